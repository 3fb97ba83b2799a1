// Named periods of the year and beyond: seasons, quarters, decades, centuries, school years.
#include <algorithm>
#include <iterator>

#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

// « heure d'été », « sports d'hiver », « rouleaux de printemps », « jardin d'hiver »: a kind of thing, unless a unit, a
// part or an event stands there.
bool qualifies_thing(const Cursor& c) {
  if (!after_word(c, {"d", "de"}) || c.position() < 2) return false;
  static constexpr Word kThings[] = {"heure",      "sports",      "sport",    "jeux",      "olympiques",
                                     "universite", "universites", "jardin",   "jardins",   "pneus",
                                     "pneu",       "rouleau",     "rouleaux", "vetements", "palais",
                                     "velodrome",  "station",     "stations", "quartiers", "manteau"};
  return std::any_of(std::begin(kThings), std::end(kThings), [&](Word w) { return c.at_word(w, -2); });
}

// « l'hôpital (d'été) », « les soldes (d'hiver) », but « la fin (d'été) », « avant les vacances (d'été) »
bool is_of_any_year(const Cursor& season) {
  if (!after_word(season, {"d", "de"})) return false;
  const bool any = season.at_word("un", -3) || season.at_word("une", -3);
  static constexpr Word kOne[] = {"mois", "jour", "soir", "matin", "nuit"};  // « digne d'un mois d'été »
  if (any && std::any_of(std::begin(kOne), std::end(kOne), [&](Word w) { return season.at_word(w, -2); })) return true;
  static constexpr Word kParts[] = {"fin",    "debut",   "milieu",  "coeur",  "cours",  "plein", "vacances", "conges",
                                    "saison", "rentree", "session", "sortie", "veille", "mois",  "jour",     "soir"};
  return std::none_of(std::begin(kParts), std::end(kParts), [&](Word w) { return season.at_word(w, -2); });
}

// « le Printemps de Bourges », « le printemps arabe »: a name.
bool names_thing(const Cursor& name, const Cursor& behind) {
  if (name.token().capital && !name.token().capitals && !at_beginning(name)) return true;
  if (name.token().capital && (behind.at_word("de") || behind.at_word("des")) && !behind.is_number())
    return behind.token(1).capital || behind.at_word("des");
  return behind.at_word("arabe") || behind.at_word("arabes");
}

// « été » is the season only where something says so; else it is the participle of être.
bool is_summer(const Cursor& head, const Cursor& name) {
  if (name.form() != "ete" && name.form() != "etes") return true;
  if (head.position() != name.position()) return true;
  if (after_word(name, {"en", "d", "mi", "fin", "debut", "plein", "chaque", "bel", "un", "printemps"})) return true;
  return name.token(1).kind == text::TokenKind::number && name.form(1).size() == 4;
}

// « compte 17 000 habitants (l'hiver) », « attire des milliers de touristes (l'été) »: behind a noun, of every year.
bool is_adverb(const Cursor& c, const Cursor& name) {
  namespace feature = lexicon::feature;
  if (name.position() == c.position() || c.position() < 2 || c.token(-1).kind != text::TokenKind::word) return false;
  if (c.reading(-1).has(Sense::preposition) || after_word(c, {"tout"})) return false;
  const lexicon::Features f = lexicon::features_in_text(c.surface(-1));
  return (f & feature::noun) != 0 && (f & (feature::finite | feature::infinitive | feature::past_participle)) == 0;
}

CalendarDate year_of(int year) {
  CalendarDate date;
  date.grain = Grain::year;
  date.year = year;
  return date;
}

std::optional<Time> year_after_de(Cursor& c) {
  Cursor at = c;
  if (!at.word("de")) return std::nullopt;
  const auto year = at.form().size() == 4 ? at.number(4) : std::nullopt;
  if (!year || *year < 1000) return std::nullopt;
  c = at;
  return Time{year_of(*year)};
}

// « 2023-2024 », « 2022/2023 », « 2022-23 »
std::optional<Node> two_years(Cursor& c) {
  Cursor at = c;
  auto found = years(at);
  if (found) c = at;
  return found;
}

