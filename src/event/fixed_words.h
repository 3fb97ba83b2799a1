// Words whose part of speech no context changes, or which the dictionary calls too many things.
#pragma once

#include <string_view>

#include "event/words.h"

namespace frise::event {

struct FixedWord {
  std::string_view form;
  Pos pos;
  std::string_view lemma;
};

/// The fixed word of a folded form, spelled `surface` in the text; nothing for other words.
[[nodiscard]] const FixedWord* fixed_word(std::string_view form, std::string_view surface) noexcept;

}  // namespace frise::event
