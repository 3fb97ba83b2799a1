#include "frise/render.h"

#include "render/json.h"
#include "render/markdown.h"

namespace frise {

std::optional<Format> parse_format(std::string_view name) noexcept {
  if (name == "json") return Format::json;
  if (name == "md") return Format::markdown;
  return std::nullopt;
}

void write(std::ostream& out, const Timeline& timeline, Format format, const WriteOptions& options) {
  switch (format) {
    case Format::json: return render::write_json(out, timeline, options);
    case Format::markdown: return render::write_markdown(out, timeline);
  }
}

}  // namespace frise
