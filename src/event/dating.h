// Dating: from a resolved time expression to the date of an event.
#pragma once

#include <optional>

#include "frise/event.h"
#include "frise/tagger.h"
#include "frise/timex.h"

namespace frise::event {

/// The date that an event takes from the expression, or nothing where the expression dates none: durations, sets, what
/// is not anchored, ends (« jusqu'à jeudi »). « depuis lundi » dates the beginning.
[[nodiscard]] std::optional<EventDate> date_of(const Timex& timex, Certainty certainty);

/// « at or shortly before » the publication: the day before and the day itself.
[[nodiscard]] EventDate publication_date(const Reference& reference);

}  // namespace frise::event
