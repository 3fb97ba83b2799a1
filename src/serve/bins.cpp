#include "serve/bins.h"

#include <algorithm>
#include <array>
#include <utility>

namespace frise::serve {
namespace {

constexpr auto kNames = std::to_array<std::pair<std::string_view, Bin>>({{"day", Bin::day},
                                                                         {"week", Bin::week},
                                                                         {"month", Bin::month},
                                                                         {"year", Bin::year},
                                                                         {"decade", Bin::decade},
                                                                         {"century", Bin::century}});

constexpr int kLastYear = 32767;

// The first year behind a stretch of `length` years that holds `year`, where those begin with `first`, modulo length.
int next_year(int year, int length, int first) {
  const int into = ((year - first) % length + length) % length;
  return year - into + length;
}

Day start_of_year(int year) { return {std::min(year, kLastYear), 1, 1}; }

// The first day of the bin behind the one that holds `day`.
Day next(Day day, Bin bin) {
  switch (bin) {
    case Bin::day:
      return day + 1;
    case Bin::week:
      return day + (8 - static_cast<int>(day.weekday()));
    case Bin::month:
      return day.month() == 12 ? start_of_year(day.year() + 1) : Day(day.year(), day.month() + 1, 1);
    case Bin::year:
      return start_of_year(day.year() + 1);
    case Bin::decade:
      return start_of_year(next_year(day.year(), 10, 0));
    case Bin::century:
      return start_of_year(next_year(day.year(), 100, 1));
  }
  return day + 1;
}

}  // namespace

std::optional<Bin> parse_bin(std::string_view name) noexcept {
  const auto* found = std::find_if(kNames.begin(), kNames.end(), [&](const auto& each) { return each.first == name; });
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::vector<Period>> bins_of(const Period& days, Bin bin) {
  std::vector<Period> out;
  for (Day first = *days.first; first <= *days.last;) {
    if (out.size() == kMostBins) return std::nullopt;
    const Day behind = next(first, bin);
    const Day last = behind > first ? std::min(behind - 1, *days.last) : *days.last;
    out.push_back({first, last});
    first = last + 1;
  }
  return out;
}

}  // namespace frise::serve
