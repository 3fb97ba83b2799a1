// Sets: times that come back.
#include <string>

#include "calendar/feast.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

std::string period_value(int count, Unit unit) {
  const std::string n = std::to_string(count);
  switch (unit) {
    case Unit::second:
      return "PT" + n + "S";
    case Unit::minute:
      return "PT" + n + "M";
    case Unit::hour:
      return "PT" + n + "H";
    case Unit::day:
      return "P" + n + "D";
    case Unit::weekend:
      return "XXXX-WXX-WE";
    case Unit::week:
      return "P" + n + "W";
    case Unit::fortnight:
      return "P" + std::to_string(count * 2) + "W";
    case Unit::month:
      return "P" + n + "M";
    case Unit::quarter:
      return "P" + std::to_string(count * 3) + "M";
    case Unit::season:
      return "P" + std::to_string(count * 3) + "M";
    case Unit::half:
      return "P" + std::to_string(count * 6) + "M";
    case Unit::year:
      return "P" + n + "Y";
    case Unit::decade:
      return "P" + std::to_string(count * 10) + "Y";
    case Unit::century:
      return "P" + std::to_string(count * 100) + "Y";
    case Unit::millennium:
      return "P" + std::to_string(count * 1000) + "Y";
  }
  return "P" + n + "D";
}

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string weekday_value(int weekday) { return "XXXX-WXX-" + std::to_string(weekday); }

std::string day_value(int month, int day) { return "XXXX-" + two_digits(month) + "-" + two_digits(day); }

// « chaque 11 novembre », « chaque Noël »: days that fall on one date of the year.
std::optional<std::string> yearly_day(Cursor& c) {
  Cursor at = c;
  const auto day = day_number(at);
  const auto month = day ? month_name(at, true) : std::nullopt;
  if (month) {
    c = at;
    return day_value(*month, *day);
  }
  at = c;
  const Found found = feast(at);
  if (!found || !found->is_time) return std::nullopt;
  const auto which = static_cast<calendar::Feast>(std::get<CalendarDate>(found->said.time.is).feast - 1);
  const Day here = calendar::feast_day(which, 2023);
  const Day there = calendar::feast_day(which, 2024);
  c = at;
  return here.month() == there.month() && here.day() == there.day() ? day_value(here.month(), here.day()) : "P1Y";
}

std::string part_value(const Clock& clock) {
  static constexpr std::string_view kCodes[] = {"MO", "MO", "12:00", "AF", "EV", "NI", "24:00", "DT", "MI"};
  return "T" + std::string(kCodes[static_cast<std::size_t>(*clock.part)]);
}

// « (chaque jour) à 17 heures »
std::string clock_behind(Cursor& c) {
  Cursor at = c;
  at.word(",");
  at.word("a");
  const Found hour = clock(at);
  if (!hour || !hour->is_time) return {};
  const int minute = std::get<Timed>(hour->said.time.is).clock.minute.value_or(0);
  c = at;
  return "T" + two_digits(minute / 60) + ":" + two_digits(minute % 60);
}

// « (chaque vendredi) soir », « (tous les jeudis) à 20 h 30 »
std::string hour_behind(Cursor& c) {
  Cursor at = c;
  if (const auto part = part_of_day_name(at); part && part->part != DayPart::daytime) {
    c = at;
    return part_value(*part);
  }
  return clock_behind(c);
}

// What « chaque » and « tous les » can be followed by, as a set's value.
std::optional<std::string> recurring(Cursor& c) {
  Cursor at = c;
  std::optional<std::string> value = yearly_day(at);
  if (value) {
    c = at;
    return value;
  }
  Cursor of_month = at;
  if (of_month.words("mois de") || of_month.words("mois d")) at = of_month;
  if (const auto w = at.take(Sense::weekday)) {
    value = weekday_value(*w) + hour_behind(at);
  } else if (const auto s = at.take(Sense::season)) {
    static constexpr std::string_view kCodes[] = {"SP", "SU", "FA", "WI"};
    value = "XXXX-" + std::string(kCodes[*s - 1]);
  } else if (const auto m = at.take(Sense::month)) {
    value = "XXXX-" + two_digits(*m);
  } else if (at.word("rentree")) {
    value = "XXXX-09";
  } else if (const auto part = part_of_day_name(at)) {
    value = part->part == DayPart::daytime ? "P1D" : "XXXX-XX-XX" + part_value(*part);
    if (const std::string hour = clock_behind(at); !hour.empty()) value = "XXXX-XX-XX" + hour;
  } else if (const auto u = unit(at)) {
    const std::string hour = *u == Unit::day ? clock_behind(at) : "";
    value = hour.empty() ? period_value(1, *u) : "XXXX-XX-XX" + hour;  // « chaque jour à 17 heures »
  }
  if (value) c = at;
  return value;
}

// « (chaque) premier samedi du mois », « les premiers mardis du mois »
std::optional<std::string> weekday_of_month(Cursor& c) {
  Cursor at = c;
  if (!at.take(Sense::ordinal) && !at.take(Sense::last)) return std::nullopt;
  const auto w = at.take(Sense::weekday);
  if (!w || (!at.words("du mois") && !at.words("de chaque mois"))) return std::nullopt;
  c = at;
  return weekday_value(*w);
}

