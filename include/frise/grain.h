// Granularity: how finely an expression or an event is dated.
#pragma once

#include <cstdint>
#include <string_view>

#include "frise/export.h"

namespace frise {

/// From fine to coarse; the order is used in comparisons (`grain <= Grain::day`).
enum class Grain : std::uint8_t {
  minute,
  hour,
  part_of_day,  // matin, soir, nuit …
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
  millennium,
};

/// The name in exports: "part-of-day", "day", "weekend" …
[[nodiscard]] FRISE_API std::string_view name(Grain grain) noexcept;

}  // namespace frise
