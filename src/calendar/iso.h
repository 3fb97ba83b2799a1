// ISO 8601 in: dates at any grain, date-times with or without an offset.
#pragma once

#include <optional>
#include <string_view>

#include "calendar/instance.h"
#include "frise/day.h"

namespace frise::calendar {

/// "2024", "2024-10", "2024-W44", "2024-Q3", "2024-H1", "2024-10-24"; nothing for anything else.
[[nodiscard]] std::optional<Instance> parse_iso_instance(std::string_view iso) noexcept;

/// A civil date and, where it was written, the time of day and its distance from UTC.
struct DateTime {
  Day day;
  std::optional<int> minute;  // of the day, 0–1439
  std::optional<int> offset;  // minutes east of UTC

  friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// "2024-03-15", "2024-03-15T18:40", "2024-03-15T18:40:05.250+01:00", "2024-03-15 18:40Z". Nothing for anything else,
/// or for a day or an hour that does not exist.
[[nodiscard]] std::optional<DateTime> parse_iso_date_time(std::string_view iso) noexcept;

}  // namespace frise::calendar
