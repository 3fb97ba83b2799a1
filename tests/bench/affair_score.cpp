#include "bench/affair_score.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace frise::bench {
namespace {

struct Found {
  Span span;
  const Event* event = nullptr;
};

using ByArticle = std::unordered_map<std::string, std::vector<Found>>;

ByArticle mentions_of(const Timeline& timeline) {
  ByArticle out;
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events)
      for (const EventMention& m : e.mentions) out[m.article].push_back({m.span, &e});
  return out;
}

bool shares_a_day(const Event& event, const GoldMention& gold) {
  return event.date && event.date->days.overlaps({gold.first, gold.last});
}

std::uint32_t common(Span a, Span b) {
  const auto begin = std::max(a.begin, b.begin);
  const auto end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

const Event* event_of(const GoldMention& gold, const std::vector<Found>& mentions) {
  const Event* best = nullptr;
  std::tuple<bool, bool, std::uint32_t> best_rank;
  for (const Found& found : mentions) {
    if (!found.span.overlaps(gold.span)) continue;
    const bool same = found.event->date && found.event->date->days == Period{gold.first, gold.last};
    const std::tuple rank{same, shares_a_day(*found.event, gold), common(found.span, gold.span)};
    if (best != nullptr && rank <= best_rank) continue;
    best = found.event;
    best_rank = rank;
  }
  return best;
}

}  // namespace

Score score(const std::vector<GoldMention>& gold, const std::vector<Article>& articles, const Timeline& timeline) {
  const ByArticle mentions = mentions_of(timeline);
  std::vector<const Event*> ours;
  std::unordered_map<std::size_t, std::size_t> of_gold;
  std::unordered_map<const Event*, std::size_t> of_ours;
  std::map<std::pair<std::size_t, const Event*>, std::size_t> of_both;
  Score out;
  for (const GoldMention& g : gold) {
    const auto article = mentions.find(articles[g.article].id);
    const Event* event = article == mentions.end() ? nullptr : event_of(g, article->second);
    ours.push_back(event);
    ++of_gold[g.event];
    if (event == nullptr) continue;
    ++of_ours[event];
    ++of_both[{g.event, event}];
    out.found += 1;
    out.days += shares_a_day(*event, g) ? 1 : 0;
  }
  for (std::size_t k = 0; k < gold.size(); ++k) {
    if (ours[k] == nullptr) continue;
    const auto both = static_cast<double>(of_both.at({gold[k].event, ours[k]}));
    out.precision += both / static_cast<double>(of_ours.at(ours[k]));
    out.recall += both / static_cast<double>(of_gold.at(gold[k].event));
  }
  const auto all = static_cast<double>(gold.size());
  out.days /= std::max(1.0, out.found);
  for (double* share : {&out.found, &out.precision, &out.recall}) *share /= std::max(1.0, all);
  return out;
}

}  // namespace frise::bench
