// A sentence made ready for the tests of the event stage.
#pragma once

#include <string>
#include <string_view>

#include "event/clauses.h"
#include "event/names.h"
#include "event/words.h"

namespace frise::test {

/// One sentence with its words, names and clauses.
struct Sentence {
  explicit Sentence(std::string written);

  std::string text;
  event::Words words;
  event::NameBook book;
  std::vector<event::NameUse> uses;
  event::Clauses clauses;

  /// The clause whose verb is `lemma`; a failure of the test where there is none.
  [[nodiscard]] event::Clause clause_of(std::string_view lemma) const;

  /// The index in `words` of the first word that is spelled so; a failure of the test where there is none.
  [[nodiscard]] std::size_t word(std::string_view surface) const;
};

}  // namespace frise::test
