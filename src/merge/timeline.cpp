#include "frise/timeline.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "merge/audit.h"
#include "merge/components.h"
#include "merge/links.h"
#include "merge/meetings.h"
#include "merge/parallel.h"
#include "merge/reading.h"
#include "merge/title.h"
#include "merge/topics.h"

namespace frise {
namespace {

using merge::Link;
using merge::Profile;
using merge::Reading;
using merge::Traits;

bool comes_first(const Event& a, const Event& b) {
  const auto days = [](const Event& e) {
    constexpr int kNever = std::numeric_limits<int>::max();
    const auto first = e.date && e.date->days.first ? e.date->days.first->serial() : std::numeric_limits<int>::min();
    const auto last = e.date && e.date->days.last ? e.date->days.last->serial() : kNever;
    return std::pair(first, last);
  };
  const auto of_a = days(a);
  const auto of_b = days(b);
  return of_a != of_b ? of_a < of_b : a.id < b.id;
}

// In their order, in which no two are equal. Events are large, so each is moved once.
std::vector<Event> sorted(std::vector<Event> events) {
  std::vector<Event*> order;
  order.reserve(events.size());
  for (Event& e : events) order.push_back(&e);
  std::sort(order.begin(), order.end(), [](const Event* a, const Event* b) { return comes_first(*a, *b); });
  std::vector<Event> out;
  out.reserve(events.size());
  for (Event* e : order) out.push_back(std::move(*e));
  return out;
}

std::vector<Reading> read_all(const std::vector<Article>& articles, const BuildOptions& options) {
  std::vector<Reading> out(articles.size());
  merge::parallel(
      articles.size(), options.jobs, [&](std::size_t k) { out[k] = merge::reading_of(articles[k]); }, options.progress);
  return out;
}

// The readings and their articles in canonical order.
void sort_articles(std::vector<Article>& articles, std::vector<Reading>& readings) {
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return readings[a].traits.place < readings[b].traits.place; });
  std::vector<Article> sorted_articles;
  std::vector<Reading> sorted_readings;
  for (const std::size_t k : order) {
    sorted_articles.push_back(std::move(articles[k]));
    sorted_readings.push_back(std::move(readings[k]));
  }
  articles = std::move(sorted_articles);
  readings = std::move(sorted_readings);
}

// All articles in one: what is found between them, and the reports of all side by side.
class Merging {
 public:
  explicit Merging(std::vector<Reading> readings) : beyond_doubt_(readings.size()) {
    for (Reading& r : readings) {
      begin_.push_back(static_cast<std::uint32_t>(corpus_.reports.size()));
      corpus_.article_of.insert(corpus_.article_of.end(), r.reports.size(), reports_.size());
      traits_.push_back(std::move(r.traits));
      profiles_.push_back(std::move(r.profile));
      reports_.push_back(std::move(r.reports));
      for (const merge::Features& f : reports_.back()) corpus_.reports.push_back(&f);
      warnings_.push_back(std::move(r.warnings));
    }
    for (const Traits& t : traits_) corpus_.places.push_back(&t.place);
    corpus_.profile = [this](std::size_t article) -> const Profile& { return profiles_[article]; };
    corpus_.sentences = [this](std::size_t article) -> const auto& { return traits_[article].sentences; };
  }
  Merging(const Merging&) = delete;
  Merging& operator=(const Merging&) = delete;

  // By the article that comes first.
  std::vector<std::vector<Link>> find_links(unsigned jobs) {
    const merge::Meetings meetings(traits_, profiles_, jobs);
    sketches_.resize(reports_.size());
    merge::parallel(reports_.size(), jobs, [&](std::size_t k) { sketches_[k] = merge::sketches_of(reports_[k]); });
    std::vector<std::vector<Link>> links(reports_.size());
    std::vector<std::vector<Seen>> seen(reports_.size());
    merge::parallel(reports_.size(), jobs, [&](std::size_t a) { look_behind(a, meetings.of(a), links[a], seen[a]); });
    doubt(seen);
    sketches_ = {};
    return links;
  }

  // By article, in the order of publication; those of one article by code.
  std::vector<Warning> warnings() {
    std::vector<Warning> out;
    for (auto& of_one : warnings_) std::move(of_one.begin(), of_one.end(), std::back_inserter(out));
    return out;
  }

  // Lets go of what was read. There is so much of it that one thread alone would be seen in the time of all.
  void release(unsigned jobs) {
    merge::parallel(reports_.size(), jobs, [&](std::size_t k) {
      reports_[k] = {};
      traits_[k] = {};
      profiles_[k] = {};
    });
  }

  // In the order of their first reports.
  [[nodiscard]] std::vector<Event> events(std::vector<std::vector<Link>> links, unsigned jobs) const {
    const std::vector<merge::Component> components = merge::components_of(corpus_.reports.size(), std::move(links));
    std::vector<std::vector<merge::Cluster>> found(components.size());
    merge::parallel(components.size(), jobs,
                    [&](std::size_t k) { found[k] = merge::events_of(corpus_, components[k]); });
    std::vector<Event*> by_first(corpus_.reports.size());  // of the reports that begin one
    std::size_t count = 0;
    for (auto& of_one : found)
      for (merge::Cluster& c : of_one) {
        by_first[c.reports.front()] = &c.event;
        ++count;
      }
    std::unordered_map<std::string, std::size_t> seen;
    seen.reserve(count);
    std::vector<Event> out;
    out.reserve(count);
    for (Event* event : by_first) {
      if (event == nullptr) continue;
      event->id = merge::numbered(event->id, seen[event->id]++);
      out.push_back(std::move(*event));
    }
    return out;
  }

