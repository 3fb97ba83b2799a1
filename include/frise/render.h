// Rendering: timelines out.
#pragma once

#include <iosfwd>
#include <optional>
#include <string_view>

#include "frise/export.h"
#include "frise/timeline.h"

namespace frise {

enum class Format : std::uint8_t {
  json,      // the master format, schema/timeline.schema.json
  markdown,  // a list to read
};

/// "json", "md"; nothing for a format that this version does not write.
[[nodiscard]] FRISE_API std::optional<Format> parse_format(std::string_view name) noexcept;

struct WriteOptions {
  bool with_text = false;  // json: carry the articles' texts, into which the offsets point
};

/// Writes the timeline, UTF-8. Offsets in the output are Unicode code points. Equal timelines give equal bytes. Errors of
/// the stream are left in its state.
FRISE_API void write(std::ostream& out, const Timeline& timeline, Format format, const WriteOptions& options = {});

}  // namespace frise
