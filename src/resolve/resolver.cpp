#include "resolve/resolver.h"

#include <cstdlib>
#include <utility>

#include "resolve/point.h"
#include "resolve/tense.h"
#include "resolve/timex.h"

namespace frise::resolve {
namespace {

Span span_of(const WordForms& words, const grammar::Mention& mention) {
  return {words.cursor(mention.begin).token().begin, words.cursor(mention.end - 1).token().end};
}

// « depuis lundi », « jusqu'en mars »: a bound is no date that a text has come to; « jeudi, peu avant 19 heures » is.
bool may_become_focus(const grammar::Mention& mention) {
  const Bound bound = mention.said.bound;
  const auto* timed = std::get_if<Timed>(&mention.said.time.is);
  const bool of_hour = timed != nullptr && timed->clock.minute;
  return bound == Bound::none || (of_hour && (bound == Bound::before || bound == Bound::after));
}

// A page bears the day on which it was put there: that of the publication or one close by. « 1789 », « Septembre » and
// days long past are headings.
bool may_be_page_date(const Point& point, const Reference& reference) {
  constexpr int kNear = 3;  // days
  if (!point.instance || point.instance->grain > Grain::day) return !point.instance;
  return !reference.day || std::abs(point.instance->start - *reference.day) <= kNear;
}

bool says_year(const Time& time) {
  if (const auto* date = std::get_if<CalendarDate>(&time.is)) return date->year.has_value();
  if (const auto* within = std::get_if<Within>(&time.is)) return says_year(*within->of);
  if (const auto* timed = std::get_if<Timed>(&time.is)) return timed->day && says_year(*timed->day);
  if (const auto* range = std::get_if<Range>(&time.is)) return says_year(*range->from);
  return false;
}

// « entre 2019 et 2022 »
bool spans_years(const Time& time) {
  const auto* range = std::get_if<Range>(&time.is);
  const auto* from = range != nullptr ? std::get_if<CalendarDate>(&range->from->is) : nullptr;
  const auto* to = range != nullptr ? std::get_if<CalendarDate>(&range->to->is) : nullptr;
  return from != nullptr && to != nullptr && from->grain == Grain::year && from->year != to->year;
}

bool is_last_year(const Time& time) {
  const auto* shift = std::get_if<Shift>(&time.is);
  return shift != nullptr && shift->anchor == Anchor::reference && shift->unit == Unit::year && shift->count == -1;
}

// « l'an dernier », « il y a quinze ans », « hier »
bool is_deictic(const Time& time) {
  if (const auto* timed = std::get_if<Timed>(&time.is)) return timed->day && is_deictic(*timed->day);
  const auto* shift = std::get_if<Shift>(&time.is);
  return shift != nullptr && shift->anchor == Anchor::reference && !shift->from;
}

// « hier », « aujourd'hui », « en 2011 » in an article of 2012: the text speaks of its own days.
bool is_of_now(const Point& point, const Time& time, const Reference& reference) {
  constexpr std::int32_t kRecent = 2 * 366;  // days
  const auto* vague = std::get_if<Vague>(&time.is);
  if (vague != nullptr) return vague->when != Vague::When::past;
  if (is_deictic(time)) return true;
  const auto* date = std::get_if<CalendarDate>(&time.is);
  const bool of_some_week = date != nullptr && date->weekday != 0 && !point.instance && point.type != TimexType::set;
  if (of_some_week) return true;  // « samedi », published on no known day
  return reference.day && point.instance && *reference.day - *calendar::period(*point.instance).last < kRecent;
}

// « actuellement », « ces derniers jours »
bool is_of_these_days(const Time& time, std::string_view surface) {
  const auto* vague = std::get_if<Vague>(&time.is);
  if (vague == nullptr || surface.starts_with("désormais") || surface.starts_with("Désormais")) return false;
  return vague->when == Vague::When::present || surface.starts_with("ces ") || surface.starts_with("Ces ");
}

// « le 3 octobre 1935 », and what counts from there: a present that is told of it is a historical one.
bool is_of_history(const Point& point, const Time& time, const Reference& reference) {
  const bool goes_on = point.derivation.source == Derivation::Source::focus;
  const bool dated = goes_on || (says_year(time) && point.instance->grain < Grain::year);
  return dated && !is_of_now(point, time, reference);
}

// « de 1914 à 1918 »: the text has come to the last of these years.
calendar::Instance come_to(const Point& point) {
  if (point.instance->grain != Grain::year || !point.days.last) return *point.instance;
  return calendar::instance_of(*point.days.last, Grain::year);
}

// « (un fourgon, volé) trois jours plus tôt »
bool looks_back(const Time& time) {
  const auto* shift = std::get_if<Shift>(&time.is);
  return shift != nullptr && shift->anchor == Anchor::focus && shift->count < 0;
}

// « deux ans plus tard », « cette année-là »: a chronicle has come to another year.
bool moves_on(const Time& time) {
  const auto* shift = std::get_if<Shift>(&time.is);
  return shift != nullptr && shift->anchor == Anchor::focus && shift->count >= 0 && shift->unit == Unit::year;
}

}  // namespace

std::optional<Day> Resolver::day_of(const WordForms& words, const grammar::Mention& mention, const Place& place) const {
  const Evidence evidence(words, mention);
  const Point point = resolve_time(mention.said.time, {reference_, &focus_, place, &evidence, options_.prefer});
  return point.days.first == point.days.last ? point.days.first : std::nullopt;
}

Timex Resolver::resolve(const WordForms& words, grammar::Mention&& mention, const Place& where) {
  const Evidence evidence(words, mention);
  const Reference reference = where.said_on ? Reference(*where.said_on) : reference_;
  Point point = resolve_time(mention.said.time, {reference, &focus_, where, &evidence, options_.prefer});
  Place place = where;
  place.page_date = where.page_date && may_be_page_date(point, reference_);
  place.of_saying = evidence.is_of_saying();
  const Span span = span_of(words, mention);
  if (point.instance && point.type != TimexType::duration) keep(mention, point, evidence, place, span.of(text_));
  if (is_of_these_days(mention.said.time, span.of(text_)) ||
      (point.value == "PRESENT_REF" && std::holds_alternative<Shift>(mention.said.time.is)))
    focus_.come_back(place.sentence);
  if (!focus_.speaks_of_now() && is_of_now(point, mention.said.time, reference_)) focus_.speak_of_now();
  Timex out = to_timex(std::move(mention.said), std::move(point), reference);
  out.span = span;
  return out;
}

void Resolver::keep(const grammar::Mention& mention, const Point& point, const Evidence& evidence, Place place,
                    std::string_view surface) {
  constexpr std::int32_t kTwoWeeks = 14;    // days
  constexpr std::int32_t kYears = 2 * 366;  // days
  const Time& time = mention.said.time;
  place.of_news = place.of_saying || (point.instance->grain <= Grain::day && evidence.is_of_news());
  Focus::Entry entry{come_to(point), point.minute, point.night, place, false, false, false, false, surface};
  if (!place.of_saying && !place.bracketed) focus_.mention(entry);
  if (!may_become_focus(mention)) return;
  place.of_saying = place.of_saying || evidence.is_of_news_behind();
  const bool from_focus = point.derivation.source == Derivation::Source::focus;
  // « Le mur, érigé en août 1961, est ouvert »: long ago and in passing
  const bool long_ago = reference_.day && point.instance->start + kYears < *reference_.day;
  place.aside = place.aside || (place.apposed && (long_ago || looks_back(time))) || evidence.dates_back();
  place.of_noun = place.of_noun || (focus_.has_date_of(place.sentence) && evidence.is_of_participle());
  place.flashback = evidence.looks_further_back();
  const Direction told = evidence.direction();
  place.told_past = told == Direction::past;
  place.told_ahead = told == Direction::future;
  place.spans_weeks = point.days.known() && *point.days.last - *point.days.first > kTwoWeeks;
  place.told_in_present = evidence.tells_present() && !place.of_noun && !place.aside && !evidence.is_since();
  place.historical =
      place.told_in_present && evidence.tense() == Tense::present && is_of_history(point, time, reference_);
  place.narrated =
      evidence.narrates() || (from_focus && evidence.sets_scene()) || (place.historical && !focus_.speaks_of_now());
  entry.place = place;
  // « 11 octobre 2002. … 22 octobre. … 27 octobre. »: the year goes on from heading to heading.
  entry.lends_year = says_year(time) || (place.is_heading && from_focus);
  entry.spans_years = spans_years(time);
  if (point.instance->grain == Grain::day && std::holds_alternative<Range>(time.is)) entry.end = point.days.last;
  entry.counts_on = from_focus;
  entry.moves_on = from_focus && moves_on(time);
  entry.is_deictic = is_deictic(time);
  entry.names_year = is_last_year(time);
  focus_.add(entry);
}

}  // namespace frise::resolve
