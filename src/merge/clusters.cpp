#include "merge/clusters.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "document/disjoint_sets.h"

namespace frise::merge {
namespace {

// What a pair without a link counts in an average. Its similarity lies below kSame; to work out which it is, for all
// pairs of all groups that meet, took most of the time of large timelines and made the same groups (docs/quality.md).
constexpr double kUnlinked = 0.32;

// Average linkage within one component. Two groups are compared where a link joins them: an average of kSame has at
// least one pair as similar as that.
class Linkage {
 public:
  Linkage(const Corpus& corpus, const Group& members, const std::vector<Link>& links)
      : corpus_(corpus),
        near_(members.size()),
        sizes_(members.size(), 1),
        sets_(members.size()),
        joined_(members.size()),
        seen_(members.size()) {
    for (const std::size_t m : members) groups_.push_back({m});
    std::vector<std::size_t> counts(members.size());
    for (const Link& link : links)
      for (const std::size_t end : {link.a, link.b}) ++counts[end];
    for (std::size_t k = 0; k < members.size(); ++k) near_[k].reserve(counts[k]);
    for (const Link& link : links) {
      if (link.similarity <= 0) continue;
      near_[link.a].push_back({link.b, link.similarity});
      near_[link.b].push_back({link.a, link.similarity});
    }
    sort_neighbours();
  }

  std::vector<Group> run() {
    for (std::size_t start = 0; start < groups_.size(); ++start) follow_from(start);
    std::vector<Group> out;
    for (Group& g : groups_) {
      if (g.empty()) continue;
      std::sort(g.begin(), g.end());
      out.push_back(std::move(g));
    }
    return out;
  }

 private:
  // Another group, and the sum of the similarities between its members and those of the one it is near to.
  struct Near {
    std::size_t group = 0;
    double sum = 0;
  };
  using Neighbours = std::vector<Near>;  // sorted by group

  static bool by_group(const Near& a, const Near& b) { return a.group < b.group; }

  // Each is a neighbour of its neighbours: who comes to all of them in order is put behind the others at each.
  void sort_neighbours() {
    const auto is_sorted = [](const Neighbours& of_one) {
      return std::is_sorted(of_one.begin(), of_one.end(), by_group);
    };
    if (std::all_of(near_.begin(), near_.end(), is_sorted)) return;
    std::vector<Neighbours> sorted(near_.size());
    for (std::size_t k = 0; k < near_.size(); ++k) sorted[k].reserve(near_[k].size());
    for (std::size_t k = 0; k < near_.size(); ++k)
      for (const Near& near : near_[k]) sorted[near.group].push_back({k, near.sum});
    near_ = std::move(sorted);
  }

  // Nearest-neighbour chain (F. Murtagh, 1983): each group leads to its nearest until two are each other's nearest,
  // which are then joined. For average linkage this ends where joining the nearest pair of all ends.
  void follow_from(std::size_t start) {
    std::vector<std::size_t> chain;
    while (true) {
      if (chain.empty()) {
        if (groups_[start].empty()) return;
        chain.push_back(start);
      }
      const std::size_t top = chain.back();
      const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : top;
      look_again(top);
      const std::size_t next = nearest(top, before);
      if (next == top) return;  // alone, and growing others will not bring it nearer
      if (next == before) {
        chain.resize(chain.size() - 2);
        join(std::min(top, next), std::max(top, next));
      } else {
        chain.push_back(next);
      }
    }
  }

  // The group nearest to `from`, at least kSame; `preferred` among equals, then the first in canonical order; `from`
  // itself where there is none.
  [[nodiscard]] std::size_t nearest(std::size_t from, std::size_t preferred) const {
    constexpr double kRounding = 1 - 1e-9;
    std::size_t best = from;
    double highest = 0;
    double hopeless = kSame * kRounding;  // an average below: most are, and need no division
    const auto consider = [&](std::size_t k, double sum) {
      const double pairs = sizes_[from] * sizes_[k];
      if (sum < hopeless * pairs) return;
      const double average = sum / pairs;
      if (average < kSame || average <= highest) return;
      highest = average;
      hopeless = highest * kRounding;
      best = k;
    };
    if (const auto known = find(near_[from], preferred); known != near_[from].end()) consider(preferred, known->sum);
    for (const auto& [k, sum] : near_[from]) consider(k, sum);
    return best;
  }

  // What has become of the neighbours of a group since it last looked. Those that were joined know what they are to it,
  // so that a joining need not look up all who are near: most of these are not asked before the next one.
  void look_again(std::size_t of) {
    if (seen_[of] == joinings_) return;
    const std::size_t seen = std::exchange(seen_[of], joinings_);
    Neighbours& all = near_[of];
    std::vector<std::size_t> joined;
    auto kept = all.begin();
    for (const Near& near : all) {
      const std::size_t group = sets_.root(near.group);
      if (joined_[group] > seen)
        joined.push_back(group);
      else
        *kept++ = near;
    }
    if (joined.empty()) return;
    all.erase(kept, all.end());
    std::sort(joined.begin(), joined.end());
    joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
    const auto middle = std::ssize(all);
    for (const std::size_t group : joined)
      if (const auto here = find(near_[group], of); here != near_[group].end()) all.push_back({group, here->sum});
    std::inplace_merge(all.begin(), all.begin() + middle, all.end(), by_group);
  }

