// Durations: so many units, not placed on the calendar.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

// Halves go down a unit where that is exact: « un an et demi » is P1Y6M, « deux semaines et demie » P2.5W.
void add_half(Duration& d) {
  switch (d.amount.unit) {
    case Unit::year:
      d.and_also = {Amount{6, Unit::month}};
      break;
    case Unit::hour:
      d.and_also = {Amount{30, Unit::minute}};
      break;
    case Unit::minute:
      d.and_also = {Amount{30, Unit::second}};
      break;
    case Unit::day:
      d.and_also = {Amount{12, Unit::hour}};
      break;
    default:
      d.amount.count += 0.5;
  }
}

bool is_smaller(Unit a, Unit b) { return a < b; }

// « (un an) et trois mois », « (2 heures) 30 minutes »
std::optional<Amount> second_amount(Cursor& c, Unit above) {
  Cursor at = c;
  at.word("et") || at.word(",");
  const auto n = count(at);
  const auto u = n && n->value >= 0 ? unit(at) : std::nullopt;
  const bool fits = u && (above == Unit::year ? *u == Unit::month || *u == Unit::day || *u == Unit::week
                          : above == Unit::month || above == Unit::week ? *u == Unit::day || *u == Unit::week
                                                                        : above <= Unit::day && is_smaller(*u, above));
  if (!fits || at.form(-1) == "seconde") return std::nullopt;
  c = at;
  return Amount{n->value, *u};
}

// « (environ une heure) trente »
std::optional<Amount> bare_minutes(Cursor& c) {
  Cursor at = c;
  const auto n = at.is_number() ? std::nullopt : cardinal(at);
  if (!n || *n < 2 || *n > 59 || at.has(Sense::unit) || at_counted_noun(at)) return std::nullopt;
  c = at;
  return Amount{static_cast<double>(*n), Unit::minute};
}

// « (l'enquête prendra) des mois », « (cela dure d'ordinaire) des années »
bool takes_time(const Cursor& c) {
  namespace feature = lexicon::feature;
  constexpr lexicon::Features kTold = feature::finite | feature::infinitive | feature::past_participle;
  static constexpr std::string_view kStems[] = {"prend", "prenn",   "pris", "prit", "dur",  "attend",
                                                "pass",  "patient", "mis",  "met",  "perdu"};
  for (std::ptrdiff_t k = -1; k >= -3; --k) {
    const std::string_view word = c.form(k);
    if (std::any_of(std::begin(kStems), std::end(kStems), [&](std::string_view s) { return word.starts_with(s); }))
      return (lexicon::features_in_text(c.surface(k)) & kTold) != 0;
    if (c.token(k).kind != text::TokenKind::word) return false;
  }
  return false;
}

// « des mois », « des années »: only where a preposition makes it a length of time.
bool vague_plural(Cursor& c) {
  Cursor at = c;
  if (!at.word("des") || !at.has(Sense::unit)) return false;
  if (at.at_word("ou", 1) || at.at_word("avec", 1) || at.at_word("sans", 1)) return false;  // « il y a des jours où »
  if (at.token(1).kind == text::TokenKind::number) return false;  // « a duré des années 1960 à … »
  const bool since =
      after_word(c, {"fait"}) && (at.at_word("que", 1) || at.at_word("qu", 1));  // « ça fait des mois qu' »
  const bool framed = after_word(c, {"pendant", "durant", "depuis", "apres", "y", "voila", "pour", "sur", "que"}) ||
                      after_words(c, "y a") || since || takes_time(c);
  const bool filled = (at.at_word("annees") || at.at_word("mois")) && (at.at_word("de", 1) || at.at_word("d", 1)) &&
                      !at.reading(2).has(Sense::month);  // « des années de prison »
  if (!framed && !filled && !at.at_word("durant", 1)) return false;
  c = at;
  return true;
}

