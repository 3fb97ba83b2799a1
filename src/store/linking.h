// Linking: new articles with all that are of one affair with them, and with each other.
//
//   store:   met by its keys                    profiles and reports of the few        …
//   worker:                   told by outlines                          compared       …
//
// Most that meet are strangers, so that half of the work is to tell them and to compare the rest. That a worker does,
// while the store is asked for the next articles; who asks tells strangers where the worker has not come to it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

#include "merge/worker.h"
#include "store/comparing.h"
#include "store/reading_table.h"

namespace frise::store {

class Linking {
 public:
  /// Both must outlive it.
  Linking(ReadingTable& readings, merge::Worker& worker);

  /// Links the articles.
  void link(const std::set<std::int64_t>& articles);

  /// The article lost who put it beyond doubt: what others put elsewhere was not kept while one put an event where it
  /// does.
  void judge_anew(std::int64_t article);

  /// Writes what was found; calls written(report, links) for each report of the last ones, with all that it has.
  void finish(const std::function<void(std::int64_t, LinksOf)>& written);

  /// The reports that have new links or are new, and the articles that put something elsewhere. After finish().
  [[nodiscard]] std::unordered_set<std::int64_t> take_touched() { return std::move(touched_); }
  [[nodiscard]] const std::set<std::int64_t>& doubtful() const noexcept { return comparing_->doubtful(); }

 private:
  struct Search;

  // Some articles on their way, which are told from strangers.
  struct Searches {
    std::vector<std::shared_ptr<Search>> all;
    std::optional<merge::Errand> telling;
  };

  // Some articles that were compared, and whether so much was found then that it should be written.
  struct Stretch {
    std::shared_ptr<bool> crowded;
    merge::Worker::Ticket compared = 0;
  };

  // An article with those near it, and of which of them it was not asked before whether they are beyond doubt.
  struct Comparison {
    Comparing::Compared article;
    std::vector<Comparing::Near> others;
    std::vector<std::pair<std::int64_t, bool>> doubts;
  };

  void link(std::span<const std::int64_t> articles);
  [[nodiscard]] Searches search(std::span<const std::int64_t> articles);
  [[nodiscard]] std::vector<Comparing::Near> near(const Search& search);
  void compare(const Searches& searches);
  [[nodiscard]] Stretch end_stretch();
  [[nodiscard]] Comparison comparison(const Search& search);
  [[nodiscard]] bool beyond_doubt(std::int64_t article);
  void write(const std::function<void(std::int64_t, LinksOf)>& written);

  ReadingTable& readings_;
  merge::Worker& worker_;
  std::shared_ptr<Comparing> comparing_ = std::make_shared<Comparing>();  // the worker's while it has work
  std::unordered_set<std::int64_t> unlinked_;                             // articles whose turn comes
  std::unordered_set<std::int64_t> asked_;                                // articles of which doubts were looked up
  std::unordered_set<std::int64_t> touched_;                              // reports
};

}  // namespace frise::store
