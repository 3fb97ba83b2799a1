// Numbers and quantities in words and digits.
#pragma once

#include <optional>

#include "frise/time.h"
#include "grammar/cursor.h"

namespace frise::grammar::fr {

/// « quatre-vingt-dix-sept », « deux mille vingt-quatre », « 7 000 », « 7.000 », « septante-deux ».
[[nodiscard]] std::optional<int> cardinal(Cursor& c);

/// A count and what qualifies it: « plus de deux », « une quinzaine de », « quelques », « 1,5 ».
struct Count {
  double value = -1;  // below 0: vague
  Modifier mod = Modifier::none;
};

[[nodiscard]] std::optional<Count> count(Cursor& c);

/// A unit of time, « week-end » included.
[[nodiscard]] std::optional<Unit> unit(Cursor& c);

/// « premier », « 1er », « 2e », « IIIe », « troisième ».
[[nodiscard]] std::optional<int> ordinal(Cursor& c);

}  // namespace frise::grammar::fr
