// Passes: what belongs together is joined after all pieces have been recognised, in the order of the list in
// passes.cpp.
#pragma once

#include <vector>

#include "grammar/rule.h"

namespace frise::grammar {

/// Runs every pass over the mentions of a sentence: parts of the day and hours join their day (« vendredi à 14 h 30 »),
/// two ends become a range (« de mars à juin 2023 »), words to the left become bounds (« depuis lundi »).
void run_passes(const Sentence& sentence, std::vector<Mention>& mentions);

}  // namespace frise::grammar
