// Term weights: how much it tells that two reports share a word. From a fixed table of French news, so that what is
// merged does not depend on what else is in the timeline.
#pragma once

#include <string_view>

namespace frise::merge {

/// Inverse document frequency, ln((N + 1) / (n + 1)) for a term in n of N background articles, divided by its largest
/// value: 1 for a term that is not in the table, near 0 for « être ». K. Spärck Jones, 1972.
[[nodiscard]] double term_weight(std::string_view term) noexcept;

}  // namespace frise::merge
