// Pieces of larger times: « fin 2019 », « la dernière semaine d'octobre », « juin de l'année prochaine ».
#include "calendar/instance.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using calendar::grain_of;
using lexicon::Sense;

// « (fin) du mois », « (début) d'année », « (mi-) journée »: the unit that is running.
std::optional<Time> running_unit(Cursor& c) {
  Cursor at = c;
  take_article(at);
  // « la fin de l'exercice »: that of a firm is taken for the year
  const auto u = at.word("exercice") ? std::optional(Unit::year) : unit(at);
  if (!u || *u < Unit::day || *u == Unit::fortnight || at.form(-1) == "ans") return std::nullopt;
  c = at;
  return Time{Shift{*u, 0, Anchor::reference, grain_of(*u), {}}};
}

// The unit or date that a piece is of. « d'octobre », « du mois dernier », « 2019 », « de l'année ».
std::optional<Time> whole_after(Cursor& c) {
  Cursor at = c;
  take_of(at);
  auto whole = whole_date(at);
  if (!whole) whole = running_unit(at);
  if (whole) c = at;
  return whole;
}

CalendarDate year_date(int year) {
  CalendarDate out;
  out.grain = Grain::year;
  out.year = year;
  return out;
}

Node timed_third(Clock clock, Part part) {
  clock.third = part;
  Modifier mods[] = {Modifier::start, Modifier::mid, Modifier::end};
  return node({Timed{clock, {}}}, mods[static_cast<std::size_t>(part)]);
}

// « premier », « dernière », « 2e », with its article.
std::optional<int> rank(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  auto n = ordinal(at);
  if (!n && at.take(Sense::last)) n = -1;
  if (n) c = at;
  return n;
}

// « six premiers (mois) », « trois dernières (semaines) »: the ranks from and to which they are counted.
std::optional<std::pair<int, int>> ranks(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  const auto n = cardinal(at);
  if (!n || *n < 2) return std::nullopt;
  const auto first = ordinal(at);
  if (first ? *first != 1 : !at.take(Sense::last)) return std::nullopt;
  c = at;
  return first ? std::pair(1, *n) : std::pair(-*n, -1);
}

std::optional<Time> whole_of(Cursor& c) {
  if (!take_of(c)) return std::nullopt;
  auto out = whole_date(c);
  return out ? out : running_unit(c);
}

// « (le chiffre d'affaires) des neuf premiers mois », but « les deux premières journées », of a contest, and « les
// trois premières saisons », of a series
bool counts_time(const Cursor& name, Unit unit) {
  return unit != Unit::season && !name.at_word("journees") && !name.at_word("secondes");
}

// « les six premiers mois de 2019 »; « les neuf premiers mois », where nothing says of what, are a length.
Found several_of(Cursor& c) {
  Cursor at = c;
  const auto counted = ranks(at);
  const auto of = counted ? unit(at) : std::nullopt;
  Cursor behind = at;
  auto whole = of ? whole_of(behind) : std::nullopt;
  if (of && !whole) {  // « les cinq premiers mois 1994 »
    behind = at;
    if (const auto in = at.form().size() == 4 ? year_after_name(behind) : std::nullopt) whole = Time{year_date(*in)};
  }
  if (!whole) {
    if (of && counted->first == 1 && counts_time(at.moved(-1), *of)) {
      c = at;
      return node({Duration{{static_cast<double>(counted->second), *of}, {}, {}, Which::nearest}});
    }
    return std::nullopt;
  }
  c = behind;
  return node({Range{Time{Within{Nth{counted->first, *of}, *whole}}, Time{Within{Nth{counted->second, *of}, *whole}}}});
}

}  // namespace

