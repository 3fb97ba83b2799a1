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
    out.terms |= std::uint32_t{1} << k;
    out.hashes[k] = static_cast<std::uint16_t>(term);
    out.weights[k] = static_cast<std::uint16_t>(std::min(kOne, std::ceil(weight * kOne)));
  }
  out.names = profile.names;
  out.names_weigh = std::nextafter(static_cast<float>(profile.names_weigh), 0.0F);
  return out;
}

std::uint16_t heaviest_term(const Outline& outline) {
  const auto heaviest = std::max_element(outline.weights.begin(), outline.weights.end());
  return outline.hashes[static_cast<std::size_t>(heaviest - outline.weights.begin())];
}

Comparison::Comparison(const Profile& profile, const Outline& outline) : profile_(profile), outline_(outline) {
  for (std::size_t k = 0; k < profile.terms.size(); ++k) {
    std::uint16_t& heaviest = heaviest_[outline.hashes[k] % kMarks];
    heaviest = std::max(heaviest, outline.weights[k]);
    terms_[outline.hashes[k] / kBits] |= std::uint64_t{1} << outline.hashes[k] % kBits;
    std::size_t slot = outline.hashes[k] % kSlots;
    while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
    slots_[slot] = static_cast<std::uint8_t>(k + 1);
  }
}

// Weights are rounded up, what the names weigh together is rounded down, and different hashes may look alike: all of it
// makes two articles look nearer; and what two share may be a name.
bool Comparison::may_be_of_one_affair(const Outline& other, std::uint32_t shared) const {
  SharedTerms out(outline_.names_weigh, other.names_weigh);
  for (; shared != 0; shared &= shared - 1) {
    const auto b = static_cast<std::size_t>(std::countr_zero(shared));
    each_with(other.hashes[b], [&](std::size_t a) {
      out.add({outline_.weights[a] / kOne, outline_.names[a]}, {other.weights[b] / kOne, other.names[b]});
    });
  }
  return out.affinity() > 0;
}

// In the order of affinity(), so that the sums are the same to the last bit.
double Comparison::affinity_with(const Profile& other, std::uint32_t shared) const {
  SharedTerms out(profile_.names_weigh, other.names_weigh);
  for (; shared != 0; shared &= shared - 1) {
    const auto b = static_cast<std::size_t>(std::countr_zero(shared));
    const auto& [term, weight] = other.terms[b];
    each_with(static_cast<std::uint16_t>(term), [&, term = term, weight = weight](std::size_t a) {
      if (profile_.terms[a].first != term) return;
      out.add({profile_.terms[a].second, profile_.names[a], profile_.words[a]},
              {weight, other.names[b], other.words[b]});
    });
  }
  return out.affinity();
}

}  // namespace frise::merge
