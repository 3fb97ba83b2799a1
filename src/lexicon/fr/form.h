// One word of a class: the form as a Frenchman writes it, and what it means to that class.
#pragma once

#include <string_view>

namespace frise::lexicon::fr {

enum class Accents {
  free,   // « Decembre », « ETE »: the word is read without its accents too
  exact,  // « à », « dès », « passé » are other words without theirs; capitals may still drop them
};

template <typename Value>
struct Form {
  std::string_view form;
  Value value;
  Accents accents = Accents::free;
};

}  // namespace frise::lexicon::fr
