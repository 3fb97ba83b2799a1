// Chunks: the stretches of a sentence between the signs, relatives and conjunctions that part clauses.
#pragma once

#include <cstddef>
#include <vector>

#include "event/clauses.h"

namespace frise::event {

struct Chunk {
  std::size_t begin = 0;  // words [begin, end)
  std::size_t end = 0;
  bool after_strong = false;  // a colon, a semicolon, a quotation mark stands before it
  ClauseKind kind = ClauseKind::main;
  std::vector<std::size_t> predicates;  // which of those given begin in it
};

/// In the order of the words, which they leave out nowhere but at the signs. Linear in the words.
[[nodiscard]] std::vector<Chunk> chunks_of(const Words& words, const std::vector<Predicate>& predicates);

}  // namespace frise::event
