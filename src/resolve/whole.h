// A text that is one time expression and nothing else, as people write it in a form.
#pragma once

#include <optional>
#include <string_view>

#include "frise/day.h"
#include "frise/timex.h"

namespace frise::resolve {

/// The expression that `text` is, but for what people write before a date: « en 2024 », « le 3 mai ».
[[nodiscard]] std::optional<Timex> whole_timex(std::string_view text, Day today);

}  // namespace frise::resolve
