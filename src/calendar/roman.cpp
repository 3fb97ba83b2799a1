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
  for (const Numeral& n : kNumerals) {
    const int most = n.small.size() == 2 || n.value == 5 || n.value == 50 || n.value == 500 ? 1 : 3;
    for (int times = 0; times < most && rest.starts_with(n.small); ++times) {
      value += n.value;
      rest.remove_prefix(n.small.size());
    }
  }
  if (!rest.empty() || value == 0) return std::nullopt;
  return value;
}

}  // namespace frise::calendar
