// Links: pairs of reports that may tell one event.
//
// A link depends on the two reports and on what of their articles is compared, so links once found stay true whatever
// is added. Which of them count depends on the other links of both ends: see counts().
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "merge/reading.h"
#include "merge/similarity.h"

namespace frise::merge {

struct Link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float similarity = 0;    // kSame at least, or 0 where it only postpones
  bool postpones = false;  // one of them puts off what the other plans

  friend bool operator==(const Link&, const Link&) = default;
};

/// Two things that may not be one event: dates that exclude each other, or one sentence that tells both.
[[nodiscard]] bool forbidden(const Features& a, const Features& b);

/// The reports of an article with a sketch of each.
struct Sketched {
  const std::vector<Features>& reports;
  const std::vector<Sketch>& sketches;
};

[[nodiscard]] std::vector<Sketch> sketches_of(const std::vector<Features>& reports);

/// The links between the reports of two articles of that affinity, `a` and `b` being indices into them; and those among
/// the reports of one article.
[[nodiscard]] std::vector<Link> links_between(const Sketched& a, const Sketched& b, double affinity);
[[nodiscard]] std::vector<Link> links_within(const std::vector<Features>& article);

/// How similar another report must be to be among the few nearest of a report, which has links of the similarities that
/// are added, in any order.
class Reach {
 public:
  void add(float similarity) noexcept;

  /// 0 where it has no more than these few.
  [[nodiscard]] float value() const noexcept { return nearest_.back(); }

 private:
  static constexpr std::size_t kNearest = 4;

  std::array<float, kNearest> nearest_{};  // the greatest first
};

/// Whether a link joins components: one that is all but sure, or whose ends are each among the nearest of the other.
/// Without this, chains of weak links would make one component of all news of a year.
[[nodiscard]] bool counts(const Link& link, float reach_a, float reach_b) noexcept;

}  // namespace frise::merge
