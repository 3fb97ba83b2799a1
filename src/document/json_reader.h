// Articles in JSON: one object, an array of them, or one a line.
#pragma once

#include <string_view>

#include "document/input.h"

namespace frise::document {

/// One article a line; blank lines are skipped, a bad line is reported and the rest read.
void read_json_lines(std::string_view bytes, Input& input);

/// One article or an array of articles; several objects one after the other are read as lines.
void read_json(std::string_view bytes, Input& input);

}  // namespace frise::document
