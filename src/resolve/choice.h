// Choosing the instance of a recurring date: which « vendredi », which « juin », which « 24 octobre ».
#pragma once

#include <cstdint>
#include <optional>

#include "calendar/instance.h"
#include "frise/timex.h"

namespace frise::resolve {

/// A recurring date: its instances are numbered, one a year, a month or a week, number 0 in the unit that holds `base`.
/// Nothing where that unit has none (a 31 in April).
[[nodiscard]] std::optional<calendar::Instance> instance_near(const CalendarDate& date, Day base, int number);

/// How far a direction is to be relied on.
enum class Reliance : std::uint8_t {
  sure,       // no verb, or one beside the date
  far_off,    // the verb stands far off
  overtaken,  // « le report du vote, prévu le 22 mars »: of a plan, in what is told as past
  open_end,   // « prolongé jusqu'au 31 mai »: the verb tells when that was decided
};

/// The instance that words and tense select, counted from `base`.
///
///   last        « juin dernier »: the latest that ended before the day
///   next        the first that begins after it
///   current     « ce vendredi », « cet été »: by tense, else that of the running year or the latest weekday
///   following   « le lundi suivant »: as next, from the focus
///   preceding   as last, from the focus
///   nearest     by tense; without evidence the latest not after the day, unless the coming one lies within 60 days and
///               the past one more than 300 days back (temporal guidelines, §3)
///
/// Where the direction is not sure, a date of the year that is close by on the other side is likelier than one nearly a
/// year away; of an open end one that is nearer by half.
[[nodiscard]] std::optional<calendar::Instance> choose(const CalendarDate& date, Day base, Direction direction,
                                                       Reliance reliance = Reliance::sure);

/// The weekday said is not that of the day.
[[nodiscard]] bool contradicts(const CalendarDate& date, calendar::Instance instance) noexcept;

}  // namespace frise::resolve
