// Times a counted distance away: from the publication (« il y a trois ans », « dans deux jours ») or from a date said
// before or beside it (« deux jours plus tard », « deux semaines avant Noël »).
#include <algorithm>
#include <iterator>

#include "calendar/instance.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

// An amount as a whole number of units to shift by. Halves go down a unit; « quinze jours » are 14 days, « huit » 7.
std::optional<Shift> shift_of(const Count& count, Unit unit, bool and_half) {
  if (count.value < 0) return std::nullopt;
  const double n = count.value + (and_half ? 0.5 : 0.0);
  const bool whole = n == static_cast<int>(n);
  int value = static_cast<int>(n);
  Shift out;
  if (unit == Unit::day && (value == 15 || value == 8)) --value;
  if (unit == Unit::fortnight) return Shift{Unit::day, value * 14, Anchor::reference, Grain::day, {}};
  if (whole) return shift(unit, value, Anchor::reference);
  switch (unit) {
    case Unit::year:
      return shift(Unit::month, static_cast<int>(n * 12), Anchor::reference);
    case Unit::month:  // « il y a deux mois et demi »: a month
      return Shift{Unit::day, static_cast<int>(n * 30.5), Anchor::reference, Grain::month, {}};
    case Unit::week:
      return shift(Unit::day, static_cast<int>(n * 7), Anchor::reference);
    case Unit::day:
      return shift(Unit::hour, static_cast<int>(n * 24), Anchor::reference);
    case Unit::hour:
      return shift(Unit::minute, static_cast<int>(n * 60), Anchor::reference);
    case Unit::century:
      return shift(Unit::year, static_cast<int>(n * 100), Anchor::reference);
    default:
      return shift(unit, value, Anchor::reference);
  }
}

struct Distance {
  std::optional<Shift> shift;  // nothing: vague
  Unit unit = Unit::day;
  Modifier mod = Modifier::none;
};

// « un quart de siècle », « trois quarts d'heure », « un demi-siècle », « une quinzaine »
std::optional<Distance> fraction_distance(Cursor& c) {
  Cursor at = c;
  Distance out;
  if (at.words("une quinzaine") && !take_of(at)) {
    out.shift = shift(Unit::day, 14, Anchor::reference);
    out.mod = Modifier::approx;
    c = at;
    return out;
  }
  at = c;
  const auto amount = fraction(at);
  if (!amount || amount->count != static_cast<int>(amount->count)) return std::nullopt;
  out.unit = amount->unit;
  out.shift = shift(amount->unit, static_cast<int>(amount->count), Anchor::reference);
  c = at;
  return out;
}

constexpr double kFarthest = 30000;  // « cent mille ans avant nous » is a length: no calendar reaches there

// « trois ans », « environ dix jours », « une demi-heure », « un an et demi », « quelques jours »
std::optional<Distance> distance(Cursor& c) {
  if (auto part = fraction_distance(c)) return part;
  Cursor at = c;
  Distance out;
  at.words("un peu");
  const bool nearly = at.at_word("pres") || at.at_word("presque");  // « il y a près de dix ans »: about then
  const auto n = count(at);
  if (!n) return std::nullopt;
  out.mod = nearly ? Modifier::approx : n->mod;
  if (n->value == 1 && out.mod == Modifier::none && take_size(at) != Modifier::none) out.mod = Modifier::approx;
  const bool half_before = at.take(Sense::half).has_value();
  const bool fortnight = at.reading().value(Sense::unit) == static_cast<int>(Unit::fortnight);
  const auto u = unit(at);
  if (!u || n->value > kFarthest) return std::nullopt;
  if (fortnight) at.words("de jours");
  Cursor half = at;
  const bool half_after = half.word("et") && half.take(Sense::half);
  if (half_after) at = half;
  out.unit = *u;
  out.shift = half_before ? shift_of({0, n->mod}, *u, true) : shift_of(*n, *u, half_after);
  c = at;
  return out;
}

// « (8 semaines) et 2 jours », « (un an) et trois mois »: a distance in a smaller unit.
std::optional<Shift> rest_of(Cursor& c, const Distance& first) {
  Cursor at = c;
  at.word("et");
  if (!first.shift) return std::nullopt;
  const auto rest = distance(at);
  if (!rest || !rest->shift || rest->shift->unit >= first.shift->unit || at_counted_noun(at)) return std::nullopt;
  c = at;
  return rest->shift;
}

