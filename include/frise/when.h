// Dates as people ask for them: "2024-10", "octobre 2024", "la semaine dernière".
#pragma once

#include <string_view>

#include "frise/day.h"
#include "frise/export.h"
#include "frise/period.h"
#include "frise/result.h"

namespace frise {

/// The days that `text` names: an ISO 8601 date at any grain, or one French time expression, which counts from `today`.
/// Threads: any. Errors: ErrorCode::invalid where it is neither, or names no days of the calendar.
///
///   parse_when("2024-W44", today)                       2024-10-28 … 2024-11-03
///   parse_when("octobre 2024", today)                   2024-10-01 … 2024-10-31
///   parse_when("le mois dernier", Day{2024, 11, 30})    2024-10-01 … 2024-10-31
[[nodiscard]] FRISE_API Result<Period> parse_when(std::string_view text, Day today);

}  // namespace frise
