#include "render/placement.h"

#include "calendar/iso.h"

namespace frise::render {
namespace {

constexpr std::string_view kMidnight = "T24:00";

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

Placement placement(const EventDate& date) {
  const Day first = date.days.first ? *date.days.first : *date.days.last;
  const Day last = date.days.last ? *date.days.last : first;
  if (first != last) return {first, last, std::nullopt};
  if (date.value.ends_with(kMidnight)) return {first + 1, first + 1, 0};
  const auto said = calendar::parse_iso_date_time(date.value);
  return {first, last, said ? said->minute : std::nullopt};
}

bool is_open(const EventDate& date) noexcept { return !date.days.first || !date.days.last; }

std::string clock(int minute) { return two(minute / 60) + ":" + two(minute % 60); }

}  // namespace frise::render
