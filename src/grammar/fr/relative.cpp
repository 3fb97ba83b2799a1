// Times that count from the publication (« le mois dernier », « il y a trois ans ») or from a date said before (« la
// veille », « deux jours plus tard »).
#include "calendar/instance.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using calendar::grain_of;
using lexicon::Sense;
using text::Glue;

// A unit that is a piece of the calendar, not of the clock.
std::optional<Unit> calendar_unit(Cursor& c) {
  Cursor at = c;
  const auto u = unit(at);
  if (!u || *u < Unit::day || *u == Unit::fortnight) return std::nullopt;
  c = at;
  return u;
}

Shift shift(Unit unit, int count, Anchor anchor) { return {unit, count, anchor, grain_of(unit), {}}; }

std::optional<Shift> shift_by(Which which, Unit unit) {
  switch (which) {
    case Which::last:
      return shift(unit, -1, Anchor::reference);
    case Which::next:
      return shift(unit, 1, Anchor::reference);
    case Which::current:
      return shift(unit, 0, Anchor::reference);
    case Which::following:
      return shift(unit, 1, Anchor::focus);
    case Which::preceding:
      return shift(unit, -1, Anchor::focus);
    case Which::same:
      return shift(unit, 0, Anchor::focus);
    case Which::nearest:
    case Which::coming:
      return std::nullopt;
  }
  return std::nullopt;
}

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
  const bool half_before = at.take(Sense::half).has_value();
  const bool fortnight = at.reading().value(Sense::unit) == static_cast<int>(Unit::fortnight);
  const auto u = unit(at);
  if (!u) return std::nullopt;
  if (fortnight) at.words("de jours");
  Cursor half = at;
  const bool half_after = half.word("et") && half.take(Sense::half);
  if (half_after) at = half;
  out.unit = *u;
  out.shift = half_before ? shift_of({0, n->mod}, *u, true) : shift_of(*n, *u, half_after);
  c = at;
  return out;
}

// « (dans 8 semaines) et 2 jours », « (il y a un an) et trois mois »: on from where the first distance has led.
Shift with_rest(Cursor& c, Shift first, int sign) {
  Cursor at = c;
  at.word("et");
  const auto rest = distance(at);
  if (!rest || !rest->shift || rest->shift->unit >= first.unit || at_counted_noun(at)) return first;
  first.grain = Grain::day;
  Shift out = *rest->shift;
  out.count *= sign;
  out.from = Time{first};
  c = at;
  return out;
}

Vague vague(Vague::When when) { return {when}; }

// « en huit », « en quinze »: how many weeks later; 0 where nothing of it stands here.
int weeks_later(Cursor& c) noexcept {
  if (c.words("en huit") || c.words("en 8")) return 1;
  return c.words("en quinze") || c.words("en 15") ? 2 : 0;
}

// « (mardi) de la semaine prochaine », « (mardi) la semaine suivante », « (lundi) cette semaine »
std::optional<Time> week_it_is_of(Cursor& c) {
  Cursor at = c;
  at.word("de");
  const Cursor of = at;
  if (!at.words("la semaine") && !at.words("cette semaine")) return std::nullopt;
  at = of;
  auto week = unit_relative(at);
  if (!week) week = this_unit(at);
  if (!week) return std::nullopt;
  c = at;
  return week->said.time;
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
  // « deux jours après l'inondation », « deux heures avant minuit » hang on what follows.
  const bool hangs =
      !at.done() && !at_pause(at) && !at.has(Sense::clause_opener) &&
      (at.reading().any(lexicon::bits(Sense::article, Sense::demonstrative)) || at.at_word("son") || at.at_word("sa") ||
       at.at_word("leur") || at.at_word("de") || at.at_word("d") || at.at_word("qu") || at.at_word("avoir") ||
       at.at_word("etre") || at.token().capital || at.has(Sense::month) || at.has(Sense::weekday) || at.is_number() ||
       at.at_word("que") || at_counted_noun(at));
  if (hangs) return Direction::none;
  c = at;
  return later ? Direction::later : Direction::earlier;
}

// The feast or date that « la veille » is of, with its preposition.
std::optional<Time> day_it_is_of(Cursor& c) {
  Cursor at = c;
  if (!take_of(at)) return std::nullopt;
  Cursor best = at;
  std::optional<Time> out;
  for (const Production read : {&feast, &day_of_month, &weekday, &numeric_date}) {
    Cursor trial = at;
    const Found found = read(trial);
    if (!found || !found->is_time || trial.position() <= best.position()) continue;
    out = found->said.time;
    best = trial;
  }
  if (out) c = best;
  return out;
}

// « (deux jours) après Noël », « (deux semaines) avant le 14 juillet »: counted from a date that stands there.
Found around_day(Cursor& c, const Distance& by) {
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
    return node({out}, by.mod);
  }
  return std::nullopt;
}

