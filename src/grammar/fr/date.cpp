// Dates of the calendar: days, months, years, in words and in figures.
#include <algorithm>
#include <iterator>
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

// The figures after « / » or « . », written without a space; slashes may have spaces around them.
std::optional<int> figures_after(Cursor& c, Word sign, std::size_t digits, bool spaced = false) {
  const bool tight = c.token().glue == Glue::none && c.token(1).glue == Glue::none;
  if ((!tight && !spaced) || !c.word(sign)) return std::nullopt;
  return c.number(digits);
}

// More figures go on behind a date: « 192.168.10.24 », « 1.2.3.4 ».
bool goes_on(const Cursor& c) {
  return c.token().glue == Glue::none && (c.at_word(".") || c.at_word("/")) &&
         c.token(1).kind == text::TokenKind::number && c.token(1).glue == Glue::none;
}

// « PARIS, 15/01 – »: behind a place at the head of the line.
bool in_dateline(const Cursor& c) { return c.position() == 2 && c.at_word(",", -1) && c.token(-2).capitals; }

// « décembre 5, 2014 »: in the English order, as some machines write; only with its year.
std::optional<CalendarDate> month_before_day(Cursor& c) {
  if (!c.has(Sense::month)) return std::nullopt;
  Cursor at = c;
  CalendarDate date;
  const auto month = month_name(at, true);
  const auto day = month ? day_number(at) : std::nullopt;
  if (!day) return std::nullopt;
  at.word(",");
  if (at.form().size() != 4) return std::nullopt;
  date.year = at.number(4);
  if (!date.year || *date.year < 1000) return std::nullopt;
  date.month = *month;
  date.day = *day;
  c = at;
  return date;
}

}  // namespace

bool ends_bare_day(const Cursor& c) {
  if (c.done()) return true;
  if (c.token().kind == text::TokenKind::number || at_measure(c) || goes_on(c) || c.at_word("'")) return false;
  if (c.at_word(",") && c.token(1).kind == text::TokenKind::number && c.token(1).glue == Glue::none) return false;
  if (c.at_word(":") && c.token().glue == Glue::none && c.token(1).glue == Glue::none) return false;  // « jeu 15:12 »
  if (at_pause(c)) return true;
  if (c.token().glue != Glue::space && c.token().glue != Glue::line) return false;
  if (c.reading().any(lexicon::bits(Sense::unit, Sense::hour_mark, Sense::month, Sense::multiplier))) return false;
  if (c.reading().any(lexicon::bits(Sense::function_word, Sense::preposition, Sense::article, Sense::clause_opener,
                                    Sense::demonstrative)))
    return true;
  namespace feature = lexicon::feature;
  const lexicon::Features f = lexicon::features_in_text(c.surface());
  return (f & (feature::finite | feature::adverb)) != 0 && (f & (feature::noun | feature::adjective)) == 0;
}

