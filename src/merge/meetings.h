// Meetings: which articles may be of one affair, found through an index and never by comparing all.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "merge/reading.h"

namespace frise::merge {

/// An article with its affinity() to another, which is not 0.
struct Met {
  std::size_t article = 0;
  double affinity = 0;
};

class Meetings {
 public:
  /// `articles` must outlive it.
  explicit Meetings(const std::vector<Traits>& articles);

  /// Of those behind article `a` that it finds by its keys the ones that have an affinity with it, in order. Safe to
  /// call from several threads.
  [[nodiscard]] std::vector<Met> of(std::size_t a) const;

 private:
  // A profile in little room: of very many articles most pairs are told apart by it.
  struct Outline {
    std::array<std::uint32_t, kProfile> hashes{};
    std::array<std::uint16_t, kProfile> weights{};  // in 65535ths, rounded up
    std::bitset<kProfile> names;
    float names_weigh = 0;  // Profile::weight_of_names(), rounded down
  };
  class Lookup;

  static Outline outline_of(const Profile& profile);

  const std::vector<Traits>& articles_;
  std::vector<Outline> outlines_;                               // of each article
  std::vector<std::pair<std::uint64_t, std::uint32_t>> index_;  // key, article; sorted
};

}  // namespace frise::merge
