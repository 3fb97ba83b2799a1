#include "text/fold.h"

#include <unicode/uchar.h>

#include <array>

#include "text/utf8.h"

namespace frise::text {
namespace {

// What fold() makes of a byte of ASCII; 0 for what belongs to no word, and for other bytes.
constexpr std::array<char, 0x100> kAscii = [] {
  std::array<char, 0x100> out{};
  for (std::size_t c = 0; c < 0x80; ++c)
    if (const Folded f = fold(static_cast<char32_t>(c)); f.size > 0) out[c] = f.letters[0];
  return out;
}();

}  // namespace

bool is_word_character(char32_t c) noexcept {
  if (c < 0x80) return fold(c).size != 0;
  if (c < 0x180) return c >= 0xC0 ? fold(c).size != 0 : (c == 0xAA || c == 0xBA || c == 0xB5);
  return c != kIllFormed && u_isalnum(static_cast<UChar32>(c)) != 0;
}

std::string folded(std::string_view text) {
  std::string out(text.size(), '\0');  // no code point folds to more bytes than it has, nor do signs to a space
  std::size_t size = 0;
  bool gap = false;
  const auto begin_letter = [&] {
    if (gap && size > 0) out[size++] = ' ';
    gap = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {  // nearly all
      char letter = kAscii[byte];
      if (letter == 0) {
        gap = true;
        ++at;
        continue;
      }
      begin_letter();
      do {
        out[size++] = letter;
      } while (++at < text.size() && (letter = kAscii[static_cast<unsigned char>(text[at])]) != 0);
      continue;
    }
    const Decoded d = decode(text, at);
    if (is_word_character(d.code_point)) {
      begin_letter();
      const Folded f = fold(d.code_point);
      const std::string_view kept =
          f.size == 0 ? text.substr(at, d.size) : std::string_view(f.letters, std::size_t{f.size});
      size += kept.copy(out.data() + size, kept.size());
    } else if (!is_ignorable(d.code_point)) {
      gap = true;
    }
    at += d.size;
  }
  out.resize(size);
  return out;
}

}  // namespace frise::text
