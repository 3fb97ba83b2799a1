// Hours of the day.
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
using text::Glue;

constexpr int kNoon = 12 * 60;
constexpr int kMidnight = 24 * 60;

// « et demie », « et quart », « moins dix », « moins le quart »: minutes beside a whole hour.
int spoken_minutes(Cursor& c) {
  Cursor at = c;
  int minutes = 0;
  if (at.word("et")) {
    if (at.take(Sense::half))
      minutes = 30;
    else if (at.take(Sense::quarter_hour))
      minutes = 15;
    else if (const auto n = cardinal(at); n && *n < 60 && at.word("minutes"))
      minutes = *n;
  } else if (at.words("un quart") && !at.at_word("d") && !at.at_word("de")) {
    minutes = 15;
  } else if (at.words("trois quarts")) {
    minutes = 45;
  } else if (at.word("moins")) {
    at.word("le");
    if (at.take(Sense::quarter_hour))
      minutes = -15;
    else if (const auto n = cardinal(at); n && *n < 60)
      minutes = -*n;
  }
  if (minutes != 0) c = at;
  return minutes;
}

// « heure locale », « locales », « GMT »: the zone of an hour.
bool at_zone(const Cursor& c) {
  return c.at_word("heure") || c.at_word("locales") || c.at_word("locale") || c.at_word("gmt") || c.at_word("utc") ||
         c.at_word("tu");
}

// « (4 h 21 min) 12 s »: part of the expression, but values go to the minute.
void take_seconds(Cursor& c) {
  Cursor at = c;
  at.word("et");
  const auto seconds = at.is_number() ? at.number(2) : cardinal(at);
  if (seconds && *seconds < 60 && (at.word("s") || at.word("sec") || at.word("secondes"))) c = at;
}

// The minutes after « 14 h »: figures or words below sixty that count nothing.
int figure_minutes(Cursor& c) {
  Cursor at = c;
  const bool glued = at.token().glue == Glue::none;
  if (at.token().glue == Glue::hyphen) return 0;  // « 16h-18h30 »
  const bool two =
      at.form().size() == 2 || (at.form().size() == 1 && !glued && ends_bare_day(at.moved(1)));  // « 11 h 3 »
  const auto minutes = at.is_number() ? (two ? at.number(2) : std::nullopt) : cardinal(at);
  if (!minutes || *minutes > 59) return 0;
  if (*minutes < 2 && !at.at_word("minute") && !at.is_number() && !at.at_word("minutes") &&
      at.token(-1).kind == text::TokenKind::word)
    return 0;  // « à 23 h un portrait »
  const bool counts =
      !glued && !at_zone(at) && (at_measure(at) || at_counted_noun(at) || at.has(Sense::unit) || at.has(Sense::month));
  const bool named = at.word("minutes") || at.word("min") || at.word("mn");
  if (counts && !named) return 0;
  if (named) take_seconds(at);
  c = at;
  return *minutes;
}

// « 14 h 75 » is no hour at all.
bool has_impossible_minutes(const Cursor& c) {
  Cursor at = c;
  if (at.form().size() != 2) return false;
  const auto minutes = at.number(2);
  return minutes && *minutes > 59 && !at_measure(at) && !at_counted_noun(at);
}

// « 12h12:99 »
bool has_impossible_seconds(const Cursor& c) {
  if (!c.is_number() || !c.at_word(":", 1) || c.token(1).glue != Glue::none || c.token(2).glue != Glue::none)
    return false;
  Cursor at = c;
  at.advance();
  at.advance();
  if (!at.is_number()) return false;
  const auto seconds = at.number(2);
  return !seconds || *seconds > 59;
}

// « du matin », « de l'après-midi », « du soir »: which half of the day an hour up to twelve is in.
std::optional<DayPart> half_of_day(Cursor& c) {
  Cursor at = c;
  if (at.words("du matin") || at.words("de la nuit") || at.word("matin")) {
    c = at;
    return DayPart::morning;
  }
  if (at.words("de l apres midi") || at.words("du soir")) {
    c = at;
    return DayPart::evening;
  }
  return std::nullopt;
}

// « 22 h 30, ou 23 heures », but « 2 heures ou 3 heures » of work
bool is_other_hour(const Cursor& from) {
  if (!after_word(from, {"ou"})) return false;
  const std::ptrdiff_t minutes = from.at_word(",", -2) ? -3 : -2;
  return from.token(minutes).kind == text::TokenKind::number && from.reading(minutes - 1).has(Sense::hour_mark);
}

