// The readings of a store: of each article that counts, what merging needs of it; and the links between reports.
//
// A reading costs some microseconds to take out and is kept for a while, since an article that is near one is near
// others that came with it. None of this opens a transaction.
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
#include "merge/reading.h"

namespace frise::store {

/// A reading with the numbers of its rows.
struct KeptReading {
  std::int64_t article = 0;
  merge::Traits traits;
  std::vector<merge::Features> reports;
  std::vector<std::int64_t> rows;  // of the reports
};

/// Of one report a link to another.
struct KeptLink {
  std::int64_t other = 0;
  double similarity = 0;
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

  /// The reading of that number. Throws Damaged.
  [[nodiscard]] std::shared_ptr<const KeptReading> reading(std::int64_t article);

  /// The articles that share a key with this one, without it.
  [[nodiscard]] std::vector<std::int64_t> meeting(const KeptReading& reading);

  [[nodiscard]] ReportRow report(std::int64_t row);
  [[nodiscard]] std::vector<std::int64_t> component(std::int64_t number);
  void assign(std::int64_t row, std::int64_t component, std::optional<std::int64_t> event);

  /// Keeps a link between two reports, `link`'s ends left aside.
  void link(std::int64_t a, std::int64_t b, const merge::Link& link);
  [[nodiscard]] std::vector<KeptLink> links(std::int64_t report);

  /// What the article puts elsewhere than the other does.
  void insert_apart(std::int64_t article, std::int64_t other, const std::vector<merge::Match>& matches);
  [[nodiscard]] std::vector<merge::Match> apart(std::int64_t article);
  [[nodiscard]] std::vector<std::int64_t> judged_by(std::int64_t other);  // articles with matches in that one

  /// The warning of the audit, or none.
  void warn(std::int64_t article, const std::optional<std::string>& doubt);

 private:
  void count_names(const std::vector<std::string>& names, int by);

  SQLite::Database& database_;
  SQLite::Statement insert_article_;
  SQLite::Statement insert_key_;
  SQLite::Statement insert_report_;
  SQLite::Statement insert_warning_;
  SQLite::Statement insert_name_;
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

  std::list<std::shared_ptr<const KeptReading>> recent_;  // last used first
  std::unordered_map<std::int64_t, std::list<std::shared_ptr<const KeptReading>>::iterator> by_article_;
};

}  // namespace frise::store
