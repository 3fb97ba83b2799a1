// Components: what of a timeline depends on each other. Events are worked out one component after the other, and a
// component that nothing touches stays as it is.
#pragma once

#include <vector>

#include "frise/event.h"
#include "merge/clusters.h"
#include "merge/links.h"

namespace frise::merge {

struct Component {
  Group members;
  std::vector<Link> links;  // all between its members, by their places in it, whether they count or not
};

/// The components of `count` reports under all links between them, which come in lists and are let go list by list: of
/// a large timeline they are the most there is. Sorted by their first report.
[[nodiscard]] std::vector<Component> components_of(std::size_t count, std::vector<std::vector<Link>> links);

/// An event with the reports that tell it.
struct Cluster {
  Group reports;
  Event event;
};

/// The event that the reports of a group tell. `group` is sorted and not empty.
[[nodiscard]] Event event_of(const Corpus& corpus, const Group& group);

/// The events of a component, in the order of their first reports. Two may bear one id: see numbered().
[[nodiscard]] std::vector<Cluster> events_of(const Corpus& corpus, const Component& component);

/// The id of the n-th event, from 0, whose id is `id`, in the order of their first reports; and the id without number.
[[nodiscard]] std::string numbered(const std::string& id, std::size_t n);
[[nodiscard]] std::string unnumbered(const std::string& id);

}  // namespace frise::merge
