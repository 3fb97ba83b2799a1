// Figures: how many of what.
#pragma once

#include <vector>

#include "event/report.h"
#include "event/words.h"

namespace frise::event {

/// The quantities in words [begin, end): a number in figures or words with the noun it counts. Dates, hours, ages,
/// ordinals and lengths of time are none. « 1,8 million d'euros » is 1800000 euros, « plus de 7 000 » keeps its words
/// in the text.
[[nodiscard]] std::vector<FigureClaim> figures(std::string_view text, const Words& words, std::size_t begin,
                                               std::size_t end);

}  // namespace frise::event
