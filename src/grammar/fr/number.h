// Numbers and quantities in words and digits.
#pragma once

#include <optional>

#include "frise/time.h"
#include "grammar/cursor.h"

namespace frise::grammar::fr {

/// « quatre-vingt-dix-sept », « deux mille vingt-quatre », « 7 000 », « 7.000 », « septante-deux ».
[[nodiscard]] std::optional<int> cardinal(Cursor& c);

/// A year from 1000 to 2199 in words: « mil neuf cent quatorze », « deux mille vingt-quatre ».
[[nodiscard]] std::optional<int> year_in_words(Cursor& c);

/// A count and what qualifies it: « plus de deux », « une quinzaine de », « quelques », « 1,5 ».
struct Count {
  double value = -1;  // below 0: vague
  Modifier mod = Modifier::none;
};

[[nodiscard]] std::optional<Count> count(Cursor& c);

/// False where neither a count nor what may stand before it (« les », « entre », « de », « au ») and a count begin: a
/// glance at two words, where count() reads.
[[nodiscard]] bool may_count(const Cursor& c) noexcept;

/// « plus de », « près d' », « environ »: what stands before a number.
Modifier qualifier(Cursor& c);

/// A part of a unit as an amount of smaller ones: « une demi-heure », « trois quarts d'heure », « un quart de siècle ».
[[nodiscard]] std::optional<Amount> fraction(Cursor& c);

/// The size before a unit: « une bonne heure » is more than one, « une petite heure » less.
Modifier take_size(Cursor& c);

/// A unit of time, « week-end » included.
[[nodiscard]] std::optional<Unit> unit(Cursor& c);

/// What stands behind the figures of a rank: « er », « e », « ème ».
[[nodiscard]] bool may_end_rank(const Cursor& c) noexcept;

/// « premier », « 1er », « 2e », « IIIe », « XIX e », « troisième », « dix-neuvième », « vingt et unième ».
[[nodiscard]] std::optional<int> ordinal(Cursor& c);

}  // namespace frise::grammar::fr
