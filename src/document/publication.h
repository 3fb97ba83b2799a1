// Which of the dates of a page is that of its publication.
#pragma once

#include <string>
#include <vector>

#include "frise/article.h"

namespace frise::document {

/// How far a date is to be believed, by where it was found. Judged, not measured: what counts is their order.
struct Believed {
  static constexpr double kRecord = 0.9;     // JSON-LD, meta elements, the field of a feed
  static constexpr double kLabelled = 0.85;  // « Publié le … »
  static constexpr double kAddress = 0.8;
  static constexpr double kTime = 0.8;  // <time datetime>
  static constexpr double kDateline = 0.75;
  static constexpr double kByline = 0.7;
  static constexpr double kBare = 0.5;  // nothing but the date
  static constexpr double kOther = 0.4;
  static constexpr double kEstimated = 0.3;
};

struct FoundDate {
  DateCandidate date;
  PublishedBasis basis = PublishedBasis::metadata;
  bool bare = false;  // a line that is nothing but the date
};

/// The first of `found`, which are in the order in which they are to be believed, that is a publication on an existing
/// day. A date of the same day lends it the hour it may lack and halves what is doubtful of it; one of another day
/// takes a fifth of its confidence. All go with it, as candidates.
[[nodiscard]] Published publication_of(std::vector<FoundDate> found, const std::string& zone);

}  // namespace frise::document
