// Timelines: articles in, one timeline out.
//
//   const auto read = frise::read_articles({"depeches/"});
//   const frise::Timeline timeline = frise::build_timeline(read.articles);
//   for (const frise::Event& e : timeline.events) std::cout << e.date->display << " : " << e.title << '\n';
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "frise/article.h"
#include "frise/event.h"
#include "frise/export.h"

namespace frise {

/// Something a reader of the timeline should know about an article.
struct Warning {
  std::string article;  // id
  std::string code;     // "published-missing", "weekday-contradiction" … (docs/diagnostics.md)
  std::string message;  // French

  friend bool operator==(const Warning&, const Warning&) = default;
};

struct Timeline {
  std::string title;
  std::vector<Article> articles;  // in the order of publication, then id
  std::vector<Event> events;      // dated; by first day, last day, id
  std::vector<Event> undated;     // in the order of their earliest mention
  std::vector<Warning> warnings;  // by article, then code
};

struct BuildOptions {
  std::string title = {};  // empty: made from the names that the articles share
  unsigned jobs = 1;       // threads

  /// Called from the calling thread now and then, with the number of articles read so far and in all.
  std::function<void(std::size_t done, std::size_t total)> progress = {};
};

/// Builds the timeline of `articles`, whose ids must be unique (latest_versions() sees to that).
///
/// The same articles in any order, with any number of jobs, give equal timelines. Time is linear in the text for
/// reading and near-linear in the number of event mentions for merging. Throws nothing but std::bad_alloc.
[[nodiscard]] FRISE_API Timeline build_timeline(std::vector<Article> articles, const BuildOptions& options = {});

/// The first and last day of the dated events, open ends left out.
[[nodiscard]] FRISE_API Period span_of(const Timeline& timeline);

/// The timeline with at most `count` of its dated events, the heaviest; `min_weight` drops the lighter ones.
[[nodiscard]] FRISE_API Timeline heaviest(Timeline timeline, std::optional<std::size_t> count, double min_weight);

}  // namespace frise
