#include "store/crowd.h"

namespace frise::store {
namespace {

constexpr std::size_t kMostOutlines = 200'000;  // that are kept, of some 200 bytes each

}  // namespace

Crowd::Seat Crowd::seat(std::int64_t article) {
  const auto [entry, fresh] = seats_.try_emplace(article, static_cast<Seat>(articles_.size()));
  if (fresh) {
    articles_.push_back(article);
    outlines_.emplace_back();
  }
  return entry->second;
}

void Crowd::keep(Seat seat, const merge::Outline& outline) {
  outlines_[seat] = std::make_unique<const merge::Outline>(outline);
  ++kept_;
}

void Crowd::make_room() {
  if (kept_ < kMostOutlines) return;
  for (auto& one : outlines_) one.reset();
  kept_ = 0;
}

void Crowd::forget(std::int64_t article) {
  const auto known = seats_.find(article);
  if (known == seats_.end() || !outlines_[known->second]) return;
  outlines_[known->second].reset();
  --kept_;
}

void Crowd::clear() { *this = Crowd(); }

}  // namespace frise::store