// « 1990 », « 90 », « ’90 », « trente », « quatre-vingt-dix »: the first year of a decade.
std::optional<int> decade_year(Cursor& c) {
  Cursor at = c;
  std::optional<int> year = apostrophe_year(at);
  if (!year) {
    const std::size_t digits = at.is_number() ? at.form().size() : 2;
    year = at.is_number() ? at.number(4) : cardinal(at);
    if (!year || (digits != 2 && digits != 4)) return std::nullopt;
    if (digits == 2) year = *year < 10 || *year > 99 ? std::nullopt : std::optional(1900 + *year);
  }
  if (!year || *year % 10 != 0) return std::nullopt;
  c = at;
  return year;
}

// « (l'été) de la même année », « (au printemps) de l'année suivante », « (l'hiver) de cette année-là »
std::optional<Time> year_told_of(Cursor& c) {
  Cursor at = c;
  if (!take_of(at)) return std::nullopt;
  Cursor year = at;
  Found found = unit_relative(year);
  if (!found) found = this_unit(year = at);
  const auto* shift = found ? std::get_if<Shift>(&found->said.time.is) : nullptr;
  if (shift == nullptr || shift->unit != Unit::year) return std::nullopt;
  c = year;
  return found->said.time;
}

}  // namespace

Found season(Cursor& c) {
  Cursor at = c;
  const bool demonstrative = at.has(Sense::demonstrative);
  if (demonstrative)
    at.advance();
  else
    take_article(at);
  const Cursor name = at;
  const auto which_season = at.take(Sense::season);
  if (!which_season || !is_summer(c, name)) return std::nullopt;
  if (qualifies_thing(c) || (names_thing(name, at) && !at.is_number())) {
    c = at;
    return not_a_time();
  }
  CalendarDate date;
  date.grain = Grain::season;
  date.ordinal = static_cast<std::uint8_t>(*which_season);
  {
    Cursor spanning = at;
    if (const auto span = two_years(spanning)) {  // « hiver 2022-2023 »: of the December of the first
      const auto& from = *std::get<Range>(span->said.time.is).from;
      date.year = std::get<CalendarDate>(from.is).year;
      c = spanning;
      return node({date});
    }
  }
  date.year = year_after_name(at);
  if (!date.year) {
    if (const auto whole = year_after_de(at)) date.year = std::get<CalendarDate>(whole->is).year;
  }
  const bool there = demonstrative && at.token().glue == text::Glue::hyphen && at.word("la");
  if (!date.year) date.which = there ? Which::same : demonstrative ? Which::current : which_after(at);
  if (const auto year = year_told_of(at); year && date.which == Which::nearest && !date.year) {
    c = at;
    return node({Within{date, *year}});
  }
  // « l'hôpital d'été », « les soldes d'hiver »: of every one
  const bool bare = name.position() == c.position() && !date.year && date.which == Which::nearest;
  if (bare && is_of_any_year(c)) {
    c = at;
    return not_a_time();
  }
  // « en été », « à l'automne, les cueilleurs … »: comes back unless the verb tells one event.
  const bool opens_clause = c.position() == 0 || c.at_word(";", -1);
  date.habit = !date.year && date.which == Which::nearest &&
               (after_word(c, {"en"}) || is_adverb(c, name) ||
                (((after_word(c, {"au", "a"}) && c.position() == 1) || opens_clause) && at.at_word(",")));
  c = at;
  return node({date});
}

