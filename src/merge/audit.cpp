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

// One event that two articles tell, and how many days later the first puts it.
struct Match {
  std::size_t report = 0;
  std::int32_t days = 0;
  bool other_is_relative = false;
};

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

bool has_day(const Report& r) {
  return r.date && r.date->certainty == Certainty::stated && r.date->days.first &&
         r.date->days.first == r.date->days.last;
}

class Audit {
 public:
  explicit Audit(const Corpus& corpus) : corpus_(corpus), of_article_(corpus.profiles.size()) {
    for (const Report& r : corpus.reports) features_.push_back(features_of(r));
    for (std::size_t k = 0; k < corpus.reports.size(); ++k)
      if (has_day(corpus.reports[k])) of_article_[corpus.article_of[k]].push_back(k);
  }

  // For each article by how many days its events lie apart, where they do.
  std::map<std::size_t, Distance> run() {
    std::map<std::size_t, std::vector<Match>> matches;
    const auto near = neighbours(corpus_.profiles);
    for (std::size_t a = 0; a < near.size(); ++a)
      for (const std::size_t b : near[a]) {
        if (affinity(corpus_.profiles[a], corpus_.profiles[b]) < 1) continue;  // of one affair they surely are not
        match(a, b, matches[a]);
        match(b, a, matches[b]);
      }
    std::map<std::size_t, Distance> out;
    for (const auto& [article, found] : matches)
      if (const auto days = common_distance(found)) out[article] = *days;
    return out;
  }

 private:
  // Each report of `a` that counts from the publication with its like in `b`.
  void match(std::size_t a, std::size_t b, std::vector<Match>& out) const {
    for (const std::size_t x : of_article_[a]) {
      if (!corpus_.reports[x].relative) continue;
      std::optional<std::size_t> like;
      double highest = 0;
      for (const std::size_t y : of_article_[b]) {
        const double now = likeness(features_[x], features_[y], 1);
        if (now < kLike || now <= highest) continue;
        like = y;
        highest = now;
      }
      if (!like) continue;
      const Report& other = corpus_.reports[*like];
      out.push_back({x, *corpus_.reports[x].date->days.first - *other.date->days.first, other.relative});
    }
  }

  // By how many days the matched events lie apart, where all do and the others agree on the day of two at least.
  static std::optional<Distance> common_distance(const std::vector<Match>& matches) {
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

  const Corpus& corpus_;
  std::vector<Features> features_;
  std::vector<std::vector<std::size_t>> of_article_;  // reports of a day
};

}  // namespace

std::vector<Warning> doubtful_publications(const Corpus& corpus, const std::vector<std::string>& ids) {
  std::vector<Warning> out;
  for (const auto& [article, distance] : Audit(corpus).run())
    out.push_back({ids[article], "publication-apart",
                   "les dates relatives placent les mêmes événements " + written(distance) +
                       " les autres articles : la date de publication est peut-être fausse"});
  return out;
}

}  // namespace frise::merge
