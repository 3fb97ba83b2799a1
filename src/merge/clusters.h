// Clusters: reports of one event, by average linkage with links that are forbidden.
//
// Order-free: reports are compared in a canonical order, ties are broken by it, and a cluster depends only on its own
// component of links that count.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "merge/links.h"
#include "merge/reading.h"

namespace frise::merge {

/// What is clustered: reports in canonical order, which others hold, each with the number of its article; and who gives
/// the traits of an article, which are asked for where an event is told anew.
struct Corpus {
  std::vector<const Features*> reports;
  std::vector<std::size_t> article_of;
  std::function<const Traits&(std::size_t article)> traits;
};

/// Indices into the reports of a corpus, sorted.
using Group = std::vector<std::size_t>;

/// The clusters of one component, which is sorted: `links` are all links between its members, whose ends are places in
/// the component. Sorted by their first report.
/// Cost: near-linear in the links of the component, each being followed a few times.
[[nodiscard]] std::vector<Group> clusters_of(const Corpus& corpus, const Group& component,
                                             const std::vector<Link>& links);

/// The same in two steps, of which the first asks for no traits: the groups that the links make, and the clusters that
/// postponements make of these.
[[nodiscard]] std::vector<Group> linked_groups(const Corpus& corpus, const Group& component,
                                               const std::vector<Link>& links);
[[nodiscard]] std::vector<Group> with_postponements(const Corpus& corpus, const Group& component,
                                                    std::vector<Group> groups);

}  // namespace frise::merge
