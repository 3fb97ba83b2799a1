#include "merge/meetings.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "merge/parallel.h"

namespace frise::merge {

Meetings::Meetings(const std::vector<Traits>& traits, const std::vector<Profile>& profiles, unsigned jobs)
    : traits_(traits), profiles_(profiles), outlines_(profiles.size()) {
  std::size_t keys = 0;
  for (const Traits& of_one : traits) keys += of_one.keys.size();
  index_.reserve(keys);
  for (std::size_t k = 0; k < traits.size(); ++k)
    for (const std::uint64_t key : traits[k].keys) index_.emplace_back(key, static_cast<std::uint32_t>(k));
  sort_index(jobs);
  parallel(profiles.size(), jobs, [&](std::size_t k) { outlines_[k] = outline_of(profiles[k]); });
}

// Both halves at once.
void Meetings::sort_index(unsigned jobs) {
  const auto middle = index_.begin() + std::ssize(index_) / 2;
  parallel(2, jobs, [&](std::size_t half) {
    if (half == 0)
      std::sort(index_.begin(), middle);
    else
      std::sort(middle, index_.end());
  });
  std::inplace_merge(index_.begin(), middle, index_.end());
}

// Those found are marked first and looked at in their order then, so that outlines are read from front to back.
std::vector<std::uint32_t> Meetings::found_by(std::size_t a) const {
  constexpr std::size_t kBits = 64;
  std::vector<std::uint64_t> found((traits_.size() - a) / kBits + 1);  // by their distance from a
  for (const std::uint64_t key : sought(traits_[a].keys)) {
    auto at = std::upper_bound(index_.begin(), index_.end(), std::pair(key, static_cast<std::uint32_t>(a)));
    for (; at != index_.end() && at->first == key; ++at)
      found[(at->second - a) / kBits] |= std::uint64_t{1} << (at->second - a) % kBits;
  }
  std::vector<std::uint32_t> out;
  for (std::size_t k = 0; k < found.size(); ++k)
    for (std::uint64_t left = found[k]; left != 0; left &= left - 1)
      out.push_back(static_cast<std::uint32_t>(a + k * kBits) + static_cast<std::uint32_t>(std::countr_zero(left)));
  return out;
}

std::vector<Met> Meetings::of(std::size_t a) const {
  const Comparison here(profiles_[a], outlines_[a]);
  std::vector<Met> out;
  for (const std::uint32_t b : found_by(a)) {
    const std::uint32_t shared = here.shared_with(outlines_[b]);
    if (shared == 0) continue;
    if (const double near = here.affinity_with(profiles_[b], shared); near > 0) out.push_back({b, near});
  }
  return out;
}

}  // namespace frise::merge
