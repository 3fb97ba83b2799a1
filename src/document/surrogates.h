// Surrogate pairs: how JSON escapes what lies beyond U+FFFF. A text that was cut within one keeps half of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace frise::document {

/// Writes \ufffd in place of each escape of `json` that is half a pair. The offset of the first, if there was one.
/// Linear.
///
///   « "Bravo \ud83d" »  becomes  « "Bravo \ufffd" »
[[nodiscard]] std::optional<std::size_t> replace_half_pairs(std::string& json);

}  // namespace frise::document
