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

/// « le », « leur », « ce » and the like: a determiner or a pronoun.
[[nodiscard]] bool is_article_or_pronoun(std::string_view form) noexcept;

/// An auxiliary before which these are objects: « l'a conservée », « leur a offert ».
[[nodiscard]] bool takes_object_pronoun(std::string_view form) noexcept;

}  // namespace frise::event
