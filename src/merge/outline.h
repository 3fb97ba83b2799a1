// Outlines: profiles in little room. Where very many articles meet, most pairs are told apart by them.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>

#include "merge/profile.h"

namespace frise::merge {

struct Outline {
  std::array<std::uint32_t, kProfile> hashes{};
  std::array<std::uint16_t, kProfile> weights{};  // in 65535ths, rounded up
  std::bitset<kProfile> names;
  float names_weigh = 0;  // Profile::weight_of_names(), rounded down
};

[[nodiscard]] Outline outline_of(const Profile& profile);

/// The hash of its heaviest term; 0 where it has none.
[[nodiscard]] std::uint32_t heaviest_term(const Outline& outline);

/// The terms of one article, asked for those of many: a table of hashes with open addressing, of which few slots are
/// taken, so that nearly every question ends at the first.
class OutlineLookup {
 public:
  /// `outline` must outlive it.
  explicit OutlineLookup(const Outline& outline);

  /// False only where affinity() of the two profiles is 0.
  [[nodiscard]] bool may_be_of_one_affair(const Outline& other) const;

 private:
  static constexpr std::size_t kSlots = 1024;

  const Outline& outline_;
  std::array<std::uint8_t, kSlots> slots_{};  // which term, from 1; 0 for none
};

}  // namespace frise::merge
