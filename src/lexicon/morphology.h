// French morphology: what each word form can be, and of which word.
//
//   analyses("signera")   signer: verb, future, third person singular
//   analyses("marche")    marche: noun; marcher: verb, present, subjunctive, imperative
//
// The data are those of the Dicollecte / Grammalecte project (MPL-2.0), spelled out at build time from the Debian
// package hunspell-fr into a minimal automaton of some 800 kB. docs/decisions/0004 says why.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/features.h"

namespace frise::lexicon {

struct Analysis {
  std::string lemma;
  Features features = 0;
};

/// All that the dictionary says of `form`, spelled with its accents: in small letters, but for proper names. Nothing
/// for an unknown word. Some 0.3 µs; re-entrant.
[[nodiscard]] std::vector<Analysis> analyses(std::string_view form);

/// The union of the features of all analyses: a quick look without lemmas. A thread keeps the words it asked for last,
/// since most words of a text are common.
[[nodiscard]] Features features_of(std::string_view form) noexcept;

/// features_of(small_letters(word)): of a word as a text has it. A thread keeps these, too.
[[nodiscard]] Features features_in_text(std::string_view word);

/// A word as a text has it.
struct WordInText {
  std::string small;               // small_letters()
  std::vector<Analysis> analyses;  // in small letters; then, of a word with a capital, as it is spelled
  Features all = 0;                // the union of their features
};

/// What the dictionary says of a word as a text has it. A thread keeps the words it asked for last.
[[nodiscard]] std::shared_ptr<const WordInText> word_in_text(std::string_view word);

/// `word` in small letters, accents kept; only the letters that French uses change. For look-ups of words that begin a
/// sentence.
[[nodiscard]] std::string small_letters(std::string_view word);

/// A, e, i, o or u, whatever accents they bear: words before which « le », « la », « de » are elided. An h may be mute
/// or not, and « yacht » differs from « Yonne »: false for both.
[[nodiscard]] bool begins_with_vowel(std::string_view word) noexcept;

}  // namespace frise::lexicon
