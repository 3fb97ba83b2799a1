// How far a clause reaches in its sentence: where its verb group begins and where what hangs on it ends.
#pragma once

#include <cstddef>
#include <optional>

#include "event/title.h"

namespace frise::event {

/// The mark that opens the quotation in which word `end` stands; nothing where it stands in none.
[[nodiscard]] std::optional<std::size_t> open_quotation(const Words& words, std::size_t end);

/// « se », « y », « ne l'» before a verb belong to its group.
[[nodiscard]] std::size_t group_begin(const Words& words, const Clause& clause);

/// Where what is said of the subject ends: before the next finite verb of the same words, which is not the clause's.
[[nodiscard]] std::size_t end_of(const Words& words, const Clauses& clauses, const Clause& clause);

/// The clause with what hangs on its verb: « ont affirmé | que la Corée du Nord avait envoyé … ».
[[nodiscard]] std::size_t with_complement(const TitleSource& source, std::size_t clause);

}  // namespace frise::event
