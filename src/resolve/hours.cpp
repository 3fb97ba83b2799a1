// Hours: « vendredi à 14 h 30 », « cette nuit », « à 18 h » of a day said before, « le soir ».
#include <array>
#include <iterator>

#include "calendar/instance.h"
#include "resolve/base.h"
#include "resolve/choice.h"
#include "resolve/point_parts.h"
#include "resolve/spelling.h"

namespace frise::resolve {
namespace {

using calendar::Instance;

constexpr int kDayMinutes = 24 * 60;
constexpr int kNoon = 12 * 60;
constexpr int kDusk = 18 * 60;
constexpr int kUpdated = 4 * 60;     // within which an article is still written on
constexpr int kLate = 20 * 60;       // an evening hour, after which …
constexpr int kSmallHours = 6 * 60;  // … one before this is of the next day

Modifier modifier_of(Part part) {
  constexpr std::array kMods = {Modifier::start, Modifier::mid, Modifier::end};
  return kMods[static_cast<std::size_t>(part)];
}

// The minute at which a part of the day has surely begun.
int begin_of(DayPart part) {
  switch (part) {
    case DayPart::morning:
      return kSmallHours;
    case DayPart::afternoon:
      return kNoon;
    case DayPart::evening:
      return kDusk;
    default:
      return 0;
  }
}

// An article of 6 h 12 that says « s'est rompue vers 18 h 40 », « dans la nuit », « plus tôt dans la soirée » does not
// speak of the evening to come.
bool is_of_the_day_before(const Clock& clock, const Context& context) {
  if (context.evidence() != Direction::past) return false;
  if (!clock.minute && clock.part == DayPart::night) return true;
  if (!context.reference.minute) return false;
  if (clock.minute) return *clock.minute > *context.reference.minute;
  if (!clock.part || context.words->tense() != Tense::past) return false;
  return begin_of(*clock.part) - kUpdated > *context.reference.minute;
}

// A night ends on the day after the one it bears, and an evening goes on: « dans la nuit de lundi à mardi … vers
// 5 heures », « à 23 h 45 … ; à 1 h 20 » are Tuesday.
bool is_of_the_day_after(const Clock& clock, const Focus::Entry& entry) {
  if (entry.night) return clock.minute ? *clock.minute < kDusk : clock.part != DayPart::night;
  // « Ce soir-là, ils avaient bu. Vers 3 heures, … »
  const bool evening = !entry.minute && entry.surface.find("soir") != std::string_view::npos;
  if (evening) return clock.minute && *clock.minute < kSmallHours;
  if (!entry.minute) return false;
  if (!clock.minute) return clock.part == DayPart::morning && *entry.minute >= kNoon;
  return *entry.minute >= kLate && *clock.minute < kSmallHours;
}

// The focus is a night, which has moved an hour after midnight to the next day already.
bool begins_after_midnight(const Context& context) {
  const auto* entry = context.focus->day_for_hour(context.place);
  return entry != nullptr && entry->night;
}

// « La Bourse a chuté hier. … Les marchés rouvriront à 9 heures », « Le musée ouvrira à 10 heures »: no longer of a day
// just gone by.
bool is_left_for_today(const Focus::Entry& entry, const Context& context) {
  constexpr std::int32_t kJustOver = 10;  // days
  const auto& today = context.reference.day;
  if (!today || entry.instance.start >= *today || *today - entry.instance.start > kJustOver) return false;
  const bool apart = entry.place.told_past && entry.place.sentence != context.place.sentence;
  return apart && context.words->tense() == Tense::future;
}

// « … mardi soir. ¶ Selon la police, vers 22 heures, un train l'a percuté », « Conseils pour samedi : ¶ éviter l'A7 de
// 8 heures à 19 heures »: an hour of the day that the paragraph before told of.
const Focus::Entry* day_told_before(const Clock& clock, const Context& context) {
  const auto& today = context.reference.day;
  if (!clock.minute || !today || context.place.is_stamp || context.place.said_on) return nullptr;
  // « Un nouveau point est prévu à 11 heures » is of the report's own day
  const bool hours_to_come =
      context.words->tense() == Tense::future && (context.words->is_of_range() || context.words->is_verbless());
  if (context.words->tense() == Tense::none || hours_to_come) {
    const auto* entry = context.focus->last(Grain::day, context.place);
    return entry != nullptr && entry->instance.start > *today && !entry->place.of_noun ? entry : nullptr;
  }
  if (!context.told_past()) return nullptr;
  const auto* entry = context.focus->last(Grain::day, context.place, {today, {}});
  if (entry == nullptr) return nullptr;
  // « Jeudi, la famille profite de la plage. ¶ À 19 h 15, le fauteuil avait disparu »
  const bool tells = entry->place.told_past || (entry->place.heads_sentence && !entry->place.told_ahead);
  if (!tells) return nullptr;
  if (entry->place.of_news || entry->place.of_noun || entry->place.apposed) return nullptr;
  // « La tempête qui a balayé la côte dimanche a fait quarante morts. À 7 heures, … »
  const bool just_said =
      entry->place.paragraph == context.place.paragraph && entry->place.sentence + 1 == context.place.sentence;
  return !entry->place.flashback && (!entry->place.aside || just_said) ? entry : nullptr;
}

// « … le 30 avril 1863 à une heure. ¶ À 9 h 30, le colonel propose la reddition »: of a day of long ago that is told by
// its hours.
const Focus::Entry* hour_of_story(const Context& context) {
  const bool told = context.words->tense() != Tense::none && !context.place.is_stamp && !context.place.said_on;
  const auto* entry = told ? date_of_story(Grain::day, context) : nullptr;
  return entry != nullptr && entry->minute ? entry : nullptr;
}

// « (Mercredi, 6 heures. Le parquet prolonge la mesure. On abat la carte : son téléphone a été repéré) dans la nuit du
// 2 au 3. À 17 h 55, il craque »: what a story in the present has only looked back to.
bool is_digression(const Focus::Entry& entry, const Context& context) {
  return context.place.heads_sentence && context.words->tense() == Tense::present && entry.place.told_past &&
         !entry.place.heads_sentence && entry.place.sentence != context.place.sentence;
}

// The day of an hour said without one: that of the focus, else of the publication.
Point day_of_hour(const Clock& clock, const Context& context) {
  const auto* entry = context.focus->beside(context.place);
  if (entry == nullptr || entry->instance.grain != Grain::day) entry = context.focus->day_for_hour(context.place);
  // « … samedi. "En début de soirée, tout était calme", a dit lundi le porte-parole »
  if (entry != nullptr && context.place.said_on && entry->place.sentence != context.place.sentence) entry = nullptr;
  // « Le comité se réunira samedi. On a voté jusqu'à 20 heures »: told as past, it is of no day to come.
  const auto& today = context.reference.day;
  const bool gone_by = context.told_past() || context.words->is_since();
  if (entry != nullptr && today && entry->instance.start > *today && gone_by)
    entry = context.focus->day_for_hour(context.place, {today, {}});
  if (entry != nullptr && is_left_for_today(*entry, context)) entry = nullptr;
  if (entry != nullptr && context.leaves(*entry)) {
    const auto* main_line = context.focus->day_for_hour(context.place, {{}, entry->place.sentence});
    // « L'Ukraine avait proclamé son indépendance le 24 août 1991. Il était attendu à midi »
    constexpr std::int32_t kLongAgo = 200;  // days
    const bool other_time = today && *today - entry->instance.start > kLongAgo;
    if (main_line != nullptr || other_time) entry = main_line;
  }
  if (entry != nullptr && is_digression(*entry, context)) {
    const auto* main_line = context.focus->day_for_hour(context.place, {{}, entry->place.sentence});
    const bool later = main_line != nullptr && main_line->instance.start > entry->instance.start;
    if (later && main_line->place.told_in_present) entry = main_line;
  }
  if (entry == nullptr && context.place.apposed) {  // « L'attaque, menée à l'aube, a fait … »: of the day in passing
    entry = context.focus->last(Grain::day, context.place, {today, {}});
  }
  if (entry == nullptr) entry = day_told_before(clock, context);
  if (entry == nullptr) entry = hour_of_story(context);
  if (entry == nullptr) {
    if (!context.reference.day) return unanchored("XXXX-XX-XX");
    const Day day = *context.reference.day - (is_of_the_day_before(clock, context) ? 1 : 0);
    return anchored({Grain::day, day}, from_reference(context));
  }
  // « à 1 h 20 …, toute la nuit »: that which had begun the day before
  const bool begun = clock.part == DayPart::night && !clock.minute && entry->minute && *entry->minute < kSmallHours;
  if (begun) return anchored({Grain::day, entry->instance.start - 1}, from_focus(*entry));
  const bool just_over = clock.part == DayPart::night && !clock.minute && entry->instance.start == today &&
                         !entry->night && context.told_past();  // « Dans la nuit, des câbles ont brûlé »
  if (just_over) return anchored({Grain::day, *today - 1}, from_focus(*entry));
  // « 18 h 50 – … Dans la matinée, on avait coupé le courant »: of that day still
  const bool over = context.told_past() || context.words->tense() == Tense::participle;
  const bool to_come = entry->instance.start == today && over;
  const bool after = is_of_the_day_after(clock, *entry) && !to_come;
  return anchored({Grain::day, entry->instance.start + (after ? 1 : 0)}, from_focus(*entry));
}

// « cette nuit »: the night that ends on the day of the report, unless the words look ahead; « la nuit dernière » and
// « la nuit de lundi » name their day themselves.
bool is_night_before(const Timed& timed, const Context& context) {
  if (timed.clock.part != DayPart::night || timed.clock.coming || !timed.day) return false;
  const auto* shift = std::get_if<Shift>(&timed.day->is);
  if (shift == nullptr || shift->count != 0 || shift->unit != Unit::day || shift->anchor != Anchor::reference)
    return false;
  const Direction evidence = context.evidence();
  if (context.words->schedules()) return false;  // « L'heure d'été arrive cette nuit »
  return evidence == Direction::past || (evidence == Direction::none && context.prefer == Direction::past);
}

// « le soir, le quartier se vide »: where the text has come to no day, every evening.
// « Tous les jours, il ouvre à 8 h »: an hour beside a day that recurs, of each of them.
bool is_habit(const Timed& timed, const Context& context) {
  if (context.place.curfew) return true;
  if (context.place.opening && !timed.day && timed.clock.minute &&
      context.focus->day_of_paragraph(context.place) == nullptr)
    return context.words->tense() != Tense::past && context.words->tense() != Tense::future;
  if (!timed.day && timed.clock.minute && context.words->tells_routine()) return true;
  if (context.place.habitual && !context.place.is_stamp && !timed.day && timed.clock.minute)
    return context.words->tense() != Tense::past;
  if (!timed.habit) return false;
  const auto* day = context.focus->day_of_paragraph(context.place);
  if (day == nullptr) return true;
  if (day->place.is_heading) return false;
  // « Il travaille le matin »: not only on the day said before
  const bool said_apart = day->place.sentence != context.place.sentence && !context.place.heads_sentence;
  return said_apart && context.words->tense() == Tense::present;
}

// « la nuit de lundi à mardi »: from that weekday to the next
bool spans_weekdays(const Time& night, const Context& context) {
  static constexpr grammar::Word kNext[] = {"mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lundi"};
  const auto* date = std::get_if<CalendarDate>(&night.is);
  return date != nullptr && date->weekday != 0 && date->day == 0 &&
         context.words->ends_in(kNext[(date->weekday - 1U) % std::size(kNext)]);
}

Point every_day(const Clock& clock) {
  Point out = unanchored("XXXX-XX-XX" + clock_value(clock));
  out.type = TimexType::set;
  out.derivation.source = Derivation::Source::text;
  return out;
}

// « tuée le soir du 30 avril 2009 … lundi prochain … Ce soir-là »: the evening said last, not the day.
const Focus::Entry* pointed_at(const Timed& timed, const Context& context) {
  const auto* shift = timed.day ? std::get_if<Shift>(&timed.day->is) : nullptr;
  const bool there = shift != nullptr && shift->anchor == Anchor::focus && shift->count == 0;
  if (!there || !timed.clock.part || timed.clock.minute || !context.words->points_there()) return nullptr;
  Lenders lenders;
  if (context.told_past()) lenders.latest = context.reference.day;
  switch (*timed.clock.part) {
    case DayPart::morning:
      return context.focus->last_named({"matin", kSmallHours, kNoon}, context.place, lenders);
    case DayPart::afternoon:
      return context.focus->last_named({"midi", kNoon, kDusk}, context.place, lenders);
    case DayPart::evening:
      return context.focus->last_named({"soir", kDusk, kDayMinutes}, context.place, lenders);
    case DayPart::night:
      return context.focus->last_named({"nuit", 0, 0}, context.place, lenders);
    default:
      return nullptr;
  }
}

// « Cueilli le 20 janvier, il s'était tu. Le lendemain, on l'interrogeait encore. C'est dans la nuit de mardi à
// mercredi qu'il a parlé »: the weekday is that of the day that was told of last, more than a week ago.
const Focus::Entry* day_of_past_story(int weekday, const Context& context) {
  constexpr std::int32_t kWeek = 7;  // days
  const auto* day = context.told_past() ? context.focus->day_of_paragraph(context.place) : nullptr;
  if (day == nullptr || !day->counts_on || day->place.of_noun || !context.reference.day) return nullptr;
  const bool that_night = static_cast<int>(day->instance.start.weekday()) == weekday;
  return that_night && *context.reference.day - day->instance.start > kWeek ? day : nullptr;
}

// « Le 23 octobre, on l'arrête. Dans la nuit du mardi au mercredi, il avoue »: of that week, however long ago.
std::optional<Point> night_of_story(const Timed& timed, const Context& context) {
  if (!timed.day || timed.clock.part != DayPart::night || !spans_weekdays(*timed.day, context)) return std::nullopt;
  const auto& date = std::get<CalendarDate>(timed.day->is);
  // « du mardi au mercredi » is of a week told of; « de mardi à mercredi » may be of the last days
  const auto* story = context.words->spans_named_days() ? day_of_present_story(context) : nullptr;
  if (story == nullptr) story = day_of_past_story(date.weekday, context);
  if (story == nullptr) return std::nullopt;
  const auto night = choose(date, story->instance.start, Direction::future);
  return night ? std::optional(anchored(*night, from_focus(*story))) : std::nullopt;
}

// The day of the hour or the part of a day.
Point day_of(const Timed& timed, const Context& context) {
  if (const auto* pointed = pointed_at(timed, context))
    return anchored({Grain::day, pointed->instance.start}, from_focus(*pointed));
  if (auto night = night_of_story(timed, context)) return *std::move(night);
  return timed.day ? resolve_time(*timed.day, context) : day_of_hour(timed.clock, context);
}

}  // namespace

Point resolve_timed(const Timed& timed, const Context& context) {
  if (is_habit(timed, context)) return every_day(timed.clock);
  Point out = day_of(timed, context);
  // « dans la nuit de lundi à mardi », said on Monday of what has happened: that of the week before
  const bool begins_today = out.instance && context.reference.day == out.instance->start;
  if (timed.day && timed.clock.part == DayPart::night && begins_today && spans_weekdays(*timed.day, context) &&
      context.evidence() == Direction::past)
    out.instance->start = out.instance->start - 7;
  Clock clock = timed.clock;
  out.type = out.type == TimexType::set ? TimexType::set : TimexType::time;
  if (out.instance && out.instance->grain != Grain::day) out.instance = Instance{Grain::day, out.instance->start};
  if (out.instance && is_night_before(timed, context)) out.instance = Instance{Grain::day, out.instance->start - 1};
  if (clock.minute && *clock.minute > kDayMinutes) {  // « minuit et demi » is of the day that begins
    clock.minute = *clock.minute - kDayMinutes;
    if (out.instance && timed.day) out.instance->start = out.instance->start + 1;
    if (out.instance && !timed.day && !begins_after_midnight(context)) out.instance->start = out.instance->start + 1;
  }
  if (clock.third) out.mod = modifier_of(*clock.third);
  out.minute = clock.minute;
  out.night = clock.part == DayPart::night && !clock.minute;
  const std::string day = out.instance ? calendar::timex_value(*out.instance) : out.value;
  out.value = day + clock_value(clock);
  if (out.instance) out.days = {out.instance->start, out.instance->start + (out.night ? 1 : 0)};
  return out;
}

}  // namespace frise::resolve
