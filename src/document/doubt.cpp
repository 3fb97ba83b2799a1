#include "document/doubt.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <vector>

#include "frise/tagger.h"
#include "text/utf8.h"

namespace frise::document {
namespace {

constexpr std::int32_t kLongAgo = 30;  // days
constexpr std::int32_t kSoon = 120;

// The date of the calendar that a time is, or is a piece of.
const CalendarDate* calendar_date(const Time& time) {
  if (const auto* date = std::get_if<CalendarDate>(&time.is)) return date;
  if (const auto* within = std::get_if<Within>(&time.is)) return calendar_date(*within->of);
  if (const auto* timed = std::get_if<Timed>(&time.is)) return timed->day ? calendar_date(*timed->day) : nullptr;
  return nullptr;
}

// « lundi 14 octobre »
struct DatedWeekday {
  std::uint8_t weekday;
  std::uint8_t day;
  std::uint8_t month;
  std::string_view said;

  [[nodiscard]] bool is_of(int year) const {
    const auto date = Day::civil(year, month, day);
    return date && static_cast<int>(date->weekday()) == weekday;
  }

  // Right on a day within a year of `around`.
  [[nodiscard]] bool is_near(Day around) const {
    constexpr std::int32_t kYear = 366;  // days
    for (int year = around.year() - 1; year <= around.year() + 1; ++year)
      if (is_of(year) && std::abs(*Day::civil(year, month, day) - around) <= kYear) return true;
    return false;
  }
};

// What stands at the head of `text`, where that is a day of the week with a date but no year.
std::optional<DatedWeekday> dated_weekday(std::string_view text, Day published) {
  for (const Timex& t : Tagger().tag(text, Reference(published))) {
    const CalendarDate* date = calendar_date(t.said.time);
    if (t.span.begin != 0 || date == nullptr || date->year || date->weekday == 0 || date->day == 0 || date->month == 0)
      return std::nullopt;
    return DatedWeekday{date->weekday, date->day, date->month, t.span.of(text)};
  }
  return std::nullopt;
}

// Calls take(rest) with the text from each day of the week on that has a number behind it, until it returns false.
template <typename Take>
void each_weekday(std::string_view text, Take take) {
  for (const std::string_view name :  // without its first letter, which may be a capital
       {"undi ", "ardi ", "ercredi ", "eudi ", "endredi ", "amedi ", "imanche "})
    for (std::size_t at = text.find(name, 1); at != std::string_view::npos; at = text.find(name, at + 1)) {
      const std::size_t behind = at + name.size();
      if (behind < text.size() && text[behind] >= '0' && text[behind] <= '9' && !take(text.substr(at - 1))) return;
    }
}

bool is_weekday(const CalendarDate& date) { return date.weekday != 0 && date.day == 0 && date.month == 0; }

}  // namespace

std::string weekdays_against(Day published, std::string_view text) {
  constexpr int kFurthest = 30;             // years
  constexpr std::size_t kLongestDate = 40;  // characters
  constexpr std::size_t kEnough = 20;       // a text has no end of them
  std::vector<DatedWeekday> pairs;
  bool fits = false;
  each_weekday(text, [&](std::string_view rest) {
    const auto pair = dated_weekday(text::first_code_points(rest, kLongestDate), published);
    if (!pair) return true;
    fits = pair->is_near(published);
    const auto same = [&](const DatedWeekday& d) { return d.day == pair->day && d.month == pair->month; };
    if (std::none_of(pairs.begin(), pairs.end(), same)) pairs.push_back(*pair);
    return !fits && pairs.size() < kEnough;
  });
  if (fits || pairs.size() < 2) return {};
  for (int year = published.year() - 1; year > published.year() - kFurthest; --year)
    if (std::all_of(pairs.begin(), pairs.end(), [&](const DatedWeekday& pair) { return pair.is_of(year); }))
      return "\"" + std::string(pairs[0].said) + "\" and \"" + std::string(pairs[1].said) + "\" are days of " +
             std::to_string(year);
  return {};
}

std::string doubt_about(Day shown, std::string_view text) {
  if (std::string why = weekdays_against(shown, text); !why.empty()) return why;
  std::optional<Day> newest;
  std::string_view weekday;
  for (const Timex& t : Tagger().tag(text, Reference(shown))) {
    const CalendarDate* date = calendar_date(t.said.time);
    if (date == nullptr || !t.days.first || !t.days.last) continue;
    // « novembre dernier », « le printemps prochain » are counted from the day shown.
    if (!date->year && (date->which == Which::last || date->which == Which::next)) continue;
    if (*t.days.first > shown && *t.days.first - shown <= kSoon) return {};  // « en janvier », said in December
    const bool is_open = *t.days.last == shown && *t.days.first != shown;  // « depuis 2021 » ends with the day shown
    if (*t.days.last > shown || is_open) continue;
    if (is_weekday(*date))
      weekday = t.span.of(text);
    else if (!newest || *t.days.last > *newest)
      newest = t.days.last;
  }
  if (weekday.empty() || !newest || shown - *newest <= kLongAgo) return {};
  return "the text speaks of \"" + std::string(weekday) + "\", but the newest date in it is " + to_string(*newest);
}

}  // namespace frise::document
