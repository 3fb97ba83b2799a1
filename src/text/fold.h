// Folding: the form under which words are looked up. Case, accents, ligatures, apostrophes and hyphens that French
// spells in several ways become one: « Août », « AOUT » and « aou&#x302;t » (decomposed) are all "aout", « cœur » is
// "coeur".
//
// Usable at compile time, so that the lexicon can be written in real French and checked by the compiler.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace frise::text {

namespace detail {
// U+00C0 … U+017F, one letter each; '*' marks the ligatures, ' ' what has no folded form.
inline constexpr std::string_view kLatin =
    "aaaaaa*ceeeeiiiidnooooo ouuuuyt*aaaaaa*ceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatin.size() == 0x180 - 0xC0);
}  // namespace detail

/// What one code point becomes: up to two letters, or nothing for what is dropped inside a word.
struct Folded {
  char letters[2];
  std::uint8_t size;
};

[[nodiscard]] constexpr bool is_combining_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

/// Soft hyphens, zero-width characters and combining marks are written inside words without being part of them.
[[nodiscard]] constexpr bool is_ignorable(char32_t c) {
  return is_combining_mark(c) || c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

[[nodiscard]] constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0xB4 || (c >= 0x2B9 && c <= 0x2BC) ||
         c == 0x2032 || c == 0x2035 || c == 0x55A || c == 0xA78C || c == 0xFF07;
}

[[nodiscard]] constexpr bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

/// En and em dashes, the minus sign: they part or join expressions, never letters of a word.
[[nodiscard]] constexpr bool is_dash(char32_t c) { return (c >= 0x2012 && c <= 0x2015) || c == 0x2212; }

[[nodiscard]] constexpr bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x3000 || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x205F || c == 0x1680;
}

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// A capital of the scripts that fold() knows.
[[nodiscard]] constexpr bool is_latin_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  if (c >= 0x179 && c <= 0x17E) return c % 2 == 1;
  return c >= 0x100 && c <= 0x178 && (c % 2 == 0 || c == 0x178);
}

/// Letters of Latin-1 and Latin Extended-A; size 0 for what has no folded form.
[[nodiscard]] constexpr Folded fold(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return {{static_cast<char>(c + ('a' - 'A')), 0}, 1};
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return {{static_cast<char>(c), 0}, static_cast<std::uint8_t>(kept ? 1 : 0)};
  }
  if (c >= 0xC0 && c < 0x180) {
    const char letter = detail::kLatin[c - 0xC0];
    if (letter == ' ') return {{0, 0}, 0};
    if (letter != '*') return {{letter, 0}, 1};
    if (c == 0xC6 || c == 0xE6) return {{'a', 'e'}, 2};
    if (c == 0xDF) return {{'s', 's'}, 2};
    if (c == 0x132 || c == 0x133) return {{'i', 'j'}, 2};
    return {{'o', 'e'}, 2};
  }
  switch (c) {
    case 0xFB01:
      return {{'f', 'i'}, 2};
    case 0xFB02:
      return {{'f', 'l'}, 2};
    case 0x1D48:
      return {{'d', 0}, 1};  // superscripts, as in 1ᵉʳ and 2ᵈᵉ
    case 0x1D49:
      return {{'e', 0}, 1};
    case 0x1D50:
      return {{'m', 0}, 1};
    case 0x2B3:
      return {{'r', 0}, 1};
    case 0x2E2:
      return {{'s', 0}, 1};
    default:
      return {{0, 0}, 0};
  }
}

/// A letter or a digit of any script.
[[nodiscard]] bool is_word_character(char32_t c) noexcept;

/// The folded form of a word or a phrase; anything that is neither a letter nor a digit parts words and becomes one
/// space between them. Letters of other scripts are kept as they are.
///
///   folded("L’Été dernier")  →  "l ete dernier"
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace frise::text
