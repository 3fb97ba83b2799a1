// Named periods of the year and beyond: seasons, quarters, decades, centuries, school years.
#include "calendar/roman.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

// « été » is the season only where something says so; else it is the participle of être.
bool is_summer(const Cursor& head, const Cursor& name) {
  if (name.form() != "ete" && name.form() != "etes") return true;
  if (head.position() != name.position()) return true;
  if (after_word(name, {"en", "d", "mi", "fin", "debut", "plein", "chaque", "bel", "un", "printemps"})) return true;
  return name.token(1).kind == text::TokenKind::number && name.form(1).size() == 4;
}

CalendarDate year_of(int year) {
  CalendarDate date;
  date.grain = Grain::year;
  date.year = year;
  return date;
}

std::optional<Time> year_after_de(Cursor& c) {
  Cursor at = c;
  if (!at.word("de")) return std::nullopt;
  const auto year = at.form().size() == 4 ? at.number(4) : std::nullopt;
  if (!year || *year < 1000) return std::nullopt;
  c = at;
  return Time{year_of(*year)};
}

// « 2023-2024 », « 2022/2023 », « 2022-23 »
std::optional<Node> two_years(Cursor& c) {
  Cursor at = c;
  auto found = years(at);
  if (found) c = at;
  return found;
}

int decade_word(Cursor& c) {
  const auto tens = c.take(Sense::number);
  return tens && *tens >= 10 && *tens % 10 == 0 ? *tens : -1;
}

}  // namespace

Found season(Cursor& c) {
  Cursor at = c;
  const bool demonstrative = at.has(Sense::demonstrative);
  if (demonstrative)
    at.advance();
  else
    take_article(at);
  const Cursor name = at;
  const auto which_season = at.take(Sense::season);
  if (!which_season || !is_summer(c, name)) return std::nullopt;
  CalendarDate date;
  date.grain = Grain::season;
  date.ordinal = static_cast<std::uint8_t>(*which_season);
  {
    Cursor spanning = at;
    if (const auto span = two_years(spanning)) {  // « hiver 2022-2023 »: of the December of the first
      const auto& from = *std::get<Range>(span->said.time.is).from;
      date.year = std::get<CalendarDate>(from.is).year;
      c = spanning;
      return node({date});
    }
  }
  date.year = year_after_name(at);
  if (!date.year) {
    if (const auto whole = year_after_de(at)) date.year = std::get<CalendarDate>(whole->is).year;
  }
  if (!date.year) date.which = demonstrative ? Which::current : which_after(at);
  if (!date.year && date.which == Which::nearest && after_word(c, {"en"})) {
    static constexpr std::string_view kCodes[] = {"XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"};
    c = at;
    return node({Recurrence{std::string(kCodes[*which_season - 1])}});
  }
  c = at;
  return node({date});
}

Found quarter_or_half(Cursor& c) {
  Cursor at = c;
  take_article(at);
  CalendarDate date;
  if (at.form().size() == 2 && at.form().front() == 't' && at.token().capital) return std::nullopt;
  const auto number = ordinal(at);
  if (!number || *number < 1) return std::nullopt;
  if (at.word("trimestre"))
    date.grain = Grain::quarter;
  else if (at.word("semestre") || at.word("moitie"))
    date.grain = Grain::half;
  else
    return std::nullopt;
  if (*number > (date.grain == Grain::quarter ? 4 : 2)) return std::nullopt;
  date.ordinal = static_cast<std::uint8_t>(*number);
  const bool half_of_something = at.form(-1) == "moitie";
  date.year = year_after_name(at);
  if (!date.year) {
    Cursor of = at;
    if (take_of(of)) {
      if (const auto whole = whole_date(of)) {
        c = of;
        return node({Within{date, *whole}});
      }
    }
  }
  if (half_of_something && !date.year) return std::nullopt;
  if (!date.year) date.which = which_after(at);
  c = at;
  return node({date});
}

Found decade(Cursor& c) {
  Cursor at = c;
  take_article(at) || at.take(Sense::demonstrative);
  if (!at.word("annees") && !at.word("decennie")) return std::nullopt;
  CalendarDate date;
  date.grain = Grain::decade;
  if (at.is_number()) {
    const std::size_t digits = at.form().size();
    const auto number = at.number(4);
    if (!number || *number % 10 != 0 || (digits != 2 && digits != 4)) return std::nullopt;
    date.year = digits == 4 ? *number : 1900 + *number;
  } else {
    const int tens = decade_word(at);
    if (tens < 0) return std::nullopt;
    date.year = 1900 + tens;
  }
  c = at;
  return node({date});
}

Found century(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const auto number = ordinal(at);
  if (!number || *number < 1 || *number > 99) return std::nullopt;
  int years_each = 0;
  CalendarDate date;
  if (at.word("siecle") || at.word("siecles")) {
    date.grain = Grain::century;
    years_each = 100;
  } else if (at.word("millenaire") || at.word("millenaires")) {
    date.grain = Grain::millennium;
    years_each = 1000;
  } else {
    return std::nullopt;
  }
  date.year = before_christ(at) ? 1 - *number * years_each : (*number - 1) * years_each + 1;
  c = at;
  return node({date});
}

Found school_year(Cursor& c) {
  Cursor at = c;
  take_article(at);
  if (at.words("annee scolaire") || at.words("annee universitaire") || at.word("saison") || at.word("exercice") ||
      at.word("campagne")) {
    const auto span = two_years(at);
    if (span) c = at;
    return span;
  }
  return std::nullopt;
}

}  // namespace frise::grammar::fr
