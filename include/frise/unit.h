// Units of time, as durations and distances count them.
#pragma once

#include <cstdint>

namespace frise {

enum class Unit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,  // quinzaine
  month,
  quarter,  // trimestre
  season,
  half,  // semestre
  year,
  decade,
  century,
  millennium,
};

}  // namespace frise
