#include "calendar/roman.h"

#include <array>

namespace frise::calendar {
namespace {

struct Numeral {
  int value;
  std::string_view capital;
  std::string_view small;
};

constexpr std::array<Numeral, 13> kNumerals = {{{1000, "M", "m"},
                                                {900, "CM", "cm"},
                                                {500, "D", "d"},
                                                {400, "CD", "cd"},
                                                {100, "C", "c"},
                                                {90, "XC", "xc"},
                                                {50, "L", "l"},
                                                {40, "XL", "xl"},
                                                {10, "X", "x"},
                                                {9, "IX", "ix"},
                                                {5, "V", "v"},
                                                {4, "IV", "iv"},
                                                {1, "I", "i"}}};

}  // namespace

std::string roman(int number) {
  std::string out;
  if (number > 3999) return out;
  for (const Numeral& n : kNumerals)
    for (; number >= n.value; number -= n.value) out += n.capital;
  return out;
}

std::optional<int> parse_roman(std::string_view small_letters) noexcept {
  int value = 0;
  std::string_view rest = small_letters;
  for (const Numeral& n : kNumerals)
    for (; rest.starts_with(n.small); rest.remove_prefix(n.small.size())) value += n.value;
  if (!rest.empty() || value == 0 || value > 3999) return std::nullopt;
  // A numeral is canonical where its value is written with the same letters: not « ivi », « iiii ».
  int left = value;
  rest = small_letters;
  for (const Numeral& n : kNumerals)
    for (; left >= n.value; left -= n.value) {
      if (!rest.starts_with(n.small)) return std::nullopt;
      rest.remove_prefix(n.small.size());
    }
  return value;
}

}  // namespace frise::calendar
