// The subject of a title that stands elsewhere: in another clause of the sentence, or in the sentence before, where a
// pronoun or a possessive points at it.
#pragma once

#include <cstddef>
#include <string>

#include "event/title_head.h"

namespace frise::event {

/// The subject of a clause that stands before the clause's own words, or in other clauses of the sentence; a pronoun is
/// replaced by what it stands for.
[[nodiscard]] TitleHead far_subject(const TitleSource& source, std::size_t clause);

/// The subject of the last main clause before clause `index`, which may be their number.
[[nodiscard]] TitleHead main_subject_before(const TitleSource& source, std::size_t index);

/// What the pronoun subject of a clause stands for: the subject of an earlier clause, else of the sentence before.
[[nodiscard]] TitleHead resolved(const TitleSource& source, std::size_t clause, std::size_t pronoun);

/// Whose the noun `owned` behind « son » (« leur » with `several`) at the head of a clause is: the subject of an
/// earlier clause, else of the sentence before. Empty where none agrees or can have it, or it is long.
[[nodiscard]] std::string owner_before(const TitleSource& source, std::size_t clause, const Word& owned, bool several);

}  // namespace frise::event
