#include "merge/clusters.h"

#include <algorithm>
#include <map>

#include "document/disjoint_sets.h"
#include "merge/similarity.h"

namespace frise::merge {
namespace {

using event::Report;

// Two things that may not be one event: dates that exclude each other, or one sentence that tells both.
bool forbidden(const Report& a, const Report& b) {
  if (!dates_meet(a, b)) return true;
  const bool one_sentence = a.mention.article == b.mention.article && a.sentence == b.sentence;
  return one_sentence && !(a.date && b.date && a.date->days == b.date->days);
}

// Affinities of articles, worked out once.
class Affinities {
 public:
  explicit Affinities(const std::vector<Profile>& profiles) : profiles_(profiles) {}

  double of(std::size_t a, std::size_t b) {
    if (a == b) return 1;
    const auto [entry, fresh] = known_.try_emplace(std::minmax(a, b), 0.0);
    if (fresh) entry->second = affinity(profiles_[a], profiles_[b]);
    return entry->second;
  }

 private:
  const std::vector<Profile>& profiles_;
  std::map<std::pair<std::size_t, std::size_t>, double> known_;
};

using Group = std::vector<std::size_t>;

// Average linkage within one component.
class Linkage {
 public:
  Linkage(const Corpus& corpus, const std::vector<Features>& features, Affinities& affinities, const Group& members) {
    for (const std::size_t m : members) groups_.push_back({m});
    const std::size_t n = members.size();
    sums_.assign(n, std::vector<double>(n, 0));
    banned_.assign(n, std::vector<bool>(n, false));
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = i + 1; j < n; ++j) {
        const Features& a = features[members[i]];
        const Features& b = features[members[j]];
        banned_[i][j] = banned_[j][i] = forbidden(*a.report, *b.report);
        const double near = affinities.of(corpus.article_of[members[i]], corpus.article_of[members[j]]);
        sums_[i][j] = sums_[j][i] = banned_[i][j] ? 0 : similarity(a, b, near);
      }
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
  // Nearest-neighbour chain (F. Murtagh, 1983): each group leads to its nearest until two are each other's nearest,
  // which are then joined. For average linkage this ends where joining the nearest pair of all ends, in quadratic time.
  void follow_from(std::size_t start) {
    std::vector<std::size_t> chain;
    while (true) {
      if (chain.empty()) {
        if (groups_[start].empty()) return;
        chain.push_back(start);
      }
      const std::size_t top = chain.back();
      const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : top;
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
    std::size_t best = from;
    double highest = 0;
    const auto consider = [&](std::size_t k) {
      if (k == from || groups_[k].empty() || banned_[from][k]) return;
      const double average = sums_[from][k] / static_cast<double>(groups_[from].size() * groups_[k].size());
      if (average < kSame || average <= highest) return;
      highest = average;
      best = k;
    };
    consider(preferred);
    for (std::size_t k = 0; k < groups_.size(); ++k) consider(k);
    return best;
  }

  void join(std::size_t a, std::size_t b) {
    groups_[a].insert(groups_[a].end(), groups_[b].begin(), groups_[b].end());
    groups_[b].clear();
    for (std::size_t k = 0; k < groups_.size(); ++k) {
      sums_[a][k] = sums_[k][a] = sums_[a][k] + sums_[b][k];
      if (banned_[b][k]) banned_[a][k] = banned_[k][a] = true;
    }
  }

  std::vector<Group> groups_;
  std::vector<std::vector<double>> sums_;  // of the similarities between two groups' members
  std::vector<std::vector<bool>> banned_;
};

// What is known of a date that was given up: all reports of the group only plan, and one for that date.
bool is_superseded(const Corpus& corpus, const Group& group, const EventDate& previous) {
  bool then = false;
  for (const std::size_t k : group) {
    const Report& r = corpus.reports[k];
    if (r.status == EventStatus::reported || r.status == EventStatus::denied) return false;
    then |= r.date && r.date->days.overlaps(previous.days);
  }
  return then;
}

// Joins what an event was planned for with the report that puts it off, whose new date they cannot meet.
class Postponements {
 public:
  Postponements(const Corpus& corpus, const std::vector<Features>& features, Affinities& affinities)
      : corpus_(corpus), features_(features), affinities_(affinities) {}

  void run(std::vector<Group>& groups) {
    for (std::size_t k = 0; k < corpus_.reports.size(); ++k)
      if (corpus_.reports[k].previous) join_plan_of(k, groups);
    std::erase_if(groups, [](const Group& g) { return g.empty(); });
    std::sort(groups.begin(), groups.end());
  }

 private:
  void join_plan_of(std::size_t report, std::vector<Group>& groups) {
    const auto home = std::find_if(groups.begin(), groups.end(),
                                   [&](const Group& g) { return std::find(g.begin(), g.end(), report) != g.end(); });
    Report before = corpus_.reports[report];
    before.date = before.previous;
    const Features wanted = features_of(before);
    Group* best = nullptr;
    double highest = 0;
    for (Group& g : groups) {
      if (&g == &*home || g.empty() || !is_superseded(corpus_, g, *before.previous)) continue;
      const double near = average(wanted, report, g);
      if (near < kSame || near <= highest) continue;
      best = &g;
      highest = near;
    }
    if (best == nullptr) return;
    home->insert(home->end(), best->begin(), best->end());
    std::sort(home->begin(), home->end());
    best->clear();
  }

  double average(const Features& wanted, std::size_t report, const Group& group) {
    double sum = 0;
    for (const std::size_t k : group)
      sum += similarity(wanted, features_[k], affinities_.of(corpus_.article_of[report], corpus_.article_of[k]));
    return sum / static_cast<double>(group.size());
  }

  const Corpus& corpus_;
  const std::vector<Features>& features_;
  Affinities& affinities_;
};

}  // namespace

std::vector<Group> cluster(const Corpus& corpus) {
  std::vector<Features> features;
  features.reserve(corpus.reports.size());
  for (const Report& report : corpus.reports) features.push_back(features_of(report));
  std::vector<Group> of_article(corpus.profiles.size());
  for (std::size_t k = 0; k < corpus.reports.size(); ++k) of_article[corpus.article_of[k]].push_back(k);
  Affinities affinities(corpus.profiles);
  document::DisjointSets components(corpus.reports.size());
  const auto link = [&](std::size_t x, std::size_t y) {
    if (forbidden(corpus.reports[x], corpus.reports[y])) return;
    const double near = affinities.of(corpus.article_of[x], corpus.article_of[y]);
    if (similarity(features[x], features[y], near) >= kSame) components.join(x, y);
  };
  const auto near = neighbours(corpus.profiles);
  for (std::size_t a = 0; a < near.size(); ++a) {
    for (const std::size_t x : of_article[a]) {
      for (const std::size_t y : of_article[a])
        if (x < y) link(x, y);
      for (const std::size_t b : near[a])
        for (const std::size_t y : of_article[b]) link(x, y);
    }
  }
  std::map<std::size_t, Group> by_root;
  for (std::size_t k = 0; k < corpus.reports.size(); ++k) by_root[components.root(k)].push_back(k);
  std::vector<Group> out;
  for (const auto& [root, members] : by_root)
    for (Group& group : Linkage(corpus, features, affinities, members).run()) out.push_back(std::move(group));
  std::sort(out.begin(), out.end());
  Postponements(corpus, features, affinities).run(out);
  return out;
}

}  // namespace frise::merge
