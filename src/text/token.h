// Tokens: words, numbers and signs of a piece of text, with the folded form of each.
//
//   « Hier, à 18h30 »   «|hier|,|a|18|h|30|»
//                           each token knows what stands between it and the one before: `glue`
//
// A hyphen or an apostrophe between two letters or digits is no token of its own but the glue of the second, so that
// « avant-hier », « avant hier », « l'été » and « l’été » are the same two words to the grammar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_masks.h"

namespace frise::text {

enum class TokenKind : std::uint8_t {
  word,    // letters
  number,  // ASCII digits
  sign,    // one other character: punctuation, a symbol, an ill-formed byte
};

enum class Glue : std::uint8_t {
  none,        // nothing: « 18h »
  space,       // white space, or the beginning
  line,        // white space with a line break
  hyphen,      // « avant-hier »
  apostrophe,  // « l'été »
};

struct Token {
  std::uint64_t hash = 0;    // of the folded form
  std::uint32_t begin = 0;   // bytes in the text
  std::uint32_t end = 0;     // first byte after
  std::uint32_t folded = 0;  // where the folded form begins in Tokens::folded
  std::uint16_t folded_size = 0;
  TokenKind kind = TokenKind::sign;
  Glue glue = Glue::space;
  bool capital = false;   // begins with a capital
  bool capitals = false;  // two letters or more, all of them capitals
  bool accented = false;  // some letter bore an accent that folding took away
};
static_assert(sizeof(Token) == 32, "the grammar steps from token to token all the time");

namespace detail {
// One step of form_hash over up to eight letters. No two words of so many letters share what it makes of them.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t letters) noexcept {
  hash = (hash ^ letters) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}
inline constexpr std::uint64_t kSeed = 0xCBF29CE484222325U;
}  // namespace detail

/// What Token::hash is of a folded form: eight letters at a time, the first lowest, zeros behind the last. Two forms
/// that anybody writes never share it.
[[nodiscard]] constexpr std::uint64_t form_hash(std::string_view folded) noexcept {
  std::uint64_t hash = detail::kSeed;
  for (std::size_t at = 0; at < folded.size(); at += 8) {
    std::uint64_t letters = 0;
    for (std::size_t k = at; k < folded.size() && k < at + 8; ++k)
      letters |= static_cast<std::uint64_t>(static_cast<unsigned char>(folded[k])) << (8 * (k - at));
    hash = detail::mixed(hash, letters);
  }
  return hash;
}

/// The tokens of one piece of text. Reused from piece to piece, it stops allocating.
struct Tokens {
  std::vector<Token> list;
  std::string folded;              // the forms, and more that is not meant for reading
  std::vector<LetterMasks> masks;  // of the piece, block by block: the tokeniser's own

  [[nodiscard]] std::string_view form(const Token& token) const noexcept {
    return {folded.data() + token.folded, token.folded_size};
  }
  [[nodiscard]] std::string_view form(std::size_t index) const { return form(list[index]); }
};

/// Replaces `out` by the tokens of text[begin, end). Any bytes are accepted; offsets count from the start of `text`.
/// Linear in the length. Words of more than 65,535 folded bytes are cut.
void tokenise(std::string_view text, std::size_t begin, std::size_t end, Tokens& out);

}  // namespace frise::text