namespace {

// False where neither a rank nor an abbreviation begins: a glance at one word.
bool may_be_rank(const Cursor& c) {
  if (c.is_number()) return may_end_rank(c.moved(1));
  return c.reading().any(lexicon::bits(Sense::ordinal, Sense::number)) || c.token().capital || c.at_word("dernier");
}

// « T3 », « S1 »: a capital and one figure, before a year.
std::optional<CalendarDate> abbreviated(Cursor& c) {
  Cursor at = c;
  const bool quarter = at.at_word("t");
  if (!at.token().capital || (!quarter && !at.at_word("s")) || at.token(1).glue != text::Glue::none)
    return std::nullopt;
  at.advance();
  const auto number = at.number(1);
  if (!number || *number < 1 || *number > (quarter ? 4 : 2)) return std::nullopt;
  CalendarDate date;
  date.grain = quarter ? Grain::quarter : Grain::half;
  date.ordinal = static_cast<std::uint8_t>(*number);
  const bool year_follows = at.is_number() && at.form().size() == 4;
  if (!year_follows) return std::nullopt;
  c = at;
  return date;
}

// « troisième trimestre », « 1er semestre », « 3e trim. », « dernier trimestre », « première moitié »
std::optional<CalendarDate> ranked(Cursor& c) {
  Cursor at = c;
  auto number = ordinal(at);
  const bool last = !number && at.word("dernier");
  if (last) number = -1;
  if (!number) return std::nullopt;
  CalendarDate date;
  if (at.word("trimestre") || at.word("trimestres") || at.word("trim"))
    date.grain = Grain::quarter;
  else if (at.word("semestre") || at.word("semestres") || at.word("moitie"))
    date.grain = Grain::half;
  else
    return std::nullopt;
  if (at.at_word("trim", -1)) at.word(".");
  const int most = date.grain == Grain::quarter ? 4 : 2;
  if (*number == -1) number = most;
  if (*number < 1 || *number > most) return std::nullopt;
  if (last && !at.is_number() && !at.at_word("de")) return std::nullopt;  // « le dernier trimestre » is a length
  date.ordinal = static_cast<std::uint8_t>(*number);
  c = at;
  return date;
}

// « (premier) au troisième trimestre 2023 »: the second end of a range of quarters.
std::optional<Node> range_of_ranks(Cursor& c) {
  Cursor at = c;
  const auto first = ordinal(at);
  // « (entre le) deuxième et le troisième trimestre », « (aux) premier et deuxième trimestres »
  const bool joined =
      at.word("au") || at.word("a") || (at.at_word("et") && (at.words("et le") || at.words("et au") || at.word("et")));
  if (!first || !joined) return std::nullopt;
  auto second = ranked(at);
  if (!second || *first < 1 || *first >= second->ordinal) return std::nullopt;
  second->year = year_after_name(at);
  CalendarDate from = *second;
  from.ordinal = static_cast<std::uint8_t>(*first);
  c = at;
  return node({Range{Time{from}, Time{*second}}});
}

// « la première moitié du XXe siècle », « la seconde moitié du mois »
std::optional<Node> half_of(Cursor& c, int ordinal_number) {
  Cursor at = c;
  if (!take_of(at)) return std::nullopt;
  const auto whole = whole_date(at);
  if (!whole) return std::nullopt;
  c = at;
  return node({Within{Nth{ordinal_number, Unit::half, 0}, *whole}});
}

}  // namespace

Found quarter_or_half(Cursor& c) {
  Cursor at = c;
  take_article(at);
  if (!may_be_rank(at)) return std::nullopt;
  if (auto range = range_of_ranks(at)) {
    c = at;
    return range;
  }
  auto date = abbreviated(at);
  if (!date) date = ranked(at);
  if (!date) return std::nullopt;
  if (at.at_word("moitie", -1)) {
    auto half = half_of(at, date->ordinal);
    if (half) c = at;
    return half;
  }
  date->year = year_after_name(at);
  if (!date->year) {
    Cursor of = at;
    if (take_of(of)) {
      if (const auto whole = whole_date(of)) {
        c = of;
        return node({Within{*date, *whole}});
      }
    }
  }
  if (!date->year) date->which = which_after(at);
  c = at;
  return node({*date});
}

namespace {

// « (les années) 1985 à 1988 », « (les années) 1960 à 1980 »: two years, or two decades where both can be one.
std::optional<Node> years_from_to(Cursor& c) {
  Cursor at = c;
  const auto first = at.form().size() == 4 ? at.number(4) : std::nullopt;
  if (!first || *first < 1000 || (!at.word("a") && !at.word("et")) || at.form().size() != 4) return std::nullopt;
  const auto last = at.number(4);
  if (!last || *last <= *first || *last > 2199 || at_measure(at)) return std::nullopt;
  const bool listed = c.at_word("et", 1);
  const bool decades = *first % 10 == 0 && *last % 10 == 0;
  if (*first % 10 == 0 && !decades) return std::nullopt;  // « les années 1990 à 2011 »: from a decade to a year
  if (listed && (decades || *last != *first + 1)) return std::nullopt;  // « les années 1960 et 1970 »: see decade()
  CalendarDate from = year_of(*first);
  CalendarDate to = year_of(*last);
  if (decades) from.grain = to.grain = Grain::decade;
  c = at;
  return node({Range{Time{from}, Time{to}}});
}

// « (dans les années 70 et 80) personnes »: what the second number counts
bool at_counted_thing(const Cursor& c) {
  namespace feature = lexicon::feature;
  return at_counted_noun(c) && (lexicon::features_in_text(c.surface()) & feature::finite) == 0;
}

}  // namespace

