// What the parts of point.cpp share: how points are made, and the kinds of time that have a file of their own.
#pragma once

#include <string>

#include "resolve/point.h"

namespace frise::resolve {

[[nodiscard]] Point anchored(calendar::Instance instance, Derivation derivation);
[[nodiscard]] Point unanchored(std::string value);

/// Nothing near `base` has what was said: « le 31 » in a short month, « la huitième semaine d'octobre ».
[[nodiscard]] Point missing(std::string value, std::optional<Day> base);

/// So much later, or earlier for -1: by months from a month on, by days below.
[[nodiscard]] Day shifted_by(Day day, const Amount& amount, int sign);

[[nodiscard]] Derivation from_reference(const Context& context);
[[nodiscard]] Derivation from_focus(const Focus::Entry& entry);

/// The instance of a date whose year is said; nothing where no unit of the calendar is named.
[[nodiscard]] std::optional<calendar::Instance> said_instance(const CalendarDate& date);

[[nodiscard]] Point resolve_recurrence(const Recurrence& recurrence);
[[nodiscard]] Point resolve_vague(const Vague& vague, const Context& context);
[[nodiscard]] Point resolve_within(const Within& within, const Context& context);
[[nodiscard]] Point resolve_range(const Range& range, const Context& context);
[[nodiscard]] Point resolve_timed(const Timed& timed, const Context& context);

}  // namespace frise::resolve
