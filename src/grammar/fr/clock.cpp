// Hours and parts of the day.
#include "frise/day.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

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

// The minutes after « 14 h »: figures or words below sixty that count nothing.
int figure_minutes(Cursor& c) {
  Cursor at = c;
  const bool glued = at.token().glue == Glue::none;
  const auto minutes = at.is_number() ? (at.form().size() == 2 ? at.number(2) : std::nullopt) : cardinal(at);
  if (!minutes || *minutes > 59) return 0;
  if (!glued && (at_measure(at) || at_counted_noun(at) || at.has(Sense::unit) || at.has(Sense::month))) {
    if (!at.word("minutes") && !at.word("min")) return 0;
  } else if (at.word("minutes") || at.word("min") || at.word("mn")) {
    c = at;
    return *minutes;
  }
  c = at;
  return *minutes;
}

// « du matin », « de l'après-midi », « du soir »: which half of the day an hour up to twelve is in.
std::optional<DayPart> half_of_day(Cursor& c) {
  Cursor at = c;
  if (at.words("du matin") || at.words("de la nuit")) {
    c = at;
    return DayPart::morning;
  }
  if (at.words("de l apres midi") || at.words("du soir")) {
    c = at;
    return DayPart::evening;
  }
  return std::nullopt;
}

// « heures » counts a duration unless something before it says that it is an hour of the day.
bool is_hour_of_day(const Cursor& from, const Cursor& behind, bool in_figures) {
  if (behind.at_word("de") || behind.at_word("d")) {
    static constexpr std::string_view kWays[] = {"route",  "marche",  "vol",     "avion",  "voiture",
                                                 "train",  "travail", "bateau",  "trajet", "retard",
                                                 "cheval", "suite",   "sommeil", "repos"};
    for (const std::string_view way : kWays)
      if (behind.form(1) == way) return false;
  }
  if (after_word(from, {"a", "vers", "des", "depuis", "avant", "peu", "avoisinant", "jusqu"})) return true;
  if (after_words(from, "il est") || after_words(from, "il etait") || after_words(from, "etait deja")) return true;
  if (after_words(from, "peu apres") || after_words(from, "peu avant")) return true;
  if (after_word(from, {"apres"})) return in_figures;
  if (after_word(from, {"de", "entre"})) return behind.at_word("a") || behind.at_word("et");
  if (after_word(from, {"et"})) return behind.done() || at_pause(behind);
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
  at.advance();
  int minutes = spoken_minutes(at);
  if (minutes == 0 && at.is_number() && !at_measure(at)) minutes = figure_minutes(at);
  c = at;
  if (!midnight) return clock_node(kNoon + minutes, std::nullopt);
  return clock_node(minutes > 0 ? minutes : kMidnight + minutes, std::nullopt);
}

}  // namespace

Found clock(Cursor& c) {
  if (const Found found = digital(c)) return found;
  if (const Found found = noon_or_midnight(c)) return found;
  Cursor at = c;
  const bool in_figures = at.is_number();
  const auto hour = hour_number(at);
  if (!hour || !at.has(Sense::hour_mark)) return std::nullopt;
  const bool written_h = at.form().size() < 4;
  if (!written_h && at.token().capital) return std::nullopt;  // « 24 Heures »
  at.advance();
  if (at.at_word("/") || at.words("sur vingt quatre") || at.words("sur 24")) return std::nullopt;
  int minutes = spoken_minutes(at);
  if (minutes == 0) minutes = figure_minutes(at);
  const auto half = half_of_day(at);
  const bool said = half || is_hour_of_day(c, at, in_figures);
  if (written_h ? after_word(c, {"en", "pendant", "durant", "les", "des"}) && !said : !said) return std::nullopt;
  c = at;
  return clock_node(*hour * 60 + minutes, half);
}

Found this_part_of_day(Cursor& c) {
  Cursor at = c;
  if (at.take(Sense::demonstrative)) {
    const auto part = part_of_day_name(at);
    if (!part || part->part == DayPart::noon) return std::nullopt;
    const bool there = at.token().glue == Glue::hyphen && at.word("la");
    if (at.token().glue == Glue::hyphen && at.at_word("ci")) at.advance();
    c = at;
    if (part->part == DayPart::daytime)
      return node({Shift{Unit::day, 0, there ? Anchor::focus : Anchor::reference, Grain::day, {}}});
    return node({Timed{*part, Time{Shift{Unit::day, 0, there ? Anchor::focus : Anchor::reference, Grain::day, {}}}}});
  }
  take_article(at);
  const auto part = part_of_day_name(at);
  if (!part || part->part == DayPart::daytime || !at.take(Sense::last)) return std::nullopt;
  c = at;
  return node({Timed{*part, Time{Shift{Unit::day, -1, Anchor::reference, Grain::day, {}}}}});
}

Found part_of_day(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const bool placed =
      after_word(c, {"dans", "en", "a", "au", "avant", "apres", "des", "vers", "depuis", "pendant", "durant"}) ||
      after_words(c, "tard dans") || at_beginning(c);
  const std::string_view form = at.form();
  const auto part = part_of_day_name(at);
  if (!part || part->part == DayPart::noon || part->part == DayPart::midnight) return std::nullopt;
  const bool dawn = part->third == Part::start;
  if (dawn ? !placed && !after_word(c, {"au"}) : !after_word(c, {"dans", "en"})) return std::nullopt;
  if (after_word(c, {"en"}) && form == "nuit") return std::nullopt;
  if (part->part == DayPart::daytime) return std::nullopt;
  c = at;
  return node({Timed{*part, {}}}, dawn ? Modifier::start : Modifier::none);
}

Found night_between(Cursor& c) {
  Cursor at = c;
  take_article(at);
  if (!at.word("nuit") && !at.word("nuitee")) return std::nullopt;
  if (!at.word("de") && !at.word("du") && !at.word("d")) return std::nullopt;
  CalendarDate first;
  const auto w = weekday_name(at);
  const auto d = day_number(at);
  if (!w && !d) return std::nullopt;
  first.weekday = w.value_or(0);
  first.day = d.value_or(0);
  if (d) {
    if (const auto m = month_name(at, true)) first.month = *m;
    if (first.month != 0) first.year = year_after_name(at);
  }
  Cursor to = at;
  if (to.word("a") || to.word("au")) {
    const auto second_weekday = weekday_name(to);
    to.word("le");
    const auto second_day = day_number(to);
    if (second_weekday || second_day) {
      at = to;
      const auto m = second_day ? month_name(at, true) : std::nullopt;
      // The month said last is that of both nights' days, unless the second is the first of its month.
      if (m && first.month == 0) first.month = *second_day == 1 ? static_cast<std::uint8_t>(*m == 1 ? 12 : *m - 1) : *m;
      if (m) first.year = year_after_name(at);
      if (first.year && m && *m == 1 && first.month == 12) first.year = *first.year - 1;
    }
  }
  c = at;
  Clock clock;
  clock.part = DayPart::night;
  return node({Timed{clock, Time{first}}});
}

}  // namespace frise::grammar::fr
