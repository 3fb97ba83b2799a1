// Stretches of the calendar for counts of events.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "frise/period.h"

namespace frise::serve {

enum class Bin { day, week, month, year, decade, century };

inline constexpr std::size_t kMostBins = 2000;

[[nodiscard]] std::optional<Bin> parse_bin(std::string_view name) noexcept;

/// The bins that share a day with `days`, the first and the last cut to it; nothing where they are more than kMostBins.
/// Weeks begin on Monday, decades with a 0 (2020), centuries with a 1 (2001). Precondition: both ends are known.
[[nodiscard]] std::optional<std::vector<Period>> bins_of(const Period& days, Bin bin);

}  // namespace frise::serve
