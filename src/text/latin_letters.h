// The letters of French, told without decoding: what the words of a text are gone through by.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "text/fold.h"

namespace frise::text {

/// `text` with the capitals of ASCII made small: for names of elements, headers and extensions.
[[nodiscard]] inline std::string ascii_small(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

struct LatinLetter {
  char folded = 0;
  bool capital = false;
};

/// U+00C0 … U+00FF, as far as they fold to one letter; zeros for the others.
inline constexpr std::array<LatinLetter, 64> kLatinLetters = [] {
  std::array<LatinLetter, 64> out;
  for (std::size_t k = 0; k < out.size(); ++k) {
    const auto c = static_cast<char32_t>(0xC0 + k);
    if (fold(c).size == 1) out[k] = {fold(c).letters[0], is_latin_capital(c)};
  }
  return out;
}();

/// The letter whose two bytes stand at `at`; zeros where no such letter does.
[[nodiscard]] inline LatinLetter latin_letter(std::string_view text, std::size_t at) noexcept {
  if (static_cast<unsigned char>(text[at]) != 0xC3 || at + 1 >= text.size()) return {};
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return (second & 0xC0U) == 0x80U ? kLatinLetters[second & 0x3FU] : LatinLetter{};
}

}  // namespace frise::text
