// The lexicon: from the folded form of a token to its senses.
//
// All tables of lexicon/fr are merged into one hash table at compile time. The compiler refuses an empty form, a form
// that cannot be folded, and one form twice in a class.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/sense.h"
#include "text/token.h"

namespace frise::lexicon {

/// One sense of a word, with its value in that sense's own terms: a month's number, an Article …
struct Meaning {
  Sense sense = Sense::function_word;
  bool exact = false;  // only where the accents of `form` are there, or could not be (capitals)
  std::int16_t value = 0;
  std::string_view form;  // as the table spells it
};

/// What one token can mean; the empty reading is that of a word without a sense here.
struct Reading {
  Senses senses = 0;
  const Meaning* meanings = nullptr;
  std::uint8_t count = 0;

  [[nodiscard]] bool has(Sense sense) const noexcept { return (senses & bit(sense)) != 0; }
  [[nodiscard]] bool any(Senses set) const noexcept { return (senses & set) != 0; }

  /// The value in the given sense, if it is one of the token's.
  [[nodiscard]] std::optional<int> value(Sense sense) const noexcept {
    return has(sense) ? value_of(sense) : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<int> value_of(Sense sense) const noexcept;
};

/// The reading of each token, in order. `text` is what was tokenised. Linear, one look-up a word.
void read(std::string_view text, const text::Tokens& tokens, std::vector<Reading>& out);

/// Every meaning of the lexicon, sorted by folded form: for documentation and tests.
[[nodiscard]] std::vector<Meaning> all_meanings();

}  // namespace frise::lexicon
