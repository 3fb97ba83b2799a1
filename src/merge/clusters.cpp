#include "merge/clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "merge/similarity.h"
#include "merge/term_weight.h"

namespace frise::merge {
namespace {

using event::Report;

constexpr double kRareTerm = 0.55;      // terms this rare bring reports together as candidates
constexpr std::size_t kContextKeys = 4;  // names of the context that do, with the same days

class Components {
 public:
  explicit Components(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t root(std::size_t k) {
    while (parent_[k] != k) k = parent_[k] = parent_[parent_[k]];
    return k;
  }
  void join(std::size_t a, std::size_t b) {
    const std::size_t x = root(a);
    const std::size_t y = root(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::size_t> parent_;
};

// Two things that may not be one event: dates that exclude each other, or one sentence that tells both.
bool forbidden(const Report& a, const Report& b) {
  if (!dates_meet(a, b)) return true;
  const bool one_sentence = a.mention.article == b.mention.article && a.sentence == b.sentence;
  return one_sentence && !(a.date && b.date && a.date->days == b.date->days);
}

// Where two reports meet as candidates: the same days with a name of their context, a rare term, a class with a name.
std::vector<std::string> keys_of(const Features& f) {
  std::vector<std::string> out;
  const Report& report = *f.report;
  std::string days;
  if (report.date && report.date->days.first) days = to_string(*report.date->days.first);
  for (std::size_t k = 0; k < std::min(report.context.size(), kContextKeys); ++k) {
    const auto& key = report.context[k].key;
    if (key.empty()) continue;
    if (!days.empty()) out.push_back("d " + days + " " + key.back());
    for (const auto c : f.classes) out.push_back("c " + std::to_string(static_cast<int>(c)) + " " + key.back());
  }
  for (std::size_t k = 0; k < report.terms.size(); ++k)
    if (f.weights[k] >= kRareTerm) out.push_back("t " + report.terms[k]);
  return out;
}

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

Pairs candidates(const std::vector<Features>& features) {
  std::map<std::string, std::vector<std::size_t>> index;
  for (std::size_t k = 0; k < features.size(); ++k)
    for (std::string& key : keys_of(features[k])) {
      auto& list = index[std::move(key)];
      if (list.empty() || list.back() != k) list.push_back(k);
    }
  Pairs out;
  for (const auto& [key, list] : index)
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t j = i + 1; j < list.size(); ++j) out.emplace(list[i], list[j]);
  return out;
}

using Group = std::vector<std::size_t>;

// Average linkage within one component.
class Linkage {
 public:
  Linkage(const std::vector<Features>& features, const Group& members) : features_(features) {
    for (const std::size_t m : members) groups_.push_back({m});
    const std::size_t n = members.size();
    sums_.assign(n, std::vector<double>(n, 0));
    banned_.assign(n, std::vector<bool>(n, false));
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = i + 1; j < n; ++j) {
        const Features& a = features_[members[i]];
        const Features& b = features_[members[j]];
        banned_[i][j] = banned_[j][i] = forbidden(*a.report, *b.report);
        sums_[i][j] = sums_[j][i] = banned_[i][j] ? 0 : similarity(a, b);
      }
  }

  std::vector<Group> run() {
    while (true) {
      const auto [a, b] = closest();
      if (a == b) break;
      join(a, b);
    }
    std::vector<Group> out;
    for (Group& g : groups_) {
      if (g.empty()) continue;
      std::sort(g.begin(), g.end());
      out.push_back(std::move(g));
    }
    return out;
  }

 private:
  // The pair of groups with the highest average similarity, at least kSame; the first in canonical order among equals.
  [[nodiscard]] std::pair<std::size_t, std::size_t> closest() const {
    std::pair<std::size_t, std::size_t> best{0, 0};
    double highest = kSame;
    for (std::size_t i = 0; i < groups_.size(); ++i)
      for (std::size_t j = i + 1; j < groups_.size(); ++j) {
        if (groups_[i].empty() || groups_[j].empty() || banned_[i][j]) continue;
        const double average = sums_[i][j] / static_cast<double>(groups_[i].size() * groups_[j].size());
        if (average > highest || (average == highest && best.first == best.second)) {
          highest = average;
          best = {i, j};
        }
      }
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

  const std::vector<Features>& features_;
  std::vector<Group> groups_;
  std::vector<std::vector<double>> sums_;   // of the similarities between two groups' members
  std::vector<std::vector<bool>> banned_;
};

}  // namespace

std::vector<Group> cluster(const std::vector<Report>& reports) {
  std::vector<Features> features;
  features.reserve(reports.size());
  for (const Report& report : reports) features.push_back(features_of(report));
  Components components(reports.size());
  for (const auto& [a, b] : candidates(features))
    if (!forbidden(reports[a], reports[b]) && similarity(features[a], features[b]) >= kSame) components.join(a, b);
  std::map<std::size_t, Group> by_root;
  for (std::size_t k = 0; k < reports.size(); ++k) by_root[components.root(k)].push_back(k);
  std::vector<Group> out;
  for (const auto& [root, members] : by_root)
    for (Group& group : Linkage(features, members).run()) out.push_back(std::move(group));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace frise::merge
