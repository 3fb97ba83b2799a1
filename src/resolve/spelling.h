// TIMEX3 values of what is not a unit of the calendar: partial dates, hours, durations.
#pragma once

#include <string>

#include "frise/time.h"

namespace frise::resolve {

/// What is known of a date that cannot be anchored: "XXXX-06", "XXXX-WXX-5", "XXXX-06-14", "XXXX-XX-09".
[[nodiscard]] std::string partial_value(const CalendarDate& date);

/// An unknown unit: "XXXX", "XXXX-XX", "XXXX-WXX", "XXXX-XX-XX".
[[nodiscard]] std::string partial_value(Grain grain);

/// "T14:30", "TEV", "T24:00": what is put behind the day.
[[nodiscard]] std::string clock_value(int minute);
[[nodiscard]] std::string clock_value(const Clock& clock);

/// "P3D", "PT30M", "P1Y6M", "P2.5W", "PXD", "P2Y/P3Y".
[[nodiscard]] std::string duration_value(const Duration& duration);

}  // namespace frise::resolve
