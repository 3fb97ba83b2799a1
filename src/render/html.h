// HTML in the fields of other formats: text as text, and nothing that could act.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/wording.h"

namespace frise::render {

/// With the characters that HTML reads as markup escaped.
[[nodiscard]] std::string html_text(std::string_view text);

/// A paragraph a detail; its label links to the article where that has an address.
[[nodiscard]] std::string html_of(const std::vector<Detail>& details);

}  // namespace frise::render
