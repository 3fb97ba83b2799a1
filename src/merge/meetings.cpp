#include "merge/meetings.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "merge/fetch.h"
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
  find_own(keys);
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

// The index, being in the order of keys, comes to the keys of each article in their order.
void Meetings::find_own(std::size_t keys) {
  own_begin_.reserve(traits_.size());
  std::uint32_t begin = 0;
  for (const Traits& of_one : traits_) {
    own_begin_.push_back(begin);
    begin += static_cast<std::uint32_t>(of_one.keys.size());
  }
  own_.resize(keys);
  std::vector<std::uint32_t> next = own_begin_;
  for (std::size_t at = 0; at < index_.size(); ++at) own_[next[index_[at].second]++] = static_cast<std::uint32_t>(at);
}

// Nearly all that an article looks for are keys of its own, whose places are known: each step of a search through a
// large index waits for memory.
std::size_t Meetings::behind(std::size_t a, std::uint64_t key) const {
  const std::vector<std::uint64_t>& keys = traits_[a].keys;
  const auto after = std::upper_bound(keys.begin(), keys.end(), key);
  if (after != keys.begin() && *std::prev(after) == key)
    return own_[own_begin_[a] + static_cast<std::size_t>(after - keys.begin()) - 1] + 1;
  const auto at = std::upper_bound(index_.begin(), index_.end(), std::pair(key, static_cast<std::uint32_t>(a)));
  return static_cast<std::size_t>(at - index_.begin());
}

// Those found are marked first and looked at in their order then, so that outlines are read from front to back.
std::vector<std::uint32_t> Meetings::found_by(std::size_t a) const {
  constexpr std::size_t kBits = 64;
  std::vector<std::uint64_t> found((traits_.size() - a) / kBits + 1);  // by their distance from a
  for (const std::uint64_t key : sought(traits_[a].keys)) {
    for (std::size_t at = behind(a, key); at < index_.size() && index_[at].first == key; ++at) {
      const std::size_t distance = index_[at].second - a;
      found[distance / kBits] |= std::uint64_t{1} << distance % kBits;
    }
  }
  std::vector<std::uint32_t> out;
  for (std::size_t k = 0; k < found.size(); ++k)
    for (std::uint64_t left = found[k]; left != 0; left &= left - 1)
      out.push_back(static_cast<std::uint32_t>(a + k * kBits) + static_cast<std::uint32_t>(std::countr_zero(left)));
  return out;
}

std::vector<Met> Meetings::of(std::size_t a) const {
  constexpr std::size_t kAhead = 8;
  const Comparison here(profiles_[a], outlines_[a]);
  const std::vector<std::uint32_t> found = found_by(a);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> near;  // that seem to share enough, with what that is
  for (std::size_t k = 0; k < found.size(); ++k) {
    if (k + kAhead < found.size()) fetch(outlines_[found[k + kAhead]]);
    const std::uint32_t shared = here.shared_with(outlines_[found[k]]);
    if (shared == 0) continue;
    near.emplace_back(found[k], shared);
    fetch(profiles_[found[k]]);
  }
  std::vector<Met> out;
  for (std::size_t k = 0; k < near.size(); ++k) {
    if (k + kAhead < near.size()) fetch(profiles_[near[k + kAhead].first].terms);
    const auto [b, shared] = near[k];
    if (const double affinity = here.affinity_with(profiles_[b], shared); affinity > 0) out.push_back({b, affinity});
  }
  return out;
}

}  // namespace frise::merge