// « (dans) la semaine », « (dans) le week-end »: before the unit that is running is over.
Found within_running_unit(Cursor& c) {
  if (!after_word(c, {"dans"})) return std::nullopt;
  Cursor at = c;
  if (!at.words("la semaine") && !at.words("le week end") && !at.words("le weekend")) return std::nullopt;
  if (!at_pause(at) && !at.reading().any(lexicon::bits(Sense::preposition, Sense::function_word)) && !at.done())
    return std::nullopt;
  if (at.at_word("de") || at.at_word("du") || at.at_word("d") || at.at_word("des") || at.has(Sense::clause_opener))
    return std::nullopt;
  const Unit u = at.at_word("semaine", -1) ? Unit::week : Unit::weekend;
  c = at;
  return node({shift(u, 0, Anchor::reference)});
}

}  // namespace

Found day_deictic(Cursor& c) {
  Cursor at = c;
  int days = 0;
  if (at.words("avant hier"))
    days = -2;
  else if (at.words("apres demain"))
    days = 2;
  else if (at.words("aujourd hui") || at.word("aujourdhui"))
    days = 0;
  else if (const auto d = at.take(Sense::day_deictic))
    days = *d;
  else
    return std::nullopt;
  Shift out = shift(Unit::day, days, Anchor::reference);
  out.nowadays = days == 0 && !at.at_word("meme") && !after_word(c, {"des", "depuis"}) && !after_words(c, "a partir d");
  c = at;
  return node({out});
}

Found weekday(Cursor& c) {
  Cursor at = c;
  CalendarDate date;
  const bool same = at.words("le meme") || at.words("ce meme");
  const bool demonstrative = !same && at.take(Sense::demonstrative).has_value();
  const bool article = !same && !demonstrative && at.word("le");
  const bool plural = at.form().ends_with("s");
  const auto name = weekday_name(at);
  if (!name || plural || at.form(-1).size() < 5) return std::nullopt;
  if (is_in_name(c)) {
    c = at;
    return not_a_time();
  }
  date.weekday = *name;
  date.which = demonstrative ? Which::current : same ? Which::same : which_after(at);
  if (demonstrative && at.token().glue == Glue::hyphen && at.word("la")) date.which = Which::same;
  if (date.which == Which::nearest) {
    if (const auto week = week_it_is_of(at)) {
      c = at;
      return node({Within{date, *week}});
    }
    if (const int weeks = weeks_later(at)) {
      date.which = Which::coming;
      c = at;
      return node({Shift{Unit::week, weeks, Anchor::reference, Grain::day, Time{date}}});
    }
    date.habit = article;
  }
  c = at;
  return node({date});
}

Found week_of(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  if (!at.word("semaine") || !at.word("du")) return std::nullopt;
  std::optional<Time> day;
  for (const Production read : {&day_of_month, &numeric_date, &bare_day, &weekday}) {
    Cursor trial = at;
    const Found found = read(trial);
    if (!found || !found->is_time) continue;
    day = found->said.time;
    at = trial;
    break;
  }
  if (!day) return std::nullopt;
  c = at;
  return node({Shift{Unit::week, 0, Anchor::reference, Grain::week, *day}});
}

// The Canadian week-end: « la fin de semaine dernière », « cette fin de semaine ».
Found canadian_weekend(Cursor& c) {
  Cursor at = c;
  const bool demonstrative = at.take(Sense::demonstrative).has_value();
  if (!demonstrative && !at.word("la")) return std::nullopt;
  if (!at.words("fin de semaine")) return std::nullopt;
  const Which which = demonstrative ? Which::current : which_after(at);
  const auto out = which == Which::next ? std::nullopt : shift_by(which, Unit::weekend);
  if (!out) return std::nullopt;
  c = at;
  return node({*out});
}

Found unit_relative(Cursor& c) {
  Cursor at = c;
  const bool article = take_article(at);
  const bool ordinary = at.word("meme");
  const auto u = calendar_unit(at);
  if (!u) return std::nullopt;
  const Which which = ordinary ? Which::same : which_after(at);
  if (!article && after_word(c, {"une", "un", "des", "ces", "cette", "ce", "de", "chaque"}) && which != Which::last &&
      which != Which::next && !after_word(c, {"de"}))
    return std::nullopt;
  const auto out = shift_by(which, *u);
  if (!out) return std::nullopt;
  const bool several = article && c.at_word("les");  // « les mois à venir »
  c = at;
  if (several && which == Which::next) return node({vague(Vague::When::future)});
  if (several && which == Which::last) return node({vague(Vague::When::past)});
  return node({*out});
}

Found this_unit(Cursor& c) {
  Cursor at = c;
  if (at.words("jour meme") || at.words("le jour meme")) {
    c = at;
    return node({shift(Unit::day, 0, Anchor::focus)});
  }
  if (Found running = within_running_unit(c)) return running;
  if (!at.take(Sense::demonstrative)) return std::nullopt;
  const bool plural = c.at_word("ces");
  const bool same = at.word("meme");
  if (!plural) at.word("premier") || at.word("dernier") || at.word("premiere");  // « ce premier week-end de mai »
  if (at.word("date")) {
    c = at;
    return node({shift(Unit::day, 0, Anchor::focus)});
  }
  const auto u = calendar_unit(at);
  if (!u) return std::nullopt;
  const bool there = at.token().glue == Glue::hyphen && at.at_word("la");
  const bool here = at.token().glue == Glue::hyphen && at.at_word("ci");
  if (there || here) at.advance();
  if (plural && !here) return std::nullopt;
  c = at;
  if (plural) return node({vague(Vague::When::present)});
  return node({shift(*u, 0, there || same ? Anchor::focus : Anchor::reference)});
}

