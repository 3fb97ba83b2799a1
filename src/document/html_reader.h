// HTML pages in, articles out.
#pragma once

#include <string_view>

#include "document/input.h"

namespace frise::document {

/// One page, one article. What the table of metadata says of the file goes before what the page says.
void read_html(std::string_view bytes, Input& input);

}  // namespace frise::document
