// Clusters: reports of one event, by average linkage with links that are forbidden.
//
// Order-free: reports are compared in a canonical order, ties are broken by it, and a cluster depends only on its own
// connected component of candidate links.
#pragma once

#include <cstddef>
#include <vector>

#include "event/report.h"
#include "merge/affinity.h"

namespace frise::merge {

/// What is clustered: reports in canonical order, each with the number of its article, and the articles' profiles.
struct Corpus {
  std::vector<event::Report> reports;
  std::vector<std::size_t> article_of;
  std::vector<Profile> profiles;
};

/// Groups of indices into the reports; each group sorted, groups by their first index.
[[nodiscard]] std::vector<std::vector<std::size_t>> cluster(const Corpus& corpus);

}  // namespace frise::merge
