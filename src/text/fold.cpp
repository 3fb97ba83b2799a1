#include "text/fold.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace frise::text {

bool is_word_character(char32_t c) noexcept {
  if (c < 0x80) return fold(c).size != 0;
  if (c < 0x180) return c >= 0xC0 ? fold(c).size != 0 : (c == 0xAA || c == 0xBA || c == 0xB5);
  return c != kIllFormed && u_isalnum(static_cast<UChar32>(c)) != 0;
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (is_word_character(d.code_point)) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      const Folded f = fold(d.code_point);
      if (f.size == 0)
        append(out, d.code_point);
      else
        out.append(f.letters, f.size);
    } else if (!is_ignorable(d.code_point)) {
      gap = true;
    }
    at += d.size;
  }
  return out;
}

}  // namespace frise::text
