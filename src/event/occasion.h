// Occasions: clauses that say no more than when or where that took place which the article told before.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "event/clauses.h"
#include "event/report.h"

namespace frise::event {

/// The noun that stands for what was told, where the clause says nothing else of it than its occasion; empty for other
/// clauses.
///
///   « Les faits se sont produits mercredi, dans un hall d'immeuble »  →  « fait »
///   « L'accident, survenu vers 16 heures, … »                         →  « accident »
[[nodiscard]] std::string_view occasion_noun(const Words& words, const Clause& clause);

/// Makes the report of that number, whose clause has that occasion_noun(), say again what an earlier one tells that it
/// can be said of: with its title, and what it is about. Where the earlier one, and what the sentences of both tell
/// beside them, have no day but that of the publication, they take the day that is said here.
void tell_occasion(std::vector<Report>& reports, std::size_t index, std::string_view noun);

}  // namespace frise::event
