#include "render/placement.h"

#include <utility>

#include "calendar/iso.h"

namespace frise::render {
namespace {

constexpr std::string_view kMidnight = "T24:00";

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

Placement placement(const EventDate& date) {
  const Day first = date.days.first ? *date.days.first : *date.days.last;
  const Day last = date.days.last ? *date.days.last : first;
  const std::size_t slash = date.value.find('/');
  const auto from = calendar::parse_iso_date_time(date.value.substr(0, slash));
  const bool single = first == last && slash == std::string::npos;
  if (single && date.value.ends_with(kMidnight)) return {first + 1, first + 1, 0, {}};
  if (single && from) return {first, last, from->minute, {}};
  if (slash == std::string::npos) return {first, last, {}, {}};
  const auto until = calendar::parse_iso_date_time(date.value.substr(slash + 1));
  const bool hours = from && until && from->minute && until->minute &&
                     std::pair(from->day, *from->minute) < std::pair(until->day, *until->minute);
  if (hours) return {from->day, until->day, from->minute, until->minute};
  return {first, last, {}, {}};
}

bool is_open(const EventDate& date) noexcept { return !date.days.first || !date.days.last; }

std::string clock(int minute) { return two(minute / 60) + ":" + two(minute % 60); }

}  // namespace frise::render
