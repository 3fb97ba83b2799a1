// Times that count from the publication (« le mois dernier », « vendredi ») or from a date said before (« la veille »).
#include <algorithm>
#include <iterator>

#include "calendar/instance.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/morphology.h"

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

// « (le bilan) du week-end », « (les petites phrases politiques) de la semaine », « (la journée la plus difficile) du
// week-end », but « (le travail) du week-end »
bool is_after_news(const Cursor& of) {
  static constexpr Word kNews[] = {"bilan",          "phrase",    "phrases",   "pique",     "piques",    "image",
                                   "images",         "match",     "matches",   "matchs",    "score",     "resultat",
                                   "resultats",      "une",       "sondage",   "actualite", "evenement", "evenements",
                                   "rendez",         "invite",    "candidats", "sorties",   "question",  "chiffre",
                                   "manifestations", "violences", "incidents", "accidents", "tele"};
  const auto is_news = [&](std::ptrdiff_t at) {
    return std::any_of(std::begin(kNews), std::end(kNews), [&](Word w) { return of.at_word(w, at); });
  };
  const auto is_superlative = [&](std::ptrdiff_t at) {
    return of.at_word("plus", at) || of.at_word("meilleur", at) || of.at_word("meilleure", at) ||
           of.at_word("pire", at);
  };
  return is_news(-1) || is_news(-2) || is_superlative(-2) || is_superlative(-3);
}

// « Le week-end fut calme », « Le week-end s'annonce chaud »: what is told of it, not of every one.
bool heads_story(const Cursor& from, const Cursor& behind) {
  namespace feature = lexicon::feature;
  if (!at_beginning(from)) return false;
  if (behind.at_word("a") || behind.at_word("s") || behind.at_word("avait")) return true;
  const lexicon::Features told = lexicon::features_in_text(behind.surface());
  return (told & (feature::past | feature::future)) != 0 && (told & feature::noun) == 0;
}

// « (dans) la semaine », « (dans) le week-end », « (durant) le week-end », « (au cours du) mois »: the unit that is
// running.
std::optional<Unit> running_unit(Cursor& c) {
  const bool in_its_course = after_words(c, "cours de") || after_words(c, "courant de");
  if (in_its_course || after_words(c, "cours du") || after_words(c, "courant du")) {
    if (c.word("mois")) return Unit::month;
    if (c.words("la semaine")) return Unit::week;
    if (in_its_course && c.words("l annee")) return Unit::year;
    return c.words("week end") || c.word("weekend") ? std::optional(Unit::weekend) : std::nullopt;
  }
  if (c.position() > 1 && !c.token().capital && after_word(c, {"de", "du"}) && is_after_news(c.moved(-1))) {
    if (after_word(c, {"de"}) && c.words("la semaine")) return Unit::week;
    return c.words("week end") || c.word("weekend") ? std::optional(Unit::weekend) : std::nullopt;
  }
  // « a gagné 3 % sur la semaine »
  if (c.at_word("la") && after_words(c, "% sur") && c.words("la semaine")) return Unit::week;
  const bool in = after_word(c, {"dans"});
  if (in && c.words("la semaine")) return Unit::week;
  const bool weekend_here = c.at_word("week") || c.at_word("weekend");
  if (weekend_here && (after_words(c, "d ici au") || after_words(c, "jusqu au")))
    return c.words("week end") || c.word("weekend") ? std::optional(Unit::weekend) : std::nullopt;
  if (after_words(c, "plus tard dans") && c.words("l annee")) return Unit::year;
  if (after_word(c, {"toute"}) && c.words("la semaine")) return Unit::week;
  if (after_word(c, {"tout"}) && c.words("le mois")) return Unit::month;
  const bool weekend = in || after_word(c, {"durant", "pendant", "tout", "depuis", "avant", "apres", "pour", "puis"});
  Cursor at = c;
  if (!at.words("le week end") && !at.words("le weekend")) return std::nullopt;
  if (!weekend && !heads_story(c, at)) return std::nullopt;
  c = at;
  return Unit::weekend;
}

