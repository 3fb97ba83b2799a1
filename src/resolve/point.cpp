#include "resolve/point.h"

#include <cmath>
#include <cstdlib>

#include "resolve/base.h"
#include "resolve/choice.h"
#include "resolve/point_parts.h"
#include "resolve/spelling.h"

namespace frise::resolve {

using calendar::grain_of;
using calendar::Instance;

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

Point missing(std::string value, std::optional<Day> base) {
  Point out = unanchored(std::move(value));
  out.derivation.base = base;
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

namespace {

constexpr int kDayMinutes = 24 * 60;

bool is_only_weekday(const CalendarDate& date) {
  return date.weekday != 0 && date.day == 0 && date.month == 0 && date.feast == 0;
}

// --- dates of the calendar -------------------------------------------------------------------------------------------

// « préparer la rentrée », said between May and August, is that of the coming September.
// « préparer les vacances d'été », likewise.
bool is_coming_school_start(const CalendarDate& date, const Context& context) {
  constexpr int kMay = 5;
  constexpr std::uint8_t kSummer = 2;
  const bool holidays = date.grain == Grain::season && date.ordinal == kSummer && date.which == Which::nearest;
  if (holidays && context.reference.day && context.words->is_of_holidays())
    return context.reference.day->month() > 2 && context.reference.day->month() < 9;
  const bool bare = date.grain == Grain::month && date.month == 9 && date.which == Which::nearest;
  if (!bare || !context.reference.day || !context.words->ends_in("rentree")) return false;
  return context.reference.day->month() >= kMay && context.reference.day->month() < date.month;
}

// « rouvre au printemps », said in December: a day, a month or a season that is less far ahead than the last lies back.
bool is_nearer_ahead(const CalendarDate& date, const Context& context) {
  const bool part_of_year = date.month != 0 || date.grain == Grain::season;
  if (!part_of_year || date.which != Which::nearest || !context.reference.day) return false;
  const Day today = *context.reference.day;
  const auto past = choose(date, today, Direction::past);
  const auto coming = choose(date, today, Direction::future);
  // Days, for a day; for what goes on from a day to another: « le festival revient du 6 au 10 juillet »
  const std::int32_t soon = context.words->is_of_range() ? 180 : 120;
  if (date.day != 0 && coming && coming->start - today > soon) return false;
  return past && coming && coming->start - today < today - *calendar::period(*past).last;
}

// It stands alone: « Janvier. La mairie ferme la piscine. », « Janvier : la mairie ferme la piscine. »
bool is_head(const Context& context) { return context.place.is_heading || context.words->heads_entry(); }

// Said in December, a month alone heads what is looked back on.
bool heads_review(const CalendarDate& date, const Context& context) {
  return date.grain == Grain::month && date.which == Which::nearest && context.prefer != Direction::future &&
         is_head(context);
}

// Words that select the instance need no tense.
Direction direction_for(const CalendarDate& date, const Context& context) {
  if (date.which != Which::nearest && date.which != Which::current) return Direction::none;
  const Direction told = context.evidence();
  // « On publiera mardi le PNB du troisième trimestre »: of one that is over
  const bool of_results = context.place.of_noun && (date.grain == Grain::quarter || date.grain == Grain::half);
  if (told == Direction::future && of_results) return Direction::none;
  if (told != Direction::none) return told;
  if (heads_review(date, context)) return Direction::past;
  const bool scheduled = (is_only_weekday(date) && (context.words->schedules() || context.words->engages())) ||
                         ((context.words->schedules() || context.words->is_entry()) && is_nearer_ahead(date, context));
  return scheduled || is_coming_school_start(date, context) ? Direction::future : told;
}

Direction preferred(Direction direction, const Context& context) {
  return direction == Direction::none && context.prefer == Direction::future ? Direction::future : direction;
}

// « le dimanche », « en été »: what comes back, unless the verb tells one event.
bool is_habit(const CalendarDate& date, const Context& context) {
  // « du mardi au samedi à 20 h 30, dimanche à 16 h »
  const bool in_list = context.place.habitual && is_only_weekday(date) && date.which == Which::nearest &&
                       context.words->is_verbless() && !context.place.heads_sentence;
  if (in_list) return true;
  if (!date.habit) return false;
  const bool ours = context.focus->speaks_of_now() && context.words->tense() == Tense::present;
  const bool told =
      context.focus->head(context.place) != nullptr || (!ours && date_of_story(Grain::year, context) != nullptr);
  if (date.grain == Grain::season && told) return false;
  if (is_only_weekday(date) && story_of_weekday(context) != nullptr) return false;
  const Tense tense = context.words->tense();
  // « Le mercredi, la bibliothèque restera fermée »: no day of a week that was told of
  if (context.place.habitual && is_only_weekday(date) && tense != Tense::past) return true;
  if (tense == Tense::future && is_only_weekday(date)) {
    const auto* day = context.focus->day_of_paragraph(context.place);
    if (context.place.beside_hours && context.words->is_of_range())
      return true;  // « de 8 h à 17 h, du lundi au jeudi »
    return day == nullptr || (day->place.spans_weeks && day->place.sentence == context.place.sentence);
  }
  return tense != Tense::past && tense != Tense::future;
}

Reliance reliance(Direction direction, const Context& context) {
  if (context.words->is_open_end()) return Reliance::open_end;
  if (context.words->is_since() || is_head(context)) return Reliance::sure;
  // « Les cartes de décembre seront remboursées », said in January
  if (direction == Direction::future && context.place.of_noun) return Reliance::far_off;
  if (direction == Direction::future && context.words->is_overtaken_plan()) return Reliance::overtaken;
  return direction == Direction::none || context.words->is_close() ? Reliance::sure : Reliance::far_off;
}

// The instance closest to a day that is told of: one gone by, but beside another that is to come.
std::optional<Instance> nearest_to(const CalendarDate& date, Day told, const Context& context) {
  const auto& reference = context.reference.day;
  constexpr std::int32_t kComing = 60;  // days
  const bool to_come = context.place.coordinated && reference && told > *reference;
  std::optional<Instance> out;
  for (const int number : {0, 1, -1}) {
    const auto instance = instance_near(date, told, number);
    if (!instance || (number > 0 && !to_come && reference && instance->start > *reference)) continue;
    // « le 29 mars, puis le 31 octobre »: of one year, unless that day is long to come
    const bool same_year = number == 0 && context.place.coordinated && instance->start > told;
    if (same_year && (!reference || instance->start <= *reference + kComing)) return instance;
    if (!out || std::abs(instance->start - told) < std::abs(out->start - told)) out = instance;
  }
  return out;
}

// « Lundi, pluie partout. Mardi, éclaircies. »: a weekday that no verb puts into the past, in a list of days to come.
std::optional<Focus::Entry> weekday_of_list(const CalendarDate& date, const Base& base, const Context& context) {
  const bool from_publication = base.derivation.source != Derivation::Source::focus;
  if (!is_only_weekday(date) || date.which != Which::nearest || !from_publication || context.place.said_on) return {};
  const auto* entry = context.focus->list_to_come(*base.day, context.place);
  if (entry == nullptr) return {};
  const bool both_head = entry->place.heads_sentence && context.place.heads_sentence;
  const Tense tense = context.words->tense();
  const bool goes_on = both_head || (entry->place.told_ahead && context.place.heads_sentence);
  const bool open = tense == Tense::none || (tense == Tense::present && goes_on) || context.words->has_noun_for_verb();
  if (!open) return {};
  const bool of_days = both_head && entry->instance.grain == Grain::day;
  const auto chosen = choose(date, of_days ? entry->instance.start + 1 : *base.day, Direction::future);
  // « Mercredi, il gelait. Jeudi, le redoux arrive »: behind what is over only the very next day, in the present
  const bool over = entry->place.told_past;
  if (over && tense != Tense::present) return {};
  const std::int32_t next_in_list = over ? 1 : 4;  // days
  if (!chosen || (both_head && chosen->start - entry->instance.start > next_in_list)) return {};
  Focus::Entry out = *entry;
  out.instance = *chosen;
  return out;
}

// « samedi » where no tense says which, and the text has spoken of the coming one.
std::optional<Focus::Entry> announced_weekday(const CalendarDate& date, const Base& base, Direction direction,
                                              const Context& context) {
  const bool open = date.which == Which::nearest && direction == Direction::none;
  const bool from_publication = base.derivation.source != Derivation::Source::focus;
  if (!is_only_weekday(date) || !open || !from_publication || context.place.said_on) return std::nullopt;
  return context.focus->announced(date.weekday, *base.day, context.place);
}

// « Le comité siégera samedi 3 avril. Le premier tour, le 21, avait tout dit »: told as past, it is none to come.
bool is_denied(Instance instance, const Context& context) {
  return (context.told_past() || context.words->is_since()) && context.reference.day &&
         instance.start > *context.reference.day;
}

// « Les semis n'ont pas commencé en novembre. L'estimation sera publiée le 10 »: told as to come, it is none of a month
// that is over.
bool is_left_behind(Instance instance, const Context& context) {
  constexpr std::int32_t kThisYear = 200;  // days: what is to come in a story of long ago has been since
  const auto& today = context.reference.day;
  return context.words->tense() == Tense::future && today && instance.start < *today &&
         *today - instance.start < kThisYear;
}

// « samedi 20 », where the 20th of the month said before is no Saturday: the nearest day of that number and weekday, on
// the side to which the words look, if any; behind what the text tells of years gone by only a coming one.
Point of_weekday_and_day(const CalendarDate& date, Direction direction, Day said_before, const Context& context) {
  constexpr std::int32_t kYear = 366;  // days
  const auto& today = context.reference.day;
  const bool far = today && std::abs(*today - said_before) > kYear;
  if (!today || (far && direction != Direction::future)) return {};
  const auto past = choose(date, *today, Direction::past);
  const auto coming = choose(date, *today, Direction::future);
  if (!past || !coming) return {};
  const bool nearer = coming->start - *today < *today - past->start;
  const bool ahead = direction == Direction::none ? nearer : direction == Direction::future;
  return anchored(ahead ? *coming : *past, from_reference(context));
}

// A weekday that is not that of its date in the year that was lent, but is in our own.
Point of_weekday_and_year(const CalendarDate& date, const Context& context) {
  if (!context.reference.day) return {};
  const Direction direction = direction_for(date, context);
  const auto own = choose(date, *context.reference.day, direction, Reliance::far_off);
  if (!own || contradicts(date, *own)) return {};
  Point out = anchored(*own, from_reference(context));
  out.derivation.direction = direction;
  return out;
}

Point resolve_date(const CalendarDate& date, const Context& context) {
  if (is_habit(date, context)) return resolve_recurrence({partial_value(date)});
  if (date.indefinite) return unanchored(partial_value(date));
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
  if (const auto entry = announced_weekday(date, base, direction, context))
    return anchored(entry->instance, from_focus(*entry));
  const auto listed = direction == Direction::none ? weekday_of_list(date, base, context) : std::nullopt;
  if (listed) return anchored(listed->instance, from_focus(*listed));
  const auto chosen = base.goes_on ? nearest_to(date, *base.day, context)
                      : fixed      ? instance_near(date, *base.day, 0)
                      : base.side != Direction::none
                          ? choose(date, *base.day, base.side)
                          : choose(date, *base.day, preferred(direction, context), reliance(direction, context));
  if (!chosen && base.fixed_month && date.weekday != 0) {
    const Point found = of_weekday_and_day(date, direction_for(date, context), *base.day, context);
    if (found.instance) return found;
  }
  if (!chosen) return missing(partial_value(date), base.day);
  if (base.fixed_year && contradicts(date, *chosen)) {  // « En 2006, … une étude publiée mardi 4 février »
    const Point found = of_weekday_and_year(date, context);
    if (found.instance) return found;
  }
  if (base.fixed_month && is_left_behind(*chosen, context))
    if (const auto coming = choose(date, *context.reference.day, Direction::future))
      return anchored(*coming, from_reference(context));
  if (base.fixed_month && is_denied(*chosen, context))
    if (const auto past = choose(date, *context.reference.day, Direction::past))
      return anchored(*past, from_reference(context));
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
    if (const auto* entry = focus_of(shift, context)) {  // « du 3 au 5 mai … le lendemain »: behind the last of them
      const bool behind = shift.count > 0 && shift.unit <= Unit::day && entry->end;
      return {behind ? *entry->end : entry->instance.start, entry->minute, from_focus(*entry)};
    }
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

// « ce week-end et | le week-end prochain »: the text has told of the first to come already.
bool is_weekend_told(const Shift& shift, Day from, const Context& context) {
  const auto* told = context.focus->last(Grain::weekend, context.place);
  const Period first = calendar::period(calendar::instance_of(from, Grain::weekend));
  return told != nullptr && shift.anchor == Anchor::reference && first.overlaps(calendar::period(told->instance));
}

// The week-end after a working day is that of its week; « ce week-end », said on a Monday of what has happened, the one
// just over.
int weekends(const Shift& shift, Day from, const Context& context) {
  if (shift.from) return shift.count;  // « le week-end de l'Ascension »
  const bool working_day = from.weekday() < Weekday::saturday;
  // « le week-end prochain », « le week-end suivant »: the first
  if (shift.count == 1 && working_day) return is_weekend_told(shift, from, context) ? 1 : 0;
  if (shift.count != 0 || shift.anchor != Anchor::reference || !working_day) return shift.count;
  // « ont appelé à défiler jeudi 12 et pendant le week-end »
  const auto* day = context.focus->last(Grain::day, context.place);
  if (day != nullptr && day->place.sentence == context.place.sentence && day->instance.start > from) return 0;
  const bool just_over = from.weekday() <= Weekday::tuesday;
  const bool back = context.evidence() == Direction::past ||
                    (just_over && context.evidence() == Direction::none && context.prefer == Direction::past);
  return back ? -1 : 0;
}

// « Deux semaines plus tard, il s'est retrouvé au studio », where nothing says later than what: not the coming weeks.
bool leads_past_publication(const Shift& shift, const Start& start, const Context& context) {
  if (shift.from || shift.anchor != Anchor::focus || !start.day) return false;
  // « Huit ans après, on y repense » is not eight years behind our own day either
  const auto& today = context.reference.day;
  const bool from_now =
      today && shift.unit >= Unit::year && *start.day <= *today && start.day->year() + shift.count > today->year() + 1;
  const bool lost = start.derivation.source != Derivation::Source::focus || from_now;
  return lost && shift.count > 0 && context.words->tense() != Tense::none && context.evidence() != Direction::future;
}

// « Un an après, l'enquête est toujours ouverte »: the year that is running. What is told as past was then.
Point later_than_unknown(const Shift& shift, const Start& start, const Context& context) {
  if (shift.unit <= Unit::hour) {
    Duration length;
    length.amount = {static_cast<double>(shift.count), shift.unit};
    Point out = missing(duration_value(length), start.day);
    out.type = TimexType::duration;
    return out;
  }
  const bool now = shift.grain >= Grain::month && context.words->tense() == Tense::present;
  if (now) return anchored(calendar::instance_of(*start.day, shift.grain), start.derivation);
  return missing(partial_value(shift.grain), start.day);
}

// « Elle s'éteint le 25 mai 1899, dix ans plus tard »: the date before is the one counted to.
const Focus::Entry* named_before(const Shift& shift, const Context& context) {
  const bool later = shift.anchor == Anchor::focus && shift.count > 0 && !shift.from && shift.unit >= Unit::day;
  if (!later || context.place.coordinated) return nullptr;
  const auto* beside = context.focus->beside(context.place);
  return beside != nullptr && beside->instance.grain <= shift.grain ? beside : nullptr;
}

Point resolve_shift(const Shift& shift, const Context& context) {
  if (const auto* named = named_before(shift, context))
    return anchored(calendar::instance_of(named->instance.start, shift.grain), from_focus(*named));
  const Start start = start_of(shift, context);
  const bool undated = !context.reference.day && context.words->tense() == Tense::present;
  if (shift.nowadays && (undated || context.words->tells_state() || contrasts_with_past(context)))
    return resolve_vague({Vague::When::present}, context);
  if (!start.day) return unanchored(partial_value(shift.grain));
  if (leads_past_publication(shift, start, context)) return later_than_unknown(shift, start, context);
  if (shift.unit <= Unit::hour) {
    if (start.minute)
      return at_minute(*start.day, *start.minute + shift.count * minutes_in(shift.unit), start.derivation);
    const int days = shift.unit == Unit::hour ? shift.count / 24 : 0;  // « quarante-huit heures plus tôt »
    return anchored({Grain::day, *start.day + days}, start.derivation);
  }
  if (shift.unit == Unit::week && shift.grain == Grain::day)
    return anchored({Grain::day, *start.day + 7 * shift.count}, start.derivation);
  if (shift.unit == Unit::day && shift.grain > Grain::day)
    return anchored(calendar::instance_of(*start.day + shift.count, shift.grain), start.derivation);
  if (shift.grain == Grain::day && shift.unit != Unit::day && grain_of(shift.unit) > Grain::day)
    return anchored({Grain::day, months_later(*start.day, shift)}, start.derivation);
  const Instance unit = calendar::instance_of(*start.day, grain_of(shift.unit));
  const Instance there =
      calendar::shifted(unit, shift.unit == Unit::weekend ? weekends(shift, *start.day, context) : shift.count);
  return anchored(calendar::instance_of(there.start, shift.grain), start.derivation);
}

// --- lengths ---------------------------------------------------------------------------------------------------------

// « ces trois dernières années » ends the day before the reference, « les dix prochains jours » begins the day after.
Period window_of(const Duration& duration, const Context& context) {
  if (duration.window == Which::nearest || !context.reference.day || duration.amount.count < 0) return {};
  const Day day = *context.reference.day;
  if (grain_of(duration.amount.unit) < Grain::day) {  // « les trois dernières heures », « les dernières 24 heures »
    const int days = static_cast<int>(duration.amount.count) / 24;
    if (days == 0 || duration.amount.unit != Unit::hour) return {day, day};
    return duration.window == Which::last ? Period{day - days, day - 1} : Period{day + 1, day + days};
  }
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

struct Visitor {
  const Context& context;

  Point operator()(const CalendarDate& t) const { return resolve_date(t, context); }
  Point operator()(const Shift& t) const { return resolve_shift(t, context); }
  Point operator()(const Within& t) const { return resolve_within(t, context); }
  Point operator()(const Timed& t) const { return resolve_timed(t, context); }
  Point operator()(const Range& t) const { return resolve_range(t, context); }
  Point operator()(const Duration& t) const { return resolve_duration(t, context); }
  Point operator()(const Recurrence& t) const { return resolve_recurrence(t); }
  Point operator()(const Vague& t) const { return resolve_vague(t, context); }
};

}  // namespace

Point resolve_time(const Time& time, const Context& context) { return std::visit(Visitor{context}, time.is); }

}  // namespace frise::resolve
