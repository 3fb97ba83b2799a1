// Affairs: who, about what, and what happened on which days.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bench/affair_cast.h"
#include "bench/affair_scripts.h"
#include "bench/random.h"
#include "frise/day.h"

namespace frise::bench {

struct PutOff {
  Day from;     // the day that was planned before
  Day decided;  // when it was put off
};

struct Happening {
  const EventKind* kind = nullptr;
  Day day;
  std::optional<PutOff> put_off;
};

struct Affair {
  const Script* script = nullptr;
  Cast cast;
  std::array<std::string, 3> colour;
  std::vector<Happening> happenings;  // three to twelve, in order, on other days unless the script has them at once
};

/// An affair that begins about that day.
[[nodiscard]] Affair make_affair(Random& random, const Scripts& scripts, Day begin);

}  // namespace frise::bench
