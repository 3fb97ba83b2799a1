// Audit of the publication dates: an article with a wrong one has all its relative dates as far off.
#pragma once

#include <string>
#include <vector>

#include "frise/timeline.h"
#include "merge/clusters.h"

namespace frise::merge {

/// A warning for each article that tells at least two events, dated from its publication, apart from where all other
/// articles put them, on one side and by as many days up to a week: two other articles at least, or one whose dates are
/// said whole. Events are recognised by
/// what they have in common beside their dates. `ids` are the articles', in the order of the corpus.
[[nodiscard]] std::vector<Warning> doubtful_publications(const Corpus& corpus, const std::vector<std::string>& ids);

}  // namespace frise::merge
