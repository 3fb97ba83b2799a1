// HTML in the fields of other formats: text as text, and nothing that could act.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/wording.h"

namespace frise::render {

/// Without the characters that turn the direction of writing (U+202A to U+202E, U+2066 to U+2069): they turn what
/// stands behind the text too, even behind the end of an element that isolates it.
[[nodiscard]] std::string without_turns(std::string_view text);

/// With the characters that HTML reads as markup escaped, and without those that turn.
[[nodiscard]] std::string html_text(std::string_view text);

/// A paragraph a detail; its label links to the article where that has an address.
[[nodiscard]] std::string html_of(const std::vector<Detail>& details);

}  // namespace frise::render
