// Words: the tokens of a sentence with one part of speech and one lemma each.
//
// The dictionary says what a form can be; a few rules on the words beside it say what it is here. That is enough to
// tell verbs from nouns, which is all that clauses, triggers and titles need.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "frise/span.h"
#include "lexicon/features.h"
#include "text/token.h"

namespace frise::event {

enum class Pos : std::uint8_t {
  other,
  sign,
  number,
  determiner,
  noun,
  adjective,
  proper,  // a name
  pronoun,
  verb,  // finite
  infinitive,
  participle,  // past
  gerund,      // present participle
  adverb,
  preposition,
  conjunction,  // et, mais, si, que …
  relative,     // qui, que, dont, où
};

/// A string that is compared with many literals, nearly all of another length: that is looked at first.
class Letters : public std::string {
 public:
  using std::string::string;
  using std::string::operator=;

  template <std::size_t size>
  friend bool operator==(const Letters& letters, const char (&literal)[size]) noexcept {
    return letters.size() == size - 1 && std::memcmp(letters.data(), literal, size - 1) == 0;
  }
};

struct Word {
  Span span;                       // bytes in the text
  Letters form;                    // folded, as text::Token has it
  Letters lemma;                   // with accents; of the reading chosen
  lexicon::Features features = 0;  // of the readings with that part of speech
  Pos pos = Pos::other;
  text::Glue glue = text::Glue::space;
  bool capital = false;
  bool capitals = false;
  bool time = false;  // part of a time expression: no subject, no name, no figure
};

using Words = std::vector<Word>;

/// The words of text[begin, end), a sentence. Hyphenated words that the dictionary knows whole are one word
/// (« nord-coréen », « rendez-vous »); other pieces stand alone.
[[nodiscard]] Words analyse(std::string_view text, Span sentence);

/// A reading with one of the parts of speech.
[[nodiscard]] inline bool is(const Word& word, Pos pos) noexcept { return word.pos == pos; }

/// « de », alone or with the article.
[[nodiscard]] inline bool is_of(const Word& word) noexcept {
  return word.form == "de" || word.form == "d" || word.form == "du" || word.form == "des";
}

/// A form or a lemma stands in a list of the lexicon.
[[nodiscard]] bool contains(const auto& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// A noun, a name, an adjective or a number.
[[nodiscard]] inline bool is_nominal(const Word& word) noexcept {
  return word.pos == Pos::noun || word.pos == Pos::proper || word.pos == Pos::adjective || word.pos == Pos::number;
}

/// A mark of a quotation.
[[nodiscard]] inline bool is_quote(const Word& word) noexcept {
  return word.form == "«" || word.form == "»" || word.form == "\"";
}

/// What a word counts as in comparisons: the lemma of a content word, the folded form of a name; empty for other words.
/// A part of `word`.
[[nodiscard]] std::string_view term_of(const Word& word);

/// The text from the beginning of one word to the end of another.
[[nodiscard]] Span span_of(const Words& words, std::size_t begin, std::size_t end) noexcept;

}  // namespace frise::event