Found within_running_unit(Cursor& c) {
  Cursor at = c;
  const auto u = running_unit(at);
  if (!u) return std::nullopt;
  // « la semaine bleue », « au cours de l'année écoulée »
  const lexicon::Features next = lexicon::features_in_text(at.surface());
  const bool qualified = (next & (lexicon::feature::adjective | lexicon::feature::past_participle)) != 0;
  if (!at.done() && at.token().kind == text::TokenKind::word && qualified &&
      !at.reading().any(lexicon::bits(Sense::preposition, Sense::function_word)))
    return std::nullopt;
  if (at.at_word("de") || at.at_word("du") || at.at_word("d") || at.at_word("des") || at.has(Sense::clause_opener) ||
      at.is_number())
    return std::nullopt;
  c = at;
  return node({shift(*u, 0, Anchor::reference)});
}

}  // namespace

Found day_deictic(Cursor& c) {
  if (Found vague = our_days(c)) return vague;
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
  Cursor named = at;  // « demain mardi »; « hier mardi 19 mai » are two, of which the date may contradict the other
  const bool spaced = named.token().glue == Glue::space;
  if (spaced && weekday_name(named)) {
    Cursor dated = named;
    if (!day_number(dated)) at = named;
  }
  Shift out = shift(Unit::day, days, Anchor::reference);
  out.nowadays = days == 0 && !named.reading(-1).any(lexicon::bits(Sense::weekday, Sense::month)) &&
                 !at.at_word("meme") && !after_word(c, {"des", "depuis", "ans"}) && !after_words(c, "a partir d");
  c = at;
  return node({out});
}

namespace {

// « les lundi, mercredi et vendredi »: which of these the weekday at `c` is, with more of them behind it or before.
bool is_listed_habit(const Cursor& c, const Cursor& behind) {
  Cursor first = c;
  while (first.position() > 1 && first.reading(-2).has(Sense::weekday) && after_word(first, {",", "et", "ou"}))
    first = first.moved(-2);
  if (!after_word(first, {"les"})) return false;
  const bool goes_on = behind.at_word(",") || behind.at_word("et") || behind.at_word("ou");
  return first.position() != c.position() || (goes_on && behind.reading(1).has(Sense::weekday));
}

}  // namespace

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
    date.habit =
        article || after_word(c, {"sauf", "hormis", "excepte", "du"}) || (c.position() > 0 && is_listed_habit(c, at));
    date.indefinite = !article && after_word(c, {"un"}) && !c.at_word("l", -2);  // « l'un lundi, l'autre mardi »
  }
  c = at;
  return node({date});
}

namespace {

// « la semaine 48 », « en semaine 6 de 2025 »: the n-th ISO week, which holds the n-th Thursday of its year. « la
// semaine 3 du tournoi » is another thing's.
std::optional<Node> numbered_week(Cursor& c) {
  constexpr int kWeeks = 53;
  Cursor at = c;
  const auto number = at.is_number() ? at.number(2) : std::nullopt;
  if (!number || *number < 1 || *number > kWeeks) return std::nullopt;
  Time whole{Shift{Unit::year, 0, Anchor::reference, Grain::year, {}}};
  Cursor of = at;
  of.word("de");
  if (const auto year = of.form().size() == 4 ? of.number(4) : std::nullopt) {
    CalendarDate date;
    date.grain = Grain::year;
    date.year = *year;
    whole = Time{date};
    at = of;
  } else if (!ends_bare_day(at) || at.reading().any(lexicon::bits(Sense::article)) || at.at_word("de")) {
    return std::nullopt;
  }
  c = at;
  return node({Within{Nth{*number, Unit::week, 0}, whole}});
}

}  // namespace

