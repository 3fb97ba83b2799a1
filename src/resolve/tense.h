// Tense: does the clause around a time expression look back or ahead?
#pragma once

#include <cstddef>

#include "frise/timex.h"
#include "grammar/cursor.h"

namespace frise::resolve {

/// The evidence of the clause around tokens [begin, end): the nearest verb of the clause, then of the sentence.
///
///   past     a démissionné, avait été arrêté, était, partit, aurait gelé
///   future   partira, va partir, doit rouvrir, prévu, attendue, « pour » before the expression
///   none     presents, no verb at all
[[nodiscard]] Direction direction_around(const grammar::Sentence& sentence, std::size_t begin, std::size_t end);

}  // namespace frise::resolve
