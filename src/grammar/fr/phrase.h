// Small phrases that several productions share.
#pragma once

#include <optional>

#include "frise/time.h"
#include "grammar/rule.h"

namespace frise::grammar::fr {

/// « dernier », « prochain », « suivant », « d'après », « en cours », « qui vient »; nearest where nothing of it stands
/// here.
[[nodiscard]] Which which_after(Cursor& c);

/// « de », « d' », « du », « de la », « de l' », « des »: what joins a piece to its whole. The article is left to the
/// whole where it is a word of its own.
bool take_of(Cursor& c) noexcept;

/// 98 → 1998, 24 → 2024: below 32 the third millennium.
[[nodiscard]] int two_digit_year(int two_digits) noexcept;

/// « av. J.-C. », « avant Jésus-Christ », « avant notre ère »
bool before_christ(Cursor& c) noexcept;

/// « apr. J.-C. », « après Jésus-Christ », « de notre ère »
bool after_christ(Cursor& c) noexcept;

/// « '98 »: an apostrophe and two figures.
[[nodiscard]] std::optional<int> apostrophe_year(Cursor& c);

/// A number of a day: « 24 », « 1er », « 1° ».
[[nodiscard]] std::optional<std::uint8_t> day_number(Cursor& c);

/// A day's number before a month, which may be in words: « 24 », « 1er », « trente et un ».
[[nodiscard]] std::optional<std::uint8_t> day_of_a_month(Cursor& c);

/// What may follow « le 9 » for it to be a day: a pause, a small word, a verb; never a noun that it counts.
[[nodiscard]] bool ends_bare_day(const Cursor& c);

/// A month's name. Abbreviations take their stop; those that are other words too (« sept ») want a number beside them.
[[nodiscard]] std::optional<std::uint8_t> month_name(Cursor& c, bool beside_number);

/// A day's name; abbreviations only before a number.
[[nodiscard]] std::optional<std::uint8_t> weekday_name(Cursor& c);

/// A year after a month's or a season's name: « 2024 », « '98 », « 68 », « deux mille vingt-quatre ».
[[nodiscard]] std::optional<int> year_after_name(Cursor& c);

/// So many units from the anchor: « le mois dernier » is -1 month from the reference, and as wide as a month.
[[nodiscard]] Shift shift(Unit unit, int count, Anchor anchor);

/// Any date that can be a whole with pieces: « octobre », « l'année prochaine », « 2019 », « XIXe siècle ».
[[nodiscard]] std::optional<Time> whole_date(Cursor& c);

/// « matin », « soirée », « après-midi », « petit matin », without article.
[[nodiscard]] std::optional<Clock> part_of_day_name(Cursor& c);

}  // namespace frise::grammar::fr
