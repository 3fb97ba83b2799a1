// How well a timeline groups what the gold says.
#pragma once

#include "bench/affairs_generator.h"
#include "frise/timeline.h"

namespace frise::bench {

struct Score {
  double found = 0;      // of the gold mentions, those that stand in an event
  double days = 0;       // of these, those whose event shares a day with what the sentence says
  double precision = 0;  // B³ (A. Bagga, B. Baldwin, 1998) over the gold mentions; one that is not found counts 0
  double recall = 0;

  [[nodiscard]] double f1() const { return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0; }
};

/// The event of a gold mention is the one with a mention in its sentence: of several, one whose days are those of the
/// sentence, then one that shares a day with it, then the one that tells most of it.
[[nodiscard]] Score score(const std::vector<GoldMention>& gold, const std::vector<Article>& articles,
                          const Timeline& timeline);

}  // namespace frise::bench
