// Sentences of French prose, as newspapers and web pages write it.
//
// Not ICU's: a sentence must be found around a word without scanning the text before it, and news has what UAX 29 does
// not know: « M. Dupont », « 52 av. J.-C. », « … fini.Le lendemain », « "Non !" dit-il ». docs/decisions/0003 has the
// figures.
#pragma once

#include <string_view>
#include <vector>

#include "frise/span.h"

namespace frise::text {

/// Cuts text[paragraph] into sentences, in order, without gaps but for white space. A closing quotation mark or bracket
/// belongs to the sentence before it. Linear in the length of the paragraph.
///
///   "M. Dupont part. « Enfin ! » dit-elle."  →  "M. Dupont part."  "« Enfin ! » dit-elle."
[[nodiscard]] std::vector<Span> sentences(std::string_view text, Span paragraph);

}  // namespace frise::text
