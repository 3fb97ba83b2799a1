#include "merge/outline.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace frise::merge {
namespace {

constexpr double kOne = 65535;  // a weight of 1

// Something of each term of an article. In 16 bits, of which processors take eight at once.
using OfTerms = std::array<std::uint16_t, kProfile>;

// Products of two weights, the lowest 16 bits cut off, so that each may be one more.
constexpr double kProduct = kOne * kOne / 65536;
constexpr auto kMost = static_cast<std::uint16_t>(SharedTerms::kOfOne * kProduct + 1);
constexpr auto kEnough = static_cast<std::uint16_t>(SharedTerms::kStranger * kProduct);
static_assert(kProfile * (kMost + 1U) < 65536);

OfTerms products_of(const OfTerms& own, const OfTerms& other) noexcept {
  OfTerms out;
  for (std::size_t k = 0; k < kProfile; ++k)
    out[k] = static_cast<std::uint16_t>(std::uint32_t{own[k]} * other[k] >> 16);
  for (std::uint16_t& product : out) product = std::min(product, kMost);
  return out;
}

// Most articles share terms that weigh too little, which is told without a branch: by the sum of all products instead
// of the three greatest.
bool may_be_enough(const OfTerms& products) noexcept {
  std::uint16_t sum = kProfile;  // of each what was cut off
  for (const std::uint16_t product : products) sum = static_cast<std::uint16_t>(sum + product);
  return sum >= kEnough;
}

// A bit for each that is not 0.
std::uint32_t not_zero(const OfTerms& all) noexcept {
  std::uint32_t out = 0;
#ifdef __SSE2__
  constexpr std::size_t kAtOnce = 16;
  const auto zeros = [&](std::size_t at) {
    return _mm_cmpeq_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&all[at])), _mm_setzero_si128());
  };
  for (std::size_t at = 0; at < kProfile; at += kAtOnce) {
    const int none = _mm_movemask_epi8(_mm_packs_epi16(zeros(at), zeros(at + kAtOnce / 2)));
    out |= (static_cast<std::uint32_t>(none) ^ 0xFFFFU) << at;
  }
#else
  for (std::size_t k = 0; k < kProfile; ++k) out |= std::uint32_t{all[k] != 0} << k;
#endif
  return out;
}

// The same of the three greatest alone, of those that are shared.
bool three_may_be_enough(const OfTerms& products, std::uint32_t shared) noexcept {
  std::uint16_t first = 0;
  std::uint16_t second = 0;
  std::uint16_t third = 0;
  for (; shared != 0; shared &= shared - 1) {
    const std::uint16_t product = products[static_cast<std::size_t>(std::countr_zero(shared))];
    third = std::max(third, std::min(second, product));
    second = std::max(second, std::min(first, product));
    first = std::max(first, product);
  }
  return first + second + third + 3 >= kEnough;
}

}  // namespace

Outline outline_of(const Profile& profile) {
  Outline out;
  for (std::size_t k = 0; k < profile.terms.size(); ++k) {
    const auto& [term, weight] = profile.terms[k];
    out.terms |= std::uint32_t{1} << k;
    out.hashes[k] = static_cast<std::uint16_t>(term % Outline::kHashes);
    out.weights[k] = static_cast<std::uint16_t>(std::clamp(std::ceil(weight * kOne), 1.0, kOne));
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
  for (std::size_t k = profile.terms.size(); k-- > 0;) {
    const std::uint16_t hash = outline.hashes[k];
    heaviest_[hash] = std::max(heaviest_[hash], outline.weights[k]);
    next_[k] = std::exchange(first_[hash], static_cast<std::uint8_t>(k + 1));
  }
}

std::uint32_t Comparison::shared_with(const Outline& other) const {
  OfTerms own;
  for (std::size_t k = 0; k < kProfile; ++k) own[k] = heaviest_[other.hashes[k]];
  const OfTerms products = products_of(own, other.weights);
  if (!may_be_enough(products)) return 0;
  const std::uint32_t shared = not_zero(own) & other.terms;
  return three_may_be_enough(products, shared) && may_be_of_one_affair(other, shared) ? shared : 0;
}

// Weights are rounded up, what the names weigh together is rounded down, and different hashes may look alike: all of it
// makes two articles look nearer; and what two share may be a name.
bool Comparison::may_be_of_one_affair(const Outline& other, std::uint32_t shared) const {
  constexpr double kUnit = 1 / kOne;
  SharedTerms out(outline_.names_weigh, other.names_weigh);
  for (; shared != 0; shared &= shared - 1) {
    const auto b = static_cast<std::size_t>(std::countr_zero(shared));
    each_with(other.hashes[b], [&](std::size_t a) {
      out.add({outline_.weights[a] * kUnit, outline_.names[a]}, {other.weights[b] * kUnit, other.names[b]});
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
    each_with(static_cast<std::uint16_t>(term % Outline::kHashes), [&, term = term, weight = weight](std::size_t a) {
      if (profile_.terms[a].first != term) return;
      out.add({profile_.terms[a].second, profile_.names[a], profile_.words[a]},
              {weight, other.names[b], other.words[b]});
    });
  }
  return out.affinity();
}

}  // namespace frise::merge
