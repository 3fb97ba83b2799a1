#include "merge/outline.h"

#include <algorithm>
#include <cmath>

namespace frise::merge {
namespace {

constexpr double kOne = 65535;  // a weight of 1

}  // namespace

Outline outline_of(const Profile& profile) {
  Outline out;
  for (std::size_t k = 0; k < profile.terms.size(); ++k) {
    const auto& [term, weight] = profile.terms[k];
    out.hashes[k] = static_cast<std::uint32_t>(term);
    out.weights[k] = static_cast<std::uint16_t>(std::min(kOne, std::ceil(weight * kOne)));
  }
  out.names = profile.names;
  out.names_weigh = std::nextafter(static_cast<float>(profile.weight_of_names()), 0.0F);
  return out;
}

std::uint32_t heaviest_term(const Outline& outline) {
  const auto heaviest = std::max_element(outline.weights.begin(), outline.weights.end());
  return outline.hashes[static_cast<std::size_t>(heaviest - outline.weights.begin())];
}

OutlineLookup::OutlineLookup(const Outline& outline) : outline_(outline) {
  for (std::size_t k = 0; k < kProfile; ++k) {
    if (outline.weights[k] == 0) continue;
    std::size_t slot = outline.hashes[k] % kSlots;
    while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
    slots_[slot] = static_cast<std::uint8_t>(k + 1);
  }
}

// Weights are rounded up, what the names weigh together is rounded down, and different hashes may look alike: all of it
// makes two articles look nearer; and what two share may be a name.
bool OutlineLookup::may_be_of_one_affair(const Outline& other) const {
  SharedTerms shared(outline_.names_weigh, other.names_weigh);
  for (std::size_t k = 0; k < kProfile; ++k) {
    for (std::size_t slot = other.hashes[k] % kSlots; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const std::size_t mine = slots_[slot] - 1U;
      if (outline_.hashes[mine] != other.hashes[k]) continue;
      shared.add({outline_.weights[mine] / kOne, outline_.names[mine]}, {other.weights[k] / kOne, other.names[k]});
    }
  }
  return shared.affinity() > 0;
}

}  // namespace frise::merge
