#include "grammar/passes.h"

#include <algorithm>
#include <array>

#include "grammar/fr/context.h"
#include "grammar/fr/phrase.h"
#include "grammar/names.h"

namespace frise::grammar {
namespace {

using fr::after_word;
using fr::after_words;
using lexicon::Sense;

// --- kinds of time ---------------------------------------------------------------------------------------------------

// A time that names one day: an hour can join it.
bool is_day(const Time& time) {
  if (const auto* date = std::get_if<CalendarDate>(&time.is)) return date->grain == Grain::day;
  if (const auto* shift = std::get_if<Shift>(&time.is))
    return shift->grain == Grain::day || (shift->grain <= Grain::day && shift->unit == Unit::day);
  if (const auto* within = std::get_if<Within>(&time.is)) {
    const auto* date = std::get_if<CalendarDate>(&within->piece);
    return date != nullptr && date->grain == Grain::day;
  }
  return false;
}

bool is_clock(const Time& time) {
  const auto* timed = std::get_if<Timed>(&time.is);
  return timed != nullptr && !timed->day;
}

bool has_minute(const Time& time) {
  const auto* timed = std::get_if<Timed>(&time.is);
  return timed != nullptr && timed->clock.minute;
}

// A day with a part of the day but without an hour: « vendredi soir », which « à 20 h » makes precise.
bool is_part_of_known_day(const Time& time) {
  const auto* timed = std::get_if<Timed>(&time.is);
  return timed != nullptr && timed->day && !timed->clock.minute;
}

bool is_point(const Time& time) {
  return std::holds_alternative<CalendarDate>(time.is) || std::holds_alternative<Shift>(time.is) ||
         std::holds_alternative<Within>(time.is) || std::holds_alternative<Timed>(time.is);
}

// --- day + part of the day -------------------------------------------------------------------------------------------

// « aujourd'hui à 17 heures » is no vague present.
Time plain_day(Time day) {
  if (auto* shift = std::get_if<Shift>(&day.is)) shift->nowadays = false;
  return day;
}

// « (vendredi) soir », « (le 18 mars) au soir », « (mercredi) en fin de matinée », « (demain) dans l'après-midi »
void attach_part_of_day(const Sentence& sentence, Mention& mention) {
  if (!is_day(mention.said.time)) return;
  Cursor at(sentence, mention.end);
  if (at.token().glue == text::Glue::hyphen) return;
  const Cursor begin = at;
  at.word(",");
  const bool in = at.word("au") || at.word("en") || at.words("dans la") || at.words("dans le") || at.words("dans l") ||
                  at.words("tard dans la") || at.words("a l") || at.words("a la") || at.words("dans") ||
                  at.word("tot") || at.word("tard");
  std::optional<Part> third;
  Cursor whole = at;  // « mi-journée » is a part of its own
  if (const auto part = fr::part_of_day_name(whole) ? std::nullopt : at.take(Sense::third)) {
    third = static_cast<Part>(*part);
    fr::take_of(at);
    fr::take_article(at);
  } else if (begin.position() != at.position() && begin.at_word(",") && !in) {
    return;
  }
  auto clock = fr::part_of_day_name(at);
  if (!clock || (clock->part == DayPart::daytime && !in)) return;
  const bool plural = at.form(-1).ends_with("s");
  const bool own_day = (at.at_word("de") || at.at_word("du")) && at.reading(1).any(lexicon::bits(Sense::weekday));
  if (plural || own_day) return;  // « (le lendemain), dans la nuit de samedi à dimanche »
  if (third) clock->third = third;
  if (clock->part == DayPart::noon) clock = Clock{12 * 60, {}, {}, false, false};
  if (clock->part == DayPart::midnight) clock = Clock{24 * 60, {}, {}, false, false};
  static constexpr std::array kMods = {Modifier::start, Modifier::mid, Modifier::end};
  if (clock->third) mention.said.mod = kMods[static_cast<std::size_t>(*clock->third)];
  mention.said.time = Time{Timed{*clock, plain_day(mention.said.time)}};
  mention.end = at.position();
}

// A part of the day that was a mention of its own goes with the day that took it.
void drop_taken(std::vector<Mention>& mentions) {
  std::size_t end = 0;
  std::erase_if(mentions, [&](const Mention& m) {
    const bool taken = m.begin < end;
    end = std::max(end, m.end);
    return taken;
  });
}

// --- day + hour ------------------------------------------------------------------------------------------------------

// What may stand between a day and its hour.
struct ClockJoint {
  Modifier mod = Modifier::none;
  Bound bound = Bound::none;
};

ClockJoint take_clock_joint(Cursor& at) {
  at.word(",");
  if (at.words("vers les") || at.word("vers") || at.words("aux environs de") || at.words("aux alentours de") ||
      at.words("autour de") || at.words("sur le coup de"))
    return {Modifier::approx, Bound::none};
  if (at.words("un peu avant") || at.words("peu avant") || at.words("juste avant") || at.word("avant"))
    return {Modifier::none, Bound::before};
  if (at.words("un peu apres") || at.words("peu apres") || at.words("juste apres") || at.word("apres"))
    return {Modifier::none, Bound::after};
  at.word("a") || at.word("au") || at.word("des") || at.words("a partir de");
  return {};
}

Mention joined(const Mention& first, const Mention& second, const Time& day, const Clock& clock, ClockJoint joint) {
  Mention out = first;
  out.end = second.end;
  const auto* part = std::get_if<Timed>(&day.is);
  out.said.time = Time{Timed{clock, part != nullptr ? *part->day : plain_day(day)}};
  out.said.mod = joint.mod;
  out.said.bound = joint.bound;
  return out;
}

// « vendredi soir (à 8 heures) » is 20 hours; « la nuit de jeudi à vendredi, vers 3 heures » is Friday.
void adapt_to_part(Clock& clock, const Time& day) {
  constexpr int kHalf = 12 * 60;
  const auto* part = std::get_if<Timed>(&day.is);
  if (part == nullptr || !clock.minute) return;
  const DayPart said = part->clock.part.value_or(DayPart::daytime);
  const bool late = said == DayPart::evening || said == DayPart::afternoon;
  if (late && *clock.minute < kHalf && *clock.minute >= 60) clock.minute = *clock.minute + kHalf;
  if (said == DayPart::night && *clock.minute < kHalf) clock.minute = *clock.minute + 2 * kHalf;
  if (said != DayPart::night) return;
  clock.part = said;  // « cette nuit, vers 3 heures » may be the night just over
  clock.coming = part->clock.coming;
}

bool can_take_hour(const Time& day) { return is_day(day) || is_part_of_known_day(day); }

// « du mardi au samedi à 20 h 30 », « du mercredi au dimanche, 14 h-18 h »: the hours are of every one of these days.
bool ends_weekdays(const Sentence& sentence, const Mention& day) {
  const Cursor at(sentence, day.begin);
  return day.end == day.begin + 1 && after_word(at, {"au"}) && at.reading(-2).has(Sense::weekday) &&
         at.at_word("du", -3);
}

std::optional<Mention> day_then_clock(const Sentence& sentence, const Mention& day, const Mention& clock) {
  if (ends_weekdays(sentence, day)) return std::nullopt;
  if (!can_take_hour(day.said.time) || !is_clock(clock.said.time)) return std::nullopt;
  Cursor at(sentence, day.end);
  const ClockJoint joint = take_clock_joint(at);
  if (at.position() != clock.begin) return std::nullopt;
  Clock c = std::get<Timed>(clock.said.time.is).clock;
  if (!c.minute && is_part_of_known_day(day.said.time)) return std::nullopt;
  adapt_to_part(c, day.said.time);
  return joined(day, clock, day.said.time, c, joint);
}

// « (à 20 h 30, dimanche) à 16 h »: the day has an hour of its own.
bool has_hour_behind(Cursor at) {
  at.word("a");
  return at.is_number() && at.reading(1).has(Sense::hour_mark);
}

// « 1 h 15, ce lundi », « 1 h 30, dans la nuit de samedi à dimanche »
std::optional<Mention> clock_then_day(const Sentence& sentence, const Mention& clock, const Mention& day) {
  if (!is_clock(clock.said.time) || !has_minute(clock.said.time) || !can_take_hour(day.said.time)) return std::nullopt;
  Cursor at(sentence, clock.end);
  if (at.words("( heure locale )")) at.word(",");  // « à 22 h 30 (heure locale) jeudi »
  if (at.word(",") && has_hour_behind(Cursor(sentence, day.end))) return std::nullopt;
  if (is_part_of_known_day(day.said.time)) at.word("dans");
  if (at.position() != day.begin) return std::nullopt;
  Clock c = std::get<Timed>(clock.said.time.is).clock;
  adapt_to_part(c, day.said.time);
  return joined(clock, day, day.said.time, c, {clock.said.mod, Bound::none});
}

// « tous les jours sauf (le mardi), de 10 h à 18 h »: the hours are not of that day.
bool is_excepted(const Cursor& day) {
  return after_word(day, {"sauf", "hormis", "excepte"}) || after_words(day, "a l exception du");
}

// A day and the hours, from one to another, that stand beside it: they begin on it.
std::optional<Mention> hours_on(const Mention& day, const Mention& hours) {
  const auto* range = std::get_if<Range>(&hours.said.time.is);
  if (range == nullptr || !is_clock(*range->from) || !is_day(day.said.time)) return std::nullopt;
  Mention out = day.begin < hours.begin ? day : hours;
  out.end = std::max(day.end, hours.end);
  Timed from = std::get<Timed>(range->from->is);
  from.day = plain_day(day.said.time);
  out.said.time = Time{Range{Time{from}, *range->to}};
  return out;
}

// « mercredi de 14 h à 16 h »: both hours are of the day.
std::optional<Mention> day_then_hours(const Sentence& sentence, const Mention& day, const Mention& hours) {
  Cursor at(sentence, day.end);
  at.word(",");
  if (at.position() != hours.begin && (!at.word("de") || at.position() != hours.begin)) return std::nullopt;
  if (ends_weekdays(sentence, day) || is_excepted(Cursor(sentence, day.begin))) return std::nullopt;
  return hours_on(day, hours);
}

// « (depuis) 14-15 h lundi »
std::optional<Mention> hours_then_day(const Mention& hours, const Mention& day) {
  return hours.end == day.begin ? hours_on(day, hours) : std::nullopt;
}

// Each mention goes with what stands before it where `join(before, mention)` makes one of both.
template <typename Join>
void join_neighbours(std::vector<Mention>& mentions, Join join) {
  if (mentions.size() < 2) return;
  std::size_t last = 0;
  for (std::size_t k = 1; k < mentions.size(); ++k) {
    if (auto both = join(mentions[last], mentions[k]))
      mentions[last] = std::move(*both);
    else if (++last != k)
      mentions[last] = std::move(mentions[k]);
  }
  mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(last + 1), mentions.end());
}

void join_days_and_clocks(const Sentence& sentence, std::vector<Mention>& mentions) {
  join_neighbours(mentions, [&](const Mention& before, const Mention& m) {
    auto both = day_then_clock(sentence, before, m);
    if (!both) both = clock_then_day(sentence, before, m);
    if (!both) both = day_then_hours(sentence, before, m);
    return both ? both : hours_then_day(before, m);
  });
}

// --- ranges ----------------------------------------------------------------------------------------------------------

// « de mars à juin 2023 », « du 3 avril au 5 mai 2024 »: the year said last is that of both.
void share_year(Time& from, const Time& to) {
  auto* a = std::get_if<CalendarDate>(&from.is);
  const auto* b = std::get_if<CalendarDate>(&to.is);
  if (a == nullptr || b == nullptr || a->year || !b->year || a->weekday != 0) return;
  if (a->month == 0 && a->day != 0) a->month = b->month;
  const bool later = a->month > b->month;
  if (a->month != 0 || a->ordinal != 0) a->year = *b->year - static_cast<int>(later);
}

void share_month(Time& from, const Time& to) {
  auto* a = std::get_if<CalendarDate>(&from.is);
  const auto* b = std::get_if<CalendarDate>(&to.is);
  if (a != nullptr && b != nullptr && a->day != 0 && a->month == 0 && b->month != 0) {
    a->month = a->day > b->day ? static_cast<std::uint8_t>(b->month == 1 ? 12 : b->month - 1) : b->month;
    a->year = b->year;
  }
}

// « de 9 h 30 à 11 heures jeudi »
void share_day(Time& from, Time& to) {
  auto* a = std::get_if<Timed>(&from.is);
  auto* b = std::get_if<Timed>(&to.is);
  if (a == nullptr || b == nullptr || a->day || !b->day) return;
  a->day = *b->day;
  b->day = {};
}

bool is_range_joint(const Sentence& sentence, const Mention& from, const Mention& to) {
  const Cursor begin(sentence, from.begin);
  Cursor at(sentence, from.end);
  const bool opened = after_word(begin, {"de", "du", "des", "d"});
  const bool between = after_word(begin, {"entre"});
  if (opened && (at.word("a") || at.word("au") || at.words("jusqu a") || at.words("jusqu au") || at.words("jusqu en")))
    return at.position() == to.begin;
  if (between && at.word("et")) return at.position() == to.begin;
  const auto* month = std::get_if<CalendarDate>(&from.said.time.is);
  const bool months = month != nullptr && month->grain == Grain::month && !month->year;
  const auto* end = std::get_if<CalendarDate>(&to.said.time.is);
  const bool days = month != nullptr && end != nullptr && month->day != 0 && month->month != 0 && end->month != 0;
  if (days && end->day != 0 && at.at_word("-") && at.position() + 1 == to.begin)
    return true;  // « 10 août – 12 septembre »
  const bool hyphen = at.position() == to.begin && at.token().glue == text::Glue::hyphen;
  // « mars-juin 2023 », « 16h-18h30 », « lundi 18 mars, 14h-16h »
  if (hyphen && (months || has_minute(from.said.time))) return true;
  return months && fr::at_beginning(begin) && at.word("a") && at.position() == to.begin;
}

bool are_alike(const Time& a, const Time& b) {
  const auto* x = std::get_if<CalendarDate>(&a.is);
  const auto* y = std::get_if<CalendarDate>(&b.is);
  if (x != nullptr && y != nullptr) return x->grain == y->grain;
  const bool clocks =
      (is_clock(a) && (is_clock(b) || has_minute(b))) || (has_minute(a) && is_clock(b) && has_minute(b));
  return clocks || (is_day(a) && is_day(b)) || (is_point(a) && is_point(b) && !is_clock(a) && !is_clock(b));
}

// « ouvert du lundi au vendredi »: every week, unless the verb tells of one.
void mark_habit(const Sentence& sentence, const Mention& from, Time& a, Time& b) {
  auto* x = std::get_if<CalendarDate>(&a.is);
  auto* y = std::get_if<CalendarDate>(&b.is);
  const bool weekdays =
      x != nullptr && y != nullptr && x->weekday != 0 && y->weekday != 0 && x->day == 0 && y->day == 0;
  if (!weekdays || !after_word(Cursor(sentence, from.begin), {"du"})) return;
  x->habit = y->habit = x->which == Which::nearest && y->which == Which::nearest;
}

// « entre 2 h et 4 h du matin »: « entre » belongs to a range, « de » does not.
std::optional<Mention> range_of(const Sentence& sentence, const Mention& from, const Mention& to) {
  if (!is_point(from.said.time) || !is_point(to.said.time) || !are_alike(from.said.time, to.said.time) ||
      !is_range_joint(sentence, from, to))
    return std::nullopt;
  Mention out = from;
  Time a = from.said.time;
  Time b = to.said.time;
  share_day(a, b);
  share_year(a, b);
  share_month(a, b);
  mark_habit(sentence, from, a, b);
  out.said.time = Time{Range{std::move(a), std::move(b)}};
  if (from.said.mod != to.said.mod) out.said.mod = Modifier::none;
  if (after_word(Cursor(sentence, from.begin), {"entre"})) --out.begin;
  out.end = to.end;
  return out;
}

void join_ranges(const Sentence& sentence, std::vector<Mention>& mentions) {
  join_neighbours(mentions, [&](const Mention& from, const Mention& to) { return range_of(sentence, from, to); });
}

// « le 3 et le 17 mai »: the month said last is that of the days before it.
void distribute_months(const Sentence& sentence, std::vector<Mention>& mentions) {
  for (std::size_t k = mentions.size(); k-- > 1;) {
    auto* bare = std::get_if<CalendarDate>(&mentions[k - 1].said.time.is);
    const auto* date = std::get_if<CalendarDate>(&mentions[k].said.time.is);
    if (bare == nullptr || date == nullptr || bare->day == 0 || bare->month != 0 || date->day == 0 || date->month == 0)
      continue;
    Cursor at(sentence, mentions[k - 1].end);
    at.word(",");
    at.word("et") || at.word("ou") || at.word("puis");
    if (at.position() != mentions[k].begin && !(at.word("du") && at.position() == mentions[k].begin)) continue;
    if (at.position() == mentions[k - 1].end || bare->day >= date->day) continue;
    bare->month = date->month;
    bare->year = date->year;
  }
}

// --- bounds ----------------------------------------------------------------------------------------------------------

struct BoundWords {
  Words words;
  Bound bound;
  Modifier mod;
  bool inside;  // the words belong to the mention
};

// Longest first. « dès » bounds nothing.
constexpr auto kBounds = std::to_array<BoundWords>({
    {"d ici a", Bound::by, Modifier::none, true},
    {"d ici au", Bound::by, Modifier::none, true},
    {"d ici en", Bound::by, Modifier::none, true},
    {"d ici", Bound::by, Modifier::none, true},
    {"jusqu a", Bound::until, Modifier::none, false},
    {"jusqu au", Bound::until, Modifier::none, false},
    {"jusqu aux", Bound::until, Modifier::none, false},
    {"jusqu en", Bound::until, Modifier::none, false},
    {"jusque", Bound::until, Modifier::none, false},
    {"jusqu", Bound::until, Modifier::none, false},
    {"a partir de", Bound::from, Modifier::none, false},
    {"a partir du", Bound::from, Modifier::none, false},
    {"a partir d", Bound::from, Modifier::none, false},
    {"a compter de", Bound::from, Modifier::none, false},
    {"a compter du", Bound::from, Modifier::none, false},
    {"au plus tard en", Bound::at_latest, Modifier::none, false},
    {"au plus tard", Bound::at_latest, Modifier::none, false},
    {"au plus tard a", Bound::at_latest, Modifier::none, false},
    {"au plus tot", Bound::not_before, Modifier::none, false},
    {"pas avant", Bound::not_before, Modifier::none, false},
    {"depuis", Bound::since, Modifier::none, false},
    {"avant", Bound::before, Modifier::none, false},
    {"apres", Bound::after, Modifier::none, false},
    {"au dela de", Bound::after, Modifier::none, false},
    {"au dela du", Bound::after, Modifier::none, false},
    {"vers", Bound::none, Modifier::approx, false},
    {"vers les", Bound::none, Modifier::approx, false},
    {"environ", Bound::none, Modifier::approx, false},
    {"autour de", Bound::none, Modifier::approx, false},
    {"autour", Bound::none, Modifier::approx, false},
    {"autour du", Bound::none, Modifier::approx, false},
    {"aux alentours de", Bound::none, Modifier::approx, false},
    {"aux alentours du", Bound::none, Modifier::approx, false},
    {"aux environs de", Bound::none, Modifier::approx, false},
    {"aux environs du", Bound::none, Modifier::approx, false},
});

constexpr PhraseIndex kBoundEnds(kBounds, [](const BoundWords& b) { return b.words[b.words.size() - 1]; });

// « ne sera pas lancé avant juin »: not before.
bool is_negated(Cursor c) {
  for (std::ptrdiff_t back = -2; back >= -6; --back) {
    if (c.at_word("pas", back)) return true;
    if (c.token(back).kind == text::TokenKind::sign) return false;
  }
  return false;
}

void find_bound(const Sentence& sentence, Mention& m) {
  if (std::holds_alternative<Recurrence>(m.said.time.is) || std::holds_alternative<Vague>(m.said.time.is)) return;
  const bool length = std::holds_alternative<Duration>(m.said.time.is);
  const Cursor begin(sentence, m.begin);
  const BoundWords* best = nullptr;
  for (Rows rows = kBoundEnds.rows(begin.token(-1).hash); !rows.empty();) {
    const BoundWords& b = kBounds[rows.take()];
    if (!after_words(begin, b.words)) continue;
    if (best == nullptr || b.words.size() > best->words.size()) best = &b;
  }
  if (length && m.said.mod == Modifier::none && best != nullptr && best->bound == Bound::until)
    m.said.mod = Modifier::equal_or_less;  // « jusqu'à cinq ans d'emprisonnement »
  if (best != nullptr && best->bound == Bound::before && after_words(begin, "en avant")) return;  // « mis en avant »
  if (best == nullptr || (length && best->bound != Bound::none)) return;
  if (best->bound != Bound::none) m.said.bound = best->bound;
  if (best->bound == Bound::before && is_negated(begin)) m.said.bound = Bound::not_before;
  if (best->mod != Modifier::none && m.said.mod == Modifier::none) m.said.mod = best->mod;
  if (best->inside) m.begin -= best->words.size();
}

// « à 2 heures passées », « (le 3 mai) au plus tard »
void find_trailing_bound(const Sentence& sentence, Mention& m) {
  Cursor at(sentence, m.end);
  if (has_minute(m.said.time) && (at.word("passees") || at.word("passe"))) {
    m.said.bound = Bound::after;
    m.end = at.position();
  } else if (is_point(m.said.time) && at.words("au plus tard")) {
    m.said.bound = Bound::at_latest;
  } else if (is_point(m.said.time) && at.words("au plus tot")) {
    m.said.bound = Bound::not_before;
  }
}

}  // namespace

void run_passes(const Sentence& sentence, std::vector<Mention>& mentions) {
  std::erase_if(mentions, [&](const Mention& m) { return is_in_name(sentence, m) || is_in_title(sentence, m); });
  for (Mention& m : mentions) attach_part_of_day(sentence, m);
  drop_taken(mentions);
  distribute_months(sentence, mentions);
  join_days_and_clocks(sentence, mentions);
  join_ranges(sentence, mentions);
  join_days_and_clocks(sentence, mentions);  // « mercredi de 14 h à 16 h »
  for (Mention& m : mentions) {
    find_bound(sentence, m);
    find_trailing_bound(sentence, m);
  }
}

}  // namespace frise::grammar
