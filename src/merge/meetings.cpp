#include "merge/meetings.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace frise::merge {
namespace {

constexpr double kOne = 65535;  // a weight of 1

}  // namespace

// The terms of one article, asked for those of many: a table of hashes with open addressing, of which few slots are
// taken, so that nearly every question ends at the first.
class Meetings::Lookup {
 public:
  explicit Lookup(const Outline& outline) : outline_(outline) {
    for (std::size_t k = 0; k < kProfile; ++k) {
      if (outline.weights[k] == 0) continue;
      std::size_t slot = outline.hashes[k] % kSlots;
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint8_t>(k + 1);
    }
  }

  // False only where the affinity is 0: weights are rounded up, what the names weigh together is rounded down, and
  // different hashes may look alike.
  [[nodiscard]] bool may_be_of_one_affair(const Outline& other) const {
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

 private:
  static constexpr std::size_t kSlots = 1024;

  const Outline& outline_;
  std::array<std::uint8_t, kSlots> slots_{};  // which term, from 1; 0 for none
};

Meetings::Outline Meetings::outline_of(const Profile& profile) {
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

Meetings::Meetings(const std::vector<Traits>& articles) : articles_(articles) {
  std::size_t keys = 0;
  for (const Traits& of_one : articles) keys += of_one.keys.size();
  index_.reserve(keys);
  for (std::size_t k = 0; k < articles.size(); ++k) {
    outlines_.push_back(outline_of(articles[k].profile));
    for (const std::uint64_t key : articles[k].keys) index_.emplace_back(key, static_cast<std::uint32_t>(k));
  }
  std::sort(index_.begin(), index_.end());
}

// Those found are marked first and looked at in their order then, so that outlines are read from front to back.
std::vector<Met> Meetings::of(std::size_t a) const {
  constexpr std::size_t kBits = 64;
  std::vector<std::uint64_t> found((articles_.size() - a) / kBits + 1);  // by their distance from a
  for (const std::uint64_t key : sought(articles_[a].keys)) {
    auto at = std::upper_bound(index_.begin(), index_.end(), std::pair(key, static_cast<std::uint32_t>(a)));
    for (; at != index_.end() && at->first == key; ++at)
      found[(at->second - a) / kBits] |= std::uint64_t{1} << (at->second - a) % kBits;
  }
  const Lookup lookup(outlines_[a]);
  std::vector<Met> out;
  for (std::size_t k = 0; k < found.size(); ++k)
    for (std::uint64_t left = found[k]; left != 0; left &= left - 1) {
      const std::size_t b = a + k * kBits + static_cast<std::size_t>(std::countr_zero(left));
      if (!lookup.may_be_of_one_affair(outlines_[b])) continue;
      if (const double near = affinity(articles_[a].profile, articles_[b].profile); near > 0) out.push_back({b, near});
    }
  return out;
}

}  // namespace frise::merge
