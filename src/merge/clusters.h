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

/// What is clustered: reports in canonical order, which others hold, each with the number of its article; the places of
/// the articles; and who gives what else is asked for of some of these: their profiles where something is put off, and
/// their sentences (merge::sentences_of) where several tell one event anew.
struct Corpus {
  std::vector<const Features*> reports;
  std::vector<std::size_t> article_of;
  std::vector<const Place*> places;
  std::function<const Profile&(std::size_t article)> profile;
  std::function<const std::vector<std::uint64_t>&(std::size_t article)> sentences;
};

/// Indices into the reports of a corpus, sorted.
using Group = std::vector<std::size_t>;

/// The clusters of one component, which is sorted: `links` are all links between its members, whose ends are places in
/// the component. Sorted by their first report.
/// Cost: near-linear in the links of the component, each being followed a few times.
[[nodiscard]] std::vector<Group> clusters_of(const Corpus& corpus, const Group& component,
                                             const std::vector<Link>& links);

/// The same in two steps, of which the first asks for nothing of the articles: the groups that the links make, and the
/// clusters that postponements make of these.
[[nodiscard]] std::vector<Group> linked_groups(const Corpus& corpus, const Group& component,
                                               const std::vector<Link>& links);
[[nodiscard]] std::vector<Group> with_postponements(const Corpus& corpus, const Group& component,
                                                    std::vector<Group> groups);

}  // namespace frise::merge
