// Ranges: « de vendredi à dimanche », « de 21 heures à 6 heures », « d'octobre à mai ».
#include <optional>
#include <utility>

#include "calendar/instance.h"
#include "resolve/choice.h"
#include "resolve/point_parts.h"
#include "resolve/spelling.h"

namespace frise::resolve {
namespace {

// The end of a range follows its beginning: « de vendredi à dimanche ».
Point resolve_end(const Time& to, const Point& from, const Context& context) {
  const auto* timed = std::get_if<Timed>(&to.is);
  if (timed != nullptr && !timed->day && timed->clock.minute && from.instance && from.minute) {
    Point out = from;  // « de 21 heures à 6 heures »: where it is earlier, of the next day
    const int days = *timed->clock.minute <= *from.minute ? 1 : 0;
    out.instance->start = out.instance->start + days;
    out.days = {out.instance->start, out.instance->start};
    out.value = calendar::timex_value(*out.instance) + clock_value(timed->clock);
    return out;
  }
  if (timed != nullptr && !timed->day && timed->clock.minute && from.type == TimexType::set) {
    Point out = from;  // « le vendredi, de 9 h à 12 h »: both of every Friday
    out.value = from.value.substr(0, from.value.find('T')) + clock_value(timed->clock);
    return out;
  }
  if (timed != nullptr && timed->day && timed->clock.minute && from.instance) {
    const auto* day = std::get_if<CalendarDate>(&timed->day->is);  // « de lundi 18 heures à mardi 4 heures »
    const bool open = day != nullptr && !day->year && day->which == Which::nearest;
    const auto chosen = open ? choose(*day, from.instance->start, Direction::future) : std::nullopt;
    if (chosen) {
      Point out = anchored(*chosen, from.derivation);
      out.type = TimexType::time;
      out.minute = timed->clock.minute;
      out.value += clock_value(timed->clock);
      return out;
    }
  }
  const auto* date = std::get_if<CalendarDate>(&to.is);
  if (date == nullptr || date->year || !from.days.first || date->which != Which::nearest)
    return resolve_time(to, context);
  const auto chosen = choose(*date, *from.days.first, Direction::future);
  return chosen ? anchored(*chosen, from.derivation) : resolve_time(to, context);
}

bool is_bare_month(const Time& time) {
  const auto* date = std::get_if<CalendarDate>(&time.is);
  return date != nullptr && date->month != 0 && !date->year && date->which == Which::nearest;
}

// « Le festival se tiendra du 6 au 24 juillet », said on the 9th: what has begun and is not over is no year away.
std::optional<Point> begun_before(const Range& range, const Point& from, const Context& context) {
  const auto* date = std::get_if<CalendarDate>(&range.from->is);
  const auto& today = context.reference.day;
  const bool open = date != nullptr && !date->year && date->month != 0 && date->which == Which::nearest;
  if (!open || !today || !from.instance || from.instance->start <= *today) return std::nullopt;
  const auto last = choose(*date, *today, Direction::past);
  if (!last) return std::nullopt;
  const Point begun = anchored(*last, from.derivation);
  const Point end = resolve_end(*range.to, begun, context);
  return end.days.last && *end.days.last >= *today ? std::optional(begun) : std::nullopt;
}

}  // namespace

Point resolve_range(const Range& range, const Context& context) {
  if (is_bare_month(*range.from) && is_bare_month(*range.to) && context.words->tells_season()) {
    const auto value = [](const Time& time) { return partial_value(std::get<CalendarDate>(time.is)); };
    Point out = unanchored(value(*range.from) + "/" + value(*range.to));
    out.type = TimexType::set;  // « ouvert de mai à octobre »: of every year
    return out;
  }
  Point from = resolve_time(*range.from, context);
  Point to = resolve_end(*range.to, from, context);
  if (const auto begun = begun_before(range, from, context)) {
    from = *begun;
    to = resolve_end(*range.to, from, context);
  }
  from.value += "/" + to.value;
  from.days = {from.days.first, to.days.last};
  if (!from.instance || !to.instance) from.days = {};
  if (from.days.first && from.days.last && *from.days.last < *from.days.first)
    std::swap(from.days.first, from.days.last);
  from.minute.reset();
  return from;
}

}  // namespace frise::resolve