namespace {

// « au 12, rue des Lilas », « le 9 de l'équipe », « appelez le 15 »
bool is_number_of_something(const Cursor& from, const Cursor& to) {
  if (to.at_word("de") || to.at_word("d") || to.at_word("des")) return true;
  if (to.reading().has(Sense::way) || (to.at_word(",") && to.reading(1).has(Sense::way))) return true;
  if (after_word(from, {"au"}))  // « les appels au 17 »
    return after_word(from.moved(-1), {"appel", "appels", "appelant", "appeler", "appelez", "telephoner"});
  return after_word(from,
                    {"appelez", "appeler", "appele", "composez", "composer", "contactez", "contacter", "joindre"});
}

// « Mars », « Avril Lavigne »: a month's name that is somebody's or something's here.
bool is_name_here(const Cursor& c, std::string_view month) {
  if (after_word(c, {"en", "fin", "debut", "mi", "courant", "depuis", "des"})) return false;
  if (c.position() == 0 && c.at_word(".", 1) && c.moved(2).done()) return false;  // « Mars. », a heading
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

// « l'année », « l'an », « cette année », « l'exercice »
bool take_the_year(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  if (!at.word("annee") && !at.word("an") && !at.word("exercice") && !at.word("millesime")) return false;
  c = at;
  return true;
}

// « la résolution 1973 », « le vol 1492 », « la D 2024 », « une Peugeot 2008 »: the number is a name.
bool follows_label(const Cursor& from) {
  if (after_word(from, {"n",       "no",      "numero",    "°",     "article", "page",      "resolution", "vol",
                        "dossard", "chambre", "matricule", "port",  "bus",     "ligne",     "postale",    "piece",
                        "code",    "secret",  "lot",       "salle", "dossier", "reference", "tcp",        "directive",
                        "rn",      "rd",      "af",        "bwv",   "rtx",     "bp"}))
    return true;
  if (after_word(from, {"peugeot", "mirage", "windows", "kronenbourg", "playstation", "boeing", "airbus"})) return true;
  return from.position() > 0 && from.token(-1).capital && from.form(-1).size() == 1 && !from.at_word("l", -1);
}

// « de 1500 à 2000 postes »: what the second number counts, the first counts too.
bool opens_counted_range(const Cursor& to) {
  if (!to.at_word("a") && !to.at_word("et") && !to.at_word("ou")) return false;
  Cursor at = to;
  at.advance();
  if (!at.number(6)) return false;
  return at_counted_noun(at) || at_measure(at);
}

// « 1000 Bruxelles »: the number of a town.
bool is_postcode(const Cursor& from, const Cursor& to) {
  if (!after_word(from, {"a", ",", "et"}) || !to.token().capital || to.token().glue != Glue::space) return false;
  return (lexicon::features_of(to.surface()) & lexicon::feature::place) != 0;
}

// « en 2000 exemplaires », but « en 2020 seuls trois … »
bool at_plural_noun(const Cursor& c) {
  namespace feature = lexicon::feature;
  if (!at_counted_noun(c)) return false;
  const lexicon::Features f = lexicon::features_in_text(c.surface());
  return (f & feature::noun) != 0 && (f & (feature::adjective | feature::pronoun | feature::determiner)) == 0;
}

// Whether the four figures between `from` and `to` are a year, not a number of something.
bool is_year_here(const Cursor& from, const Cursor& to, int value) {
  if (value < 1000 || value > 2199) return false;
  const Glue before = from.token().glue;
  const bool figures = to.token().kind == text::TokenKind::number;
  if (goes_on(to) || (to.token().glue == Glue::none && (figures || to.token().kind == text::TokenKind::word)))
    return false;
  const bool to_third = to.token().glue == Glue::hyphen && to.has(Sense::third);  // « fin 2020-début 2021 »
  if ((to.token().glue == Glue::hyphen && !to_third) || (figures && to.token().glue != Glue::space)) return false;
  if (before == Glue::hyphen || before == Glue::none) return at_beginning(from) || from.at_word("(", -1);
  if (figures && to.form().size() == 3) return false;  // « 2024 000 »
  if (at_measure(to) || to.at_word("°") || to.has(Sense::unit) || to.has(Sense::hour_mark)) return false;
  if (follows_label(from) || is_postcode(from, to)) return false;
  if (after_word(from, {"en", "depuis", "des", "annee", "an", "fin", "debut", "courant", "mi", "rentree"}))
    return !at_plural_noun(to);
  if (after_word(from, {"au", "un", "une"}) || opens_counted_range(to)) return false;
  if (after_word(from, {"les", "plus", "moins", "environ", "quelque", "pres", "aux"}) && !at_pause(to)) return false;
  if (after_word(from, {"pour"}) && !ends_bare_day(to)) return false;  // « le budget pour 1988 sera voté »
  return !at_counted_noun(to);
}

// « janvier (et février 1990) », « le 3 mai (et le 4 juin 2014) »: the year said behind the second date is that of
// both.
std::optional<int> year_of_next(Cursor c, std::uint8_t month, bool with_day) {
  if (!c.word("et") && !c.word("ou")) return std::nullopt;
  if (with_day) {
    c.word("le");
    if (!day_number(c)) return std::nullopt;
  }
  const auto next = month_name(c, with_day);
  const auto year = next ? year_after_name(c) : std::nullopt;
  if (!year) return std::nullopt;
  return *next < month ? *year - 1 : *year;  // « décembre et janvier 1990 »
}

constexpr lexicon::Senses kBeginsYear =
    lexicon::bits(Sense::digits, Sense::number, Sense::multiplier, Sense::apostrophe);

// Shorter years, and years in words: only where something says that they are years.
std::optional<int> other_year(Cursor& c, const Cursor& from, bool named_year) {
  Cursor at = c;
  const bool after_en = after_word(from, {"en"});
  const bool announced = named_year || after_en || after_word(from, {"depuis", "an", "annee"});
  std::optional<int> year;
  if (at.is_number()) {
    year = announced ? at.number(3) : std::nullopt;
    const bool two = at.form(-1).size() == 2;
    if (two && !after_en && !named_year) return std::nullopt;  // « vit depuis 40 en France »
    if (year && !named_year && (*year < 32 || !ends_bare_day(at))) return std::nullopt;
    if (year && two && !named_year) year = two_digit_year(*year);
  } else {
    if (announced || (at.at_word("mil") && at.reading(1).has(Sense::number))) year = year_in_words(at);
    static constexpr Word kTens[] = {"septante", "huitante", "octante", "nonante"};
    const bool belgian = after_word(from, {"a", "depuis", "des", "fin", "debut", "mai", "ete"}) &&
                         std::any_of(std::begin(kTens), std::end(kTens), [&](Word w) { return at.at_word(w); });
    if (!year && (after_en || named_year || belgian)) {  // « en nonante-huit », « remonte à nonante-huit »
      year = cardinal(at);
      if (!year || *year < 32 || *year > 99 || !ends_bare_day(at)) return std::nullopt;
      year = two_digit_year(*year);
    }
  }
  if (year) c = at;
  return year;
}

}  // namespace

Found iso_date(Cursor& c) {
  Cursor at = c;
  if (at.token(1).glue != Glue::hyphen || at.token().folded_size != 4) return std::nullopt;
  const auto year = at.number(4);
  if (!year) return std::nullopt;
  const auto month = at.number(2);
  if (!month || at.token().glue != Glue::hyphen) return std::nullopt;
  const auto day = at.number(2);
  auto found = day ? calendar_day(*year, *month, *day) : std::nullopt;
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
    const bool slash = at.at_word("/");
    const bool spaced = slash && at.token(3).folded_size == 4;  // « 24 / 10 / 2024 »
    const Word sign = slash ? Word("/") : Word(".");
    month = figures_after(at, sign, 2, spaced);
    digits = at.token(1).folded_size;
    year = month ? figures_after(at, sign, 4, spaced) : std::nullopt;
  }
  const bool series = at.is_number() && at.token().glue == Glue::hyphen;  // « le billet 05-12-13-22-25 »
  if (!year || (digits != 2 && digits != 4) || goes_on(at) || series) return std::nullopt;
  auto found = calendar_day(digits == 2 ? two_digit_year(*year) : *year, *month, *day);
  if (found) c = at;
  return found;
}

