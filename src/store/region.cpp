// What an addition touches: the reports that are merged again.
#include <algorithm>
#include <utility>

#include "document/disjoint_sets.h"
#include "store/weaving.h"

namespace frise::store {
namespace {

merge::Link plain(const KeptLink& link) { return {0, 0, link.similarity, link.postpones}; }

// Whether a link joins components, as far as this end of it tells.
bool may_count(const LinksOf& here, const KeptLink& link) { return merge::counts(plain(link), here.reach.value(), 0); }

}  // namespace

// Reports that hang together, as far as they were come to: by links that count, or by edits.
struct Weaving::Growing {
  Region reports;
  std::unordered_map<std::int64_t, std::size_t> numbers;  // of the reports, by their rows
  document::DisjointSets sets{0};
  Rows next;  // whose links were not looked at

  void add(const ReportRow& report) {
    if (!numbers.try_emplace(report.row, reports.size()).second) return;
    reports.push_back(report);
    sets.add();
    next.push_back(report.row);
  }
};

const LinksOf& Weaving::linked(std::int64_t report) {
  const auto known = linked_.find(report);
  return known != linked_.end() ? known->second : linked_.try_emplace(report, readings_.links(report)).first->second;
}

// Whether a link from `here` joins components.
bool Weaving::counts(const LinksOf& here, const KeptLink& link) {
  return merge::counts(plain(link), here.reach.value(), linked(link.other).reach.value());
}

// All that hangs together with what was touched, before or now, and what holds it together. Links change for what was
// touched only, so whatever was in a component with it is reached through it.
Weaving::Split Weaving::region() {
  Growing found;
  Rows touched(touched_.begin(), touched_.end());
  std::sort(touched.begin(), touched.end());  // as they lie
  found.numbers.reserve(2 * touched.size());
  for (const std::int64_t row : touched) {
    if (found.numbers.contains(row)) continue;
    const ReportRow report = readings_.report(row);
    for (const ReportRow& member : readings_.component(report.component)) found.add(member);
    found.add(report);
  }
  const auto join = [&](std::size_t here, std::int64_t other) {
    if (!found.numbers.contains(other)) found.add(readings_.report(other));
    found.sets.join(here, found.numbers.at(other));
  };
  while (!found.next.empty()) {
    Rows rows = std::exchange(found.next, {});
    std::sort(rows.begin(), rows.end());  // as their links lie
    for (const std::int64_t row : rows) {
      const std::size_t here = found.numbers.at(row);
      const LinksOf& of_here = linked(row);
      for (const KeptLink& l : of_here.links) {
        if (!may_count(of_here, l)) continue;
        // Many lead to where others led before, and whether they count there does not matter.
        const auto known = found.numbers.find(l.other);
        const bool together = known != found.numbers.end() && found.sets.root(known->second) == found.sets.root(here);
        if (!together && counts(of_here, l)) join(here, l.other);
      }
      for (const std::int64_t tied : edits_.tied(row)) join(here, tied);
    }
  }
  return split(std::move(found));
}

Weaving::Split Weaving::split(Growing found) {
  Rows rows;
  for (const ReportRow& report : found.reports) rows.push_back(report.row);
  std::sort(rows.begin(), rows.end());
  Split out;
  std::unordered_map<std::size_t, std::size_t> places;  // of the components, by their roots
  for (const std::int64_t row : rows) {
    const std::size_t number = found.numbers.at(row);
    const auto [place, fresh] = places.try_emplace(found.sets.root(number), out.components.size());
    if (fresh) out.components.emplace_back();
    const ReportRow& report = found.reports[number];
    out.components[place->second].push_back(report);
    ++out.sizes[report.component];
  }
  return out;
}

}  // namespace frise::store
