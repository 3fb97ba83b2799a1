// Copies: the same dispatch in several outlets, with small edits, or one text inside another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "frise/article.h"

namespace frise::merge {

/// The sentences of an article as hashes, each once, sorted: without case, accents and punctuation; short ones, which
/// are nobody's, left out.
[[nodiscard]] std::vector<std::uint64_t> sentences_of(const Article& article);

/// How many of these articles are no copies of others among them. Two articles are copies where four in five sentences
/// of the one with fewer stand in the other, three at least. Quadratic: for the articles of one event.
[[nodiscard]] std::size_t count_originals(const std::vector<const std::vector<std::uint64_t>*>& sentences);

}  // namespace frise::merge
