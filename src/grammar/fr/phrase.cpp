#include "grammar/fr/phrase.h"

#include <algorithm>
#include <array>

#include "calendar/instance.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;
using text::Glue;

// Takes a full stop that abbreviates the word before it.
void take_stop(Cursor& c) noexcept {
  if (c.token().glue == Glue::none) c.word(".");
}

// « J.-C. », « Jésus-Christ », « JC »
bool take_christ(Cursor& c) noexcept {
  Cursor at = c;
  if (at.words("jesus christ") || at.word("jc")) {
    c = at;
    return true;
  }
  if (!at.word("j")) return false;
  take_stop(at);
  at.word("-");
  if (!at.word("c")) return false;
  take_stop(at);
  c = at;
  return true;
}

// Abbreviations are months only beside a number.
bool needs_number(std::string_view month) {
  static constexpr std::string_view kAbbreviations[] = {"janv", "fevr", "juil", "juill", "sept"};
  return (month.size() < 4 && month != "mai") ||
         std::find(std::begin(kAbbreviations), std::end(kAbbreviations), month) != std::end(kAbbreviations);
}

std::optional<int> short_year(Cursor& c) {
  if (const auto year = apostrophe_year(c)) return year;
  Cursor at = c;
  if (at.form().size() != 2) return std::nullopt;
  const auto two = at.number(2);
  if (!two || *two < 32 || at.has(Sense::hour_mark) || at.has(Sense::unit) || at_counted_noun(at)) return std::nullopt;
  c = at;
  return two_digit_year(*two);
}

}  // namespace

Which which_after(Cursor& c) {
  if (c.take(Sense::last)) return Which::last;
  if (c.take(Sense::next)) return Which::next;
  if (c.take(Sense::following)) return Which::following;
  if (c.take(Sense::preceding)) return Which::preceding;
  if (c.at_word("d") && !c.at_word("guerre", 2)) {  // « les années d'après-guerre »
    // « le 11 mai, d'après le ministre », « d'après Berthier » says who says so
    const Cursor behind = c.moved(2);
    const bool counts = c.reading(-1).any(lexicon::bits(Sense::unit, Sense::weekday));  // « l'année d'après »
    const bool source = !counts && (behind.token().capital || behind.reading().any(lexicon::bits(Sense::article)));
    if (!source && c.words("d apres")) return Which::following;
    if (c.words("d avant")) return Which::preceding;
  }
  if (c.words("en cours")) return Which::current;
  if (c.words("a venir")) return Which::next;
  if (!c.at_word("qui")) return Which::nearest;
  if (c.words("qui s acheve") || c.words("qui se termine")) return Which::current;
  if (c.words("qui vient") || c.words("qui viennent") || c.words("qui arrive") || c.words("qui s ouvre") ||
      c.words("qui commence"))
    return Which::next;
  if (c.words("qui suit") || c.words("qui suivit") || c.words("qui suivent") || c.words("qui suivirent") ||
      c.words("qui suivaient") || c.words("qui suivront") || c.words("qui ont suivi") || c.words("qui avaient suivi"))
    return Which::following;
  return Which::nearest;
}

bool take_of(Cursor& c) noexcept {
  if (c.word("de") || c.word("d") || c.word("du")) return true;
  return c.at_word("des") && !c.has(Sense::preposition) && c.word("des");  // not « dès »
}

int two_digit_year(int two_digits) noexcept { return two_digits < 32 ? 2000 + two_digits : 1900 + two_digits; }

bool before_christ(Cursor& c) noexcept {
  Cursor at = c;
  if (!at.word("av") && !at.word("avant")) return false;
  take_stop(at);
  if (!at.words("notre ere") && !take_christ(at)) return false;
  c = at;
  return true;
}

bool after_christ(Cursor& c) noexcept {
  Cursor at = c;
  if (at.words("de notre ere")) {
    c = at;
    return true;
  }
  if (!at.word("apr") && !at.word("apres") && !at.word("ap")) return false;
  take_stop(at);
  if (!take_christ(at)) return false;
  c = at;
  return true;
}

