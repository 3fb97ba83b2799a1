// Links: words that only join a clause to what was said before: « par ailleurs », « quant à elle », « également ».
#pragma once

#include <cstddef>

#include "event/words.h"

namespace frise::event {

/// The number of words from k on, before `end`, that make a link; 0 where they make none.
[[nodiscard]] std::size_t link_length(const Words& words, std::size_t k, std::size_t end);

/// The word before `end` at which that ends which « selon » at word k says: « selon la CFDT », « selon la CFDT, citée
/// par Le Courrier ».
[[nodiscard]] std::size_t past_source(const Words& words, std::size_t k, std::size_t end);

}  // namespace frise::event
