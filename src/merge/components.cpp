#include "merge/components.h"

#include <cstdint>
#include <set>

#include "document/disjoint_sets.h"
#include "merge/canonical.h"
#include "merge/copies.h"

namespace frise::merge {
namespace {

document::DisjointSets sets_of(std::size_t count, const std::vector<std::vector<Link>>& links) {
  std::vector<Reach> reach(count);
  for (const auto& list : links)
    for (const Link& link : list)
      for (const std::size_t end : {link.a, link.b}) reach[end].add(link.similarity);
  document::DisjointSets out(count);
  for (const auto& list : links)
    for (const Link& link : list)
      if (counts(link, reach[link.a].value(), reach[link.b].value())) out.join(link.a, link.b);
  return out;
}

// How many of the articles are no copies of others among them.
std::size_t originals_among(const Corpus& corpus, const std::set<std::size_t>& articles) {
  if (articles.size() == 1) return 1;
  std::vector<const std::vector<std::uint64_t>*> sentences;
  for (const std::size_t a : articles) sentences.push_back(&corpus.sentences(a));
  return count_originals(sentences);
}

}  // namespace

Event event_of(const Corpus& corpus, const Group& group) {
  std::vector<const event::Report*> reports;
  std::set<std::size_t> articles;
  for (const std::size_t k : group) {
    reports.push_back(&corpus.reports[k]->report);
    articles.insert(corpus.article_of[k]);
  }
  const std::string& anchor = corpus.places[corpus.article_of[group.front()]]->sha256;
  return canonical_event(reports, anchor, originals_among(corpus, articles));
}

std::vector<Component> components_of(std::size_t count, std::vector<std::vector<Link>> links) {
  document::DisjointSets sets = sets_of(count, links);
  std::vector<Component> out;
  std::vector<std::uint32_t> component_of(count);  // from 1; of roots first
  std::vector<std::uint32_t> place_of(count);      // in the component
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t root = sets.root(k);
    if (component_of[root] == 0) {
      out.emplace_back();
      component_of[root] = static_cast<std::uint32_t>(out.size());
    }
    component_of[k] = component_of[root];
    Group& members = out[component_of[k] - 1].members;
    place_of[k] = static_cast<std::uint32_t>(members.size());
    members.push_back(k);
  }
  for (auto& list : links) {
    for (const Link& link : list)
      if (component_of[link.a] == component_of[link.b])
        out[component_of[link.a] - 1].links.push_back(
            {place_of[link.a], place_of[link.b], link.similarity, link.postpones});
    list = {};
  }
  return out;
}

std::vector<Cluster> events_of(const Corpus& corpus, const Component& component) {
  std::vector<Cluster> out;
  for (Group& group : clusters_of(corpus, component.members, component.links)) {
    Event event = event_of(corpus, group);
    out.push_back({std::move(group), std::move(event)});
  }
  return out;
}

std::string numbered(const std::string& id, std::size_t n) { return n == 0 ? id : id + "-" + std::to_string(n + 1); }

std::string unnumbered(const std::string& id) { return id.substr(0, id.find('-', 2)); }

}  // namespace frise::merge
