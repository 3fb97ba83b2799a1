// Doubts about a title: what a reader who has not seen the article would stumble over.
#pragma once

#include <string_view>

#include "event/words.h"

namespace frise::event {

/// From this on a title does not stand on its own.
inline constexpr int kHopeless = 3;

/// 0 for nothing, 1 where it leans a little on what was said before, 2 where something seems to be missing, more where
/// it does not stand on its own. It knows the title alone, not the text; `clause`: it should have a verb.
///
///   « Le maire a fermé le pont »        →  0
///   « Les élus ont voté cette loi »     →  1
///   « Le club a annoncé »               →  3
///   « Ils ont été exclus du parti »     →  3
[[nodiscard]] int title_doubt(std::string_view title, bool clause);

/// The same for a title made from the words of a sentence of `text`, which need not be analysed again.
[[nodiscard]] int title_doubt(std::string_view title, bool clause, std::string_view text, const Words& sentence);

}  // namespace frise::event
