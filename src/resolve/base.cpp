#include "resolve/base.h"

#include <cstdlib>

#include "resolve/choice.h"
#include "resolve/point_parts.h"

namespace frise::resolve {
namespace {

bool counts_from_focus(Which which) {
  return which == Which::same || which == Which::following || which == Which::preceding;
}

// « En 1348, … Il meurt le 22 août 1350 ; son fils est sacré le 26 septembre »: the chronicle has moved on.
bool has_moved_on(const Focus::Entry& head, const Focus::Entry& last, const Context& context) {
  if (last.place.aside || last.place.sentence < head.place.sentence) return false;
  return last.instance.start > *calendar::period(head.instance).last &&
         (!context.reference.day || last.instance.start.year() + 1 < context.reference.day->year());
}

// « En 2014, … En mars, … »: of that year. « Fin octobre 2025, … En décembre, … ; en janvier, … »: of the next one too.
Base base_at_head(const Focus::Entry& head, const Context& context) {
  constexpr std::int32_t kYear = 366;  // days
  const auto* year = context.focus->last(Grain::year, context.place);
  const bool other_year = year != nullptr && year->instance.grain == Grain::year &&
                          (year->lends_year || year->moves_on) && !year->place.of_noun &&
                          has_moved_on(head, *year, context);
  if (other_year) return {year->instance.start, from_focus(*year), true};
  const auto* last = context.focus->last(Grain::month, context.place);
  const bool moved_on = last != nullptr && has_moved_on(head, *last, context);
  if (moved_on) return {last->instance.start, from_focus(*last), false, false, false, Direction::future};
  // « À l'automne 1347, … En janvier, … »: the nearest
  if (head.instance.grain > Grain::month)
    return {head.instance.start, from_focus(head), true, false, head.instance.grain < Grain::year};
  const bool later = last != nullptr && last->instance.start > head.instance.start &&
                     last->instance.start - head.instance.start < kYear;
  const Focus::Entry& from = later ? *last : head;
  return {from.instance.start, from_focus(from), true, false, true};
}

// « En 2000, il avait fallu un mois. Le mandat débute le 20 janvier », « En 1975, il entre au Français. … Les obsèques
// auront lieu mardi. Un hommage lui sera rendu courant mars »: a future is of the report's own time where the text has
// come back to it.
bool has_left(const Focus::Entry& head, const Context& context) {
  const auto& today = context.reference.day;
  if (!today || head.instance.start.year() >= today->year()) return false;
  const bool over = head.place.paragraph != context.place.paragraph && !head.place.is_heading;
  if (over && context.focus->has_come_back(head, *today)) return true;  // « En 1936, … ¶ Aujourd'hui, … ¶ Le 4 mai, … »
  constexpr int kOurs = 10;  // years: « Entre 2019 et 2022, on a mesuré. L'étude, publiée le 8 février, … »
  const bool another = head.place.sentence != context.place.sentence;
  if (head.spans_years && another && head.instance.start.year() + kOurs > today->year()) return true;
  // « Seize ans après, le 2 janvier 2023, le juge renonce. La cour statuera le 10 juin »: beyond the head of the
  // section
  const auto* last = context.focus->last(Grain::month, context.place);
  const bool beyond =
      last != nullptr && !last->place.aside && last->instance.start > *calendar::period(head.instance).last;
  if (another && beyond && last->lends_year && last->instance.start.year() + 1 >= today->year()) return true;
  // « En 2003, il avoue. La défense a jusqu'au 15 mai pour répondre »
  if (another && context.words->is_time_given() && context.focus->speaks_of_now()) return true;
  // « En 1988, il manquait 14 voix. Le vote est prévu fin juillet »
  if (another && context.words->is_plan_of_now() && context.focus->speaks_of_now()) return true;
  const Tense tense = context.words->tense();
  const bool ours = head.instance.start.year() + kOurs > today->year() || context.focus->has_come_back(head, *today);
  if (another && ours && context.words->is_plan_of_now())
    return true;  // « En 2019, il avoue. Le verdict est attendu le 11 mars »
  const bool apart = head.place.flashback && head.place.sentence != context.place.sentence;
  if (apart && (tense == Tense::future || tense == Tense::present || context.focus->has_come_back(head, *today)))
    return true;
  if (tense != Tense::future) return false;
  constexpr int kRecent = 2;  // years: « En avril 2020, on a licencié. On embauchera en mars »
  return head.instance.start.year() + kRecent > today->year() || context.focus->has_come_back(head, *today);
}

// « (Le bourg a honoré samedi ses ardoisiers.) ¶ Tout commence à l'automne 1907. Le 4 décembre, les ouvriers refusent
// de descendre »: a story in the present, in paragraphs that speak of no other days.
bool goes_on_apart(const Focus::Entry& entry, const Context& context) {
  const Day today = *context.reference.day;
  return entry.place.historical && context.words->tense() == Tense::present &&
         !context.focus->speaks_of_now_in(entry.place.paragraph, today) &&
         !context.focus->speaks_of_now_in(context.place.paragraph, today) &&
         !context.focus->has_come_back(entry, today);
}

}  // namespace

const Focus::Entry* date_of_story(Grain grain, const Context& context) {
  constexpr std::int32_t kLongPast = 2 * 366;  // days
  const auto* entry = context.focus->last(grain, context.place);
  if (entry == nullptr) return nullptr;
  // A text of no known day that does not count from it either has no other time.
  const bool goes_on_below = context.place.is_heading || context.words->narrates();
  if (!context.reference.day) return context.focus->speaks_of_now() && !goes_on_below ? nullptr : entry;
  if (*context.reference.day - entry->instance.start < kLongPast) return nullptr;
  // « La guerre éclate le 3 octobre 1935. Le 9 mai, l'annexion est proclamée »: a present of a time long past
  const bool goes_on_now = context.words->tells_present() && !context.focus->speaks_of_now();
  const bool stays = context.words->sets_scene() || goes_on_now;
  const bool goes_on = context.words->narrates() || (entry->place.narrated && stays);
  return goes_on || goes_on_apart(*entry, context) ? entry : nullptr;
}

namespace {

// « Mardi 11 novembre, rassemblement. ¶ Le 16, à Ballan, vide-grenier »: a list of days to come, without verbs.
const Focus::Entry* day_of_list(const Context& context) {
  const auto* entry = context.focus->last(Grain::day, context.place);
  const auto& today = context.reference.day;
  const bool to_come = entry != nullptr && today && entry->instance.start > *today;
  return to_come && context.place.heads_sentence && context.words->tense() == Tense::none ? entry : nullptr;
}

// « Au premier trimestre, clos fin novembre, … »: of a business year, not of the calendar.
bool holds_month(const Focus::Entry& entry, int month) {
  const Period whole = calendar::period(entry.instance);
  for (Day first = *whole.first; first <= *whole.last; first = calendar::plus_months(first, 1))
    if (first.month() == month) return true;
  return false;
}

// « Le 8 avril, la digue a cédé. Le samedi, on a répété », said on the 10th: not after what has been told.
bool is_told_too_late(const CalendarDate& date, const Focus::Entry& day, const Context& context) {
  const auto next = choose(date, day.instance.start, Direction::future);
  return next && context.reference.day && next->start > *context.reference.day;
}

// « La semaine dernière, on a annulé mardi … », « Cueilli le 20 janvier, il se tait. Le mercredi soir, il a avoué »: a
// weekday of the week said before; « Le lundi, il avait hésité » is before that day.
std::optional<Base> base_of_weekday(const CalendarDate& date, const Context& context) {
  if (const auto* week = context.focus->week_of_sentence(context.place))
    return Base{week->instance.start, from_focus(*week), true, false};
  // « Le 17 juin, une promeneuse voit un sac. L'enquête commence dès le lundi »
  if (const auto* story = date.habit ? story_of_weekday(context) : nullptr)
    return Base{story->instance.start, from_focus(*story), false, false, false, Direction::future};
  const bool told = date.habit && context.told_past();
  const auto* day = told ? context.focus->day_of_paragraph(context.place) : nullptr;
  if (day == nullptr || day->place.of_noun || day->place.of_saying || day->is_deictic) return std::nullopt;
  const bool before = context.words->looks_further_back();
  if (!before && is_told_too_late(date, *day, context)) return std::nullopt;
  return Base{day->instance.start, from_focus(*day), false, false, false, before ? Direction::past : Direction::future};
}

}  // namespace

const Focus::Entry* day_of_present_story(const Context& context) {
  constexpr std::int32_t kTwoWeeks = 14;                                 // days
  const auto* day = context.focus->last(Grain::century, context.place);  // not where it has left the day since
  const bool past = day != nullptr && day->instance.grain <= Grain::day && context.reference.day &&
                    day->instance.start + kTwoWeeks < *context.reference.day;
  return past && day->place.told_in_present && context.words->tells_present() ? day : nullptr;
}

const Focus::Entry* story_of_weekday(const Context& context) {
  const bool tells_on = context.place.heads_sentence || context.words->is_from_on();
  return tells_on ? day_of_present_story(context) : nullptr;
}

bool contrasts_with_past(const Context& context) {
  if (context.words->is_set_against_past() || context.words->asks_of_now()) return true;
  constexpr std::int32_t kPast = 5 * 366;  // days
  if (!context.place.heads_sentence || context.words->tense() != Tense::present) return false;
  const auto* last = context.focus->last(Grain::decade, context.place);
  return last != nullptr && !last->place.told_past && context.reference.day &&
         last->place.sentence + 1 == context.place.sentence && last->place.paragraph == context.place.paragraph &&
         *context.reference.day - last->instance.start > kPast;
}

namespace {

// « cette année-là » behind « depuis l'automne 1995 », too; « ce jour-là » points at a day.
const Focus::Entry* pointed_at(Grain needed, const Context& context) {
  return needed > Grain::day ? context.focus->said_within(needed, context.place)
                             : context.focus->pointed_at(needed, context.place);
}

}  // namespace

const Focus::Entry* focus_of(const Shift& shift, const Context& context) {
  const Grain needed = shift.grain < Grain::day ? Grain::day : shift.grain;
  if (shift.count == 0 && context.words->points_there())
    if (const auto* pointed = pointed_at(needed, context)) return pointed;
  // « libérés vendredi, a confirmé samedi l'Élysée. Le même jour, leurs familles … », « Le lendemain, … »
  if (shift.unit == Unit::day && (shift.count == 0 || shift.count == 1)) {
    const auto* pointed = context.focus->pointed_at(needed, context.place);
    if (pointed != nullptr && pointed->place.of_news) return pointed;
  }
  const auto* entry = context.focus->last(needed, context.place);
  if (shift.count == 0 && needed > Grain::day) {  // « depuis le printemps 2001. En juillet de la même année, … »
    const auto* said = context.focus->said_within(needed, context.place);
    constexpr std::int32_t kOurs = 366;  // days: not where a story has come to a year of its own
    const bool of_now =
        entry != nullptr && context.reference.day && entry->instance.start + kOurs > *context.reference.day;
    const bool nearer = said != nullptr && of_now && said->place.sentence > entry->place.sentence;
    if (said != nullptr && (entry == nullptr || nearer)) entry = said;
  }
  if (entry != nullptr && shift.count < 0 && shift.unit <= Unit::day && context.leaves(*entry)) {
    // « libérés mardi. Il avait surgi lundi. Il s'est rendu aux négociateurs, arrivés la veille »
    const auto* main_line = context.focus->last(needed, context.place, {{}, entry->place.sentence});
    if (main_line != nullptr && main_line->place.paragraph + 1 >= context.place.paragraph) entry = main_line;
  }
  if (entry == nullptr || !context.reference.day) return entry;
  const Amount amount{static_cast<double>(std::abs(shift.count)), shift.unit};
  Day latest = shifted_by(*context.reference.day, amount, shift.count > 0 ? -1 : 1);
  if (shift.grain >= Grain::month && shift.count > 0)  // « juin 2019 … près d'un an après », said in May 2020
    latest = *calendar::period(calendar::instance_of(latest, shift.grain)).last;
  if (entry->instance.start <= latest || !context.told_past()) return entry;
  return context.focus->last(needed, context.place, {latest, {}});
}

// « Le 31 au soir, ils ont dîné. Le 1er, ils sont rentrés »: of the next month.
bool turns_month(const Focus::Entry& entry, const CalendarDate& date) {
  constexpr int kLate = 28;
  constexpr int kEarly = 3;
  return entry.instance.grain <= Grain::day && date.weekday == 0 && entry.instance.start.day() >= kLate &&
         date.day <= kEarly;
}

// « le 9 »: of the month said before.
std::optional<Base> base_of_number(const CalendarDate& date, const Context& context) {
  const auto* entry = context.focus->month_for_day(context.place, date.day, date.weekday);
  if (entry == nullptr) entry = date_of_story(Grain::month, context);
  if (entry == nullptr) entry = day_of_list(context);
  if (entry == nullptr) return std::nullopt;
  const bool turns = turns_month(*entry, date);
  return Base{entry->instance.start, from_focus(*entry), false, !turns, turns};
}

Base base_for(const CalendarDate& date, const Context& context) {
  const Focus& focus = *context.focus;
  if (date.which == Which::same && date.weekday != 0 && date.day == 0) {  // « depuis le 3 juillet. Ce samedi-là, … »
    const auto* day = focus.pointed_at(Grain::day, context.place);
    if (day != nullptr && static_cast<int>(day->instance.start.weekday()) == date.weekday)
      return {day->instance.start, from_focus(*day), false, false};
  }
  if (counts_from_focus(date.which)) {
    const bool in_a_year = date.month != 0 || date.ordinal != 0;  // « l'été suivant » counts from a year too
    // « détenu depuis avril, il écrit l'été suivant »
    if (const auto* bound = focus.bound_of_sentence(context.place); bound != nullptr && in_a_year)
      return {*calendar::period(bound->instance).last, from_focus(*bound), false, false};
    // « … dans un tiroir jusqu'en mars 2008. Le retrait est prononcé le 14 novembre suivant »
    const Grain whole_of = in_a_year ? Grain::year : Grain::month;
    const auto* said = date.which == Which::following ? focus.said_within(whole_of, context.place) : nullptr;
    if (said != nullptr && context.reference.day && said->instance.start > *context.reference.day) said = nullptr;
    if (const auto* entry = said != nullptr ? said : focus.last(whole_of, context.place)) {
      const Period whole = calendar::period(entry->instance);  // « En 2024, … ; l'automne précédent »: before that year
      return {date.which == Which::preceding ? *whole.first : *whole.last, from_focus(*entry), false, false};
    }
  }
  const bool bare = date.which == Which::nearest;
  const bool yearly = date.month != 0 || date.ordinal != 0 || date.feast != 0;
  if (bare && yearly) {
    const auto* beside = focus.beside(context.place);
    // « en juillet et août »: of one year; « d'octobre 2023 et de septembre » are not
    if (beside != nullptr && context.place.coordinated && !beside->lends_year && beside->instance.grain <= Grain::month)
      return {beside->instance.start, from_focus(*beside), false, false, true};
    if (beside != nullptr && !context.place.coordinated &&
        (beside->instance.grain == Grain::year || beside->instance.grain == Grain::month))
      return {beside->instance.start, from_focus(*beside), true};
    if (const auto* above = focus.heading_before(context.place))
      return {above->instance.start, from_focus(*above), false, false, false, Direction::future};
    const auto* head = focus.head(context.place);
    if (head != nullptr && !has_left(*head, context)) return base_at_head(*head, context);
    if (const auto* entry = date_of_story(Grain::year, context)) {
      if (entry->instance.grain >= Grain::year) return base_at_head(*entry, context);
      return {entry->instance.start, from_focus(*entry), false, false, false, Direction::future};
    }
  }
  if (bare && date.month != 0) {
    const auto* season = focus.season_of_sentence(context.place);
    if (season != nullptr && holds_month(*season, date.month))
      return {season->instance.start, from_focus(*season), false, false, true};
  }
  if (bare && yearly && context.words->is_open_end()) {
    if (const auto* entry = focus.beginning_of_sentence(context.place))
      return {entry->instance.start, from_focus(*entry), false, false, false, Direction::future};
  }
  if (bare && !yearly && date.day == 0)
    if (const auto base = base_of_weekday(date, context)) return *base;
  if (bare && !yearly && date.day != 0)
    if (const auto base = base_of_number(date, context)) return *base;
  return {context.reference.day, from_reference(context), false, false};
}

}  // namespace frise::resolve