// « (appeler à une journée) de mobilisation »: what is done, not how long
bool is_of_action(const Cursor& behind) {
  if (!behind.at_word("de") && !behind.at_word("d")) return false;
  static constexpr std::string_view kActions[] = {"mobilisation", "action", "greve", "manifest", "protest",
                                                  "colere",       "deuil",  "solid", "sensib",   "boycott"};
  return std::any_of(std::begin(kActions), std::end(kActions),
                     [&](std::string_view stem) { return behind.form(1).starts_with(stem); });
}

// Minutes and seconds are also abbreviations, and a « seconde » or a « journée » can be something else.
bool is_unit_here(const Cursor& from, Cursor at, const Count& n, Unit u) {
  const std::string_view name = at.form(-1);
  const bool one = n.value == 1 && from.form() != "1";
  if (name == "an" || name == "journee" || name == "jour") {
    const bool framed = takes_time(from) || after_word(from, {"en", "pendant", "durant", "apres", "avant", "a", "pour",
                                                              "sur", "dans", "depuis", "toute", "tout"});
    if (one && name == "journee" && is_of_action(at)) return false;
    const bool put_off = name == "journee" && is_put_off_by(from);
    if (one && name != "an" && !framed && !put_off && !at.words("et demi") && !at.words("et demie")) return false;
  }
  if (u == Unit::fortnight) return true;
  if ((name == "min" || name == "mn") && !from.is_number()) return false;
  if (one && u == Unit::second) return !at.at_word("fois") && !at.has(Sense::function_word) && at_pause(at);
  return true;
}

// « trois heures environ », « trois jours au moins », « six mois maximum »
Modifier qualifier_behind(Cursor& c) {
  if (c.word("environ")) return Modifier::approx;
  if (c.words("au moins") || c.word("minimum") || c.words("au minimum")) return Modifier::equal_or_more;
  if (c.words("au plus") && !c.at_word("tard") && !c.at_word("tot")) return Modifier::equal_or_less;
  if (c.word("maximum") || c.words("au maximum")) return Modifier::equal_or_less;
  return Modifier::none;
}

// « en 2 h 05 », « un film d'1 h 47 », « plus de 2 h 30 », « 2 h 30 de marche », « 48 h »: so many hours, not an hour.
bool is_running_time(const Cursor& from, const Cursor& behind, const Count& hours) {
  const bool about = hours.mod == Modifier::approx && hours.value < 10 && !from.at_word("autour") &&
                     !after_word(from, {"a", "est", "etait"});
  if (counts_hours(from, behind, hours.value)) return true;
  if (about || hours.value > 24 || hours.mod == Modifier::more_than || hours.mod == Modifier::less_than) return true;
  if (after_word(from, {"en", "pendant", "durant", "sur", "d", "faut"}) || after_words(from, "longue de") ||
      after_words(from, "long de") || after_words(from, "duree de"))
    return true;
  if (!behind.at_word("de") && !behind.at_word("d")) return false;
  if (after_word(from, {"a", "vers", "des", "avant", "apres", "jusqu", "depuis", "de"})) return false;
  // « 2 h 05 de direct », « 1 h 45 d'interrogatoire »: lengths have contents; « 8 h 15 de lundi » has a day.
  const Cursor content = behind.moved(1);
  using enum Sense;
  if (content.token().capital ||
      content.reading().any(lexicon::bits(weekday, month, part_of_day, article, digits, unit)))
    return false;
  return (lexicon::features_in_text(content.surface()) & lexicon::feature::noun) != 0;
}

}  // namespace

Modifier take_size(Cursor& c) {
  if (c.at_word("bonne") || c.at_word("bon") || c.at_word("grosse")) {
    c.advance();
    return Modifier::more_than;
  }
  if (c.at_word("petite") && c.reading(1).has(Sense::unit)) {
    c.advance();
    return Modifier::less_than;
  }
  return Modifier::none;
}