namespace {

// « (le premier) quart du XXe siècle », « (le deuxième) tiers du mois », « (le dernier) tiers de 2023 »
Found ranked_third(Cursor& c, int n) {
  Cursor at = c;
  const bool quarter = at.word("quart");
  if (!quarter && !at.word("tiers")) return std::nullopt;
  if (n != -1 && n != 1 && (quarter ? n != 4 : n > 3)) return std::nullopt;
  const auto whole = take_of(at) ? whole_date(at) : std::nullopt;
  if (!whole) return std::nullopt;
  c = at;
  const bool last = n == -1 || n == (quarter ? 4 : 3);
  return node({Within{last ? Part::end : n == 1 ? Part::start : Part::middle, *whole}});
}

}  // namespace

Found part_of(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.words("tout") || at.words("toute");
  const auto third = at.take(Sense::third);
  if (!third) return std::nullopt;
  if (at.at_word("le")) return std::nullopt;  // « prend fin le 10 juillet », « début le 3 mai »
  const auto part = static_cast<Part>(*third);
  if (after_word(c, {"a"}) && at.at_word("journee") && at.at_word("mi", -1))
    return std::nullopt;  // « à la mi-journée »
  if (part == Part::middle &&
      (at.words("de journee") || at.word("journee"))) {  // « milieu de journée », « mi-journée »
    c = at;
    Clock midday;
    midday.part = DayPart::midday;
    return node({Timed{midday, {}}});
  }
  Cursor of_day = at;
  take_of(of_day);
  // « en fin de journée », but « la fin de la journée » is of the day
  const bool article = take_article(of_day);
  if (const auto clock = part_of_day_name(of_day);
      clock && (clock->part != DayPart::daytime || !article) && !clock->third) {
    c = of_day;
    return timed_third(*clock, part);
  }
  if (at.word("courant")) {  // « fin courant »: of the running month
    c = at;
    return node({Within{part, Time{Shift{Unit::month, 0, Anchor::reference, Grain::month, {}}}}});
  }
  auto whole = whole_after(at);
  if (!whole && part == Part::middle && at.token().glue == text::Glue::hyphen) {  // « mi-2022 »
    if (at.form().size() == 4) {
      if (const auto year = at.number(4)) whole = Time{year_date(*year)};
    }
  }
  if (!whole) return std::nullopt;
  c = at;
  return node({Within{part, *whole}});
}

Found nth_of(Cursor& c) {
  if (Found several = several_of(c)) return several;
  Cursor at = c;
  const auto n = rank(at);
  if (!n) return std::nullopt;
  if (Found third = ranked_third(at, *n)) {
    c = at;
    return third;
  }
  Nth nth;
  nth.ordinal = *n;
  bool plural = false;
  if (const auto w = weekday_name(at)) {
    nth.weekday = *w;
    nth.unit = Unit::day;
  } else if (const auto u = unit(at)) {
    nth.unit = *u;
    plural = at.form(-1) != "mois" ? at.form(-1).ends_with("s") : at.form(-2).ends_with("s");
  } else {
    return std::nullopt;
  }
  const auto whole = whole_of(at);
  if (!whole) return std::nullopt;
  c = at;
  if (plural && (*n == 1 || *n == -1))  // « les premiers jours de mars »: its beginning
    return node({Within{*n == 1 ? Part::start : Part::end, *whole}});
  return node({Within{nth, *whole}});
}

Found month_in(Cursor& c) {
  Cursor at = c;
  CalendarDate piece;
  piece.grain = Grain::month;
  if (at.word("le")) {
    const auto day = day_number(at);
    if (!day) return std::nullopt;
    piece.grain = Grain::day;
    piece.day = *day;
    if (const auto month = month_name(at, true)) piece.month = *month;
  } else {
    const auto day = day_number(at);
    const auto month = month_name(at, day.has_value());
    if (!month) return std::nullopt;
    piece.month = *month;
    if (day) {
      piece.grain = Grain::day;
      piece.day = *day;
    }
  }
  if (!take_of(at)) return std::nullopt;
  Cursor whole_at = at;
  auto whole = unit_relative(whole_at);
  if (!whole) whole = this_unit(whole_at);
  if (!whole) return std::nullopt;
  c = whole_at;
  return node({Within{piece, whole->said.time}});
}

}  // namespace frise::grammar::fr
