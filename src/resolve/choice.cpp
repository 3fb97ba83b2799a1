#include "resolve/choice.h"

#include <cstdlib>

#include "calendar/feast.h"

namespace frise::resolve {
namespace {

using calendar::Instance;

constexpr int kSoon = 60;
constexpr int kLongAgo = 300;
constexpr int kSoonEnough = 120;  // for an end
constexpr int kLongEnoughAgo = 240;
constexpr int kYearsTried = 8;  // 29 February comes back within eight years

Grain cycle(const CalendarDate& date) {
  if (date.month != 0 || date.ordinal != 0 || date.feast != 0) return Grain::year;
  return date.day != 0 ? Grain::month : Grain::week;
}

std::optional<Instance> in_year(const CalendarDate& date, int year) {
  if (date.feast != 0) {
    const auto which = static_cast<calendar::Feast>(date.feast - 1);
    return Instance{Grain::day, calendar::feast_day(which, year)};
  }
  switch (date.grain) {
    case Grain::season:
      return Instance{Grain::season, Day(year, date.ordinal * 3, 1)};
    case Grain::quarter:
      return Instance{Grain::quarter, Day(year, date.ordinal * 3 - 2, 1)};
    case Grain::half:
      return Instance{Grain::half, Day(year, date.ordinal * 6 - 5, 1)};
    case Grain::month:
      return Instance{Grain::month, Day(year, date.month, 1)};
    default:
      break;
  }
  const auto day = Day::civil(year, date.month, date.day);
  return day ? std::optional(Instance{Grain::day, *day}) : std::nullopt;
}

// The latest instance with keep(instance), searched from number `from` downwards, or upwards for step 1.
template <typename Keep>
std::optional<Instance> search(const CalendarDate& date, Day base, int from, int step, Keep keep) {
  for (int k = 0; k < kYearsTried + 2; ++k) {
    const auto instance = instance_near(date, base, from + step * k);
    if (instance && keep(*instance)) return instance;
  }
  return std::nullopt;
}

Day first_day(Instance i) { return *calendar::period(i).first; }
Day last_day(Instance i) { return *calendar::period(i).last; }

std::optional<Instance> latest_begun(const CalendarDate& date, Day base) {
  return search(date, base, 1, -1, [&](Instance i) { return first_day(i) <= base; });
}

std::optional<Instance> earliest_not_over(const CalendarDate& date, Day base) {
  return search(date, base, -1, 1, [&](Instance i) { return last_day(i) >= base; });
}

std::optional<Instance> latest_over(const CalendarDate& date, Day base) {
  return search(date, base, 1, -1, [&](Instance i) { return last_day(i) < base; });
}

std::optional<Instance> earliest_to_come(const CalendarDate& date, Day base) {
  return search(date, base, -1, 1, [&](Instance i) { return first_day(i) > base; });
}

// « Que le 31 se passe bien », said on the 30th: a number close ahead, where the last such day is weeks ago. « samedi
// 12 »: the nearest, since few months have one.
std::optional<Instance> close_number(const CalendarDate& date, Day base) {
  constexpr int kAhead = 7;  // days
  constexpr int kBack = 21;
  const auto past = latest_begun(date, base);
  const auto coming = earliest_not_over(date, base);
  if (!past || !coming) return past ? past : coming;
  if (date.weekday != 0) return first_day(*coming) - base < base - first_day(*past) ? coming : past;
  return first_day(*coming) - base <= kAhead && base - first_day(*past) >= kBack ? coming : past;
}

std::optional<Instance> nearest(const CalendarDate& date, Day base, Direction direction, Reliance reliance) {
  if (cycle(date) == Grain::month && direction == Direction::none) return close_number(date, base);
  const bool decided = direction != Direction::none && reliance == Reliance::sure;
  if (decided || (cycle(date) != Grain::year && reliance != Reliance::overtaken))
    return direction == Direction::future ? earliest_not_over(date, base) : latest_begun(date, base);
  const auto coming = earliest_not_over(date, base);
  const auto past = latest_begun(date, base);
  if (!past || !coming) return direction == Direction::future ? coming : past;
  const int ahead = first_day(*coming) - base;
  // A season is long: the spring that began a year ago is far, though it lasted into June.
  const int back = base - (date.grain == Grain::season ? first_day(*past) : last_day(*past));
  const int nearness = cycle(date) == Grain::year ? 2 : 4;  // in a week nothing but the day before is as near
  if (reliance == Reliance::overtaken) return nearness * back < ahead ? past : coming;
  if (direction == Direction::future) return ahead > kLongAgo && back <= kSoon ? past : coming;
  if (reliance == Reliance::open_end) return back > kLongEnoughAgo && ahead <= kSoonEnough ? coming : past;
  return back > kLongAgo && ahead <= kSoon ? coming : past;
}

// « ce jeudi », said on a Tuesday: that of two days later; on a Friday, the day before.
std::optional<Instance> closest(const CalendarDate& date, Day base) {
  const auto past = latest_begun(date, base);
  const auto coming = earliest_not_over(date, base);
  if (!past || !coming) return past ? past : coming;
  return first_day(*coming) - base < base - first_day(*past) ? coming : past;
}

// The same of a long time, from whose near edge one counts: « jusqu'à cet été », said in December, is the one gone by.
std::optional<Instance> closest_end(const CalendarDate& date, Day base) {
  const auto past = latest_begun(date, base);
  const auto coming = earliest_not_over(date, base);
  if (!past || !coming) return past ? past : coming;
  return first_day(*coming) - base < base - last_day(*past) ? coming : past;
}

// A weekday said beside the day picks the year in which it is right: of the two nearest where no tense decides, else
// only one that is close by, since a wrong weekday is likelier than a tense that looks the wrong way for a year.
std::optional<Instance> by_weekday(const CalendarDate& date, Day base, Direction direction,
                                   std::optional<Instance> chosen) {
  if (!chosen || date.weekday == 0 || date.day == 0 || !contradicts(date, *chosen)) return chosen;
  for (const auto& other : {latest_begun(date, base), earliest_not_over(date, base)}) {
    if (!other || contradicts(date, *other)) continue;
    const bool any_year = direction == Direction::none && date.which != Which::current;  // « ce samedi 17 décembre »
    if (any_year || std::abs(first_day(*other) - base) <= kSoon) return other;
  }
  return chosen;
}

}  // namespace

bool contradicts(const CalendarDate& date, Instance instance) noexcept {
  return date.weekday != 0 && instance.grain == Grain::day &&
         static_cast<int>(instance.start.weekday()) != date.weekday;
}

std::optional<Instance> instance_near(const CalendarDate& date, Day base, int number) {
  switch (cycle(date)) {
    case Grain::year:
      return in_year(date, base.year() + number);
    case Grain::month: {
      const Instance month = calendar::shifted(calendar::instance_of(base, Grain::month), number);
      const auto day = Day::civil(month.start.year(), month.start.month(), date.day);
      const bool right = day && (date.weekday == 0 || static_cast<int>(day->weekday()) == date.weekday);
      return right ? std::optional(Instance{Grain::day, *day}) : std::nullopt;
    }
    default: {
      const Day monday = calendar::instance_of(base, Grain::week).start;
      return Instance{Grain::day, monday + (number * 7 + date.weekday - 1)};
    }
  }
}

std::optional<Instance> choose(const CalendarDate& date, Day base, Direction direction, Reliance reliance) {
  std::optional<Instance> out;
  switch (date.which) {
    case Which::last:
    case Which::preceding:
      return latest_over(date, base);
    case Which::next:
    case Which::following:
      return earliest_to_come(date, base);
    case Which::coming:
      return earliest_not_over(date, base);
    case Which::current:
      if (const auto now = latest_begun(date, base); date.grain == Grain::season && now && last_day(*now) >= base)
        out = now;  // « cet hiver », said in January
      else if (date.grain == Grain::season && reliance == Reliance::open_end)
        out = closest_end(date, base);  // « courait jusqu'à cet automne », said in August
      else if (direction == Direction::none && cycle(date) == Grain::year && date.day == 0 && date.feast == 0)
        out = instance_near(date, base, 0);
      else if (direction == Direction::none)
        out = closest(date, base);
      else
        out = direction == Direction::future ? earliest_not_over(date, base) : latest_begun(date, base);
      break;
    case Which::same: {  // « mai 1910 … cet été-là » is still to come then; a winter has begun the year before
      constexpr int kAutumn = 3;
      const bool of_year = date.grain == Grain::season && date.ordinal <= kAutumn;
      return of_year ? instance_near(date, base, 0) : latest_begun(date, base);
    }
    case Which::nearest:
      out = nearest(date, base, direction, reliance);
      break;
  }
  return by_weekday(date, base, direction, out);
}

}  // namespace frise::resolve