namespace {

// The upper end of « deux à trois ans », « deux ou trois ans », « deux, trois jours », « entre deux et trois ans ».
std::optional<double> upper_end(Cursor& c, bool between, double lower) {
  Cursor at = c;
  const bool in_words = !at.is_number() && at.token(-1).kind == text::TokenKind::word;
  if (!at.word("a") && !at.word("ou") && !(between && at.word("et")) && !(in_words && at.word(",")))
    return std::nullopt;
  const auto most = count(at);
  if (!most || most->value <= lower || !at.has(Sense::unit)) return std::nullopt;
  c = at;
  return most->value;
}

// « (65) millions d'années », « (trois) milliards d'années »: by how much the number before is to be multiplied.
double take_millions(Cursor& c) {
  Cursor at = c;
  const bool millions = at.word("million") || at.word("millions");
  const bool billions = !millions && (at.word("milliard") || at.word("milliards"));
  if ((!millions && !billions) || !at.word("d") || !at.at_word("annees")) return 1;
  c = at;
  return millions ? 1e6 : 1e9;
}

// « entre six mois et un an », « de six mois à un an »: an upper end with a unit of its own.
std::optional<Amount> end_in_other_unit(Cursor& c, const Cursor& from, Unit lower, bool between) {
  if (!c.at_word("et") && !c.at_word("a")) return std::nullopt;
  Cursor at = c;
  if (from.form(-2).starts_with("age")) return std::nullopt;  // « des enfants âgés de six mois à deux ans »
  const bool joined = between || after_word(from, {"entre"}) ? at.word("et") : after_word(from, {"de"}) && at.word("a");
  const auto n = joined ? count(at) : std::nullopt;
  const auto u = n && n->value > 0 ? unit(at) : std::nullopt;
  if (!u || *u <= lower) return std::nullopt;  // « de 14 heures à 16 heures » are hours of the day
  c = at;
  return Amount{n->value, *u};
}

}  // namespace

std::optional<Amount> fraction(Cursor& c) {
  Cursor at = c;
  const auto n = cardinal(at);
  if (n && *n <= 3) {
    Cursor quarter = at;
    if (quarter.take(Sense::quarter_hour) && quarter.words("d heure")) {
      c = quarter;
      return Amount{15.0 * *n, Unit::minute};
    }
    if (at.words("quart de siecle") || at.words("quarts de siecle")) {
      c = at;
      return Amount{25.0 * *n, Unit::year};
    }
  }
  if (!at.take(Sense::half)) return std::nullopt;
  const auto u = unit(at);
  if (!u) return std::nullopt;
  c = at;
  switch (*u) {
    case Unit::hour:
      return Amount{30, Unit::minute};
    case Unit::day:
      return Amount{12, Unit::hour};
    case Unit::century:
      return Amount{50, Unit::year};
    case Unit::year:
      return Amount{6, Unit::month};
    default:
      return Amount{0.5, *u};
  }
}

Found running_time(Cursor& c) {
  if (!may_count(c)) return std::nullopt;
  Cursor at = c;
  const auto hours = count(at);
  if (!hours || hours->value < 0 || (!at.word("h") && !at.word("heures") && !at.word("heure"))) return std::nullopt;
  const bool written_out = at.form(-1).size() > 1;
  Duration out;
  out.amount = {hours->value, Unit::hour};
  const bool named = at.at_word("min", 1) || at.at_word("mn", 1);
  if (const auto minutes = at.is_number() && (at.form().size() == 2 || named) ? at.number(2) : std::nullopt) {
    if (*minutes > 59) return std::nullopt;
    out.and_also.push_back({static_cast<double>(*minutes), Unit::minute});
    if (at.word("min") || at.word("mn")) {
      Cursor second = at;
      const auto seconds = second.number(2);
      if (seconds && (second.word("s") || second.word("sec"))) {
        out.and_also.push_back({static_cast<double>(*seconds), Unit::second});
        at = second;
      }
    }
  }
  const bool too_late = hours->value > 24 && !out.and_also.empty();  // « 27 h 15 » is nothing
  if ((written_out && out.and_also.empty()) || too_late || !is_running_time(c, at, *hours)) return std::nullopt;
  c = at;
  return node({out}, hours->mod);
}

