// The readings of a store: of each article that counts, what merging needs of it; and the links between reports.
//
// What is taken out is kept for a while, since an article that is near one is near others that came with it. None of
// this opens a transaction.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/audit.h"
#include "merge/links.h"
#include "merge/outline.h"
#include "merge/reading.h"
#include "merge/worker.h"
#include "store/crowd.h"
#include "store/found.h"
#include "store/kept_links.h"

namespace frise::store {

/// The reports of an article, with a sketch of each and the numbers of their rows.
struct KeptReports {
  merge::Place place;
  std::vector<merge::Features> reports;
  std::vector<merge::Sketch> sketches;
  std::vector<std::int64_t> rows;
};

/// How much of a cache something takes, in its own unit: an element of a list, a report of an article; with what keeps
/// it.
template <typename T>
[[nodiscard]] std::size_t room_of(const T&) {
  return 1;
}
template <typename T>
[[nodiscard]] std::size_t room_of(const std::vector<T>& list) {
  return 20 + list.size();
}
[[nodiscard]] inline std::size_t room_of(const KeptReports& reports) { return 1 + reports.rows.size(); }

/// What was taken out lately, by its number; the least recently used goes first.
template <typename T>
class Recent {
 public:
  explicit Recent(std::size_t room) : room_(room) {}

  /// What is known of that number, or what `take_out` makes.
  template <typename TakeOut>
  std::shared_ptr<const T> get(std::int64_t number, TakeOut take_out) {
    if (const auto known = by_number_.find(number); known != by_number_.end()) {
      order_.splice(order_.begin(), order_, known->second);
      return order_.front().second;
    }
    auto out = std::make_shared<const T>(take_out());
    order_.emplace_front(number, out);
    by_number_[number] = order_.begin();
    taken_ += room_of(*out);
    while (taken_ > room_ && order_.size() > 1) drop(std::prev(order_.end()));
    return out;
  }

  void forget(std::int64_t number) {
    if (const auto known = by_number_.find(number); known != by_number_.end()) drop(known->second);
  }

  void clear() {
    order_.clear();
    by_number_.clear();
    taken_ = 0;
  }

 private:
  using Order = std::list<std::pair<std::int64_t, std::shared_ptr<const T>>>;

  void drop(typename Order::iterator one) {
    taken_ -= room_of(*one->second);
    by_number_.erase(one->first);
    order_.erase(one);
  }

  std::size_t room_;
  std::size_t taken_ = 0;
  Order order_;  // last used first
  std::unordered_map<std::int64_t, typename Order::iterator> by_number_;
};

/// Where a report stands.
struct ReportRow {
  std::int64_t row = 0;
  std::int64_t article = 0;
  std::size_t number = 0;
  std::int64_t component = 0;
  std::optional<std::int64_t> event;
};

class ReadingTable {
 public:
  explicit ReadingTable(SQLite::Database& database);

  /// Keeps the reading of that version; each report is a component of its own. Its number.
  std::int64_t insert(const merge::Reading& reading, std::int64_t version);

  /// Forgets the reading, its links and all else. Its reports must tell no event any more.
  void erase(std::int64_t article);

  /// Of the article of that number what tells it from strangers, in little room and whole; all else that is compared;
  /// and its reports. Throws Damaged.
  [[nodiscard]] const merge::Outline& outline(std::int64_t article);  // until make_room()
  [[nodiscard]] std::shared_ptr<const merge::Profile> profile(std::int64_t article);
  [[nodiscard]] std::shared_ptr<const merge::Traits> traits(std::int64_t article);
  [[nodiscard]] std::shared_ptr<const KeptReports> reports(std::int64_t article);

  /// Another article with its outline, which stays until make_room().
  struct Met {
    std::int64_t article = 0;
    const merge::Outline* outline = nullptr;
  };

  /// The articles that this one finds by its keys, without it.
  [[nodiscard]] std::vector<Met> met(std::int64_t article);

  /// Lets go of outlines where there are very many.
  void make_room() { crowd_.make_room(); }

  [[nodiscard]] ReportRow report(std::int64_t row);
  [[nodiscard]] std::vector<ReportRow> component(std::int64_t number);
  void assign(std::int64_t row, std::int64_t component, std::optional<std::int64_t> event);

  /// The links of a report, in the order of the others. Throws Damaged.
  [[nodiscard]] std::vector<KeptLink> links(std::int64_t report);

  /// What the article puts elsewhere than others do, as far as it is written.
  [[nodiscard]] std::vector<merge::Match> apart(std::int64_t article);

  /// The articles with matches in that one, with these.
  [[nodiscard]] std::vector<std::pair<std::int64_t, std::vector<merge::Match>>> judged_by(std::int64_t other);

  /// Lets go of what is kept in memory of articles that were met; of all reports, which the worker does.
  void forget_strangers();
  void forget_reports(merge::Worker& worker);

  /// Writes what was found, with help; calls written(report, links) for each report of a link, with all that it has.
  void write(Found& found, merge::Worker& worker, const std::function<void(std::int64_t, LinksOf)>& written);

  /// The warning of the audit, or none.
  void warn(std::int64_t article, const std::optional<std::string>& doubt);

 private:
  [[nodiscard]] const merge::Outline& outline_at(Crowd::Seat seat);
  void count_names(const std::vector<std::string>& names, int by);

  struct LinkBatch;

  [[nodiscard]] std::shared_ptr<LinkBatch> batch_of(Found& found, std::span<const std::int64_t> reports);
  void write(LinkBatch& batch, const std::function<void(std::int64_t, LinksOf)>& written);
  void write_links(std::int64_t report, const std::string& packed);
  void erase_links(const std::vector<std::int64_t>& reports);

  SQLite::Database& database_;
  SQLite::Statement insert_article_;
  SQLite::Statement insert_profile_;
  SQLite::Statement insert_key_;
  SQLite::Statement insert_report_;
  SQLite::Statement insert_warning_;
  SQLite::Statement erase_doubt_;
  SQLite::Statement insert_name_;
  SQLite::Statement select_profile_;
  SQLite::Statement select_traits_;
  SQLite::Statement select_place_;
  SQLite::Statement select_reports_;
  SQLite::Statement select_meeting_;
  SQLite::Statement select_report_;
  SQLite::Statement select_component_;
  SQLite::Statement update_report_;
  SQLite::Statement insert_links_;
  SQLite::Statement update_links_;
  SQLite::Statement select_links_;
  SQLite::Statement insert_apart_;
  SQLite::Statement select_apart_;

  using Seats = std::vector<Crowd::Seat>;

  Crowd crowd_;
  Recent<Seats> by_key_{3'000'000};          // of 4 bytes an article, and some 170 a key
  Recent<merge::Profile> profiles_{20'000};  // of some 600 bytes each
  Recent<merge::Traits> traits_{2'000};      // of some 4 kB each
  Recent<KeptReports> reports_;
};

}  // namespace frise::store
