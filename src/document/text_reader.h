// Articles in plain text and Markdown: an optional header, then the text.
//
//   ---
//   published: 2024-11-30
//   source: La Gazette
//   ---
//   Le titre
//
//   Le texte …
#pragma once

#include <string_view>

#include "document/input.h"

namespace frise::document {

/// Reads one article. Without a header the whole is text; without a title in the header, the title is the first line
/// that is neither a date nor page furniture.
void read_text(std::string_view bytes, Input& input);

}  // namespace frise::document
