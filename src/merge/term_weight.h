// Term weights: how much it tells that two reports share a word. From a fixed table of French news, so that what is
// merged does not depend on what else is in the timeline.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace frise::merge {

/// Inverse document frequency, ln((N + 1) / (n + 1)) for a term in n of N background articles, divided by its largest
/// value: 1 for a term that is not in the table, near 0 for « être ». K. Spärck Jones, 1972.
[[nodiscard]] double term_weight(std::string_view term);

/// What stands for a term where many are compared: FNV-1a, the same on every machine.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view term) noexcept {
  std::uint64_t out = 14695981039346656037U;
  for (const char c : term) out = (out ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return out;
}

/// Hashes of terms with their weights, sorted.
using WeightedTerms = std::vector<std::pair<std::uint64_t, double>>;

/// The sum of the products of the weights that both have. Linear.
[[nodiscard]] double dot(const WeightedTerms& a, const WeightedTerms& b) noexcept;

}  // namespace frise::merge
