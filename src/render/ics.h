// Calendars: iCalendar, RFC 5545.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_ics(std::ostream& out, const Timeline& timeline);

/// iCalendar has the years 1 to 9999, and the day after the last one must be among them.
[[nodiscard]] bool is_in_calendar_years(const EventDate& date);

}  // namespace frise::render
