// Outlines: profiles in little room. Where very many articles meet, most pairs are told apart by them.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>

#include "merge/profile.h"

namespace frise::merge {

/// Two lines of a processor's cache, and a bit.
struct alignas(64) Outline {
  static constexpr std::size_t kHashes = 8192;

  std::array<std::uint16_t, kProfile> hashes{};   // of the terms, below kHashes
  std::array<std::uint16_t, kProfile> weights{};  // in 65535ths, rounded up, 1 at least; 0 where there is no term
  std::uint32_t terms = 0;                        // a bit for each that there is
  std::bitset<kProfile> names;
  float names_weigh = 0;  // Profile::names_weigh, rounded down
};

[[nodiscard]] Outline outline_of(const Profile& profile);

/// The hash of its heaviest term; 0 where it has none.
[[nodiscard]] std::uint16_t heaviest_term(const Outline& outline);

/// One article that is compared with many: what it gives to every hash lies ready, so that the first question has no
/// branch.
class Comparison {
 public:
  /// `profile` and `outline` are of one article, and must outlive it.
  Comparison(const Profile& profile, const Outline& outline);

  /// Which terms of the other article, a bit for each, seem to be shared; 0 where affinity() of the two profiles is 0.
  [[nodiscard]] std::uint32_t shared_with(const Outline& other) const;

  /// affinity() with the other, of which these terms seem to be shared.
  [[nodiscard]] double affinity_with(const Profile& other, std::uint32_t shared) const;

 private:
  // Calls add(term) for each of the terms that have that hash.
  template <typename Add>
  void each_with(std::uint16_t hash, Add add) const {
    for (std::size_t k = first_[hash]; k != 0; k = next_[k - 1]) add(k - 1);
  }

  [[nodiscard]] bool may_be_of_one_affair(const Outline& other, std::uint32_t shared) const;

  const Profile& profile_;
  const Outline& outline_;
  std::array<std::uint16_t, Outline::kHashes> heaviest_{};  // by hash: the weight of the heaviest term with it
  std::array<std::uint8_t, Outline::kHashes> first_{};      // by hash: the first term with it, from 1
  std::array<std::uint8_t, kProfile> next_{};               // by term: the next with the same hash, from 1
};

static_assert(kProfile == 32);

}  // namespace frise::merge
