// Quantities: numbers in digits or words.
#pragma once

#include <cstddef>
#include <optional>

#include "event/words.h"

namespace frise::event {

struct Quantity {
  double value = 0;
  std::size_t end = 0;  // the word after it
};

/// The number that begins at word k: « 1,8 million », « deux cent trente », « une trentaine »; nothing where there is
/// none. « un », « une » are 1.
[[nodiscard]] std::optional<Quantity> quantity_at(const Words& words, std::size_t k);

/// « dizaine », « millier »: the noun is part of the number.
[[nodiscard]] bool is_collective(const Word& word);

}  // namespace frise::event
