// The readings of a store: of each article that counts, what merging needs of it; and the links between reports.
//
// What is taken out is kept for a while, since an article that is near one is near others that came with it. None of
// this opens a transaction.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/audit.h"
#include "merge/links.h"
#include "merge/outline.h"
#include "merge/reading.h"

namespace frise::store {

/// The reports of an article, with a sketch of each and the numbers of their rows.
struct KeptReports {
  std::vector<merge::Features> reports;
  std::vector<merge::Sketch> sketches;
  std::vector<std::int64_t> rows;
};

/// What was taken out lately, by the number of its article; the least recently used goes first.
template <typename T>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  /// What is known of the article, or what `take_out` makes.
  template <typename TakeOut>
  std::shared_ptr<const T> get(std::int64_t article, TakeOut take_out) {
    if (const auto known = by_article_.find(article); known != by_article_.end()) {
      order_.splice(order_.begin(), order_, known->second);
      return order_.front().second;
    }
    auto out = std::make_shared<const T>(take_out());
    order_.emplace_front(article, out);
    by_article_[article] = order_.begin();
    if (order_.size() > most_) {
      by_article_.erase(order_.back().first);
      order_.pop_back();
    }
    return out;
  }

  void forget(std::int64_t article) {
    const auto known = by_article_.find(article);
    if (known == by_article_.end()) return;
    order_.erase(known->second);
    by_article_.erase(known);
  }

 private:
  using Order = std::list<std::pair<std::int64_t, std::shared_ptr<const T>>>;

  std::size_t most_;
  Order order_;  // last used first
  std::unordered_map<std::int64_t, typename Order::iterator> by_article_;
};

/// Of one report a link to another.
struct KeptLink {
  std::int64_t other = 0;
  float similarity = 0;
  bool postpones = false;
};

/// Where a report stands.
struct ReportRow {
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

  /// Of the article of that number what tells it from strangers, what is compared, and its reports. Throws Damaged.
  [[nodiscard]] std::shared_ptr<const merge::Outline> outline(std::int64_t article);
  [[nodiscard]] std::shared_ptr<const merge::Traits> traits(std::int64_t article);
  [[nodiscard]] std::shared_ptr<const KeptReports> reports(std::int64_t article);

  /// The articles that this one finds by its keys, without it.
  [[nodiscard]] std::vector<std::int64_t> meeting(std::int64_t article);

  [[nodiscard]] ReportRow report(std::int64_t row);
  [[nodiscard]] std::vector<std::int64_t> component(std::int64_t number);
  void assign(std::int64_t row, std::int64_t component, std::optional<std::int64_t> event);

  /// Keeps a link between two reports, `link`'s ends left aside. It is there after flush().
  void link(std::int64_t a, std::int64_t b, const merge::Link& link);
  [[nodiscard]] std::vector<KeptLink> links(std::int64_t report);

  /// What the article puts elsewhere than the other does. It is there after flush().
  void insert_apart(std::int64_t article, std::int64_t other, const std::vector<merge::Match>& matches);
  [[nodiscard]] std::vector<merge::Match> apart(std::int64_t article);
  [[nodiscard]] std::vector<std::int64_t> judged_by(std::int64_t other);  // articles with matches in that one

  /// Writes links and matches that wait, in the order of their tables.
  void flush();

  /// The warning of the audit, or none.
  void warn(std::int64_t article, const std::optional<std::string>& doubt);

 private:
  void count_names(const std::vector<std::string>& names, int by);

  SQLite::Database& database_;
  SQLite::Statement insert_article_;
  SQLite::Statement insert_profile_;
  SQLite::Statement insert_key_;
  SQLite::Statement insert_report_;
  SQLite::Statement insert_warning_;
  SQLite::Statement insert_name_;
  SQLite::Statement select_profile_;
  SQLite::Statement select_traits_;
  SQLite::Statement select_reports_;
  SQLite::Statement select_meeting_;
  SQLite::Statement select_report_;
  SQLite::Statement select_component_;
  SQLite::Statement update_report_;
  SQLite::Statement insert_link_;
  SQLite::Statement select_links_;
  SQLite::Statement insert_apart_;
  SQLite::Statement select_apart_;

  struct WaitingLink {
    std::int64_t report = 0;
    KeptLink link;
  };
  struct WaitingMatches {
    std::int64_t article = 0;
    std::int64_t other = 0;
    std::string packed;
  };
  std::vector<WaitingLink> waiting_links_;
  std::vector<WaitingMatches> waiting_matches_;

  // Most articles that are met are of another affair, so that only their outlines are looked at.
  Recent<merge::Outline> outlines_{200'000};  // of some 300 bytes each
  Recent<merge::Traits> traits_{2'000};       // of some 4 kB each
  Recent<KeptReports> reports_{1'500};        // of some 30 kB each
};

}  // namespace frise::store
