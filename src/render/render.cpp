#include "frise/render.h"

#include <algorithm>
#include <array>

#include "render/csv.h"
#include "render/ics.h"
#include "render/json.h"
#include "render/json_ld.h"
#include "render/json_lines.h"
#include "render/markdown.h"
#include "render/page.h"
#include "render/timelinejs.h"
#include "render/timeml.h"
#include "render/timex.h"
#include "render/vis.h"

namespace frise {

namespace {

constexpr std::array<std::string_view, 9> kFormatNames = {"json", "jsonl",  "csv", "ics", "timelinejs",
                                                          "vis",  "jsonld", "md",  "html"};

}  // namespace

std::optional<Format> parse_format(std::string_view name) noexcept {
  const auto* const found = std::find(kFormatNames.begin(), kFormatNames.end(), name);
  return found == kFormatNames.end() ? std::nullopt : std::optional(static_cast<Format>(found - kFormatNames.begin()));
}

std::string_view name(Format format) noexcept { return kFormatNames[static_cast<std::size_t>(format)]; }

void write(std::ostream& out, const Timeline& timeline, Format format, const WriteOptions& options) {
  switch (format) {
    case Format::json:
      return render::write_json(out, timeline, options);
    case Format::json_lines:
      return render::write_json_lines(out, timeline);
    case Format::csv:
      return render::write_csv(out, timeline, options.rows);
    case Format::ics:
      return render::write_ics(out, timeline);
    case Format::timelinejs:
      return render::write_timelinejs(out, timeline);
    case Format::vis:
      return render::write_vis(out, timeline);
    case Format::json_ld:
      return render::write_json_ld(out, timeline);
    case Format::markdown:
      return render::write_markdown(out, timeline);
    case Format::html:
      return render::write_page(out, timeline);
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