std::optional<int> apostrophe_year(Cursor& c) {
  Cursor at = c;
  if (at.position() > 0 && at.token().glue == Glue::none) return std::nullopt;  // « 38''12 »
  if (!at.word("'") || at.token().glue != Glue::none || at.form().size() != 2) return std::nullopt;
  const auto two = at.number(2);
  if (!two) return std::nullopt;
  c = at;
  return two_digit_year(*two);
}

std::optional<std::uint8_t> day_number(Cursor& c) {
  Cursor at = c;
  if (at.word("premier")) {
    c = at;
    return std::uint8_t{1};
  }
  const auto day = at.number(2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  if (*day == 1) at.word("er") || at.word("ier") || at.word("°");
  c = at;
  return static_cast<std::uint8_t>(*day);
}

std::optional<std::uint8_t> day_of_a_month(Cursor& c) {
  if (const auto day = day_number(c)) return day;
  Cursor at = c;
  const auto day = at.is_number() ? std::nullopt : cardinal(at);
  if (!day || *day < 2 || *day > 31 || !at.has(Sense::month)) return std::nullopt;
  c = at;
  return static_cast<std::uint8_t>(*day);
}

std::optional<std::uint8_t> month_name(Cursor& c, bool beside_number) {
  Cursor at = c;
  const std::string_view form = at.form();
  const auto value = at.take(Sense::month);
  if (!value || (needs_number(form) && !beside_number)) return std::nullopt;
  if (needs_number(form)) take_stop(at);
  c = at;
  return static_cast<std::uint8_t>(*value);
}

std::optional<std::uint8_t> weekday_name(Cursor& c) {
  Cursor at = c;
  const bool abbreviated = at.form().size() < 5;
  const auto value = at.take(Sense::weekday);
  if (!value) return std::nullopt;
  if (abbreviated) {
    take_stop(at);
    if (!at.is_number()) return std::nullopt;
  }
  c = at;
  return static_cast<std::uint8_t>(*value);
}

std::optional<int> year_after_name(Cursor& c) {
  Cursor at = c;
  const std::size_t digits = at.form().size();
  const auto year = at.number(4);
  if (year && *year > 0) {  // « mars 44 av. J.-C. »
    const bool before = before_christ(at);
    if (before || after_christ(at)) {
      c = at;
      return before ? 1 - *year : *year;
    }
  }
  if (year && digits == 4) {
    if (*year < 1000 || at_measure(at)) return std::nullopt;
    c = at;
    return year;
  }
  if (const auto year_said = year_in_words(c)) return year_said;
  return short_year(c);
}

Shift shift(Unit unit, int count, Anchor anchor) { return {unit, count, anchor, calendar::grain_of(unit), {}}; }

std::optional<Time> whole_date(Cursor& c) {
  constexpr auto kWholes =
      std::to_array<Production>({&unit_relative, &this_unit, &day_of_month, &month_in, &month_of_year, &season,
                                 &quarter_or_half, &decade, &century, &school_year, &years, &year});
  std::optional<Time> best;
  Cursor furthest = c;
  for (const Production& read : kWholes) {
    Cursor at = c;
    const Found found = read(at);
    if (!found || !found->is_time || at.position() <= furthest.position()) continue;
    best = found->said.time;
    furthest = at;
  }
  c = furthest;
  return best;
}

std::optional<Clock> part_of_day_name(Cursor& c) {
  Cursor at = c;
  Clock clock;
  if (at.words("mi journee") || at.words("milieu de journee")) {
    clock.part = DayPart::midday;
  } else if ((at.at_word("petit") && (at.words("petit matin") || at.words("petit jour"))) || at.words("grand matin")) {
    clock.part = DayPart::morning;
    clock.third = Part::start;
  } else if (at.words("apres midi")) {
    clock.part = DayPart::afternoon;
  } else if (at.words("avant midi")) {
    clock.part = DayPart::morning;
  } else if (const auto part = at.take(Sense::part_of_day)) {
    clock.part = static_cast<DayPart>(*part);
  } else {
    return std::nullopt;
  }
  if (clock.part == DayPart::dawn) {
    clock.part = DayPart::morning;
    clock.third = Part::start;
  }
  c = at;
  return clock;
}

}  // namespace frise::grammar::fr