namespace {

// « (le) week-end du 4 mai », « week-end du samedi 29 février »: that which holds the day or follows it.
Found weekend_of(Cursor& c) {
  Cursor at = c;
  if ((!at.words("week end") && !at.word("weekend")) || !at.word("du")) return std::nullopt;
  Cursor several = at;
  if (Found days = day_range(several)) {
    c = several;
    return days;
  }
  const Found day = day_of_month(at);
  if (!day || !day->is_time) return std::nullopt;
  c = at;
  return node({Shift{Unit::weekend, 0, Anchor::reference, Grain::weekend, day->said.time}});
}

// « (la semaine) du 6 au 12 février », « du lundi 29 janvier au dimanche 4 février »
Found days_from_to(Cursor& c) {
  Cursor at = c;
  if (Found days = day_range(at)) {
    c = at;
    return days;
  }
  at = c;
  const Found from = day_of_month(at);
  if (!from || !from->is_time || !at.word("au")) return std::nullopt;
  const Found to = day_of_month(at);
  if (!to || !to->is_time) return std::nullopt;
  c = at;
  return node({Range{from->said.time, to->said.time}});
}

}  // namespace

Found week_of(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  if (Found weekend = weekend_of(at)) {
    c = at;
    return weekend;
  }
  if (!at.word("semaine")) return std::nullopt;
  if (Found numbered = numbered_week(at)) {
    c = at;
    return numbered;
  }
  if (!at.word("du")) return std::nullopt;
  if (Found days = days_from_to(at)) {
    c = at;
    return days;
  }
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

namespace {

// « les jours suivants », « (dans) les heures qui suivirent », « (au cours) des semaines qui ont suivi »: so many units
// behind what was told.
Found following_units(Cursor& c) {
  Cursor at = c;
  const bool contracted = c.has(Sense::unit) && after_word(c, {"des", "aux"});
  if (!contracted && !at.word("les")) return std::nullopt;
  const auto u = unit(at);
  if (!u || which_after(at) != Which::following) return std::nullopt;
  c = at;
  return node({Duration{{-1, *u}, {}, {}, Which::nearest}});
}

}  // namespace

Found unit_relative(Cursor& c) {
  if (Found units = following_units(c)) return units;
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

namespace {

// « toute l'année », but « toute l'année 2019 », « toute l'année dernière », « toute l'année scolaire »
bool at_end_of_year(const Cursor& c) {
  if (at_pause(c)) return true;
  if (c.is_number() || c.reading().any(lexicon::bits(Sense::last, Sense::next, Sense::following, Sense::number)))
    return false;
  return (lexicon::features_in_text(c.surface()) & lexicon::feature::adjective) == 0;
}

}  // namespace

Found this_unit(Cursor& c) {
  Cursor at = c;
  if (at.at_word("jour") &&
      (after_words(c, "au petit") || after_words(c, "au point du") || after_words(c, "lever du"))) {
    at.advance();
    c = at;
    Clock dawn;
    dawn.part = DayPart::morning;
    return node({Timed{dawn, {}}}, Modifier::start);
  }
  if (at.words("jour meme") || at.words("le jour meme")) {
    c = at;
    return node({shift(Unit::day, 0, Anchor::focus)});
  }
  if (after_word(c, {"toute"}) && at.words("l annee") && at_end_of_year(at)) {
    c = at;
    return node({Duration{{1, Unit::year}, {}, {}, Which::nearest}});
  }
  at = c;
  if (Found running = within_running_unit(c)) return running;
  if (!at.take(Sense::demonstrative)) return std::nullopt;
  const bool plural = c.at_word("ces");
  const bool same = at.word("meme");
  if (!plural) at.take(Sense::ordinal) || at.word("dernier");  // « ce premier week-end de mai »
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
  const auto at_adjective = [&] {  // « passé » and « écoulées » stand behind
    return !at.form().starts_with("pass") && !at.form().starts_with("ecoul");
  };
  for (int k = 0; k < 3; ++k) {
    const std::size_t before = at.position();
    if (which == Which::nearest && at_adjective() && at.take(Sense::last))
      which = Which::last;
    else if (which == Which::nearest && at.take(Sense::next))
      which = Which::next;
    else if (at.at_word("tout") && at.reading(1).has(Sense::next))  // « les tout prochains mois »
      at.advance();
    else if (!n)
      n = count(at);
    if (at.position() == before) break;
  }
  const auto u = unit(at);
  if (!u || (n && n->value == 0)) return std::nullopt;  // « les 0 derniers jours »
  const bool plural = at.form(-1).ends_with("s") || n;
  if (c.at_word("un") || c.at_word("une")) return std::nullopt;  // « après un dernier week-end de négociations »
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
