// Dates of the calendar: days, months, years, in words and in figures.
#include <optional>

#include "calendar/republican.h"
#include "calendar/roman.h"
#include "frise/day.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;
using text::Glue;

std::optional<Node> calendar_day(int year, int month, int day) {
  if (!Day::civil(year, month, day)) return std::nullopt;
  CalendarDate date;
  date.year = year;
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  return node({date});
}

// The figures after « / » or « . », written without a space.
std::optional<int> figures_after(Cursor& c, Word sign, std::size_t digits) {
  if (c.token().glue != Glue::none || !c.word(sign) || c.token().glue != Glue::none) return std::nullopt;
  return c.number(digits);
}

// More figures go on behind a date: « 192.168.10.24 », « 1.2.3.4 ».
bool goes_on(const Cursor& c) {
  return c.token().glue == Glue::none && (c.at_word(".") || c.at_word("/")) &&
         c.token(1).kind == text::TokenKind::number && c.token(1).glue == Glue::none;
}

// What may follow « le 9 » for it to be a day: a pause, a small word, a verb; never a noun that it counts.
bool ends_bare_day(const Cursor& c) {
  if (c.done()) return true;
  if (c.token().kind == text::TokenKind::number || at_measure(c) || goes_on(c)) return false;
  if (c.at_word(",") && c.token(1).kind == text::TokenKind::number && c.token(1).glue == Glue::none) return false;
  if (at_pause(c)) return true;
  if (c.token().glue != Glue::space && c.token().glue != Glue::line) return false;
  if (c.reading().any(lexicon::bits(Sense::unit, Sense::hour_mark, Sense::month, Sense::multiplier))) return false;
  if (c.reading().any(lexicon::bits(Sense::function_word, Sense::preposition, Sense::article, Sense::clause_opener)))
    return true;
  namespace feature = lexicon::feature;
  const lexicon::Features f = lexicon::features_of(lexicon::small_letters(c.surface()));
  return (f & feature::finite) != 0 && (f & feature::noun) == 0;
}

// « Mars », « Avril Lavigne »: a month's name that is somebody's or something's here.
bool is_name_here(const Cursor& c, std::string_view month) {
  if (after_word(c, {"en", "fin", "debut", "mi", "courant", "depuis", "des"})) return false;
  if (month == "mars") return true;
  if (at_beginning(c)) return false;
  return c.token(1).capital || !c.reading(-1).has(Sense::preposition);
}

// « mois de », « mois d' », with its article.
bool take_month_of(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  if (!at.word("mois") || !(at.word("de") || at.word("d"))) return false;
  c = at;
  return true;
}

// « l'année », « l'an », « cette année »
bool take_the_year(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  if (!at.word("annee") && !at.word("an")) return false;
  c = at;
  return true;
}

// Whether the four figures between `from` and `to` are a year, not a number of something.
bool is_year_here(const Cursor& from, const Cursor& to, int value) {
  if (value < 1000 || value > 2199) return false;
  const Glue before = from.token().glue;
  const bool glued_after = to.token().kind == text::TokenKind::number && to.token().glue != Glue::space;
  if (glued_after || goes_on(to)) return false;
  if (before == Glue::hyphen || before == Glue::none) return from.position() == 0 || from.form(-1) == "(";
  if (!to.done() && to.token().kind == text::TokenKind::number && to.form().size() == 3) return false;  // « 2024 000 »
  if (at_measure(to) || to.at_word("°") || to.has(Sense::unit) || to.has(Sense::hour_mark)) return false;
  if (after_word(from, {"en", "depuis", "des", "annee", "an", "fin", "debut", "courant", "mi", "rentree"})) return true;
  if (after_word(from, {"n", "no", "numero", "page", "article", "les", "plus", "moins", "environ", "quelque", "pres",
                        "rn", "pour", "°", "aux"}) &&
      !at_pause(to))
    return false;
  if (after_word(from, {"n", "no", "numero", "°", "article", "page"})) return false;
  return !at_counted_noun(to);
}

}  // namespace

Found iso_date(Cursor& c) {
  Cursor at = c;
  const bool four = at.form().size() == 4;
  const auto year = at.number(4);
  if (!four || !year || at.token().glue != Glue::hyphen || at.form().size() != 2) return std::nullopt;
  const auto month = at.number(2);
  if (!month || at.token().glue != Glue::hyphen || at.form().size() != 2) return std::nullopt;
  const auto day = at.number(2);
  const auto found = day ? calendar_day(*year, *month, *day) : std::nullopt;
  if (found) c = at;
  return found;
}

Found numeric_date(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const auto day = at.number(2);
  if (!day) return std::nullopt;
  std::optional<int> month;
  std::optional<int> year;
  std::size_t digits = 0;
  if (at.token().glue == Glue::hyphen) {
    month = at.number(2);
    if (!month || at.token().glue != Glue::hyphen) return std::nullopt;
    digits = at.form().size();
    year = at.number(4);
  } else {
    const Word sign = at.at_word("/") ? Word("/") : Word(".");
    month = figures_after(at, sign, 2);
    digits = at.token(1).folded_size;
    year = month ? figures_after(at, sign, 4) : std::nullopt;
  }
  if (!year || (digits != 2 && digits != 4) || goes_on(at)) return std::nullopt;
  const auto found = calendar_day(digits == 2 ? two_digit_year(*year) : *year, *month, *day);
  if (found) c = at;
  return found;
}

