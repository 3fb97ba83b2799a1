// Predicates: the verb groups of a sentence.
#pragma once

#include <vector>

#include "event/clauses.h"

namespace frise::event {

/// In order of their first words. Linear in the words.
[[nodiscard]] std::vector<Predicate> predicates_of(const Words& words);

/// « se réunissent », not « se sont »: a verb that is said of its own subject.
[[nodiscard]] inline bool is_reflexive(const Words& words, std::size_t verb) {
  return verb > 0 && words[verb].pos == Pos::verb && words[verb - 1].lemma == "se" && words[verb].lemma != "être";
}

/// « s'est dit (favorable) », which needs an attribute.
[[nodiscard]] inline bool says_of_itself(const Words& words, const Predicate& p) {
  return p.lemma == "dire" && p.begin > 0 && words[p.begin - 1].lemma == "se";
}

}  // namespace frise::event
