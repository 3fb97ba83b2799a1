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

/// The days from `from` to the deadline that the expression gives: « avant la fin mai »; nothing where it gives none or
/// where that has passed.
[[nodiscard]] std::optional<EventDate> date_before_deadline(Day from, const Timex& deadline);

/// The date from which the length counts to `from`: « lundi, deux semaines après l'incendie » puts the fire in the week
/// two weeks before. A length counts in its own unit; hours keep the day. Nothing for vague lengths, for « plus de
/// deux ans » and for those of a finer unit than the date.
[[nodiscard]] std::optional<EventDate> date_before(const EventDate& from, const Timex& length);

/// `second` begins on the day after `first` ends.
[[nodiscard]] bool follows(const Period& first, const Period& second);

/// The days of both, the first of which `second` follows: « mardi et mercredi ».
[[nodiscard]] EventDate joined(const EventDate& first, const EventDate& second);

/// « at or shortly before » the publication: the day before and the day itself.
[[nodiscard]] EventDate publication_date(const Reference& reference);

}  // namespace frise::event
