// Parts of the day: « ce matin », « le soir du 18 mai », « dans la soirée », « la nuit de lundi à mardi ».
#include <algorithm>

#include "calendar/feast.h"
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

constexpr int kNoon = 12 * 60;

Time reference_day(int days) { return Time{Shift{Unit::day, days, Anchor::reference, Grain::day, {}}}; }
Time focus_day(int days) { return Time{Shift{Unit::day, days, Anchor::focus, Grain::day, {}}}; }

// « ce matin », « ce midi », « cette nuit-là »
Found with_demonstrative(Cursor& c) {
  Cursor at = c;
  if (!at.take(Sense::demonstrative)) return std::nullopt;
  const bool same = at.word("meme");
  auto part = part_of_day_name(at);
  if (!part) return std::nullopt;
  const bool there = (at.token().glue == Glue::hyphen && at.word("la")) || same;
  if (at.token().glue == Glue::hyphen && at.at_word("ci")) at.advance();
  c = at;
  if (part->part == DayPart::daytime) return node({std::get<Shift>((there ? focus_day(0) : reference_day(0)).is)});
  if (part->part == DayPart::noon) part = Clock{kNoon, {}, {}, false, false};
  return node({Timed{*part, there ? focus_day(0) : reference_day(0)}});
}

}  // namespace

Found this_part_of_day(Cursor& c) {
  if (Found found = with_demonstrative(c)) return found;
  Cursor at = c;
  const bool same = take_article(at) && at.word("meme");  // « le même soir »
  auto part = part_of_day_name(at);
  if (!part || part->part == DayPart::daytime) return std::nullopt;
  std::optional<Time> day;
  if (same || at.word("meme"))
    day = focus_day(0);
  else if (at.take(Sense::last))
    day = reference_day(-1);
  else if (at.take(Sense::following))
    day = focus_day(1);
  else if (at.take(Sense::preceding))
    day = focus_day(-1);
  else if (part->part == DayPart::night && at.take(Sense::next))
    day = reference_day(0);
  else
    return std::nullopt;
  part->coming = part->part == DayPart::night && at.reading(-1).has(Sense::next);
  c = at;
  return node({Timed{*part, *day}});
}

namespace {

std::uint8_t feast_number(calendar::Feast feast) { return static_cast<std::uint8_t>(static_cast<int>(feast) + 1); }

bool is_feast(const CalendarDate& date, calendar::Feast feast) { return date.feast == feast_number(feast); }

CalendarDate feast_date(calendar::Feast feast) {
  CalendarDate out;
  out.feast = feast_number(feast);
  return out;
}

}  // namespace

// « le soir du 18 mai », « la soirée de mardi », « la nuit de la Saint-Sylvestre »
Found part_of_date(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const auto part = part_of_day_name(at);
  if (!part || part->part == DayPart::daytime || !take_of(at)) return std::nullopt;
  std::optional<Time> day;
  Cursor furthest = at;
  for (const Production read : {&day_of_month, &numeric_date, &weekday, &feast, &bare_day}) {
    Cursor trial = at;
    const Found found = read(trial);
    if (!found || !found->is_time || trial.position() <= furthest.position()) continue;
    day = found->said.time;
    furthest = trial;
  }
  const bool evening = part->part == DayPart::evening || part->part == DayPart::night;
  if (!day && evening && furthest.word("reveillon")) day = Time{feast_date(calendar::Feast::new_year_eve)};
  if (!day) return std::nullopt;
  // « le soir de Noël », « la nuit du nouvel an »: of the day before
  if (auto* date = std::get_if<CalendarDate>(&day->is); date != nullptr && evening) {
    if (is_feast(*date, calendar::Feast::christmas)) date->feast = feast_number(calendar::Feast::christmas_eve);
    if (is_feast(*date, calendar::Feast::new_year) && date->which == Which::nearest && !date->year)
      date->feast = feast_number(calendar::Feast::new_year_eve);
  }
  c = furthest;
  return node({Timed{*part, *day}}, part->third ? Modifier::start : Modifier::none);
}

namespace {

// « (a passé) la nuit », « (passent) la soirée »
bool after_form_of_passer(const Cursor& c) {
  return after_word(c, {"passe", "passent", "passer", "passera", "passeront", "passait", "passaient", "passant"});
}

// « (travaille) le matin », « (des lignes fermées) la nuit »: an adverb, not what a verb or a preposition takes.
bool is_adverbial(const Cursor& from, const Cursor& behind, const Clock& part) {
  namespace feature = lexicon::feature;
  const text::Token& before = from.token(-1);
  if (from.position() == 0 || part.third || behind.token(-1).capital) return false;
  using enum Sense;
  if (behind.at_word("soiree", -1) || behind.at_word("matinee", -1) || after_word(from, {"est"})) return false;
  const bool either = behind.at_word("ou") && !behind.token().accented;  // « le soir où … » is one of them
  const bool open = at_pause(behind) || behind.at_word("et") || either || behind.has(preposition);
  if (!open || behind.at_word("de") || behind.at_word("d") || behind.at_word("du") || behind.at_word("des"))
    return false;
  // « deux le matin et un le soir », « le matin et le soir »
  const bool listed = after_word(from, {"et"}) && from.reading(-2).has(part_of_day);
  const bool counted = from.reading(-1).has(number) || after_words(from, "et un") || after_words(from, "et une");
  if (after_word(from, {","}) || listed || counted) return true;
  if (from.reading(-1).any(lexicon::bits(preposition, article, demonstrative, weekday, month, day_deictic)))
    return false;
  if (before.kind != text::TokenKind::word) return false;
  const lexicon::Features f = lexicon::features_in_text(from.surface(-1));
  const lexicon::Features staying = feature::noun | feature::adverb | feature::adjective | feature::past_participle;
  if (part.part == DayPart::night) return (f & staying) != 0;
  return (f & (staying | feature::finite | feature::infinitive)) != 0;
}

}  // namespace

