#include "frise/render.h"

#include "render/json.h"
#include "render/markdown.h"
#include "render/timeml.h"
#include "render/timex.h"

namespace frise {

std::optional<Format> parse_format(std::string_view name) noexcept {
  if (name == "json") return Format::json;
  if (name == "md") return Format::markdown;
  return std::nullopt;
}

void write(std::ostream& out, const Timeline& timeline, Format format, const WriteOptions& options) {
  switch (format) {
    case Format::json:
      return render::write_json(out, timeline, options);
    case Format::markdown:
      return render::write_markdown(out, timeline);
  }
}

std::optional<TagFormat> parse_tag_format(std::string_view name) noexcept {
  if (name == "text") return TagFormat::text;
  if (name == "jsonl") return TagFormat::json_lines;
  if (name == "timeml") return TagFormat::timeml;
  return std::nullopt;
}

void write(std::ostream& out, const Article& article, const std::vector<Timex>& mentions, TagFormat format,
           const TagWriteOptions& options) {
  switch (format) {
    case TagFormat::text:
      return render::write_timex_text(out, article, mentions, options.colours);
    case TagFormat::json_lines:
      return render::write_timex_json(out, article, mentions);
    case TagFormat::timeml:
      return render::write_timeml(out, article, mentions);
  }
}

}  // namespace frise
