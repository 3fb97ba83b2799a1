// Names in any script, in Latin letters without accents.
#pragma once

#include <string>
#include <string_view>

namespace frise::text {

/// "Koursk" → "koursk", "Sørbye" → "sorbye", "Лавров" → "lavrov": small ASCII letters, other characters as spaces.
[[nodiscard]] std::string latin_letters(std::string_view name);

}  // namespace frise::text