  // b becomes part of a. Who may not be with one of them may not be with both.
  void join(std::size_t a, std::size_t b) {
    look_again(a);
    look_again(b);
    const Neighbours of_a = std::exchange(near_[a], {});
    const Neighbours of_b = std::exchange(near_[b], {});
    Neighbours& of_both = near_[a];
    of_both.reserve(of_a.size() + of_b.size());
    const auto add = [&](std::size_t k, std::optional<double> sum) {
      if (sum) of_both.push_back({k, *sum});
    };
    for (auto x = of_a.begin(), y = of_b.begin(); x != of_a.end() || y != of_b.end();) {
      const bool in_a = x != of_a.end() && (y == of_b.end() || x->group <= y->group);
      const bool in_b = y != of_b.end() && (x == of_a.end() || y->group <= x->group);
      if (in_a && in_b)
        add(x->group, x->sum + y->sum);
      else if (in_a && x->group != b)
        add(x->group, with_unlinked(*x, b));
      else if (in_b && y->group != a)
        add(y->group, with_unlinked(*y, a));
      x += in_a ? 1 : 0;
      y += in_b ? 1 : 0;
    }
    groups_[a].insert(groups_[a].end(), groups_[b].begin(), groups_[b].end());
    groups_[b].clear();
    sizes_[a] += sizes_[b];
    sets_.join(a, b);
    joined_[a] = seen_[a] = ++joinings_;
  }

  // The sum of a group that is near to one of two to be joined, and not to the other; none where it may not be with it.
  [[nodiscard]] std::optional<double> with_unlinked(const Near& near, std::size_t other) const {
    for (const std::size_t x : groups_[other])
      for (const std::size_t y : groups_[near.group])
        if (forbidden(*corpus_.reports[x], *corpus_.reports[y])) return std::nullopt;
    return near.sum + kUnlinked * static_cast<double>(groups_[other].size() * groups_[near.group].size());
  }

  template <typename Iterator>
  static Iterator at_or_after(Iterator begin, Iterator end, std::size_t group) {
    return std::lower_bound(begin, end, group,
                            [](const Near& near, std::size_t wanted) { return near.group < wanted; });
  }

  static Neighbours::const_iterator find(const Neighbours& of, std::size_t group) {
    const auto at = at_or_after(of.begin(), of.end(), group);
    return at != of.end() && at->group == group ? at : of.end();
  }

  const Corpus& corpus_;
  std::vector<Group> groups_;
  std::vector<Neighbours> near_;  // of each group, as it saw them last
  std::vector<double> sizes_;     // of each that is not joined to another
  document::DisjointSets sets_;   // of groups that were joined; the root is the one that they became
  std::size_t joinings_ = 0;
  std::vector<std::size_t> joined_;  // of each group, by which joining it came about, from 1
  std::vector<std::size_t> seen_;    // and up to which one it has seen what became of its neighbours
};

// Joins what an event was planned for with the report that puts it off, whose new date they cannot meet.
class Postponements {
 public:
  explicit Postponements(const Corpus& corpus) : corpus_(corpus) {}

  void run(const Group& component, std::vector<Group>& groups) {
    for (const std::size_t k : component)
      if (corpus_.reports[k]->report.previous) join_plan_of(k, groups);
    std::erase_if(groups, [](const Group& g) { return g.empty(); });
  }

 private:
  void join_plan_of(std::size_t report, std::vector<Group>& groups) {
    const auto home = std::find_if(groups.begin(), groups.end(),
                                   [&](const Group& g) { return std::find(g.begin(), g.end(), report) != g.end(); });
    Features planned = *corpus_.reports[report];
    planned.report.date = planned.report.previous;
    Group* best = nullptr;
    double highest = 0;
    for (Group& g : groups) {
      if (&g == &*home || g.empty() || !is_superseded(g, *planned.report.previous)) continue;
      const double near = average(planned, report, g);
      if (near < kSame || near <= highest) continue;
      best = &g;
      highest = near;
    }
    if (best == nullptr) return;
    home->insert(home->end(), best->begin(), best->end());
    std::sort(home->begin(), home->end());
    best->clear();
  }

  // What is known of a date that was given up: all reports of the group only plan, and one for that date.
  [[nodiscard]] bool is_superseded(const Group& group, const EventDate& previous) const {
    bool then = false;
    for (const std::size_t k : group) {
      const event::Report& r = corpus_.reports[k]->report;
      if (r.status == EventStatus::reported || r.status == EventStatus::denied) return false;
      then |= r.date && r.date->days.overlaps(previous.days);
    }
    return then;
  }

  [[nodiscard]] double average(const Features& planned, std::size_t report, const Group& group) {
    double sum = 0;
    for (const std::size_t k : group) {
      const double near = affinity_between(corpus_.article_of[report], corpus_.article_of[k]);
      sum += similarity(planned, *corpus_.reports[k], near);
    }
    return sum / static_cast<double>(group.size());
  }

  [[nodiscard]] double affinity_between(std::size_t a, std::size_t b) const {
    return a == b ? 1 : affinity(corpus_.profile(a), corpus_.profile(b));
  }

  const Corpus& corpus_;
};

}  // namespace

std::vector<Group> clusters_of(const Corpus& corpus, const Group& component, const std::vector<Link>& links) {
  return with_postponements(corpus, component, linked_groups(corpus, component, links));
}

std::vector<Group> linked_groups(const Corpus& corpus, const Group& component, const std::vector<Link>& links) {
  return component.size() == 1 ? std::vector<Group>{component} : Linkage(corpus, component, links).run();
}

std::vector<Group> with_postponements(const Corpus& corpus, const Group& component, std::vector<Group> groups) {
  if (component.size() > 1) Postponements(corpus).run(component, groups);
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace frise::merge
