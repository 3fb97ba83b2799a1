// Where an event stands on an axis of days: what formats need that know points and stretches but no open ends.
#pragma once

#include <optional>
#include <string>

#include "frise/event.h"

namespace frise::render {

struct Placement {
  Day first;
  Day last;                        // the same as `first` for a single day
  std::optional<int> minute;       // of `first`, 0–1439, where the hour is known
  std::optional<int> last_minute;  // of `last`, where a range of hours was said: « de 10 h à 18 h »

  /// It has an end of its own: more than one day, or hours.
  [[nodiscard]] bool is_range() const noexcept { return first != last || last_minute; }
};

/// An open end is left out: « à partir du 3 mai » stands on 3 May. Midnight at the end of a day stands at the beginning
/// of the next. `date.days` must have one end at least, as those of dated events do.
[[nodiscard]] Placement placement(const EventDate& date);

/// One end is not known.
[[nodiscard]] bool is_open(const EventDate& date) noexcept;

/// "18:40".
[[nodiscard]] std::string clock(int minute);

}  // namespace frise::render
