// The French Republican calendar, in use from 22 September 1792 to 31 December 1805 (an I to an XIV).
#pragma once

#include <optional>

#include "frise/day.h"

namespace frise::calendar {

/// Day `day` (1–30) of month `month` (1 vendémiaire … 12 fructidor; 13 the complementary days) of year `year`.
/// The years in use have the lengths they had: III, VII and XI are leap. Later years follow Romme's rule (leap as in
/// the Gregorian calendar, by the Republican year), as is usual. Nothing for a day that the calendar does not have.
///
///   republican_day(8, 2, 18)  →  1799-11-09      « 18 brumaire an VIII »
[[nodiscard]] std::optional<Day> republican_day(int year, int month, int day) noexcept;

}  // namespace frise::calendar
