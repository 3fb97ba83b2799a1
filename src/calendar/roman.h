// Roman numerals, as centuries and Republican years are numbered.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace frise::calendar {

/// 19 → "XIX"; empty for numbers below 1 or above 3999.
[[nodiscard]] std::string roman(int number);

/// "xix" → 19; letters in small case. Nothing for what is not a canonical numeral.
[[nodiscard]] std::optional<int> parse_roman(std::string_view small_letters) noexcept;

}  // namespace frise::calendar
