#include "calendar/instance.h"

#include <algorithm>

namespace frise::calendar {
namespace {

constexpr int kFirstYear = -32000;
constexpr int kLastYear = 32000;

// Months in one unit, for the units that are whole months.
int months_in(Grain grain) {
  switch (grain) {
    case Grain::month:
      return 1;
    case Grain::quarter:
    case Grain::season:
      return 3;
    case Grain::half:
      return 6;
    case Grain::year:
      return 12;
    case Grain::decade:
      return 120;
    case Grain::century:
      return 1200;
    case Grain::millennium:
      return 12000;
    default:
      return 0;
  }
}

int floor_div(int a, int b) { return a / b - static_cast<int>(a % b != 0 && (a < 0) != (b < 0)); }

Day month_start(int months_since_year_0) {
  const int months = std::clamp(months_since_year_0, kFirstYear * 12, kLastYear * 12);
  const int year = floor_div(months, 12);
  return {year, months - year * 12 + 1, 1};
}

int month_index(Day day) { return day.year() * 12 + day.month() - 1; }

// Where units of this grain begin, as months since year 0: seasons in December, centuries with year 1.
int origin(Grain grain) {
  if (grain == Grain::season) return 11;
  return grain == Grain::century || grain == Grain::millennium ? 12 : 0;
}

Day monday_of(Day day) { return day - (static_cast<int>(day.weekday()) - 1); }

Period days(Day first, int count) { return {first, first + (count - 1)}; }

Period week_third(Day monday, Part which) {
  if (which == Part::start) return days(monday, 2);
  return which == Part::middle ? days(monday + 2, 2) : days(monday + 4, 3);
}

Period month_third(Instance month, Part which) {
  if (which == Part::start) return days(month.start, 10);
  if (which == Part::middle) return days(month.start + 10, 10);
  return {month.start + 20, period(month).last};
}

// Thirds of a unit of whole months: those up to `first`, up to `second`, the rest.
Period thirds_of_months(Instance unit, Part which, int first, int second) {
  const Day a = plus_months(unit.start, first);
  const Day b = plus_months(unit.start, second);
  if (which == Part::start) return {unit.start, a - 1};
  if (which == Part::middle) return {a, b - 1};
  return {b, period(unit).last};
}

}  // namespace

Grain grain_of(Unit unit) noexcept {
  switch (unit) {
    case Unit::second:
    case Unit::minute:
      return Grain::minute;
    case Unit::hour:
      return Grain::hour;
    case Unit::weekend:
      return Grain::weekend;
    case Unit::week:
      return Grain::week;
    case Unit::month:
      return Grain::month;
    case Unit::quarter:
      return Grain::quarter;
    case Unit::season:
      return Grain::season;
    case Unit::half:
      return Grain::half;
    case Unit::year:
      return Grain::year;
    case Unit::decade:
      return Grain::decade;
    case Unit::century:
      return Grain::century;
    case Unit::millennium:
      return Grain::millennium;
    default:
      return Grain::day;
  }
}

Day plus_months(Day day, int count) noexcept {
  const Day start = month_start(month_index(day) + count);
  return {start.year(), start.month(), day.day()};
}

Instance instance_of(Day day, Grain grain) noexcept {
  if (grain == Grain::week) return {grain, monday_of(day)};
  if (grain == Grain::weekend) return {grain, monday_of(day) + 5};
  const int months = months_in(grain);
  if (months == 0) return {Grain::day, day};
  const int begin = origin(grain);
  return {grain, month_start(floor_div(month_index(day) - begin, months) * months + begin)};
}

Instance shifted(Instance instance, int count) noexcept {
  const int months = months_in(instance.grain);
  const int limit = (kLastYear - kFirstYear) * 366;
  count = std::clamp(count, -limit, limit);
  if (months != 0)
    return {instance.grain, plus_months(instance.start, std::clamp(count, -limit / months, limit / months) * months)};
  const bool weekly = instance.grain == Grain::week || instance.grain == Grain::weekend;
  const int days = weekly ? std::clamp(count, -limit / 7, limit / 7) * 7 : count;
  const Day lowest{kFirstYear, 1, 1};
  const Day highest{kLastYear, 12, 31};
  return {instance.grain, std::clamp(instance.start + days, lowest, highest)};
}

Period period(Instance instance) noexcept {
  if (instance.grain == Grain::week) return days(instance.start, 7);
  if (instance.grain == Grain::weekend) return days(instance.start, 2);
  const int months = months_in(instance.grain);
  if (months == 0) return days(instance.start, 1);
  return {instance.start, std::max(instance.start, plus_months(instance.start, months) - 1)};
}

Period third(Instance instance, Part which) noexcept {
  switch (instance.grain) {
    case Grain::weekend: {
      if (which == Part::middle) return period(instance);
      return days(which == Part::start ? instance.start : instance.start + 1, 1);
    }
    case Grain::week:
      return week_third(instance.start, which);
    case Grain::month:
      return month_third(instance, which);
    case Grain::quarter:
    case Grain::season:
      return thirds_of_months(instance, which, 1, 2);
    case Grain::half:
      return thirds_of_months(instance, which, 2, 4);
    case Grain::year:
      return thirds_of_months(instance, which, 4, 8);
    case Grain::decade:
      return thirds_of_months(instance, which, 4 * 12, 7 * 12);
    case Grain::century:
      return thirds_of_months(instance, which, 33 * 12, 67 * 12);
    case Grain::millennium:
      return thirds_of_months(instance, which, 333 * 12, 667 * 12);
    default:
      return period(instance);
  }
}

}  // namespace frise::calendar
