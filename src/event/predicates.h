// Predicates: the verb groups of a sentence.
#pragma once

#include <vector>

#include "event/clauses.h"

namespace frise::event {

/// In order of their first words. Linear in the words.
[[nodiscard]] std::vector<Predicate> predicates_of(const Words& words);

}  // namespace frise::event
