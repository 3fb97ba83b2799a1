// Clusters: reports of one event, by average linkage with links that are forbidden.
//
// Order-free: reports are compared in a canonical order, ties are broken by it, and a cluster depends only on its own
// connected component of candidate links.
#pragma once

#include <cstddef>
#include <vector>

#include "event/report.h"

namespace frise::merge {

/// Groups of indices into `reports`, which must stand in canonical order; each group sorted, groups by their first index.
[[nodiscard]] std::vector<std::vector<std::size_t>> cluster(const std::vector<event::Report>& reports);

}  // namespace frise::merge
