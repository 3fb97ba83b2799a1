// Outlines: profiles in little room. Where very many articles meet, most pairs are told apart by them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>

#include "merge/profile.h"

namespace frise::merge {

/// Two lines of a processor's cache, and a bit.
struct alignas(64) Outline {
  std::array<std::uint16_t, kProfile> hashes{};   // of the terms, 16 bits of each
  std::array<std::uint16_t, kProfile> weights{};  // in 65535ths, rounded up
  std::uint32_t terms = 0;                        // a bit for each that there is
  std::bitset<kProfile> names;
  float names_weigh = 0;  // Profile::names_weigh, rounded down
};

[[nodiscard]] Outline outline_of(const Profile& profile);

/// The hash of its heaviest term; 0 where it has none.
[[nodiscard]] std::uint16_t heaviest_term(const Outline& outline);

/// One article that is compared with many: a bit for every hash, so that the first question has no branch.
class Comparison {
 public:
  /// `profile` and `outline` are of one article, and must outlive it.
  Comparison(const Profile& profile, const Outline& outline);

  /// Which terms of the other article, a bit for each, seem to be shared; 0 where affinity() of the two profiles is 0.
  [[nodiscard]] std::uint32_t shared_with(const Outline& other) const {
    if (!may_share_enough(other)) return 0;
    std::uint32_t shared = 0;
    for (std::size_t k = 0; k < kProfile; ++k) shared |= bit(other.hashes[k]) << k;
    shared &= other.terms;
    const bool two = (shared & (shared - 1)) != 0;
    return two && may_be_of_one_affair(other, shared) ? shared : 0;
  }

  /// affinity() with the other, of which these terms seem to be shared.
  [[nodiscard]] double affinity_with(const Profile& other, std::uint32_t shared) const;

 private:
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kSlots = 1024;
  static constexpr std::size_t kMarks = 8192;

  // Most share terms that weigh too little, which is told without a branch: by the sum of all products instead of the
  // three greatest, of terms that have a part of the hash in common, and as if no name were but of one of the two.
  [[nodiscard]] bool may_share_enough(const Outline& other) const noexcept {
    constexpr auto kScale = 65535.0 * 65535.0 / 65536.0;  // of two weights, the lowest 16 bits cut off
    constexpr auto kMost = static_cast<std::uint32_t>(SharedTerms::kOfOne * kScale) + 1;
    constexpr auto kEnough = static_cast<std::uint32_t>(SharedTerms::kStranger * kScale);
    std::array<std::uint16_t, kProfile> own;
    for (std::size_t k = 0; k < kProfile; ++k) own[k] = heaviest_[other.hashes[k] % kMarks];
    std::uint32_t sum = kProfile;  // of each what was cut off
    for (std::size_t k = 0; k < kProfile; ++k) sum += std::min(std::uint32_t{own[k]} * other.weights[k] >> 16, kMost);
    return sum >= kEnough;
  }

  [[nodiscard]] std::uint32_t bit(std::uint16_t hash) const noexcept {
    return static_cast<std::uint32_t>(terms_[hash / kBits] >> hash % kBits & 1U);
  }

  // Calls add(term) for each of the terms that have that hash.
  template <typename Add>
  void each_with(std::uint16_t hash, Add add) const {
    for (std::size_t slot = hash % kSlots; slots_[slot] != 0; slot = (slot + 1) % kSlots)
      if (outline_.hashes[slots_[slot] - 1U] == hash) add(slots_[slot] - 1U);
  }

  [[nodiscard]] bool may_be_of_one_affair(const Outline& other, std::uint32_t shared) const;

  const Profile& profile_;
  const Outline& outline_;
  std::array<std::uint16_t, kMarks> heaviest_{};  // by that part of the hash: the weight of the heaviest term with it
  std::array<std::uint64_t, 65536 / kBits> terms_{};
  std::array<std::uint8_t, kSlots> slots_{};  // which term, from 1, by its hash and what follows; 0 for none
};

static_assert(kProfile == 32);

}  // namespace frise::merge
