// Similarity: how likely two reports tell the same event.
//
// Exact about dates, lenient about words: reports whose dates cannot meet are never the same event; of the others,
// names (across spellings), kinds of event, places, figures and weighted words decide.
#pragma once

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

/// The same, whatever their dates: what they have in common beside them.
[[nodiscard]] double likeness(const Features& a, const Features& b, double affinity);

/// From this similarity on two reports may be one event.
inline constexpr double kSame = 0.44;

}  // namespace frise::merge
