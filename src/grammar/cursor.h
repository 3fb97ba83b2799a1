// A place in a sentence, from which productions read. A cursor is a small value: copy it to try, assign it to accept.
//
//   « il y a trois ans »      Cursor at = c;
//                             if (!at.words("il y a")) return std::nullopt;
//                             ...
//                             c = at;
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "grammar/phrase_words.h"
#include "lexicon/lookup.h"
#include "text/token.h"

namespace frise::grammar {

/// A sentence made ready for the grammar: tokens and their readings, which must outlive every cursor.
struct Sentence {
  std::string_view text;  // the whole text; token offsets count from its start
  text::Tokens tokens;
  std::vector<lexicon::Reading> readings;
  std::vector<std::uint64_t> ahead;  // of each token: the rules whose needs it and the tokens after it meet
  std::size_t count = 0;             // of the tokens; asked at every step, and ready

  [[nodiscard]] std::size_t size() const noexcept { return count; }
};

class Cursor {
 public:
  explicit Cursor(const Sentence& sentence, std::size_t at = 0) noexcept : sentence_(&sentence), at_(at) {}

  [[nodiscard]] std::size_t position() const noexcept { return at_; }
  [[nodiscard]] bool done() const noexcept { return at_ >= sentence_->size(); }
  void advance() noexcept { ++at_; }

  /// A cursor `by` tokens further, or back where negative.
  [[nodiscard]] Cursor moved(std::ptrdiff_t by) const noexcept {
    return Cursor(*sentence_, at_ + static_cast<std::size_t>(by));
  }

  /// The token here, or `ahead` tokens further (negative: back); an empty sign beyond the sentence.
  [[nodiscard]] const text::Token& token(std::ptrdiff_t ahead = 0) const noexcept {
    const std::size_t at = at_ + static_cast<std::size_t>(ahead);  // wraps to beyond the end when before the beginning
    return at < sentence_->size() ? sentence_->tokens.list[at] : kNoToken;
  }
  [[nodiscard]] const lexicon::Reading& reading(std::ptrdiff_t ahead = 0) const noexcept {
    const std::size_t at = at_ + static_cast<std::size_t>(ahead);
    return at < sentence_->size() ? sentence_->readings[at] : kNoReading;
  }
  [[nodiscard]] std::string_view form(std::ptrdiff_t ahead = 0) const noexcept {
    return sentence_->tokens.form(token(ahead));
  }
  [[nodiscard]] std::string_view surface(std::ptrdiff_t ahead = 0) const noexcept {
    const text::Token& t = token(ahead);
    return sentence_->text.substr(t.begin, t.end - t.begin);
  }

  [[nodiscard]] bool has(lexicon::Sense sense) const noexcept { return reading().has(sense); }
  [[nodiscard]] bool at_word(Word word, std::ptrdiff_t ahead = 0) const noexcept {
    return token(ahead).hash == word.hash;
  }
  /// The rows of a table that the word here may begin.
  [[nodiscard]] Rows rows(const PhraseIndex& index) const noexcept { return index.rows(token().hash); }
  [[nodiscard]] bool is_number() const noexcept { return token().kind == text::TokenKind::number; }

  /// Takes the token if it is `word`.
  bool word(Word word) noexcept {
    if (!at_word(word)) return false;
    ++at_;
    return true;
  }

  /// Takes the tokens if they are `words`.
  bool words(const Words& words) noexcept { return token().hash == words[0] && take_all(words); }

  /// Takes the token if it has the sense, and gives its value.
  std::optional<int> take(lexicon::Sense sense) noexcept {
    const auto value = reading().value(sense);
    if (value) ++at_;
    return value;
  }

  /// Takes a number of digits only, of at most `digits` of them, of which there may be nine.
  std::optional<int> number(std::size_t digits) noexcept {
    return is_number() && token().folded_size <= digits ? std::optional(take_number()) : std::nullopt;
  }

 private:
  bool take_all(const Words& words) noexcept;
  int take_number() noexcept;

  const Sentence* sentence_;
  std::size_t at_;

  static constexpr text::Token kNoToken{};
  static constexpr lexicon::Reading kNoReading{};
};

}  // namespace frise::grammar