// « heures » counts a duration unless something before it says that it is an hour of the day.
bool is_hour_of_day(const Cursor& from, const Cursor& behind, bool in_figures) {
  const bool late = from.form().size() == 2 || from.form() > "6";  // « la séance de 2 heures » is a length
  if (in_figures && late &&
      (after_words(from, "messe de") || after_words(from, "train de") || after_words(from, "seance de")))
    return true;
  // « prévu pour 10 heures ce samedi »
  if (after_word(from, {"pour"}) &&
      behind.reading().any(lexicon::bits(Sense::demonstrative, Sense::day_deictic, Sense::weekday)))
    return in_figures;
  if (after_words(from, "autour de") || after_words(from, "vers les")) return in_figures;
  if (after_words(from, "le coup de") || after_words(from, "les coups de")) return true;
  if (after_words(from, "a partir de") || after_words(from, "a compter de"))
    return !behind.at_word("de") && !behind.at_word("d");  // « à partir de 24 heures de fièvre »
  if (after_words(from, "aux environs de") || after_words(from, "aux alentours de") || is_other_hour(from)) return true;
  if (after_word(from, {"environ"}) && from.at_word("a", -2)) return true;
  if (after_word(from, {"a", "vers", "des", "depuis", "avant", "peu", "avoisinant", "jusqu", "jusque"})) return true;
  if (in_figures && from.at_word("(", -1) &&
      (behind.at_word(")") || behind.at_word("a") || behind.has(Sense::weekday) || at_zone(behind)))
    return true;
  if (in_figures && at_beginning(from) && (behind.at_word(":") || behind.at_word(".") || behind.at_word("-")))
    return true;
  if (after_words(from, "il sera") || behind.at_word("pile") || behind.at_word("precises")) return true;
  if (after_words(from, "il est") || after_words(from, "il etait") || after_words(from, "etait deja")) return true;
  if (after_words(from, "peu apres") || after_words(from, "peu avant")) return true;
  if (after_word(from, {"apres"}))  // « après 24 heures d'intempéries »
    return in_figures && !behind.at_word("de") && !behind.at_word("d") && from.form() != "24";
  if (after_word(from, {"de", "entre"})) return behind.at_word("a") || behind.at_word("et");
  if (after_word(from, {"et"})) return behind.done() || at_pause(behind);
  if (from.at_word(",", -1) &&
      from.reading(-2).any(lexicon::bits(Sense::weekday, Sense::month, Sense::day_deictic, Sense::part_of_day)))
    return in_figures;
  const lexicon::Reading& before = from.reading(-1);
  return before.any(lexicon::bits(Sense::weekday, Sense::month, Sense::part_of_day, Sense::day_deictic));
}

std::optional<int> hour_number(Cursor& c) {
  Cursor at = c;
  const auto hour = at.is_number() ? at.number(2) : cardinal(at);
  if (!hour || *hour > 24) return std::nullopt;
  c = at;
  return hour;
}

Node clock_node(int minute, std::optional<DayPart> half) {
  if (half && *half == DayPart::evening && minute < kNoon) minute += kNoon;
  Clock clock;
  clock.minute = minute;
  return node({Timed{clock, {}}});
}

// « 14:30 », « 14:30:05 »
Found digital(Cursor& c) {
  Cursor at = c;
  const auto hour = at.number(2);
  if (!hour || *hour > 24 || at.token().glue != Glue::none || !at.word(":") || at.token().glue != Glue::none)
    return std::nullopt;
  const bool two = at.form().size() == 2;
  const auto minute = at.number(2);
  if (!two || !minute || *minute > 59) return std::nullopt;
  if (at.token().glue == Glue::none && at.at_word(":")) {
    at.advance();
    if (!at.number(2)) return std::nullopt;
  }
  c = at;
  return clock_node(*hour * 60 + *minute, std::nullopt);
}

// « midi », « minuit et demi »
Found noon_or_midnight(Cursor& c) {
  Cursor at = c;
  const auto part = at.reading().value(Sense::part_of_day);
  const bool midnight = part == static_cast<int>(DayPart::midnight);
  if (!midnight && part != static_cast<int>(DayPart::noon)) return std::nullopt;
  if (!midnight && at.token().capital && !at_beginning(at)) return std::nullopt;  // « le Midi »
  if (!midnight && after_word(at, {"le", "du", "apres", "avant"}) && at.token().glue != Glue::space)
    return std::nullopt;
  if (!midnight && after_word(at, {"du"})) return std::nullopt;
  if (midnight && is_in_name(at)) return std::nullopt;
  at.advance();
  if (at.words("a quatorze heures")) {  // « chercher midi à quatorze heures »
    c = at;
    return not_a_time();
  }
  int minutes = spoken_minutes(at);
  if (minutes == 0 && !at_measure(at) && at.reading().any(lexicon::bits(Sense::digits, Sense::number)))
    minutes = figure_minutes(at);
  c = at;
  return clock_node((midnight ? kMidnight : kNoon) + minutes, std::nullopt);
}

}  // namespace