  // The names that most articles have, each with how many do.
  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> names() const {
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const Traits& t : traits_)
      for (const std::string& name : t.names) ++counts[name];
    std::vector<std::pair<std::string, std::size_t>> most(std::min(counts.size(), merge::kTitleCandidates));
    std::partial_sort_copy(counts.begin(), counts.end(), most.begin(), most.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return most;
  }

 private:
  // What one article puts elsewhere than another.
  struct Seen {
    std::size_t article = 0;
    std::size_t other = 0;
    std::vector<merge::Match> matches;
  };

  void look_behind(std::size_t a, const std::vector<merge::Met>& behind, std::vector<Link>& links,
                   std::vector<Seen>& seen) {
    const auto add = [&](const std::vector<Link>& found, std::size_t b) {
      for (const Link& l : found) links.push_back({begin_[a] + l.a, begin_[b] + l.b, l.similarity, l.postpones});
    };
    const auto compare = [&](std::size_t x, std::size_t y) {
      if (beyond_doubt_[x]) return;
      auto found = merge::matches({reports_[x], sketches_[x]}, {reports_[y], sketches_[y]});
      if (merge::rule_out_doubt(found))
        beyond_doubt_[x] = true;
      else if (!found.empty())
        seen.push_back({x, y, std::move(found)});
    };
    add(merge::links_within(reports_[a]), a);
    for (const auto& [b, near] : behind) {
      add(merge::links_between({reports_[a], sketches_[a]}, {reports_[b], sketches_[b]}, near), b);
      if (near < 1) continue;  // of one affair they surely are not
      compare(a, b);
      compare(b, a);
    }
    links.shrink_to_fit();
  }

  // Warns of the articles whose relative dates lie apart from all others.
  void doubt(const std::vector<std::vector<Seen>>& seen) {
    std::vector<std::map<std::size_t, std::vector<merge::Match>>> of(traits_.size());
    for (const auto& found : seen)
      for (const Seen& s : found)
        if (!beyond_doubt_[s.article]) of[s.article][s.other] = s.matches;
    for (std::size_t a = 0; a < of.size(); ++a) {
      if (of[a].empty()) continue;
      std::vector<merge::Match> all;
      for (const auto& [other, matches] : of[a]) all.insert(all.end(), matches.begin(), matches.end());
      if (const auto why = merge::doubt(all))
        warnings_[a].insert(warnings_[a].begin(), {traits_[a].place.id, merge::kDoubtCode, *why});
    }
  }

  merge::Corpus corpus_;
  std::vector<Traits> traits_;                         // by article
  std::vector<Profile> profiles_;                      // by article
  std::vector<std::vector<merge::Features>> reports_;  // by article
  std::vector<std::vector<merge::Sketch>> sketches_;   // the same, while links are looked for
  std::vector<std::uint32_t> begin_;                   // of each article's reports in the corpus
  std::vector<std::vector<Warning>> warnings_;         // by article
  std::vector<std::atomic<bool>> beyond_doubt_;        // whether an article's dates are those of another
};

}  // namespace

Timeline build_timeline(std::vector<Article> articles, const BuildOptions& options) {
  Timeline out;
  std::vector<Reading> readings = read_all(articles, options);
  sort_articles(articles, readings);
  Merging merging(std::move(readings));
  std::vector<std::vector<Link>> links = merging.find_links(options.jobs);
  const auto names = merging.names();
  const bool mixed = merge::are_mixed(articles.size(), names);
  out.title = options.title.empty() ? merge::title_of(names) : options.title;
  out.warnings = merging.warnings();
  for (Event& e : merging.events(std::move(links), options.jobs)) {
    if (mixed) merge::tell_topic(e);
    (e.date ? out.events : out.undated).push_back(std::move(e));
  }
  merging.release(options.jobs);
  out.events = sorted(std::move(out.events));
  out.articles = std::move(articles);
  return out;
}

Period span_of(const Timeline& timeline) {
  Period out;
  for (const Event& e : timeline.events) {
    if (e.date->days.first && (!out.first || *e.date->days.first < *out.first)) out.first = e.date->days.first;
    if (e.date->days.last && (!out.last || *e.date->days.last > *out.last)) out.last = e.date->days.last;
  }
  return out;
}

Timeline heaviest(Timeline timeline, std::optional<std::size_t> count, double min_weight) {
  std::vector<Event> kept;
  for (Event& e : timeline.events)
    if (e.weight >= min_weight) kept.push_back(std::move(e));
  if (count && kept.size() > *count) {
    std::stable_sort(kept.begin(), kept.end(), [](const Event& a, const Event& b) { return a.weight > b.weight; });
    kept.resize(*count);
    std::stable_sort(kept.begin(), kept.end(), comes_first);
  }
  timeline.events = std::move(kept);
  return timeline;
}

}  // namespace frise
