#include "support/random_text.h"

#include <algorithm>
#include <array>

namespace frise::test {

std::size_t below(std::mt19937& random, std::size_t bound) { return random() % bound; }

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::string out;
  while (out.size() < size) out += static_cast<char>(static_cast<unsigned char>(random() & 0xFFU));
  return out;
}

std::string random_characters(std::mt19937& random, std::size_t count, bool with_ill_formed) {
  constexpr auto kWellFormed =
      std::to_array<std::string_view>({"a", "Z", "7",      " ",      "\n", ".", "'", "-", "é", "È",  "ç",
                                       "œ", "ß", "\u00A0", "\u202F", "’",  "«", "€", "–", "Л", "日", "😀"});
  constexpr auto kIllFormed = std::to_array<std::string_view>(
      {"\x80", "\xBF", "\xC0\xAF", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xFF"});
  std::string out;
  for (std::size_t n = 0; n < count; ++n) {
    const bool ill = with_ill_formed && below(random, 5) == 0;
    out += ill ? kIllFormed[below(random, kIllFormed.size())] : kWellFormed[below(random, kWellFormed.size())];
  }
  return out;
}

std::string mutated(std::mt19937& random, std::string_view text, std::size_t changes) {
  std::string out(text);
  for (std::size_t n = 0; n < changes && !out.empty(); ++n) {
    const std::size_t at = below(random, out.size());
    const std::size_t size = std::min(out.size() - at, 1 + below(random, 12));
    const std::string piece = out.substr(at, size);
    switch (below(random, 4)) {
      case 0:
        out.erase(at, size);
        break;
      case 1:
        out.insert(at, piece);
        break;
      case 2:
        out.insert(below(random, out.size()), piece);
        break;
      default:
        out[at] = static_cast<char>(static_cast<unsigned char>(random() & 0xFFU));
        break;
    }
  }
  return out;
}

}  // namespace frise::test
