#include "calendar/republican.h"

namespace frise::calendar {
namespace {

constexpr int kLastYearInUse = 14;

bool is_leap(int year) noexcept {
  if (year <= kLastYearInUse) return year == 3 || year == 7 || year == 11;
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Leap days before 1 vendémiaire of `year`.
int leap_days_before(int year) noexcept {
  if (year <= kLastYearInUse + 1)
    return static_cast<int>(year > 3) + static_cast<int>(year > 7) + static_cast<int>(year > 11);
  const int past = year - 1;
  // Three fell in the years in use (III, VII, XI), as many as Romme's rule gives them (IV, VIII, XII).
  return past / 4 - past / 100 + past / 400;
}

}  // namespace

std::optional<Day> republican_day(int year, int month, int day) noexcept {
  if (year < 1 || year > 9999 || month < 1 || month > 13 || day < 1) return std::nullopt;
  const int days = month < 13 ? 30 : 5 + static_cast<int>(is_leap(year));
  if (day > days) return std::nullopt;
  const Day new_year = Day(1792, 9, 22) + (365 * (year - 1) + leap_days_before(year));
  return new_year + (30 * (month - 1) + day - 1);
}

}  // namespace frise::calendar