// Only where an article, a weekday or the head of the line says that it is a date: « 1/2 » is a fraction.
Found day_slash_month(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  const bool article = take_article(at);
  if (const auto w = weekday_name(at)) date.weekday = *w;
  if (!at.at_word("/", 1)) return std::nullopt;
  const bool alone = c.position() == 0 && at.moved(3).done();  // « 17/2 » and nothing else
  const bool announced = article || date.weekday != 0 || alone || after_word(c, {"du", "au"});
  if (!announced && !at_beginning(c) && !in_dateline(c)) return std::nullopt;
  const auto day = at.number(2);
  const bool two = at.token(1).folded_size == 2;
  const auto month = day && (two || announced) ? figures_after(at, "/", 2) : std::nullopt;
  if (!month || goes_on(at) || !Day::civil(2024, *month, *day) || (!announced && !at_pause(at))) return std::nullopt;
  if (at.at_word("de") || at.at_word("d") || at.at_word("des")) return std::nullopt;  // « le 1/4 de finale »
  c = at;
  date.month = static_cast<std::uint8_t>(*month);
  date.day = static_cast<std::uint8_t>(*day);
  return node({date});
}

// « 10/2024 »
Found month_slash_year(Cursor& c) {
  Cursor at = c;
  if (!at.at_word("/", 1)) return std::nullopt;
  if (!at_beginning(c) && !after_word(c, {"en", "depuis", "fin", "debut", "le", "du", "au"})) return std::nullopt;
  const auto month = at.number(2);
  const bool four = at.token(1).folded_size == 4;
  const auto year = month && four ? figures_after(at, "/", 4) : std::nullopt;
  if (!year || *month < 1 || *month > 12 || *year < 1900 || *year > 2199 || goes_on(at)) return std::nullopt;
  c = at;
  CalendarDate date;
  date.grain = Grain::month;
  date.year = *year;
  date.month = static_cast<std::uint8_t>(*month);
  return node({date});
}

