// Periods: which days an expression or an event can denote.
//
//   « en juin 2024 »       Period{2024-06-01, 2024-06-30}
//   « depuis lundi »       Period{2024-11-25, 2024-11-30}     up to the publication day
//   « jusqu'en mars »      Period{nothing,    2024-03-31}     open
#pragma once

#include <optional>

#include "frise/day.h"

namespace frise {

/// First and last civil day, both inclusive; an open end is empty. Both empty: no day is known.
struct Period {
  std::optional<Day> first = {};
  std::optional<Day> last = {};

  [[nodiscard]] bool known() const noexcept { return first || last; }

  /// Some day of one is a day of the other. A period of which no day is known overlaps nothing.
  [[nodiscard]] bool overlaps(const Period& other) const noexcept {
    return known() && other.known() && !(first && other.last && *other.last < *first) &&
           !(last && other.first && *last < *other.first);
  }

  /// Every day of `other` surely lies in this one.
  [[nodiscard]] bool contains(const Period& other) const noexcept {
    return other.known() && (!first || (other.first && *first <= *other.first)) &&
           (!last || (other.last && *other.last <= *last));
  }

  friend bool operator==(const Period&, const Period&) noexcept = default;
};

}  // namespace frise
