// Time zones, for the one question frise asks of them: what day and hour was it there?
#pragma once

#include <string>

#include "calendar/iso.h"
#include "frise/result.h"

namespace frise::calendar {

/// Whether the system's time-zone database knows `name` ("Europe/Paris").
[[nodiscard]] bool is_time_zone(const std::string& name) noexcept;

/// A time written in UTC (offset 0), as the clocks of `zone` showed it; any other is returned as it is, since an offset
/// says the local day already. `zone` must be known.
[[nodiscard]] DateTime local_time(const DateTime& time, const std::string& zone) noexcept;

}  // namespace frise::calendar