Found day_of_month(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  const bool demonstrative = !take_article(at) && at.take(Sense::demonstrative).has_value();
  if (const auto w = weekday_name(at)) {
    date.weekday = *w;
    at.word(",");
    at.word("le");
  }
  if (auto turned = month_before_day(at)) {
    if (!Day::civil(*turned->year, turned->month, turned->day)) return std::nullopt;
    turned->weekday = date.weekday;
    c = at;
    return node({*turned});
  }
  const auto day = day_of_a_month(at);
  const auto month = day ? month_name(at, true) : std::nullopt;
  if (!month || !Day::civil(2024, *month, *day)) return std::nullopt;
  date.day = *day;
  date.month = *month;
  date.year = year_after_name(at);
  if (!date.year) date.year = year_of_next(at, *month, true);
  if (date.year && !Day::civil(*date.year, *month, *day)) return std::nullopt;
  const bool eleventh = *day == 11 && *month == 9 && !date.year && at.token(-1).glue == Glue::hyphen;
  if (eleventh && at.token(-1).capital) return std::nullopt;  // « le 11-Septembre » is that of 2001, see feast
  if (!date.year) date.which = which_after(at);
  const bool plain = !date.year && date.which == Which::nearest;
  if (plain && demonstrative) date.which = Which::current;
  date.indefinite =
      plain && date.weekday == 0 && after_word(c, {"un"}) && !c.at_word("l", -2);  // « née un 29 février »
  c = at;
  return node({date});
}

Found bare_day(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  const bool article = at.word("le");
  if (const auto w = weekday_name(at)) date.weekday = *w;
  if (date.weekday == 0 && !article && !after_word(c, {"du", "au"})) return std::nullopt;
  if (at.at_word("premier")) return std::nullopt;  // « le premier "Carmen" »
  const auto day = day_number(at);
  if (!day) return std::nullopt;
  date.day = *day;
  if (at.word("courant")) {  // « le 3 courant »: of the running month
    c = at;
    return node({Within{date, Time{Shift{Unit::month, 0, Anchor::reference, Grain::month, {}}}}});
  }
  if (!ends_bare_day(at) || (date.weekday == 0 && is_number_of_something(c, at))) return std::nullopt;
  date.indefinite = after_word(c, {"un"});  // « c'était un vendredi 13 »
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
  const bool before_year = at.token(1).kind == text::TokenKind::number ||
                           (at.at_word(".", 1) && at.token(2).kind == text::TokenKind::number);
  const auto month = month_name(at, before_year);
  if (!month) return std::nullopt;
  date.month = *month;
  date.year = year_after_name(at);
  if (!date.year && form.size() < 4 && form != "mai") return std::nullopt;
  if (!date.year) date.year = year_of_next(at, *month, false);
  if (!date.year) date.which = which_after(at);
  const bool capital = name.token().capital && !name.token().capitals;
  if (capital && !named_month && !date.year && date.which == Which::nearest && is_name_here(name, form))
    return std::nullopt;
  c = at;
  return node({date});
}

