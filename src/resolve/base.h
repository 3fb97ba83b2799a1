// Bases: the day from which a date without its year, or without its month, is counted.
#pragma once

#include <optional>

#include "frise/time.h"
#include "resolve/point.h"

namespace frise::resolve {

/// What a recurring date is counted from: a day, and how that came about.
struct Base {
  std::optional<Day> day;
  Derivation derivation;
  bool fixed_year = false;           // the year is lent by a heading
  bool fixed_month = false;          // the month by a date of the paragraph
  bool goes_on = false;              // from a day or month with its year the telling goes on: the nearest instance
  Direction side = Direction::none;  // the instance behind that day, or before it
};

/// « La bataille eut lieu le 12 mai 1794. … Le 3 juin, la ville capitula »: what a passé simple tells, or a
/// historical present, goes on from the last date of a time long past. Nothing where it does not.
[[nodiscard]] const Focus::Entry* date_of_story(Grain grain, const Context& context);

/// « Le 23 octobre, il est interpellé. … Le jeudi, il avoue »: the day from which a story goes on that is told in the
/// present, though weeks have passed; null where there is none.
[[nodiscard]] const Focus::Entry* day_of_present_story(const Context& context);

/// The same for « le lundi »: where it heads its sentence or stands behind « dès »; « Il voit ses enfants le mercredi »
/// is a habit.
[[nodiscard]] const Focus::Entry* story_of_weekday(const Context& context);

/// « En 1950, la poste emploie mille personnes. Aujourd'hui, il n'en reste rien », « À l'époque, … ; aujourd'hui, … »:
/// our days, not this one.
[[nodiscard]] bool contrasts_with_past(const Context& context);

/// The date from which « la veille » or « deux ans plus tard » counts: not one that would lead what is told as past
/// beyond the publication, where there is another; null where the text has come to none.
[[nodiscard]] const Focus::Entry* focus_of(const Shift& shift, const Context& context);

/// « En 2014, … En mars, … », « l'été suivant », « le 9 »: from the focus; else from the publication.
[[nodiscard]] Base base_for(const CalendarDate& date, const Context& context);

}  // namespace frise::resolve
