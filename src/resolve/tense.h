// Tense: does the clause around a time expression look back or ahead?
#pragma once

#include <cstddef>
#include <optional>

#include "frise/timex.h"
#include "resolve/verbs.h"
#include "resolve/word_forms.h"

namespace frise::resolve {

struct Telling {
  Tense tense = Tense::none;
  bool close = false;  // told by a verb of the clause, from before it only where it is near and no infinitive nearer
  std::optional<std::size_t> verb;  // the token that tells it, where a single one does
};

/// What the clause around tokens [begin, end) tells: the nearest verb of the clause, then of the sentence, then plans
/// without a verb (« rendez-vous mardi »).
[[nodiscard]] Telling tense_around(const WordForms& words, std::size_t begin, std::size_t end);

/// « dès | lundi »
[[nodiscard]] bool is_from_on(const WordForms& words, std::size_t begin);

/// The expression that begins at token `begin` belongs to the noun before it: « l'accord de mars ».
[[nodiscard]] bool belongs_to_noun(const WordForms& words, std::size_t begin);

/// The expression stands in a relative clause, in brackets or between dashes: background, not where the text has come
/// to.
[[nodiscard]] bool is_aside(const WordForms& words, std::size_t begin);

/// « Le baril, tombé | lundi à son plus bas, perdait … »: with a participle of what is done, between commas.
[[nodiscard]] bool is_apposed(const WordForms& words, std::size_t begin);

}  // namespace frise::resolve