// On from where the first distance has led.
Shift with_rest(Shift first, const std::optional<Shift>& rest) {
  if (!rest) return first;
  Shift out = *rest;
  if (first.count < 0) out.count = -out.count;
  first.grain = Grain::day;
  out.from = Time{first};
  return out;
}

// « (deux jours après) l'inondation », « (deux heures avant) minuit », « (un an après) que la loi a été votée »
bool hangs_on(const Cursor& at) {
  if (at.at_word("que") || at.at_word("qu")) return true;
  if (at.has(Sense::clause_opener)) return false;
  static constexpr Word kOpening[] = {
      "ma",    "mon", "mes", "ta", "ton",   "tes",  "sa",  "son",  "ses", "notre", "nos",   "votre", "vos",  "leur",
      "leurs", "de",  "d",   "s",  "avoir", "etre", "lui", "elle", "eux", "elles", "celui", "celle", "ceux", "celles"};
  const auto opens = [&](const Word& word) { return at.at_word(word); };
  return at.reading().any(lexicon::bits(Sense::article, Sense::demonstrative, Sense::month, Sense::weekday)) ||
         std::any_of(std::begin(kOpening), std::end(kOpening), opens) || at.token().capital || at.is_number() ||
         at_counted_noun(at);
}

// « d'après », « avant »: the direction words behind a distance; a noun behind them would be what it hangs on.
enum class Direction { none, later, earlier };

Direction direction_words(Cursor& c) {
  Cursor at = c;
  if (at.words("plus tard") || at.words("d apres")) {
    c = at;
    return Direction::later;
  }
  if (at.words("plus tot") || at.word("auparavant") || at.words("d avant")) {
    c = at;
    return Direction::earlier;
  }
  const bool later = at.word("apres");
  if (!later && !at.word("avant")) return Direction::none;
  const bool opens_quotation = at.at_word("«") || (at.at_word("\"") && at.token().glue == text::Glue::space);
  if (opens_quotation) return Direction::none;  // « deux ans après "Tempête du désert" »
  if (!at.done() && !at_pause(at) && hangs_on(at)) return Direction::none;
  c = at;
  return later ? Direction::later : Direction::earlier;
}

// « (neuf jours plus tôt) que la moyenne »: how much earlier, but « c'est deux jours plus tard que … »
bool is_compared(const Cursor& from, const Cursor& behind) {
  if (!behind.at_word("que") && !behind.at_word("qu")) return false;
  const bool graded = behind.at_word("tot", -1) || behind.at_word("tard", -1);
  return graded && !after_word(from, {"est", "fut", "que", "qu", "etait", "sera"});
}

// « (deux jours) après Noël », « (deux semaines) avant le 14 juillet »: counted from a date that stands there.
Found around_day(Cursor& c, const Distance& by, const std::optional<Shift>& rest) {
  Cursor at = c;
  const bool later = at.word("apres");
  if ((!later && !at.word("avant")) || !by.shift || by.shift->unit < Unit::day) return std::nullopt;
  for (const Production read : {&day_of_month, &numeric_date, &weekday, &feast, &day_deictic}) {
    Cursor trial = at;
    const Found found = read(trial);
    if (!found || !found->is_time) continue;
    Shift out = *by.shift;
    if (!later) out.count = -out.count;
    if (out.unit == Unit::week) out.grain = Grain::day;
    out.from = found->said.time;
    c = trial;
    return node({with_rest(out, rest)}, by.mod);
  }
  return std::nullopt;
}

// « il y a (déjà, tout juste, encore) trois ans »; says whether what follows may as well be what is left: « il y a
// encore deux jours de travail ».
bool take_adverbs_of_ago(Cursor& c) {
  bool may_be_left = false;
  Cursor at = c;
  for (;;) {
    const bool still = at.word("encore") || at.word("seulement") || at.word("maintenant");
    may_be_left = may_be_left || still;
    if (!still && !at.word("deja") && !at.word("bientot") && !at.words("a peine") && !at.word("exactement") &&
        !at.word("precisement") && !at.word("quasiment") && !at.word("tout") && !at.word("juste"))
      break;
    c = at;
  }
  return may_be_left;
}

