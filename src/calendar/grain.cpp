#include "frise/grain.h"

#include <array>

namespace frise {

std::string_view name(Grain grain) noexcept {
  constexpr std::array<std::string_view, 14> names = {"minute", "hour",   "part-of-day", "day",       "weekend",
                                                      "week",   "month",  "quarter",     "season",    "half",
                                                      "year",   "decade", "century",     "millennium"};
  return names[static_cast<std::size_t>(grain)];
}

}  // namespace frise