Found clock(Cursor& c) {
  if (Found found = digital(c)) return found;
  if (Found found = noon_or_midnight(c)) return found;
  Cursor at = c;
  const bool in_figures = at.is_number();
  const auto hour = hour_number(at);
  if (!hour || !at.has(Sense::hour_mark)) return std::nullopt;
  const bool written_h = at.form().size() < 4;
  if (!written_h && at.token().capital) return std::nullopt;  // « 24 Heures »
  if (!written_h && *hour == 24 && after_word(c, {"depuis"})) return std::nullopt;
  at.advance();
  if ((*hour == 24 && after_word(c, {"/"})) || at.at_word("/") || at.words("sur vingt quatre") || at.words("sur 24"))
    return std::nullopt;
  if (has_impossible_minutes(at) || has_impossible_seconds(at)) {
    c = at;
    c.advance();
    return not_a_time();
  }
  int minutes = spoken_minutes(at);
  bool as_length = minutes > 0 && !at.at_word("quarts", -1);  // « une heure et demie », « une heure dix minutes »
  if (minutes == 0) {
    minutes = figure_minutes(at);
    as_length = !in_figures && at.at_word("minutes", -1);
  }
  const auto half = half_of_day(at);
  static constexpr Words kNews[] = {"journal de", "jt de", "journaux de", "journal televise de"};
  const bool of_news =
      std::any_of(std::begin(kNews), std::end(kNews), [&](const Words& news) { return after_words(c, news); });
  if ((after_word(c, {"le", "du", "au"}) && !half) ||
      of_news) {  // « le 20 heures », « la présentation du 19h45 »: the news
    c = at;
    return not_a_time();
  }
  if (!half && counts_hours(c, at, *hour)) return std::nullopt;
  if (!half && !in_figures && after_word(c, {"en", "pendant", "durant"}))
    return std::nullopt;  // « en une heure trente »
  const bool said = half || (minutes != 0 && !as_length) || is_hour_of_day(c, at, in_figures);
  if (written_h ? after_word(c, {"en", "pendant", "durant", "les", "des"}) && !said : !said) return std::nullopt;
  c = at;
  return clock_node(*hour * 60 + minutes, half);
}

namespace {

// « (dure) de 8 à 10 heures », « (un trajet) de 7 à 8 heures », « (faut) entre 8 et 10 heures »: what counts hours.
bool measures_length(const Cursor& preposition) {
  namespace feature = lexicon::feature;
  constexpr lexicon::Features kTold = feature::finite | feature::infinitive | feature::past_participle;
  static constexpr std::string_view kStems[] = {"dur", "prend", "faut", "fall", "met", "travaill", "dor", "compt"};
  static constexpr Words kNouns[] = {"trajet", "vol",   "journee", "journees", "attente", "delai",    "moyenne",
                                     "retard", "garde", "pendant", "apres",    "passer",  "attendre", "sommeil"};
  const std::string_view word = preposition.form(-1);
  if (std::any_of(std::begin(kStems), std::end(kStems), [&](std::string_view s) { return word.starts_with(s); }))
    return (lexicon::features_in_text(preposition.surface(-1)) & kTold) != 0;  // « dure », not « dortoir »
  return std::any_of(std::begin(kNouns), std::end(kNouns), [&](const Words& n) { return after_words(preposition, n); });
}

// « avant 22-23 heures », « vers 14-15 h »
std::optional<Node> dashed_hours(Cursor& c) {
  Cursor at = c;
  if (!at.is_number() || at.token(1).glue != Glue::hyphen) return std::nullopt;
  if (!after_word(at, {"avant", "apres", "vers", "a", "des", "depuis", "jusqu"})) return std::nullopt;
  const auto from = at.number(2);
  const auto to = from ? at.number(2) : std::nullopt;
  if (!to || *to <= *from || *to > 24 || !at.has(Sense::hour_mark) || at.token(1).kind == text::TokenKind::number)
    return std::nullopt;
  at.advance();
  if (at.at_word("de") || at.at_word("d")) return std::nullopt;  // « à 2-3 heures de route »
  c = at;
  const auto hour = [](int h) { return Time{std::get<Timed>(clock_node(h * 60, std::nullopt).said.time.is)}; };
  return node({Range{hour(*from), hour(*to)}});
}

}  // namespace

Found hours_between(Cursor& c) {
  constexpr int kSmall = 6;  // « de 2 à 3 heures » is a length
  Cursor at = c;
  if (Found dashed = dashed_hours(c)) return dashed;
  const bool between = at.word("entre");
  if (!at.is_number() || !after_word(at, {"de", "entre"}) || measures_length(at.moved(-1))) return std::nullopt;
  const bool joined_by_et = after_word(at, {"entre"});
  const auto from = at.number(2);
  if (!from || !(joined_by_et ? at.word("et") : at.word("a")) || !at.is_number()) return std::nullopt;
  const auto to = at.number(2);
  if (!to || *to <= *from || *to > 24 || *to <= kSmall || !at.word("heures")) return std::nullopt;
  if (!between && joined_by_et) return std::nullopt;  // it begins at « entre »
  if (at.at_word("de") || at.at_word("d") || at.at_word("par") || at.at_word("plus")) return std::nullopt;
  c = at;
  const auto hour = [](int h) { return Time{std::get<Timed>(clock_node(h * 60, std::nullopt).said.time.is)}; };
  return node({Range{hour(*from), hour(*to)}});
}

}  // namespace frise::grammar::fr
