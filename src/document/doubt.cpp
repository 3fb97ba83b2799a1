#include "document/doubt.h"

#include <optional>

#include "frise/tagger.h"

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

bool is_weekday(const CalendarDate& date) { return date.weekday != 0 && date.day == 0 && date.month == 0; }

}  // namespace

std::string doubt_about(Day shown, std::string_view text) {
  std::optional<Day> newest;
  std::string_view weekday;
  for (const Timex& t : Tagger().tag(text, Reference(shown))) {
    const CalendarDate* date = calendar_date(t.said.time);
    if (date == nullptr || !t.days.first || !t.days.last) continue;
    if (!date->year && date->which == Which::last) continue;  // « novembre dernier » is counted from the day shown
    if (*t.days.first > shown && *t.days.first - shown <= kSoon) return {};  // « en janvier », said in December
    if (*t.days.last > shown) continue;
    if (is_weekday(*date))
      weekday = t.span.of(text);
    else if (!newest || *t.days.last > *newest)
      newest = t.days.last;
  }
  if (weekday.empty() || !newest || shown - *newest <= kLongAgo) return {};
  return "the text speaks of \"" + std::string(weekday) + "\", but the newest date in it is " + to_string(*newest);
}

}  // namespace frise::document
