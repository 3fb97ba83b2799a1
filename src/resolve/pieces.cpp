// Pieces: « fin octobre », « la dernière semaine d'octobre », « mardi de la semaine prochaine ».
#include <array>

#include "calendar/instance.h"
#include "resolve/base.h"
#include "resolve/point_parts.h"
#include "resolve/spelling.h"

namespace frise::resolve {
namespace {

using calendar::grain_of;
using calendar::Instance;

Modifier modifier_of(Part part) {
  constexpr std::array kMods = {Modifier::start, Modifier::mid, Modifier::end};
  return kMods[static_cast<std::size_t>(part)];
}

Period clipped(Period inner, const Period& outer) {
  if (inner.first && outer.first && *inner.first < *outer.first) inner.first = outer.first;
  if (inner.last && outer.last && *inner.last > *outer.last) inner.last = outer.last;
  return inner;
}

// The n-th weekday of a period; -1 is the last, -2 the one before.
Day nth_weekday(const Period& whole, int ordinal, int weekday) {
  if (ordinal < 0) {
    const int back = (static_cast<int>(whole.last->weekday()) - weekday + 7) % 7;
    return *whole.last - back + 7 * (ordinal + 1);
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
  if (nth.ordinal < 0) return calendar::shifted(calendar::instance_of(*whole.last, grain), nth.ordinal + 1);
  return calendar::shifted(calendar::instance_of(*whole.first, grain), nth.ordinal - 1);
}

Point nth_fortnight(const Point& whole, int ordinal) {
  Point out = whole;
  const Day first = *whole.days.first;
  out.days = ordinal == 1 ? Period{first, first + 14} : Period{first + 15, whole.days.last};
  out.mod = ordinal == 1 ? Modifier::start : Modifier::end;
  return out;
}

// « la première moitié du XXe siècle »: half of its years, or of its days.
Point nth_half(const Point& whole, int ordinal) {
  Point out = whole;
  const Day first = *whole.days.first;
  const Day last = *whole.days.last;
  const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
  const Day middle = months % 2 == 0 ? calendar::plus_months(first, months / 2) : first + (last - first + 1) / 2;
  out.days = ordinal == 1 ? Period{first, middle - 1} : Period{middle, last};
  out.mod = ordinal == 1 ? Modifier::start : Modifier::end;
  return out;
}

// « la semaine 51 », said in January of what has happened: that of the year before.
bool is_week_of_last_year(const Nth& nth, const Time& of, const Point& whole, const Context& context) {
  const auto* shift = std::get_if<Shift>(&of.is);
  if (nth.unit != Unit::week || nth.weekday != 0 || shift == nullptr || shift->count != 0 || !context.reference.day)
    return false;
  constexpr std::int32_t kFarAhead = 120;  // days
  return nth_unit(whole.days, nth).start - *context.reference.day > kFarAhead &&
         context.evidence() != Direction::future;
}

Point resolve_nth(const Nth& nth, const Point& whole) {
  if (nth.unit == Unit::half && whole.instance->grain != Grain::year) return nth_half(whole, nth.ordinal);
  if (nth.unit == Unit::fortnight) return nth_fortnight(whole, nth.ordinal);
  const Instance instance = nth_unit(whole.days, nth);
  if (!calendar::period(instance).overlaps(whole.days)) return missing(partial_value(instance.grain), whole.days.first);
  Point out = anchored(instance, whole.derivation);
  out.days = clipped(out.days, whole.days);
  return out;
}

// « en fin d'année »: of the year that is running, of the last where that end is still to come and the verb looks back,
// of the next where that beginning is over and it looks ahead.
Instance running_unit(Instance whole, Part part, const Context& context) {
  if (!context.reference.day) return whole;
  const Period third = calendar::third(whole, part);
  const Day today = *context.reference.day;
  if (*third.last < today && context.evidence() == Direction::future) return calendar::shifted(whole, 1);
  // « devait être voté avant la fin de l'année »
  const bool intended = context.words->is_open_end() && context.words->tense() == Tense::imperfect;
  if (*third.first > today && context.evidence() == Direction::past && !intended) return calendar::shifted(whole, -1);
  return whole;
}

// « fin octobre » said on 17 October of a past event is that of the year before: the third itself must not be to come.
Instance looked_back(Instance whole, Part part, const Time& of, const Context& context) {
  if (const auto* shift = std::get_if<Shift>(&of.is); shift != nullptr && shift->count == 0)
    return running_unit(whole, part, context);
  const auto* date = std::get_if<CalendarDate>(&of.is);
  const bool bare = date != nullptr && !date->year && date->which == Which::nearest && context.reference.day;
  if (!bare || context.evidence() == Direction::future) return whole;
  if (context.words->tense() == Tense::imperfect) return whole;  // « son contrat s'achevait fin octobre »
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

// « En 1720, la peste arrive ; à la fin de l'année, … »: that year's, not ours, which a text of no known day has not.
std::optional<Time> running_then(const Time& of, const Context& context) {
  const auto* shift = std::get_if<Shift>(&of.is);
  if (shift == nullptr || shift->count != 0 || shift->anchor != Anchor::reference || shift->from) return std::nullopt;
  const auto* told = context.focus->last(grain_of(shift->unit), context.place);
  if (told == nullptr) return std::nullopt;
  const bool story = date_of_story(grain_of(shift->unit), context) != nullptr;
  const bool long_ago = told->lends_year && told->place.sentence == context.place.sentence && !told->place.aside;
  if (!story && context.reference.day && (!long_ago || told->instance.start.year() >= context.reference.day->year()))
    return std::nullopt;
  Shift then = *shift;
  then.anchor = Anchor::focus;
  return Time{then};
}

}  // namespace

Point resolve_within(const Within& within, const Context& context) {
  const auto then = running_then(*within.of, context);
  Point whole = resolve_time(then ? *then : *within.of, context);
  if (const auto* part = std::get_if<Part>(&within.piece)) {
    return resolve_third(*part, *within.of, whole, context);
  }
  if (!whole.instance) return whole;
  if (const auto* nth = std::get_if<Nth>(&within.piece)) {
    if (is_week_of_last_year(*nth, *within.of, whole, context))
      whole = anchored(calendar::shifted(*whole.instance, -1), whole.derivation);
    return resolve_nth(*nth, whole);
  }
  CalendarDate piece = std::get<CalendarDate>(within.piece);
  const Day inside = whole.instance->start;
  if (piece.weekday != 0 && piece.day == 0)  // « mardi de la semaine prochaine »
    return anchored({Grain::day, *whole.days.first + (piece.weekday - 1)}, whole.derivation);
  piece.year = inside.year();
  if (piece.month == 0 && piece.day != 0) piece.month = static_cast<std::uint8_t>(inside.month());
  const auto instance = said_instance(piece);
  return instance ? anchored(*instance, whole.derivation) : whole;
}

}  // namespace frise::resolve
