// Meetings: which articles may be of one affair, found through an index and never by comparing all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "merge/outline.h"
#include "merge/reading.h"

namespace frise::merge {

/// An article with its affinity() to another, which is not 0.
struct Met {
  std::size_t article = 0;
  double affinity = 0;
};

class Meetings {
 public:
  /// Of articles with these traits and profiles, which must outlive it. `jobs`: threads that make it.
  Meetings(const std::vector<Traits>& traits, const std::vector<Profile>& profiles, unsigned jobs = 1);

  /// Of those behind article `a` that it finds by its keys the ones that have an affinity with it, in order. Safe to
  /// call from several threads.
  [[nodiscard]] std::vector<Met> of(std::size_t a) const;

 private:
  void sort_index(unsigned jobs);
  void find_own(std::size_t keys);
  [[nodiscard]] std::size_t behind(std::size_t a, std::uint64_t key) const;
  [[nodiscard]] std::vector<std::uint32_t> found_by(std::size_t a) const;

  const std::vector<Traits>& traits_;  // of each article
  const std::vector<Profile>& profiles_;
  std::vector<Outline> outlines_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> index_;  // key, article; sorted
  std::vector<std::uint32_t> own_;                              // places in it: of the keys of each article, in order
  std::vector<std::uint32_t> own_begin_;                        // of each article's among these
};

}  // namespace frise::merge