// « un jour sur deux », « une semaine sur trois », « un samedi sur deux »
std::optional<std::string> one_in_several(Cursor& c) {
  Cursor at = c;
  if (!at.word("un") && !at.word("une")) return std::nullopt;
  std::optional<Unit> u;
  std::optional<std::string> value;
  if (const auto w = at.take(Sense::weekday)) {
    value = weekday_value(*w);
  } else {
    Cursor as_unit = at;
    u = unit(as_unit);
    if (u) at = as_unit;
    if (!u) value = recurring(at);
  }
  if ((!u && !value) || !at.word("sur")) return std::nullopt;
  const auto n = cardinal(at);
  if (!n || *n < 2) return std::nullopt;
  c = at;
  return u ? period_value(*u == Unit::weekend ? 1 : *n, *u) : value;
}

// « la quotidienne conférence de presse », but « la quotidienne sur la troisième chaîne »
bool before_noun(const Cursor& c) {
  if (c.reading(1).any(lexicon::bits(Sense::preposition, Sense::function_word, Sense::article))) return false;
  return (lexicon::features_in_text(c.surface(1)) & lexicon::feature::noun) != 0;
}

// « tous les deux ans », « toutes les trois ou quatre semaines »
std::optional<std::string> every_so_many(Cursor& c) {
  Cursor at = c;
  const auto n = cardinal(at);
  if (!n) return std::nullopt;
  std::optional<int> most;
  if (at.word("ou") || at.word("a")) most = cardinal(at);
  const auto u = unit(at);
  if (!u) return std::nullopt;
  c = at;
  return period_value(*n, *u) + (most ? "/" + period_value(*most, *u) : "");
}

}  // namespace

Found every(Cursor& c) {
  Cursor at = c;
  std::optional<std::string> value;
  if (at.word("chaque")) {
    value = weekday_of_month(at);
    if (!value) value = recurring(at);
  } else if (at.words("tous les") || at.words("toutes les")) {
    value = every_so_many(at);
    if (!value) value = recurring(at);
  } else {
    value = one_in_several(at);
  }
  if (!value) return std::nullopt;
  c = at;
  return node({Recurrence{*value}});
}

Found weekday_habit(Cursor& c) {
  Cursor at = c;
  const bool listed =
      after_word(c, {"et", "ou", ","}) && c.reading(-2).has(Sense::weekday) && c.form(-2).ends_with("s");
  const bool article = at.word("les");
  const bool of_all = after_word(c, {"des"});  // « le rendez-vous des dimanches »
  if (!article && !listed && !of_all) return std::nullopt;
  std::optional<std::string> value = article ? weekday_of_month(at) : std::nullopt;
  if (!value) {
    const bool plural = at.form().ends_with("s");
    const auto w = weekday_name(at);
    if (!w || !plural || at.is_number() || (of_all && take_of(at))) return std::nullopt;
    value = weekday_value(*w) + hour_behind(at);
  }
  c = at;
  return node({Recurrence{*value}});
}

Found first_weekday_of_month(Cursor& c) {
  Cursor at = c;
  if (!take_article(at)) return std::nullopt;
  Cursor numbered = at;
  const auto day = day_number(numbered);
  if (day && numbered.words("de chaque mois")) {  // « le 15 de chaque mois »
    c = numbered;
    return node({Recurrence{"XXXX-XX-" + two_digits(*day)}});
  }
  const auto value = weekday_of_month(at);
  if (!value) return std::nullopt;
  c = at;
  return node({Recurrence{*value}});
}

Found frequency(Cursor& c) {
  Cursor at = c;
  // « le quotidien Libération », « un hebdomadaire satirique »: a paper; « le quotidien des malades »: their life.
  const bool noun = after_word(c, {"le", "un", "les", "des", "du", "au", "ce", "l", "cet", "aux", "deux", "mon", "ton",
                                   "son", "notre", "votre", "leur", "leurs"}) ||
                    (after_word(c, {"la", "une"}) && !before_noun(c));
  const bool name = c.token().capital && !c.token().capitals && !at_beginning(c);  // « l'émission Quotidien »
  const auto u = at.take(Sense::frequency);
  if (!u) return std::nullopt;
  c = at;
  return noun || name ? not_a_time() : node({Recurrence{period_value(1, static_cast<Unit>(*u))}});
}

Found per_unit(Cursor& c) {
  Cursor at = c;
  if (const auto n = cardinal(at)) {  // « deux fois par semaine », « une fois l'an », « quatre soirs par semaine »
    if (!at.word("fois") && !part_of_day_name(at) && !unit(at)) return std::nullopt;
  }
  if (!at.word("par") && !at.word("l")) return std::nullopt;
  if (at.at_word("l", -1) && (at.position() == c.position() + 1 || !at.at_word("an"))) return std::nullopt;
  const auto u = unit(at);
  if (!u) return std::nullopt;
  c = at;
  return node({Recurrence{period_value(1, *u)}});
}

}  // namespace frise::grammar::fr