namespace {

// « (un an) et demi », « (une heure) et quart », « (trois heures) un quart », « (une heure) trente », « (un an) et
// trois mois »: behind what was said from `from` on.
void add_smaller_units(Cursor& c, const Cursor& from, Modifier before, Duration& out) {
  const Unit u = out.amount.unit;
  // « durera trois heures quarante », « en une heure trente »
  const bool lasts = after_durer(from) || (!from.is_number() && after_word(from, {"en", "pendant", "durant"}));
  Cursor half = c;
  if (half.word("et") && half.take(Sense::half)) {
    c = half;
    add_half(out);
  } else if (Cursor quarter = c;
             u == Unit::hour && (quarter.words("et quart") || quarter.words("un quart")) && !quarter.at_word("d")) {
    c = quarter;
    out.and_also.push_back({15, Unit::minute});
  } else if (const auto minutes =
                 u == Unit::hour && (before != Modifier::none || lasts) ? bare_minutes(c) : std::nullopt) {
    out.and_also.push_back(*minutes);
  } else if (!out.up_to) {
    for (auto more = second_amount(c, u); more; more = second_amount(c, out.and_also.back().unit))
      out.and_also.push_back(*more);
  }
}

}  // namespace

Found duration(Cursor& c) {
  if (!may_count(c)) return std::nullopt;
  Cursor at = c;
  const bool article = at.word("les");
  const bool between = at.word("entre");
  Cursor qualified = at;
  const Modifier before = qualifier(qualified);
  if (const auto f = fraction(qualified)) {
    c = qualified;
    return node({Duration{*f, {}, {}, Which::nearest}}, before);
  }
  // « autour de 10 heures »: an hour
  const bool about = qualified.is_number() && after_words(qualified, "autour de") && qualified.at_word("heures", 1);
  if (about && !counts_hours(qualified, qualified.moved(2), 0)) return std::nullopt;
  Duration out;
  if (vague_plural(at)) {
    const auto u = unit(at);
    if (!u) return std::nullopt;
    out.amount.unit = *u;
    c = at;
    return node({out});
  }
  const auto n = count(at);
  if (!n) return std::nullopt;
  // « la guerre de Trente Ans », « les Cent Jours »
  const text::Token& named = at.token();
  if (named.capital && !named.capitals && at.has(Sense::unit) && at.token(-1).capital) return std::nullopt;
  Modifier mod = n->mod;
  if (n->value == 1 && mod == Modifier::none) mod = take_size(at);
  out.amount.count = n->value * take_millions(at);
  if (const auto most = upper_end(at, between || after_word(c, {"entre"}), n->value))
    out.up_to = Amount{*most, Unit::day};
  const bool shared_unit = out.up_to.has_value();
  const auto u = unit(at);
  if (article && u == Unit::hour && after_word(c, {"vers"})) return std::nullopt;  // « vers les 17 heures »
  if (u && !out.up_to) out.up_to = end_in_other_unit(at, c, *u, between);
  if (between && !out.up_to) return std::nullopt;
  if (!u || !is_unit_here(c, at, *n, *u) || at.at_word("lumiere")) return std::nullopt;
  const bool in_figures = c.at_word("environ") && c.moved(1).is_number();
  if (*u == Unit::hour && in_figures && after_word(c, {"a"})) return std::nullopt;  // « à environ 15 heures »
  out.amount.unit = *u;
  if (*u == Unit::fortnight) out.amount = {n->value * 2, Unit::week};
  if (out.up_to && shared_unit) out.up_to->unit = *u;
  add_smaller_units(at, c, before, out);
  const bool dated = *u == Unit::hour && c.reading(-1).has(Sense::weekday);  // « jusqu'à lundi 8 heures au moins »
  if (mod == Modifier::none && !dated) mod = qualifier_behind(at);
  c = at;
  return node({out}, mod);
}

}  // namespace frise::grammar::fr
