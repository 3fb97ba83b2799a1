#include "resolve/point.h"

#include <array>
#include <cmath>

#include "resolve/choice.h"
#include "resolve/spelling.h"

namespace frise::resolve {
namespace {

using calendar::grain_of;
using calendar::Instance;

constexpr int kDayMinutes = 24 * 60;
constexpr int kNoon = 12 * 60;
constexpr int kNightfall = 21 * 60;

Point anchored(Instance instance, Derivation derivation) {
  Point out;
  out.instance = instance;
  out.days = calendar::period(instance);
  out.value = calendar::timex_value(instance);
  out.derivation = std::move(derivation);
  return out;
}

Point unanchored(std::string value) {
  Point out;
  out.value = std::move(value);
  out.derivation.source = Derivation::Source::nothing;
  return out;
}

Derivation from_reference(const Context& context) {
  Derivation d;
  d.source = Derivation::Source::reference;
  d.base = context.reference.day;
  return d;
}

Derivation from_focus(const Focus::Entry& entry) {
  Derivation d;
  d.source = Derivation::Source::focus;
  d.base = entry.instance.start;
  d.focus_surface = entry.surface;
  return d;
}

// --- dates of the calendar -------------------------------------------------------------------------------------------

// All was said: the instance of a date whose year is known.
std::optional<Instance> said_instance(const CalendarDate& date) {
  switch (date.grain) {
    case Grain::year:
    case Grain::decade:
    case Grain::century:
    case Grain::millennium:
      return calendar::instance_of(Day(*date.year, 1, 1), date.grain);
    default:
      break;
  }
  if (date.month == 0 && date.ordinal == 0 && date.feast == 0) return std::nullopt;
  return instance_near(date, Day(*date.year, 1, 1), 0);
}

bool counts_from_focus(Which which) {
  return which == Which::same || which == Which::following || which == Which::preceding;
}

// What a recurring date is counted from: a day, and how that came about.
struct Base {
  std::optional<Day> day;
  Derivation derivation;
  bool fixed_year = false;   // the year is lent by a heading
  bool fixed_month = false;  // the month by a date of the paragraph
};

Base base_for(const CalendarDate& date, const Context& context) {
  const Focus& focus = *context.focus;
  if (counts_from_focus(date.which)) {
    if (const auto* entry = focus.last(Grain::month, context.place))
      return {*calendar::period(entry->instance).last, from_focus(*entry), false, false};
  }
  const bool bare = date.which == Which::nearest;
  const bool yearly = date.month != 0 || date.ordinal != 0 || date.feast != 0;
  if (bare && yearly) {
    if (const auto* entry = focus.head(context.place)) return {entry->instance.start, from_focus(*entry), true, false};
  }
  if (bare && !yearly && date.day == 0) {
    if (const auto* entry = focus.week_of_sentence(context.place))
      return {entry->instance.start, from_focus(*entry), true, false};
  }
  if (bare && !yearly && date.day != 0) {
    if (const auto* entry = focus.month_for_day(context.place))
      return {entry->instance.start, from_focus(*entry), false, true};
  }
  return {context.reference.day, from_reference(context), false, false};
}

// Words that select the instance need no tense.
Direction direction_for(const CalendarDate& date, const Context& context) {
  const bool open = date.which == Which::nearest || date.which == Which::current;
  return open ? context.evidence() : Direction::none;
}

Direction preferred(Direction direction, const Context& context) {
  return direction == Direction::none && context.prefer == Direction::future ? Direction::future : direction;
}

Point resolve_date(const CalendarDate& date, const Context& context) {
  if (date.year) {
    const auto instance = said_instance(date);
    if (!instance) return unanchored(partial_value(date));
    Point out = anchored(*instance, {});
    out.derivation.contradiction = contradicts(date, *instance);
    return out;
  }
  const Base base = base_for(date, context);
  if (!base.day) return unanchored(partial_value(date));
  const bool fixed = base.fixed_year || base.fixed_month;
  const Direction direction = fixed ? Direction::none : direction_for(date, context);
  const auto chosen = fixed ? instance_near(date, *base.day, 0) : choose(date, *base.day, preferred(direction, context));
  if (!chosen) return unanchored(partial_value(date));
  Point out = anchored(*chosen, base.derivation);
  out.derivation.direction = direction;
  out.derivation.contradiction = contradicts(date, *chosen);
  return out;
}

// --- distances -------------------------------------------------------------------------------------------------------

struct Start {
  std::optional<Day> day;
  std::optional<int> minute;
  Derivation derivation;
};

Start start_of(const Shift& shift, const Context& context) {
  if (shift.from) {
    const Point of = resolve_time(*shift.from, context);
    return {of.days.first, of.minute, of.derivation};
  }
  if (shift.anchor == Anchor::focus) {
    const Grain needed = shift.grain < Grain::day ? Grain::day : shift.grain;
    if (const auto* entry = context.focus->last(needed, context.place))
      return {entry->instance.start, entry->minute, from_focus(*entry)};
  }
  return {context.reference.day, context.reference.minute, from_reference(context)};
}

int minutes_in(Unit unit) {
  if (unit == Unit::hour) return 60;
  return unit == Unit::minute ? 1 : 0;
}

Point at_minute(Day day, int minutes, Derivation derivation) {
  const int days = static_cast<int>(std::floor(static_cast<double>(minutes) / kDayMinutes));
  const Day then = day + days;
  const int minute = minutes - days * kDayMinutes;
  Point out = anchored({Grain::day, then}, std::move(derivation));
  out.type = TimexType::time;
  out.minute = minute;
  out.value += clock_value(minute);
  return out;
}

// « il y a un an jour pour jour »: the same day of another month or year.
Day months_later(Day day, const Shift& shift) {
  return calendar::plus_months(day, shift.count * (shift.unit == Unit::year ? 12 : 1));
}

Point resolve_shift(const Shift& shift, const Context& context) {
  const Start start = start_of(shift, context);
  if (!start.day) return unanchored(partial_value(shift.grain));
  if (shift.unit <= Unit::hour) {
    if (start.minute)
      return at_minute(*start.day, *start.minute + shift.count * minutes_in(shift.unit), start.derivation);
    return anchored({Grain::day, *start.day}, start.derivation);
  }
  if (shift.unit == Unit::week && shift.grain == Grain::day)
    return anchored({Grain::day, *start.day + 7 * shift.count}, start.derivation);
  if (shift.grain == Grain::day && shift.unit != Unit::day && grain_of(shift.unit) > Grain::day)
    return anchored({Grain::day, months_later(*start.day, shift)}, start.derivation);
  const Instance unit = calendar::instance_of(*start.day, grain_of(shift.unit));
  const Instance there = calendar::shifted(unit, shift.count);
  return anchored(calendar::instance_of(there.start, shift.grain), start.derivation);
}

// --- pieces ----------------------------------------------------------------------------------------------------------

Modifier modifier_of(Part part) {
  constexpr std::array kMods = {Modifier::start, Modifier::mid, Modifier::end};
  return kMods[static_cast<std::size_t>(part)];
}

Period clipped(Period inner, const Period& outer) {
  if (inner.first && outer.first && *inner.first < *outer.first) inner.first = outer.first;
  if (inner.last && outer.last && *inner.last > *outer.last) inner.last = outer.last;
  return inner;
}

// The n-th weekday of a period; -1 is the last.
Day nth_weekday(const Period& whole, int ordinal, int weekday) {
  if (ordinal < 0) {
    const int back = (static_cast<int>(whole.last->weekday()) - weekday + 7) % 7;
    return *whole.last - back;
  }
  const int ahead = (weekday - static_cast<int>(whole.first->weekday()) + 7) % 7;
  return *whole.first + ahead + 7 * (ordinal - 1);
}

// A week belongs to the month that holds its Thursday.
Instance nth_week(const Period& whole, int ordinal) {
  return calendar::instance_of(nth_weekday(whole, ordinal, 4), Grain::week);
}

Instance nth_unit(const Period& whole, const Nth& nth) {
  if (nth.weekday != 0) return {Grain::day, nth_weekday(whole, nth.ordinal, nth.weekday)};
  if (nth.unit == Unit::week) return nth_week(whole, nth.ordinal);
  if (nth.unit == Unit::weekend) return {Grain::weekend, nth_weekday(whole, nth.ordinal, 6)};
  const Grain grain = grain_of(nth.unit);
  if (nth.ordinal < 0) return calendar::instance_of(*whole.last, grain);
  return calendar::shifted(calendar::instance_of(*whole.first, grain), nth.ordinal - 1);
}

Point nth_fortnight(const Point& whole, int ordinal) {
  Point out = whole;
  const Day first = *whole.days.first;
  out.days = ordinal == 1 ? Period{first, first + 14} : Period{first + 15, whole.days.last};
  out.mod = ordinal == 1 ? Modifier::start : Modifier::end;
  return out;
}

Point resolve_nth(const Nth& nth, const Point& whole) {
  if (nth.unit == Unit::fortnight) return nth_fortnight(whole, nth.ordinal);
  const Instance instance = nth_unit(whole.days, nth);
  Point out = anchored(instance, whole.derivation);
  out.days = clipped(out.days, whole.days);
  return out;
}

// « fin octobre » said on 17 October of a past event is that of the year before: the third itself must not be to come.
Instance looked_back(Instance whole, Part part, const Time& of, const Context& context) {
  const auto* date = std::get_if<CalendarDate>(&of.is);
  const bool bare = date != nullptr && !date->year && date->which == Which::nearest && context.reference.day;
  if (!bare || context.evidence() == Direction::future) return whole;
  const bool to_come = *calendar::third(whole, part).first > *context.reference.day;
  const bool running = *calendar::period(whole).first <= *context.reference.day;
  if (!to_come || !running) return whole;
  return calendar::instance_of(calendar::plus_months(whole.start, -12), whole.grain);
}

Point resolve_third(Part part, const Time& of, const Point& whole, const Context& context) {
  Point out = whole;
  if (whole.instance) {
    out = anchored(looked_back(*whole.instance, part, of, context), whole.derivation);
    out.days = calendar::third(*out.instance, part);
  }
  out.mod = modifier_of(part);
  return out;
}

Point resolve_within(const Within& within, const Context& context) {
  const Point whole = resolve_time(*within.of, context);
  if (const auto* part = std::get_if<Part>(&within.piece)) {
    return resolve_third(*part, *within.of, whole, context);
  }
  if (!whole.instance) return whole;
  if (const auto* nth = std::get_if<Nth>(&within.piece)) return resolve_nth(*nth, whole);
  CalendarDate piece = std::get<CalendarDate>(within.piece);
  const Day inside = whole.instance->start;
  piece.year = inside.year();
  if (piece.month == 0 && piece.day != 0) piece.month = static_cast<std::uint8_t>(inside.month());
  const auto instance = said_instance(piece);
  return instance ? anchored(*instance, whole.derivation) : whole;
}

// --- hours -----------------------------------------------------------------------------------------------------------

// An article of 6 h 12 that says « s'est rompue vers 18 h 40 », « dans la nuit » does not speak of the evening to come.
bool is_of_the_day_before(const Clock& clock, const Context& context) {
  if (context.evidence() != Direction::past) return false;
  if (!clock.minute) return clock.part == DayPart::night;
  return context.reference.minute && *clock.minute > *context.reference.minute;
}

// The day of an hour said without one: that of the focus of its paragraph, else of the publication.
Point day_of_hour(const Clock& clock, const Context& context) {
  const auto* entry = context.focus->day_of_paragraph(context.place);
  if (entry == nullptr) {
    if (!context.reference.day) return unanchored("XXXX-XX-XX");
    const Day day = *context.reference.day - (is_of_the_day_before(clock, context) ? 1 : 0);
    return anchored({Grain::day, day}, from_reference(context));
  }
  // A night ends on the day after the one it bears: « la nuit de lundi à mardi … vers 5 heures » is Tuesday.
  const bool after_night = entry->night && (!clock.minute || *clock.minute < kNightfall);
  const bool morning_after =
      !clock.minute && clock.part == DayPart::morning && entry->minute && *entry->minute >= kNoon;
  const bool small_hours = after_night || morning_after;
  return anchored({Grain::day, entry->instance.start + (small_hours ? 1 : 0)}, from_focus(*entry));
}

// « cette nuit »: the night that ends on the day of the report, unless the verb looks ahead; « la nuit dernière » and
// « la nuit de lundi » name their day themselves.
bool is_this_night(const Timed& timed) {
  if (timed.clock.part != DayPart::night || !timed.day) return false;
  const auto* shift = std::get_if<Shift>(&timed.day->is);
  return shift != nullptr && shift->count == 0 && shift->unit == Unit::day;
}

Point resolve_timed(const Timed& timed, const Context& context) {
  Point out = timed.day ? resolve_time(*timed.day, context) : day_of_hour(timed.clock, context);
  out.type = TimexType::time;
  if (out.instance && out.instance->grain != Grain::day) out.instance = Instance{Grain::day, out.instance->start};
  if (out.instance && is_this_night(timed) && context.evidence() != Direction::future)
    out.instance = Instance{Grain::day, out.instance->start - 1};
  if (timed.clock.third) out.mod = modifier_of(*timed.clock.third);
  out.minute = timed.clock.minute;
  out.night = timed.clock.part == DayPart::night && !timed.clock.minute;
  const std::string day = out.instance ? calendar::timex_value(*out.instance) : out.value;
  out.value = day + clock_value(timed.clock);
  if (out.instance) out.days = {out.instance->start, out.instance->start + (out.night ? 1 : 0)};
  return out;
}

// --- ranges, lengths, sets -------------------------------------------------------------------------------------------

// The end of a range follows its beginning: « de vendredi à dimanche ».
Point resolve_end(const Time& to, const Point& from, const Context& context) {
  const auto* date = std::get_if<CalendarDate>(&to.is);
  if (date == nullptr || date->year || !from.days.first || date->which != Which::nearest)
    return resolve_time(to, context);
  const auto chosen = choose(*date, *from.days.first, Direction::future);
  return chosen ? anchored(*chosen, from.derivation) : resolve_time(to, context);
}

Point resolve_range(const Range& range, const Context& context) {
  Point from = resolve_time(*range.from, context);
  const Point to = resolve_end(*range.to, from, context);
  from.value += "/" + to.value;
  from.days = {from.days.first, to.days.last};
  if (!from.instance || !to.instance) from.days = {};
  if (from.days.first && from.days.last && *from.days.last < *from.days.first)
    std::swap(from.days.first, from.days.last);
  from.minute.reset();
  return from;
}

Day shifted_by(Day day, const Amount& amount, int sign) {
  const int n = static_cast<int>(std::lround(amount.count)) * sign;
  const Grain grain = grain_of(amount.unit);
  if (grain < Grain::day) return day;
  if (grain == Grain::day) return day + n;
  if (grain <= Grain::week) return day + 7 * n;
  const int months = grain == Grain::month                               ? 1
                     : grain == Grain::quarter || grain == Grain::season ? 3
                     : grain == Grain::half                              ? 6
                     : grain == Grain::year                              ? 12
                     : grain == Grain::decade                            ? 120
                                                                         : 1200;
  return calendar::plus_months(day, months * n);
}

// « ces trois dernières années » ends the day before the reference, « les dix prochains jours » begins the day after.
Period window_of(const Duration& duration, const Context& context) {
  if (duration.window == Which::nearest || !context.reference.day || duration.amount.count < 0) return {};
  const Day day = *context.reference.day;
  if (grain_of(duration.amount.unit) < Grain::day) return {day, day};  // « les trois dernières heures »
  if (duration.window == Which::last) return {shifted_by(day, duration.amount, -1), day - 1};
  return {day + 1, shifted_by(day, duration.amount, 1)};
}

Point resolve_duration(const Duration& duration, const Context& context) {
  Point out = unanchored(duration_value(duration));
  out.type = TimexType::duration;
  out.derivation.source = Derivation::Source::text;
  out.days = window_of(duration, context);
  if (out.days.known()) out.derivation = from_reference(context);
  return out;
}

Point resolve_vague(const Vague& vague) {
  constexpr std::array kValues = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  Point out = unanchored(kValues[static_cast<std::size_t>(vague.when)]);
  out.derivation.source = Derivation::Source::text;
  return out;
}

Point resolve_recurrence(const Recurrence& recurrence) {
  Point out = unanchored(recurrence.value);
  out.type = TimexType::set;
  out.derivation.source = Derivation::Source::text;
  return out;
}

struct Visitor {
  const Context& context;

  Point operator()(const CalendarDate& t) const { return resolve_date(t, context); }
  Point operator()(const Shift& t) const { return resolve_shift(t, context); }
  Point operator()(const Within& t) const { return resolve_within(t, context); }
  Point operator()(const Timed& t) const { return resolve_timed(t, context); }
  Point operator()(const Range& t) const { return resolve_range(t, context); }
  Point operator()(const Duration& t) const { return resolve_duration(t, context); }
  Point operator()(const Recurrence& t) const { return resolve_recurrence(t); }
  Point operator()(const Vague& t) const { return resolve_vague(t); }
};

}  // namespace

Point resolve_time(const Time& time, const Context& context) { return std::visit(Visitor{context}, time.is); }

}  // namespace frise::resolve