// « il y a (des années) », but « il y a des jours où … », « il y a des heures de retard »
std::optional<Node> units_ago(Cursor& c) {
  Cursor at = c;
  if (!at.word("des") || !unit(at) || !at.at_word("annees", -1)) return std::nullopt;
  if (!at_pause(at) && !at.has(Sense::clause_opener)) return std::nullopt;
  if (at.has(Sense::clause_opener) && !at.at_word("que") && !at.at_word("qu")) return std::nullopt;
  c = at;
  return node({Vague{Vague::When::past}});
}

}  // namespace

Found ago(Cursor& c) {
  Cursor at = c;
  if (!at.words("il y a") && !at.words("il ya") && !at.words("y a") && !at.word("voila") && !at.word("voici"))
    return std::nullopt;
  const bool some_time = at.words("peu de temps") || at.words("quelque temps") || at.words("bien longtemps");
  if (some_time || at.word("longtemps") || at.word("peu")) {
    const bool counted = at.at_word("peu", -1) && (at.at_word("de") || at.at_word("d"));
    if (counted) return std::nullopt;  // « il y a peu de chances que »
    c = at;
    return node({Vague{Vague::When::past}});
  }
  at.words("de cela");
  const bool may_be_left = take_adverbs_of_ago(at);
  if (const auto vague = units_ago(at)) {
    c = at;
    return vague;
  }
  const auto by = distance(at);
  if (!by) return std::nullopt;
  if (at_counted_noun(at)) return std::nullopt;  // « il y a deux jours ouvrables »
  if (may_be_left &&
      (at.at_word("de") || at.at_word("d") || at.at_word("pour") || at.at_word("avant") || at.at_word("a")))
    return std::nullopt;
  const bool to_the_day = at.words("jour pour jour");
  const auto rest = rest_of(at, *by);
  c = at;
  if (!by->shift) return node({Vague{Vague::When::past}});
  Shift back = *by->shift;
  back.count = -back.count;
  if (to_the_day) back.grain = Grain::day;
  return node({with_rest(back, rest)}, by->mod);
}

Found from_now(Cursor& c) {
  Cursor at = c;
  const bool within = at.words("d ici") || at.word("sous");
  if (!within && !at.word("dans")) return std::nullopt;
  if (c.at_word("sous") && c.at_word("un", 1) && c.at_word("jour", 2)) return std::nullopt;  // « sous un jour nouveau »
  if (at.words("peu de temps") || at.words("quelque temps") || (within && at.word("peu"))) {
    c = at;
    return node({Vague{Vague::When::future}});
  }
  if (within) at.word("a");
  if (at.word("quinzaine") || at.word("huitaine")) {
    const int days = at.at_word("huitaine", -1) ? 7 : 14;
    c = at;
    Node out = node({shift(Unit::day, days, Anchor::reference)});
    out.said.bound = Bound::by;
    return out;
  }
  const auto by = distance(at);
  if (!by) return std::nullopt;
  if (!by->shift) {
    c = at;
    return node({Vague{Vague::When::future}});
  }
  const auto rest = rest_of(at, *by);
  Node out = node({with_rest(*by->shift, rest)}, by->mod);
  c = at;
  if (within) out.said.bound = Bound::by;
  return out;
}

Found later_or_earlier(Cursor& c) {
  if (!may_count(c)) return std::nullopt;
  Cursor at = c;
  const auto by = distance(at);
  if (!by) return std::nullopt;
  const auto rest = rest_of(at, *by);
  if (Found around = around_day(at, *by, rest)) {
    c = at;
    return around;
  }
  const Direction direction = direction_words(at);
  if (direction == Direction::none) return std::nullopt;
  if (is_compared(c, at)) return std::nullopt;
  c = at;
  if (!by->shift) return node({Duration{{-1, by->unit}, {}, {}, Which::nearest}}, by->mod);
  Shift out = *by->shift;
  out.anchor = Anchor::focus;
  if (out.unit == Unit::week) out.grain = Grain::day;  // « une semaine plus tard » is a day
  if (direction == Direction::earlier) out.count = -out.count;
  return node({with_rest(out, rest)}, by->mod);
}

}  // namespace frise::grammar::fr
