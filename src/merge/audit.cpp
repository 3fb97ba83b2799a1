#include "merge/audit.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "merge/similarity.h"

namespace frise::merge {
namespace {

using event::Report;

constexpr double kLike = 0.65;      // from this likeness on two reports tell one event, whatever their dates
constexpr std::size_t kEvents = 2;  // that must lie apart
constexpr std::int32_t kWeek = 7;   // « jeudi » is off by whole weeks, « hier » by the days between

// Days by which the events of an article lie later than elsewhere; negative for earlier.
struct Distance {
  std::int32_t least = 0;
  std::int32_t most = 0;
};

// « 14 jours après », « de 7 à 14 jours avant »
std::string written(const Distance& distance) {
  const std::int32_t low = std::min(std::abs(distance.least), std::abs(distance.most));
  const std::int32_t high = std::max(std::abs(distance.least), std::abs(distance.most));
  const std::string side = distance.least > 0 ? " après" : " avant";
  const std::string count =
      low == high ? std::to_string(low) : "de " + std::to_string(low) + " à " + std::to_string(high);
  return count + (high == 1 ? " jour" : " jours") + side;
}

// By how many days the matched events lie apart, where all do and the others agree on the day of two at least.
std::optional<Distance> common_distance(const std::vector<Match>& matches) {
  if (matches.empty()) return std::nullopt;
  Distance out{matches.front().days, matches.front().days};
  std::map<std::size_t, std::vector<const Match*>> by_event;
  for (const Match& m : matches) {
    out = {std::min(out.least, m.days), std::max(out.most, m.days)};
    by_event[m.report].push_back(&m);
  }
  std::size_t sure = 0;
  for (const auto& [event, witnesses] : by_event) {
    bool whole = false;
    for (const Match* m : witnesses) {
      if (m->days != witnesses.front()->days) return std::nullopt;
      whole |= !m->other_is_relative;
    }
    sure += whole || witnesses.size() >= 2 ? 1U : 0U;
  }
  const bool apart = out.least > 0 || out.most < 0;
  return apart && sure >= kEvents && out.most - out.least <= kWeek ? std::optional(out) : std::nullopt;
}

}  // namespace

static_assert(kWordless < kLike);

std::vector<Match> matches(const Sketched& of_a, const Sketched& of_b) {
  const std::vector<Features>& a = of_a.reports;
  const std::vector<Features>& b = of_b.reports;
  std::vector<Match> out;
  for (std::size_t x = 0; x < a.size(); ++x) {
    if (!of_a.sketches[x].relative || !of_a.sketches[x].on_day) continue;
    const Features* like = nullptr;
    double highest = 0;
    for (std::size_t y = 0; y < b.size(); ++y) {
      if (!of_b.sketches[y].on_day || !may_share_terms(of_a.sketches[x], of_b.sketches[y])) continue;
      const double now = likeness_from(kLike, a[x], b[y], 1);
      if (now < kLike || now <= highest) continue;
      like = &b[y];
      highest = now;
    }
    if (like == nullptr) continue;
    out.push_back({x, *a[x].report.date->days.first - *like->report.date->days.first, like->report.relative});
  }
  return out;
}

bool rule_out_doubt(const std::vector<Match>& matches) noexcept {
  return std::any_of(matches.begin(), matches.end(), [](const Match& m) { return m.days == 0; });
}

std::optional<std::string> doubt(const std::vector<Match>& matches) {
  const auto distance = common_distance(matches);
  if (!distance) return std::nullopt;
  return "les dates relatives placent les mêmes événements " + written(*distance) +
         " les autres articles : la date de publication est peut-être fausse";
}

}  // namespace frise::merge
