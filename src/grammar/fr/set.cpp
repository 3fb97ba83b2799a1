// Sets: times that come back.
#include <string>

#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

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

// What « chaque » and « tous les » can be followed by, as a set's value.
std::optional<std::string> recurring(Cursor& c) {
  Cursor at = c;
  std::optional<std::string> value;
  if (const auto w = at.take(Sense::weekday)) {
    value = weekday_value(*w);
  } else if (const auto s = at.take(Sense::season)) {
    static constexpr std::string_view kCodes[] = {"SP", "SU", "FA", "WI"};
    value = "XXXX-" + std::string(kCodes[*s - 1]);
  } else if (const auto m = at.take(Sense::month)) {
    value = "XXXX-" + two_digits(*m);
  } else if (const auto part = part_of_day_name(at)) {
    static constexpr std::string_view kCodes[] = {"MO", "MO", "12:00", "AF", "EV", "NI", "24:00", "DT"};
    value = "XXXX-XX-XXT" + std::string(kCodes[static_cast<std::size_t>(*part->part)]);
    if (part->part == DayPart::daytime) value = "P1D";
  } else if (const auto u = unit(at)) {
    value = period_value(1, *u);
  }
  if (value) c = at;
  return value;
}

}  // namespace

Found every(Cursor& c) {
  Cursor at = c;
  if (at.word("chaque")) {
    const auto value = recurring(at);
    if (!value) return std::nullopt;
    c = at;
    return node({Recurrence{*value}});
  }
  if (!at.words("tous les") && !at.words("toutes les") && !at.words("un jour sur")) return std::nullopt;
  if (c.form() == "un") {
    const auto n = cardinal(at);
    if (!n) return std::nullopt;
    c = at;
    return node({Recurrence{period_value(*n, Unit::day)}});
  }
  Cursor counted = at;
  const auto n = cardinal(counted);
  const auto u = n ? unit(counted) : std::nullopt;
  if (u) {
    c = counted;
    return node({Recurrence{period_value(*n, *u)}});
  }
  const auto value = recurring(at);
  if (!value) return std::nullopt;
  c = at;
  return node({Recurrence{*value}});
}

Found weekday_habit(Cursor& c) {
  Cursor at = c;
  const bool plural = at.word("les");
  if (!plural && !at.word("le")) return std::nullopt;
  const bool plural_name = at.form().ends_with("s");
  const auto w = weekday_name(at);
  if (!w || plural != plural_name || at.is_number()) return std::nullopt;
  c = at;
  return node({Recurrence{weekday_value(*w)}});
}

Found frequency(Cursor& c) {
  Cursor at = c;
  if (after_word(c, {"le", "un", "les", "des", "du", "ce"}) && !at_pause(Cursor(c)) &&
      c.form().starts_with("quotidien") && c.token(1).kind == text::TokenKind::word && c.token(1).capital)
    return std::nullopt;  // « le quotidien Libération »
  const auto u = at.take(Sense::frequency);
  if (!u) return std::nullopt;
  c = at;
  return node({Recurrence{period_value(1, static_cast<Unit>(*u))}});
}

Found per_unit(Cursor& c) {
  Cursor at = c;
  if (!at.word("par")) return std::nullopt;
  const auto u = unit(at);
  if (!u) return std::nullopt;
  c = at;
  return node({Recurrence{period_value(1, *u)}});
}

}  // namespace frise::grammar::fr
