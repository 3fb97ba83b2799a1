// Clefts: « c'est … que », which stresses one thing of a clause and tells nothing itself.
#pragma once

#include <cstddef>
#include <optional>

#include "event/clauses.h"
#include "event/words.h"

namespace frise::event {

/// The verb of the clause is that of « c'est », « ce n'est »: where « c' » stands.
[[nodiscard]] std::optional<std::size_t> cleft_opening(const Words& words, const Clause& clause);

/// « C'est en 2012 | que la ville a acheté la halle », « C'est près de Lyon, dans l'Ain, | qu'ils ont dormi »: for the
/// clause of « c'est » that which tells what happened. Nothing where a subject or an object is stressed (« C'est la
/// halle que la ville a achetée »).
[[nodiscard]] std::optional<std::size_t> stressed_by(const Words& words, const Clauses& clauses, std::size_t cleft);

/// That clause tells what happened.
[[nodiscard]] bool is_stressed(const Words& words, const Clauses& clauses, std::size_t clause);

}  // namespace frise::event