Found year(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  date.grain = Grain::year;
  const bool named_year = take_the_year(at);
  if (!at.reading().any(kBeginsYear)) return std::nullopt;
  const Cursor figures = at;
  const std::size_t digits = at.form().size();
  const auto value = at.number(4);
  if (value && *value > 0 && before_christ(at)) {
    date.year = 1 - *value;
  } else if (value && *value > 0 && after_christ(at)) {
    date.year = *value;
  } else if (value && digits == 4) {
    if (*value < 1000 || (!named_year && !is_year_here(c, at, *value))) return std::nullopt;
    date.year = *value;
  } else {
    at = figures;
    date.year = apostrophe_year(at);
    if (!date.year) date.year = other_year(at, c, named_year);
    if (!date.year) return std::nullopt;
  }
  c = at;
  return node({date});
}

namespace {

// « 58 à 51 av. J.-C. », « 75 et 50 avant notre ère », « 12-9 av. J.-C. »: the era is that of both years.
std::optional<Node> years_before_christ(Cursor& c) {
  if (!c.at_word("a", 1) && !c.at_word("et", 1) && c.token(1).glue != Glue::hyphen) return std::nullopt;
  Cursor at = c;
  const auto first = at.number(4);
  if (!at.word("a")) at.word("et");
  if (!first || !at.is_number()) return std::nullopt;
  const auto second = at.number(4);
  if (!second || *second < 1 || *first <= *second || !before_christ(at)) return std::nullopt;
  CalendarDate a;
  CalendarDate b;
  a.grain = b.grain = Grain::year;
  a.year = 1 - *first;
  b.year = 1 - *second;
  c = at;
  return node({Range{Time{a}, Time{b}}});
}

}  // namespace

Found years(Cursor& c) {
  if (Found before = years_before_christ(c)) return before;
  Cursor at = c;
  if (at.token(1).glue != Glue::hyphen && !at.at_word("/", 1) && !at.at_word("-", 1)) return std::nullopt;
  const std::size_t size = at.form().size();
  auto first = at.number(4);
  if (!first) return std::nullopt;
  const bool of_war = size == 2 && after_words(c, "guerre de");  // « la guerre de 14-18 »
  if (of_war) first = *first + 1900;
  if ((size != 4 && !of_war) || *first < 1000 || *first > 2999) return std::nullopt;
  const bool slash = at.token().glue == Glue::none && at.word("/");
  const bool dash = !slash && at.word("-");  // « 2010 – 2012 »
  if (!slash && !dash && at.token().glue != Glue::hyphen) return std::nullopt;
  const std::size_t digits = at.form().size();
  auto second = at.number(4);
  if (!second || (digits != 4 && digits != 2) || at.token().glue == Glue::hyphen || goes_on(at)) return std::nullopt;
  if (digits == 2) second = *first / 100 * 100 + *second;
  if (*second <= *first || *second - *first > 300) return std::nullopt;
  if (slash && digits == 2 && *second != *first + 1) return std::nullopt;  // « la directive 2000/78 »
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
  auto day = day_number(at);
  if (!day) {
    const auto in_words = cardinal(at);
    if (in_words && *in_words <= 30) day = static_cast<std::uint8_t>(*in_words);
  }
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