// Only where an article, a weekday or the head of the line says that it is a date: « 1/2 » is a fraction.
Found day_slash_month(Cursor& c) {
  Cursor at = c;
  const bool announced = take_article(at) || after_word(c, {"du", "au"}) || c.reading(-1).has(Sense::weekday);
  if (!announced && !at_beginning(c)) return std::nullopt;
  const auto day = at.number(2);
  const bool two = at.token(1).folded_size == 2;
  const auto month = day && two ? figures_after(at, "/", 2) : std::nullopt;
  if (!month || goes_on(at) || !Day::civil(2024, *month, *day) || (!announced && !at_pause(at))) return std::nullopt;
  c = at;
  CalendarDate date;
  date.month = static_cast<std::uint8_t>(*month);
  date.day = static_cast<std::uint8_t>(*day);
  return node({date});
}

Found day_of_month(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  take_article(at) || at.take(Sense::demonstrative);
  if (const auto w = weekday_name(at)) {
    date.weekday = *w;
    at.word(",");
    at.word("le");
  }
  const auto day = day_number(at);
  const auto month = day ? month_name(at, true) : std::nullopt;
  if (!month || !Day::civil(2024, *month, *day)) return std::nullopt;
  date.day = *day;
  date.month = *month;
  date.year = year_after_name(at);
  if (!date.year) date.which = which_after(at);
  c = at;
  return node({date});
}

Found bare_day(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  const bool article = at.word("le");
  if (const auto w = weekday_name(at)) date.weekday = *w;
  if (date.weekday == 0 && !article && !after_word(c, {"du", "au"})) return std::nullopt;
  const auto day = day_number(at);
  if (!day || !ends_bare_day(at)) return std::nullopt;
  date.day = *day;
  c = at;
  return node({date});
}

Found month_of_year(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  date.grain = Grain::month;
  const bool named_month = take_month_of(at);
  const Cursor name = at;
  const std::string_view form = at.form();
  const bool before_year = at.token(1).kind == text::TokenKind::number || at.token(2).kind == text::TokenKind::number;
  const auto month = month_name(at, before_year);
  if (!month) return std::nullopt;
  date.month = *month;
  date.year = year_after_name(at);
  if (!date.year && form.size() < 4 && form != "mai") return std::nullopt;
  if (!date.year) date.which = which_after(at);
  const bool capital = name.token().capital && !name.token().capitals;
  if (capital && !named_month && !date.year && date.which == Which::nearest && is_name_here(name, form))
    return std::nullopt;
  c = at;
  return node({date});
}

Found year(Cursor& c) {
  Cursor at = c;
  const bool named_year = take_the_year(at);
  const std::size_t digits = at.form().size();
  const auto value = at.number(4);
  if (!value || *value == 0) return std::nullopt;
  CalendarDate date;
  date.grain = Grain::year;
  if (before_christ(at))
    date.year = 1 - *value;
  else if (named_year ? digits >= 2 : digits == 4 && is_year_here(c, at, *value))
    date.year = *value;
  else
    return std::nullopt;
  c = at;
  return node({date});
}

Found years(Cursor& c) {
  Cursor at = c;
  const bool four = at.form().size() == 4;
  const auto first = at.number(4);
  if (!four || !first || *first < 1000 || *first > 2999) return std::nullopt;
  const bool slash = at.token().glue == Glue::none && (at.word("/") || at.word("-"));
  if (!slash && at.token().glue != Glue::hyphen) return std::nullopt;
  const std::size_t digits = at.form().size();
  auto second = at.number(4);
  if (!second || (digits != 4 && digits != 2) || at.token().glue == Glue::hyphen) return std::nullopt;
  if (digits == 2) second = *first / 100 * 100 + *second;
  if (*second <= *first || *second - *first > 300) return std::nullopt;
  CalendarDate a;
  CalendarDate b;
  a.grain = b.grain = Grain::year;
  a.year = *first;
  b.year = *second;
  c = at;
  return node({Range{Time{a}, Time{b}}});
}

Found republican_date(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const auto day = day_number(at);
  const auto month = day ? at.take(Sense::republican_month) : std::nullopt;
  if (!month) return std::nullopt;
  at.words("de l an") || at.word("an");
  auto year = at.number(3);
  if (!year && at.token().capital) {
    year = calendar::parse_roman(at.form());
    at.advance();
  }
  const auto civil = year ? calendar::republican_day(*year, *month, *day) : std::nullopt;
  if (!civil) return std::nullopt;
  c = at;
  return calendar_day(civil->year(), civil->month(), civil->day());
}

}  // namespace frise::grammar::fr
