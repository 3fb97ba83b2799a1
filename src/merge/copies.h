// Copies: the same dispatch in several outlets, with small edits, or one text inside another.
#pragma once

#include <cstddef>
#include <vector>

#include "frise/article.h"

namespace frise::merge {

/// Of each article the first of its copies in the order given, itself where it has none. Two articles are copies where
/// four in five sentences of the one with fewer stand in the other, three at least, word for word but for case, accents
/// and punctuation. Linear but for pairs of articles that share sentences; sentences that many articles have (pleas,
/// greetings) count for nothing.
[[nodiscard]] std::vector<std::size_t> originals(const std::vector<Article>& articles);

}  // namespace frise::merge
