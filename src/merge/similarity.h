// Similarity: how likely two reports tell the same event.
//
// Exact about dates, lenient about words: reports whose dates cannot meet are never the same event; of the others,
// names (across spellings), kinds of event, places, figures and weighted words decide.
#pragma once

#include <bitset>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "event/report.h"
#include "merge/term_weight.h"

namespace frise::merge {

/// A report with what of it is compared, worked out once.
struct Features {
  event::Report report;                      // without its terms, which stand below
  std::vector<lexicon::EventClass> classes;  // of its triggers, sorted
  WeightedTerms terms;
  double norm = 0;                   // of the vector of weights
  std::vector<double> name_weights;  // of its names, in their order
  double all_names = 0;              // sum of these
};

[[nodiscard]] Features features_of(event::Report report);

/// The dates can be those of one event: they overlap, or one of them is not known.
[[nodiscard]] bool dates_meet(const event::Report& a, const event::Report& b);

/// 0 (nothing in common) to 1, for reports of articles with that affinity (1 for one article). Symmetric.
[[nodiscard]] double similarity(const Features& a, const Features& b, double affinity);

/// A report with its date, or with the one that it had before it was put off.
struct Dated {
  const Features& of;
  const std::optional<EventDate>& date;
};

[[nodiscard]] inline Dated as_told(const Features& f) { return {f, f.report.date}; }
[[nodiscard]] inline Dated as_planned(const Features& f) { return {f, f.report.previous}; }

/// The same where it is `least` or more, and something less where it is not: most pairs are told apart by a part of it.
[[nodiscard]] double similarity_from(double least, const Dated& a, const Dated& b, double affinity);

/// The same without what their dates give or take: what they have in common beside them.
[[nodiscard]] double likeness_from(double least, const Features& a, const Features& b, double affinity);

/// What of a report is looked at first: most pairs are told apart by it, and many of them lie side by side.
struct Sketch {
  static constexpr std::size_t kBits = 192;

  std::int32_t first = std::numeric_limits<std::int32_t>::min();  // day; the least and the greatest where it is open
  std::int32_t last = std::numeric_limits<std::int32_t>::max();
  std::bitset<kBits> terms;  // one bit each, but of words that nearly all articles have; several may share one
  bool faint = false;        // so much of it are these words that the bits do not tell what it shares
  bool dated = false;
  bool on_day = false;    // a day that is stated
  bool relative = false;  // and that counts from the publication
  bool put_off = false;
  bool counts = false;  // has figures
};

[[nodiscard]] Sketch sketch_of(const Features& f);

/// False only where the similarity of the two is below kSame, whatever the affinity of their articles.
[[nodiscard]] bool may_be_same(const Sketch& a, const Sketch& b);

/// The likeness of two reports that may share no term is below this.
inline constexpr double kWordless = 0.6;

[[nodiscard]] inline bool may_share_terms(const Sketch& a, const Sketch& b) noexcept {
  return a.faint || b.faint || (a.terms & b.terms).any();
}

/// From this similarity on two reports may be one event.
inline constexpr double kSame = 0.44;

}  // namespace frise::merge
