// A place in a sentence, from which productions read. A cursor is a small value: copy it to try, assign it to accept.
//
//   « il y a trois ans »      Cursor at = c;
//                             if (!at.words("il y a")) return std::nullopt;
//                             ...
//                             c = at;
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/lookup.h"
#include "text/token.h"

namespace frise::grammar {

/// A sentence made ready for the grammar: tokens and their readings, which must outlive every cursor.
struct Sentence {
  std::string_view text;  // the whole text; token offsets count from its start
  text::Tokens tokens;
  std::vector<lexicon::Reading> readings;
  std::vector<lexicon::Senses> ahead;  // of each token and the seven after it, all senses together

  [[nodiscard]] std::size_t size() const noexcept { return tokens.list.size(); }
};

class Cursor {
 public:
  explicit Cursor(const Sentence& sentence, std::size_t at = 0) noexcept : sentence_(&sentence), at_(at) {}

  [[nodiscard]] std::size_t position() const noexcept { return at_; }
  [[nodiscard]] bool done() const noexcept { return at_ >= sentence_->size(); }
  void advance() noexcept { ++at_; }

  /// The token here, or `ahead` tokens further (negative: back); an empty sign beyond the sentence.
  [[nodiscard]] const text::Token& token(std::ptrdiff_t ahead = 0) const noexcept;
  [[nodiscard]] const lexicon::Reading& reading(std::ptrdiff_t ahead = 0) const noexcept;
  [[nodiscard]] std::string_view form(std::ptrdiff_t ahead = 0) const noexcept;
  [[nodiscard]] std::string_view surface(std::ptrdiff_t ahead = 0) const noexcept;

  [[nodiscard]] bool has(lexicon::Sense sense) const noexcept { return reading().has(sense); }
  [[nodiscard]] bool at_word(std::string_view folded) const noexcept { return form() == folded; }
  [[nodiscard]] bool is_number() const noexcept { return !done() && token().kind == text::TokenKind::number; }

  /// Takes the token if its folded form is `folded`.
  bool word(std::string_view folded) noexcept;

  /// Takes the tokens if their folded forms are those of `folded`, which is written with single spaces.
  bool words(std::string_view folded) noexcept;

  /// Takes the token if it has the sense, and gives its value.
  std::optional<int> take(lexicon::Sense sense) noexcept;

  /// Takes a number of digits only, of at most `digits` of them.
  std::optional<int> number(std::size_t digits) noexcept;

 private:
  const Sentence* sentence_;
  std::size_t at_;
};

}  // namespace frise::grammar
