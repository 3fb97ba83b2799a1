// The title of a timeline whose maker gave it none: the names that most of its articles share.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace frise::merge {

/// So many of the names that most articles have decide; `title_of` looks at no others.
inline constexpr std::size_t kTitleCandidates = 64;

/// A title of up to three of these names, each with the number of articles that have it, most first, spellings of one
/// name counted together; « Chronologie » where there is none.
[[nodiscard]] std::string title_of(const std::vector<std::pair<std::string, std::size_t>>& names);

/// So many articles have the first of these names; one that has two of its spellings counts twice.
[[nodiscard]] std::size_t most_articles(const std::vector<std::pair<std::string, std::size_t>>& names);

}  // namespace frise::merge
