// Several days under one month: « du 3 au 5 mai », « les 3, 4 et 5 mai », « week-end des 10 et 11 février ».
#include <vector>

#include "frise/day.h"
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

// « au », « à », « et », « - », « , »: what stands between two days of a list.
// « le 3 et le 17 mai », « jeudi 15 et vendredi 16 mai » are two expressions, « les jeudi 15 et vendredi 16 mai » is
// one.
bool take_joint(Cursor& c, bool listed) noexcept {
  Cursor at = c;
  const bool glued = at.token().glue == text::Glue::hyphen;
  const bool range = glued || at.word("au") || at.words("jusqu au") || at.word("a") || at.word("-");
  if (!range && !at.word("et") && !at.word("ou") && !at.word(",")) return false;
  if (range)
    at.word("le");
  else if (at.at_word("le") || (at.has(Sense::weekday) && !listed))
    return false;
  c = at;
  return true;
}

CalendarDate day_date(std::uint8_t weekday, std::uint8_t day) {
  CalendarDate date;
  date.weekday = weekday;
  date.day = day;
  return date;
}

// « 13 », « 1er », « 15e »; « dix-huit » before its month, « treize » before « au »
std::optional<std::uint8_t> listed_day(Cursor& c, bool last) {
  Cursor at = c;
  if (const auto day = day_number(at)) {
    if (at.token().glue == text::Glue::none) at.word("e");
    c = at;
    return day;
  }
  if (last) return day_of_a_month(c);
  const auto day = at.is_number() ? std::nullopt : cardinal(at);
  if (!day || *day < 2 || *day > 31 || !at.at_word("au")) return std::nullopt;
  c = at;
  return static_cast<std::uint8_t>(*day);
}

// « (le 4 juillet, puis) les 7 et 8 », « la rue sera barrée les 4, 5 et 6 »: without a month only behind one or at a
// pause, in their order, and counting nothing.
bool are_bare_days(const Cursor& from, const Cursor& to, const std::vector<CalendarDate>& days) {
  if (to.at_word("de") || to.at_word("du") || to.at_word("d") || !ends_bare_day(to)) return false;
  for (std::size_t k = 1; k < days.size(); ++k)
    if (days[k].day <= days[k - 1].day) return false;
  if (at_pause(to) && !after_word(from, {"et", "ou"}) && from.position() > 2) return true;
  for (auto back = -1; static_cast<std::ptrdiff_t>(from.position()) + back >= 0; --back)
    if (from.reading(back).has(Sense::month)) return true;
  return false;
}

// The days of a list, with their weekdays.
std::vector<CalendarDate> listed_days(Cursor& c, bool listed) {
  std::vector<CalendarDate> days;
  Cursor at = c;
  while (true) {
    const auto weekday = weekday_name(at);
    const auto day = listed_day(at, !days.empty());
    if (!day) return {};
    days.push_back(day_date(weekday.value_or(0), *day));
    c = at;
    if (!take_joint(at, listed)) return days;
  }
}

}  // namespace

Found day_range(Cursor& c) {
  Cursor at = c;
  if (at.word("week")) {
    if (!at.word("end") || !at.word("des")) return std::nullopt;
  } else if (!at.word("les") && !at.word("le")) {
    if (c.done()) return std::nullopt;
  }
  auto days = listed_days(at, c.at_word("les"));
  if (days.empty()) return std::nullopt;
  const auto month = month_name(at, true);
  if (!month || days.size() < 2) return std::nullopt;
  const auto year = year_after_name(at);
  const Which which = year ? Which::nearest : which_after(at);
  for (CalendarDate& date : days) {
    if (!Day::civil(2024, *month, date.day)) return std::nullopt;
    date.month = *month;
    date.year = year;
    date.which = which;
  }
  c = at;
  return node({Range{Time{days.front()}, Time{days.back()}}});
}

Found bare_days(Cursor& c) {
  Cursor at = c;
  if (!at.word("les")) return std::nullopt;
  const auto days = listed_days(at, true);
  if (days.size() < 2 || !are_bare_days(c, at, days)) return std::nullopt;
  c = at;
  return node({Range{Time{days.front()}, Time{days.back()}}});
}

}  // namespace frise::grammar::fr