// « (dans) la soirée », « (au) petit matin »; « Le matin, … », « (travaille) le matin », which may be every morning
Found part_of_day(Cursor& c) {
  Cursor at = c;
  const bool article = take_article(at);
  const auto part = part_of_day_name(at);
  if (!part || part->part == DayPart::noon || part->part == DayPart::midnight) return std::nullopt;
  if (at.at_word("nuit", -1) && after_word(at.moved(-1), {"en"})) return std::nullopt;
  const bool placed = after_word(c, {"dans", "en", "a", "au", "aux", "avant", "apres", "des", "vers", "depuis",
                                     "pendant", "pour", "durant"}) ||
                      after_words(c, "tard dans") || at_beginning(c);
  const bool dawn = part->third == Part::start;
  const bool dusk = at.at_word("crepuscule", -1);
  const bool from_on =
      after_word(c, {"des"}) && c.reading(-1).has(Sense::preposition);  // « dès le matin », not « des »
  // « toute la nuit », « a passé la soirée à Dole », « en pleine nuit »
  const bool of_thing = at.at_word("de") || at.at_word("d") || at.at_word("du") || at.at_word("des");
  const bool through = article && !of_thing && (after_word(c, {"toute", "tout"}) || after_form_of_passer(c));
  if (through && part->part == DayPart::daytime) {  // « toute la journée »: its length
    c = at;
    return node({Duration{{1, Unit::day}, {}, {}, Which::nearest}});
  }
  const bool amid = !of_thing && after_words(c, "en pleine");
  // « au cours de la nuit », « en cours de matinée », « dans le courant de l'après-midi »
  const bool in_its_course = !of_thing && ((article && (after_words(c, "cours de") || after_words(c, "courant de"))) ||
                                           after_words(c, "en cours de") || after_words(c, "en cours d"));
  const bool during = article && !of_thing && !at.at_word("qui") && after_word(c, {"pendant", "durant"});
  const bool in = from_on || through || amid || in_its_course || during || after_word(c, {"dans", "en"}) ||
                  (dusk && placed) || (part->part == DayPart::midday && after_word(c, {"a"}));
  const bool alone = article && !dawn && (at_beginning(c) || c.at_word(";", -1)) && at.at_word(",");
  const bool in_the_day = part->part == DayPart::daytime && article && after_word(c, {"dans"}) &&
                          !c.at_word("fois", -2) && !at.at_word("de") && !at.at_word("du") && !at.at_word("d") &&
                          !at.has(Sense::clause_opener);
  if (in_the_day) {
    c = at;
    return node({Timed{*part, {}}});
  }
  const bool adverb = !in && article && is_adverbial(c, at, *part);
  if (part->part == DayPart::daytime || (dawn ? !placed : !in && !alone && !adverb)) return std::nullopt;
  c = at;
  Timed out{*part, {}};
  out.habit = alone || adverb;
  return node({out}, dawn ? Modifier::start : Modifier::none);
}

namespace {

Clock night() {
  Clock clock;
  clock.part = DayPart::night;
  return clock;
}

// The night that ends on that day.
Found night_before(const CalendarDate& day) {
  return node({Timed{night(), Time{Shift{Unit::day, -1, Anchor::reference, Grain::day, Time{day}}}}});
}

}  // namespace

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
      // « la nuit de lundi à mardi dernier »
      const Which which = second_day ? Which::nearest : which_after(at);
      if (which != Which::nearest) {
        CalendarDate second;
        second.weekday = *second_weekday;
        second.which = which;
        c = at;
        return night_before(second);
      }
      const auto m = second_day ? month_name(at, true) : std::nullopt;
      if (m && first.day == 0) {  // « la nuit de lundi à mardi 16 juillet »: that before the 16th
        CalendarDate second;
        second.day = *second_day;
        second.month = *m;
        second.year = year_after_name(at);
        c = at;
        return night_before(second);
      }
      // The month said last is that of both nights' days, unless the second is the first of its month.
      if (m && first.month == 0) first.month = *second_day == 1 ? static_cast<std::uint8_t>(*m == 1 ? 12 : *m - 1) : *m;
      if (m) first.year = year_after_name(at);
      if (first.year && m && *m == 1 && first.month == 12) first.year = *first.year - 1;
    }
  }
  c = at;
  return node({Timed{night(), Time{first}}});
}

}  // namespace frise::grammar::fr