Found decade(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  if (!at.word("annees") && !at.word("decennie")) return std::nullopt;
  if (auto span = years_from_to(at)) {
    c = at;
    return span;
  }
  CalendarDate date;
  date.grain = Grain::decade;
  date.year = decade_year(at);
  if (!date.year) return std::nullopt;
  Cursor to = at;
  const bool next = to.word("et");  // « les années 70 et 80 », but « les années 1950 et 1980 » are two
  const bool from_to = next || to.word("a") || to.token().glue == text::Glue::hyphen;
  // « les années 1960-1970 », « les années soixante et soixante-dix »
  if (from_to && (to.is_number() || to.has(Sense::number) || to.has(Sense::multiplier))) {
    CalendarDate last = date;
    last.year = decade_year(to);
    if (last.year && (next ? *last.year == *date.year + 10 : *last.year > *date.year) && !at_measure(to) &&
        !(next && at_counted_thing(to))) {
      c = to;
      return node({Range{Time{date}, Time{last}}});
    }
  }
  c = at;
  return node({date});
}

namespace {

// A century or a millennium by its number, with « av. J.-C. » where it follows.
std::optional<CalendarDate> numbered_age(Cursor& c, int number) {
  Cursor at = c;
  CalendarDate date;
  int years_each = 100;
  if (at.word("siecle") || at.word("siecles")) {
    date.grain = Grain::century;
  } else if (at.word("millenaire") || at.word("millenaires")) {
    date.grain = Grain::millennium;
    years_each = 1000;
  } else {
    return std::nullopt;
  }
  const bool before = before_christ(at);
  if (!before) after_christ(at);
  date.year = before ? 1 - number * years_each : (number - 1) * years_each + 1;
  c = at;
  return date;
}

}  // namespace

Found century(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const auto number = ordinal(at);
  if (!number || *number < 1 || *number > 99) return std::nullopt;
  Cursor to = at;
  if (to.word("au") || to.word("et") || to.word("a")) {  // « XIIe au XVe siècle », « XVIIe et XVIIIe siècles »
    take_article(to);
    const auto second = ordinal(to);
    const auto last = second && *second > *number ? numbered_age(to, *second) : std::nullopt;
    if (last) {
      CalendarDate first = *last;
      first.year = *last->year - (*second - *number) * (last->grain == Grain::century ? 100 : 1000);
      c = to;
      return node({Range{Time{first}, Time{*last}}});
    }
  }
  const auto date = numbered_age(at, *number);
  if (!date) return std::nullopt;
  c = at;
  return node({*date});
}

Found school_year(Cursor& c) {
  Cursor at = c;
  take_article(at);
  if (at.words("annee scolaire") || at.words("annee universitaire") || at.word("annee") || at.word("saison") ||
      at.word("exercice") || at.word("campagne")) {
    auto span = two_years(at);
    if (span) c = at;
    return span;
  }
  return std::nullopt;
}

// A season of play or of a theatre, and a year at school, begins in summer: half a year before or after the day leads
// into the years in which it began and ends. « la dernière saison » may be a series's.
Found last_season(Cursor& c) {
  constexpr int kMonths = 12;
  Cursor at = c;
  take_article(at);
  const bool before = at.take(Sense::next).has_value();  // « la prochaine saison »
  if (!at.words("annee scolaire") && !at.words("annee universitaire") && !at.word("saison")) return std::nullopt;
  const bool other = at.at_word("de") || at.at_word("d") || after_word(c, {"une"});  // « une prochaine saison »
  if (before && other) return std::nullopt;
  const Which which = before ? Which::next : which_after(at);
  if (which != Which::last && which != Which::next) return std::nullopt;
  const auto year = [&](int half) {
    const int months = (which == Which::last ? -kMonths : kMonths) + half * kMonths / 2;
    return Time{Shift{Unit::month, months, Anchor::reference, Grain::year, {}}};
  };
  c = at;
  return node({Range{year(-1), year(1)}});
}

}  // namespace frise::grammar::fr
