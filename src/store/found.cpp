#include "store/found.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "store/pack_reading.h"

namespace frise::store {
namespace {

// An addition of a thousand articles finds fewer.
constexpr std::size_t kMostLinks = 1'500'000;  // of some 20 bytes each
constexpr std::size_t kMostApart = 250'000;

}  // namespace

void Found::link(const Rows& a, const Rows& b, const std::vector<merge::Link>& links) {
  std::vector<KeptLink>* of_a = nullptr;  // those of one report follow each other
  for (std::size_t k = 0; k < links.size(); ++k) {
    const merge::Link& l = links[k];
    if (k == 0 || links[k - 1].a != l.a) of_a = &links_[a[l.a]];
    of_a->push_back({b[l.b], l.similarity, l.postpones});
    links_[b[l.b]].push_back({a[l.a], l.similarity, l.postpones});
  }
  count_ += 2 * links.size();
}

void Found::put_apart(std::int64_t article, std::int64_t other, const std::vector<merge::Match>& matches) {
  apart_.push_back({article, other, packed(matches)});
}

bool Found::crowded() const noexcept { return count_ >= kMostLinks || apart_.size() >= kMostApart; }

Found::Rows Found::reports() const {
  Rows out;
  out.reserve(links_.size());
  for (const auto& [report, links] : links_) out.push_back(report);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<KeptLink> Found::take_links(std::int64_t report) {
  auto out = std::move(links_.extract(report).mapped());
  count_ -= out.size();
  return out;
}

std::vector<Found::Apart> Found::take_apart() {
  auto out = std::exchange(apart_, {});
  std::sort(out.begin(), out.end(),
            [](const Apart& a, const Apart& b) { return std::tie(a.article, a.other) < std::tie(b.article, b.other); });
  return out;
}

}  // namespace frise::store
