// Articles in JSON: one object, an array of them, or one a line.
#pragma once

#include <string_view>

#include "document/byte_source.h"
#include "document/input.h"

namespace frise::document {

/// One article a line; blank lines are skipped, a bad line is reported and the rest read. In constant memory.
void read_json_lines(ByteSource& bytes, Input& input);

/// The line is a JSON object and nothing else.
[[nodiscard]] bool is_json_object(std::string_view line);

/// One article or an array of articles.
void read_json(std::string_view bytes, Input& input);

}  // namespace frise::document