Found ago(Cursor& c) {
  Cursor at = c;
  if (!at.words("il y a") && !at.words("il ya") && !at.words("y a") && !at.word("voila") && !at.word("voici"))
    return std::nullopt;
  if (at.word("peu") || at.words("quelque temps") || at.word("longtemps") || at.words("bien longtemps")) {
    c = at;
    return node({vague(Vague::When::past)});
  }
  Cursor approx = at;
  const bool already = approx.word("deja") || approx.word("bientot") || approx.words("a peine") ||
                       approx.word("exactement") || approx.word("tout") || approx.word("juste");
  if (already) at = approx;
  const auto by = distance(at);
  if (!by) return std::nullopt;
  if (at_counted_noun(at)) return std::nullopt;  // « il y a deux jours ouvrables »
  const bool to_the_day = at.words("jour pour jour");
  c = at;
  if (!by->shift) return node({vague(Vague::When::past)});
  Shift back = *by->shift;
  back.count = -back.count;
  if (to_the_day) back.grain = Grain::day;
  return node({with_rest(c, back, -1)}, by->mod);
}

Found from_now(Cursor& c) {
  Cursor at = c;
  const bool within = at.words("d ici") || at.word("sous");
  if (!within && !at.word("dans")) return std::nullopt;
  if (at.words("peu de temps") || at.words("quelque temps") || (within && at.word("peu"))) {
    c = at;
    return node({vague(Vague::When::future)});
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
    return node({vague(Vague::When::future)});
  }
  Node out = node({with_rest(at, *by->shift, 1)}, by->mod);
  c = at;
  if (within) out.said.bound = Bound::by;
  return out;
}

Found later_or_earlier(Cursor& c) {
  if (!may_count(c)) return std::nullopt;
  Cursor at = c;
  const auto by = distance(at);
  if (!by) return std::nullopt;
  if (Found around = around_day(at, *by)) {
    c = at;
    return around;
  }
  const Direction direction = direction_words(at);
  if (direction == Direction::none) return std::nullopt;
  c = at;
  if (!by->shift) return node({Duration{{-1, by->unit}, {}, {}, Which::nearest}}, by->mod);
  Shift out = *by->shift;
  out.anchor = Anchor::focus;
  if (out.unit == Unit::week) out.grain = Grain::day;  // « une semaine plus tard » is a day
  if (direction == Direction::earlier) out.count = -out.count;
  return node({out}, by->mod);
}

Found day_around(Cursor& c) {
  Cursor at = c;
  take_article(at);
  int days = 0;
  if (at.words("avant veille"))
    days = -2;
  else if (at.word("veille"))
    days = -1;
  else if (at.word("lendemain"))
    days = 1;
  else if (at.word("surlendemain"))
    days = 2;
  else
    return std::nullopt;
  const bool bare = at.position() == c.position() + 1 && c.form() == "veille";
  Shift out = shift(Unit::day, days, Anchor::focus);
  Cursor of = at;
  if (const auto day = day_it_is_of(of)) {
    out.from = *day;
    c = of;
    return node({out});
  }
  if (take_of(of) && !at_pause(of)) return std::nullopt;  // « la veille du scrutin » hangs on an event
  if (bare && !after_word(c, {"a", "de", "d", "en"})) return std::nullopt;  // « il veille »
  c = at;
  return node({out});
}

Found last_or_next_units(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  Which which = Which::nearest;
  std::optional<Count> n;
  const auto at_adjective = [&] { return !at.form().starts_with("pass"); };  // « passé » and « passés » stand behind
  for (int k = 0; k < 3; ++k) {
    if (which == Which::nearest && at_adjective() && at.take(Sense::last))
      which = Which::last;
    else if (which == Which::nearest && at.take(Sense::next))
      which = Which::next;
    else if (at.at_word("tout") && at.reading(1).has(Sense::next))  // « les tout prochains mois »
      at.advance();
    else if (!n)
      n = count(at);
  }
  const auto u = unit(at);
  if (!u) return std::nullopt;
  const bool plural = at.form(-1).ends_with("s") || n;
  if (which == Which::nearest) which = which_after(at);
  if (which == Which::preceding) which = Which::last;
  if (which != Which::last && which != Which::next) return std::nullopt;
  if (!plural && c.at_word("le") && (*u == Unit::quarter || *u == Unit::half)) {
    c = at;  // « le dernier trimestre »
    return node({shift(*u, which == Which::last ? -1 : 1, Anchor::reference)});
  }
  if (!plural || (!n && (c.at_word("le") || c.at_word("la") || c.at_word("l")))) return std::nullopt;
  c = at;
  if (!n || n->value < 0) return node({vague(which == Which::last ? Vague::When::past : Vague::When::future)});
  return node({Duration{{n->value, *u}, {}, {}, which}}, n->mod);
}

}  // namespace frise::grammar::fr
