#include "frise/timeline.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <limits>
#include <map>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <tuple>
#include <unordered_map>

#include "event/extractor.h"
#include "event/spelling.h"
#include "merge/audit.h"
#include "merge/canonical.h"
#include "merge/clusters.h"
#include "merge/copies.h"

namespace frise {
namespace {

using event::Extraction;
using event::Name;
using event::Report;

constexpr std::size_t kTitleNames = 3;

std::vector<Extraction> extract_all(const std::vector<Article>& articles, const BuildOptions& options) {
  std::vector<Extraction> out(articles.size());
  std::atomic<std::size_t> next = 0;
  const auto one = [&](std::size_t k) { out[k] = event::extract(articles[k]); };
  const auto helpers = std::min<std::size_t>(options.jobs > 0 ? options.jobs - 1 : 0, articles.size());
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      for (std::size_t k = next++; k < articles.size(); k = next++) one(k);
    } catch (...) {
      const std::lock_guard lock(failing);
      failure = std::current_exception();
    }
  };
  std::vector<std::jthread> threads;
  try {
    for (std::size_t n = 0; n < helpers; ++n) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // As many threads as the system gives.
  }
  for (std::size_t k = next++; k < articles.size(); k = next++) {
    one(k);
    if (options.progress && k + 1 < articles.size()) options.progress(k + 1, articles.size());
  }
  threads.clear();  // waits for them
  if (failure) std::rethrow_exception(failure);
  if (options.progress) options.progress(articles.size(), articles.size());
  return out;
}

// Articles by publication, then by their content, so that what they are called changes nothing.
void sort_articles(std::vector<Article>& articles) {
  std::map<std::string, std::string> hashes;
  for (const Article& a : articles) hashes.emplace(a.id, text_sha256(a));
  const auto key = [&](const Article& a) {
    const int day = a.published.day ? a.published.day->serial() : std::numeric_limits<int>::max();
    return std::tuple(day, a.published.minute.value_or(-1), hashes.at(a.id), a.id);
  };
  std::sort(articles.begin(), articles.end(), [&](const Article& a, const Article& b) { return key(a) < key(b); });
}

bool comes_first(const Event& a, const Event& b) {
  const auto key = [](const Event& e) {
    constexpr int kNever = std::numeric_limits<int>::max();
    const auto first = e.date && e.date->days.first ? e.date->days.first->serial() : std::numeric_limits<int>::min();
    const auto last = e.date && e.date->days.last ? e.date->days.last->serial() : kNever;
    return std::tuple(first, last, e.id);
  };
  return key(a) < key(b);
}

void make_ids_unique(std::vector<Event>& events) {
  std::unordered_map<std::string, int> seen;
  for (Event& e : events)
    if (const int n = seen[e.id]++; n > 0) e.id += "-" + std::to_string(n + 1);
}

// The names that most articles share, as a title for their timeline.
std::string title_from(const std::vector<Extraction>& extractions) {
  struct Count {
    Name name;
    std::size_t articles = 0;
  };
  std::vector<Count> counts;
  // Names that are alike have as many words and begin alike: event::similar_words.
  std::map<std::pair<std::size_t, char>, std::vector<std::size_t>> alike;
  for (const Extraction& e : extractions)
    for (const Name& name : e.names) {
      const char initial = name.key.empty() || name.key.front().empty() ? '\0' : name.key.front().front();
      std::vector<std::size_t>& candidates = alike[{name.key.size(), initial}];
      const auto same = std::find_if(candidates.begin(), candidates.end(), [&](std::size_t c) {
        return counts[c].name.key == name.key || event::similar_names(counts[c].name.key, name.key);
      });
      if (same != candidates.end()) {
        ++counts[*same].articles;
        continue;
      }
      candidates.push_back(counts.size());
      counts.push_back({name, 1});
    }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const Count& a, const Count& b) { return a.articles > b.articles; });
  std::string out;
  for (std::size_t k = 0; k < std::min(kTitleNames, counts.size()); ++k)
    out += (k > 0 ? ", " : "") + counts[k].name.text;
  return out.empty() ? "Chronologie" : out;
}

merge::Corpus corpus_of(std::vector<Extraction>& extractions) {
  merge::Corpus out;
  for (std::size_t k = 0; k < extractions.size(); ++k) {
    out.profiles.push_back(merge::profile_of(extractions[k].terms));
    out.article_of.insert(out.article_of.end(), extractions[k].reports.size(), k);
    std::move(extractions[k].reports.begin(), extractions[k].reports.end(), std::back_inserter(out.reports));
  }
  return out;
}

// By article, in the order of publication; those of one article by code.
std::vector<Warning> all_warnings(const std::vector<Article>& articles, const std::vector<Extraction>& extractions,
                                  const merge::Corpus& corpus) {
  std::vector<std::string> ids;
  for (const Article& a : articles) ids.push_back(a.id);
  const std::vector<Warning> doubts = merge::doubtful_publications(corpus, ids);
  std::vector<Warning> out;
  for (std::size_t k = 0; k < articles.size(); ++k) {
    for (const Warning& w : doubts)
      if (w.article == ids[k]) out.push_back(w);
    out.insert(out.end(), extractions[k].warnings.begin(), extractions[k].warnings.end());
  }
  return out;
}

std::vector<Event> merged_events(const std::vector<Article>& articles, const merge::Corpus& corpus) {
  const std::vector<std::size_t> originals = merge::originals(articles);
  std::vector<std::string> hashes;
  for (const Article& a : articles) hashes.push_back(text_sha256(a));
  std::vector<Event> out;
  for (const auto& group : merge::cluster(corpus)) {
    std::vector<const Report*> members;
    std::set<std::size_t> sources;
    for (const std::size_t k : group) {
      members.push_back(&corpus.reports[k]);
      sources.insert(originals[corpus.article_of[k]]);
    }
    out.push_back(merge::canonical_event(members, hashes[corpus.article_of[group.front()]], sources.size()));
  }
  make_ids_unique(out);
  return out;
}

}  // namespace

Timeline build_timeline(std::vector<Article> articles, const BuildOptions& options) {
  Timeline out;
  sort_articles(articles);
  std::vector<Extraction> extractions = extract_all(articles, options);
  out.title = options.title.empty() ? title_from(extractions) : options.title;
  const merge::Corpus corpus = corpus_of(extractions);
  out.warnings = all_warnings(articles, extractions, corpus);
  for (Event& e : merged_events(articles, corpus)) (e.date ? out.events : out.undated).push_back(std::move(e));
  std::stable_sort(out.events.begin(), out.events.end(), comes_first);
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
