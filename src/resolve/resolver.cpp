#include "resolve/resolver.h"

#include "resolve/bound.h"
#include "resolve/point.h"
#include "resolve/tense.h"

namespace frise::resolve {
namespace {

Span span_of(const WordForms& words, const grammar::Mention& mention) {
  return {words.cursor(mention.begin).token().begin, words.cursor(mention.end - 1).token().end};
}

// « depuis lundi », « jusqu'en mars »: a bound is no date that a text has come to.
bool may_become_focus(const grammar::Mention& mention) { return mention.said.bound == Bound::none; }

bool says_year(const Time& time) {
  if (const auto* date = std::get_if<CalendarDate>(&time.is)) return date->year.has_value();
  if (const auto* within = std::get_if<Within>(&time.is)) return says_year(*within->of);
  if (const auto* timed = std::get_if<Timed>(&time.is)) return timed->day && says_year(*timed->day);
  if (const auto* range = std::get_if<Range>(&time.is)) return says_year(*range->from);
  return false;
}

}  // namespace

Timex Resolver::resolve(const WordForms& words, const grammar::Mention& mention, const Place& place) {
  const Evidence evidence(words, mention);
  Point point = resolve_time(mention.said.time, {reference_, &focus_, place, &evidence, options_.prefer});
  Timex out;
  out.span = span_of(words, mention);
  if (point.instance && point.type != TimexType::duration && may_become_focus(mention))
    focus_.add({*point.instance, point.minute, point.night, place, says_year(mention.said.time), out.span.of(text_)});
  if (mention.said.mod != Modifier::none) point.mod = mention.said.mod;
  lay_bound(mention.said.bound, reference_, point);
  out.type = point.type;
  out.value = std::move(point.value);
  out.mod = point.mod;
  out.days = point.days;
  out.grain = point.minute                    ? Grain::minute
              : point.type == TimexType::time ? Grain::part_of_day
              : point.instance                ? point.instance->grain
                                              : Grain::day;
  out.said = mention.said;
  out.derivation = std::move(point.derivation);
  return out;
}

}  // namespace frise::resolve
