// The names that enumerators of events have in exports.
#include <array>

#include "frise/event.h"

namespace frise {

std::string_view name(Certainty certainty) noexcept {
  constexpr std::array<std::string_view, 3> names = {"stated", "inferred", "publication"};
  return names[static_cast<std::size_t>(certainty)];
}

std::string_view name(EventStatus status) noexcept {
  constexpr std::array<std::string_view, 6> names = {"reported", "denied",    "conditional",
                                                     "planned",  "postponed", "cancelled"};
  return names[static_cast<std::size_t>(status)];
}

}  // namespace frise
