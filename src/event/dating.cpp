#include "event/dating.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <utility>

#include "calendar/instance.h"
#include "calendar/iso.h"
#include "resolve/whole.h"

namespace frise::event {
namespace {

using calendar::Instance;

// The unit of the calendar that a TIMEX3 value names, without its hour.
std::optional<Instance> instance_of_value(std::string_view value) {
  return calendar::parse_timex_value(value.substr(0, value.find('T')));
}

std::string clock_suffix(std::string_view value) {
  const std::size_t t = value.find('T');
  if (t == std::string_view::npos) return {};
  const std::string_view clock = value.substr(t + 1);
  if (clock == "MO") return " au matin";
  if (clock == "AF") return " après-midi";
  if (clock == "EV") return " au soir";
  if (clock == "24:00" || clock == "00:00") return " à minuit";
  if (clock == "12:00") return " à midi";
  if (clock.size() != 5) return {};
  const std::string hour = clock.starts_with('0') ? std::string(clock.substr(1, 1)) : std::string(clock.substr(0, 2));
  const std::string_view minutes = clock.substr(3);
  return " à " + hour + " h" + (minutes == "00" ? "" : " " + std::string(minutes));
}

// « début mars 2024 », « mi-avril », « fin 2019 »
std::string with_third(const std::string& display, Modifier mod) {
  if (mod == Modifier::start) return "début " + display;
  if (mod == Modifier::mid) return "mi-" + display;
  if (mod == Modifier::end) return "fin " + display;
  if (mod == Modifier::approx) return "vers " + display;
  return display;
}

std::string days_display(const Period& days) {
  const auto show = [](Day day) { return calendar::display({Grain::day, day}); };
  if (days.first && days.last && *days.first != *days.last)
    return "du " + show(*days.first) + " au " + show(*days.last);
  if (days.first && days.last) return show(*days.first);
  if (days.first) return "à partir du " + show(*days.first);
  return days.last ? "jusqu'au " + show(*days.last) : std::string();
}

std::string days_edtf(const Period& days) {
  const std::string first = days.first ? to_string(*days.first) : "..";
  const std::string last = days.last ? to_string(*days.last) : "..";
  return first == last ? first : first + "/" + last;
}

bool is_night(const Timex& timex) { return timex.value.ends_with("TNI"); }

// Ranges, nights and open bounds: told by their days.
EventDate by_days(const Timex& timex, Certainty certainty) {
  EventDate out{timex.value, days_edtf(timex.days), timex.days, timex.grain, certainty, days_display(timex.days)};
  if (is_night(timex) && timex.days.first) out.display = "nuit " + days_display(timex.days);
  if (out.grain < Grain::day) out.grain = Grain::day;
  return out;
}

bool is_end(Bound bound) { return bound == Bound::until || bound == Bound::before || bound == Bound::after; }

}  // namespace

std::optional<EventDate> date_of(const Timex& timex, Certainty certainty) {
  if (timex.type != TimexType::date && timex.type != TimexType::time) return std::nullopt;
  if (!timex.days.known()) return std::nullopt;
  const bool hour = timex.type == TimexType::time;
  if (is_end(timex.said.bound) && !(hour && timex.said.bound != Bound::until)) return std::nullopt;
  const auto instance = instance_of_value(timex.value);
  const bool open = timex.said.bound == Bound::by || timex.said.bound == Bound::at_latest;
  if (!instance || is_night(timex) || open) return by_days(timex, certainty);
  EventDate out{timex.value, calendar::edtf(*instance),   timex.days, instance->grain,
                certainty,   calendar::display(*instance)};
  // « depuis lundi », « à partir de mars »: the event is its beginning.
  if (timex.said.bound == Bound::since || timex.said.bound == Bound::from || timex.said.bound == Bound::not_before)
    out.days = calendar::period(*instance);
  if (instance->grain == Grain::day)
    out.display += clock_suffix(timex.value);
  else
    out.display = with_third(out.display, timex.mod);
  if (timex.mod == Modifier::approx) out.edtf += "~";
  return out;
}

std::optional<EventDate> date_before_deadline(Day from, const Timex& deadline) {
  const bool day = deadline.type == TimexType::date && deadline.said.bound == Bound::before;
  if (!day || !deadline.days.last || *deadline.days.last < from) return std::nullopt;
  Timex until = deadline;
  until.days.first = from;
  return by_days(until, Certainty::stated);
}

std::optional<EventDate> date_before(const EventDate& from, const Timex& length) {
  const bool exact = length.type == TimexType::duration && length.mod == Modifier::none && length.value.size() >= 3;
  if (!exact || !from.days.first) return std::nullopt;
  const auto inferred = [](const Instance& then) {
    return EventDate{calendar::timex_value(then), calendar::edtf(then),   calendar::period(then), then.grain,
                     Certainty::inferred,         calendar::display(then)};
  };
  if (length.value.starts_with("PT"))
    return from.grain <= Grain::day ? std::optional(inferred({Grain::day, *from.days.first})) : std::nullopt;
  constexpr std::pair<char, Grain> kUnits[] = {
      {'D', Grain::day}, {'W', Grain::week}, {'M', Grain::month}, {'Y', Grain::year}};
  const auto* unit =
      std::find_if(std::begin(kUnits), std::end(kUnits), [&](const auto& u) { return u.first == length.value.back(); });
  int count = 0;
  const char* end = length.value.data() + length.value.size() - 1;
  const auto [stop, error] = std::from_chars(length.value.data() + 1, end, count);
  if (unit == std::end(kUnits) || error != std::errc() || stop != end || from.grain > unit->second) return std::nullopt;
  return inferred(calendar::shifted(calendar::instance_of(*from.days.first, unit->second), -count));
}

bool follows(const Period& first, const Period& second) {
  return first.first && first.last && second.first && second.last && *second.first - *first.last == 1;
}

EventDate joined(const EventDate& first, const EventDate& second) {
  EventDate out = first;
  out.days.last = second.days.last;
  out.value = to_string(*out.days.first) + "/" + to_string(*out.days.last);
  out.edtf = out.value;
  out.grain = Grain::day;
  out.display = days_display(out.days);
  return out;
}

EventDate publication_date(const Reference& reference) {
  const Day day = *reference.day;
  const Period days{day - 1, day};
  return {to_string(day), days_edtf(days),        days,
          Grain::day,     Certainty::publication, "vers le " + calendar::display({Grain::day, day})};
}

}  // namespace frise::event

namespace frise {

Result<EventDate> parse_event_date(std::string_view text, Day today) {
  if (const auto instance = calendar::parse_iso_instance(text))
    return EventDate{calendar::timex_value(*instance),
                     calendar::edtf(*instance),
                     calendar::period(*instance),
                     instance->grain,
                     Certainty::stated,
                     calendar::display(*instance)};
  if (const auto timex = resolve::whole_timex(text, today))
    if (auto date = event::date_of(*timex, Certainty::stated)) return std::move(*date);
  return Error{ErrorCode::invalid,
               "\"" + std::string(text) + "\" is no date: write 2024, 2024-10, 2024-10-24 or a French date", ""};
}

}  // namespace frise
