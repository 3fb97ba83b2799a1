// EDTF beside TIMEX3: what ISO 8601-2 can say of a time mention.
#include <algorithm>

#include "calendar/instance.h"
#include "frise/timex.h"

namespace frise {
namespace {

using calendar::Instance;

constexpr int kLastYear = 9999;  // EDTF writes days of four-digit years only

bool is_writable(const Period& days) {
  const auto fits = [](const std::optional<Day>& d) {
    return !d || (d->year() >= -kLastYear && d->year() <= kLastYear);
  };
  return fits(days.first) && fits(days.last);
}

// The unit that a value names, or the one of that value around a known day: "BC0052".
std::optional<Instance> instance_of(const std::string& value, const std::optional<Day>& day, Grain grain) {
  if (const auto instance = calendar::parse_timex_value(value)) return instance;
  if (!day || grain < Grain::day) return std::nullopt;
  const Instance around = calendar::instance_of(*day, grain);
  return calendar::timex_value(around) == value ? std::optional(around) : std::nullopt;
}

// « vers 2010 »: the sign stands behind each date of an interval.
std::string qualified(const std::string& edtf, Modifier mod) {
  if (mod != Modifier::approx) return edtf;
  std::string out;
  for (const char c : edtf) {
    if (c == '/') out += '~';
    out += c;
  }
  return out + '~';
}

// An end of an interval: as coarse as it was said, where that is its day.
std::string end_of(const std::optional<Day>& day, const std::optional<Day>& of_unit,
                   const std::optional<Instance>& unit) {
  if (!day) return "..";
  const bool simple = unit && (unit->grain == Grain::day || unit->grain == Grain::month || unit->grain == Grain::year);
  return simple && day == of_unit ? calendar::edtf(*unit) : calendar::edtf({Grain::day, *day});
}

std::string interval(const Period& days, const std::optional<Instance>& first, const std::optional<Instance>& last) {
  const std::string from = end_of(days.first, first ? calendar::period(*first).first : std::nullopt, first);
  const std::string to = end_of(days.last, last ? calendar::period(*last).last : std::nullopt, last);
  return days.first && days.first == days.last ? to : from + "/" + to;
}

bool is_number_or_unknown(std::string_view field, int most) {
  if (field == "XX") return true;
  if (!std::all_of(field.begin(), field.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
  const int number = (field[0] - '0') * 10 + field[1] - '0';
  return number >= 1 && number <= most;
}

// "XXXX-06", "XXXX-06-14", "XXXX-XX-09": EDTF has X for unknown digits too, but neither in weeks nor in seasons.
bool is_unspecified_date(std::string_view value) {
  if (!value.starts_with("XXXX")) return false;
  if (value.size() == 4) return true;
  if (value.size() != 7 && value.size() != 10) return false;
  const bool month = value[4] == '-' && is_number_or_unknown(value.substr(5, 2), 12);
  return month && (value.size() == 7 || (value[7] == '-' && is_number_or_unknown(value.substr(8, 2), 31)));
}

// "2024-11-29T14:30": EDTF wants the seconds, and has no hour 24.
std::optional<std::string> hour(const Timex& t) {
  constexpr std::size_t kSize = sizeof "2024-11-29T14:30" - 1;
  const std::string_view value = t.value;
  if (value.size() != kSize || value[13] != ':' || t.said.bound != Bound::none || t.mod != Modifier::none)
    return std::nullopt;
  const auto day = parse_day(value.substr(0, 10));
  if (!day) return std::nullopt;
  if (value.ends_with("T24:00")) return to_string(*day + 1) + "T00:00:00";
  return std::string(value) + ":00";
}

std::optional<std::string> date(const Timex& t) {
  const bool plain = t.said.bound == Bound::none;
  if (!t.days.known()) {
    const bool sayable = plain && (t.mod == Modifier::none || t.mod == Modifier::approx);
    return sayable && is_unspecified_date(t.value) ? std::optional(qualified(t.value, t.mod)) : std::nullopt;
  }
  if (const std::size_t slash = t.value.find('/'); slash != std::string::npos) {
    const auto first = instance_of(t.value.substr(0, slash), t.days.first, t.grain);
    const auto last = instance_of(t.value.substr(slash + 1), t.days.last, t.grain);
    return qualified(interval(t.days, first, last), t.mod);
  }
  const auto unit = instance_of(t.value, t.days.first ? t.days.first : t.days.last, t.grain);
  const bool whole = plain && unit && calendar::period(*unit) == t.days;
  if (whole) return qualified(calendar::edtf(*unit), t.mod);
  const bool open = !t.days.first || !t.days.last;
  return qualified(open ? interval(t.days, unit, unit) : interval(t.days, {}, {}), t.mod);
}

}  // namespace

std::optional<std::string> Timex::edtf() const {
  if (!is_writable(days)) return std::nullopt;
  switch (type) {
    case TimexType::date:
      return date(*this);
    case TimexType::time:
      return hour(*this);
    case TimexType::duration:
      return days.first && days.last ? std::optional(interval(days, {}, {})) : std::nullopt;
    case TimexType::set:
      break;
  }
  return std::nullopt;
}

}  // namespace frise
