// The timeline as a whole: its title, its articles and its warnings. What is said of some articles costs a look-up
// each.
#pragma once

#include <SQLiteCpp/Database.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "frise/timeline.h"
#include "store/statements.h"

namespace frise::store {

[[nodiscard]] std::string stored_title(SQLite::Database& database);

/// Reads events as a timeline tells them: with their topics before their titles where the store is of several affairs.
class Teller {
 public:
  explicit Teller(Statements& statements) : statements_(statements) {}

  /// Throws Damaged where there is none of that number, or where its bytes are not those that were written.
  [[nodiscard]] Event tell(std::int64_t event) const;

  /// The event that has this id now.
  [[nodiscard]] std::optional<Event> tell(const std::string& id) const;

 private:
  void tell(Event& event) const;

  Statements& statements_;
  mutable std::optional<bool> mixed_;  // counted for the first event that has a topic: most have none
};

/// The articles that the timeline tells, in its order: all, or those with these ids.
[[nodiscard]] std::vector<Article> stored_articles(SQLite::Database& database);
[[nodiscard]] std::vector<Article> stored_articles(SQLite::Database& database, const std::set<std::string>& ids);

/// The same without their texts.
[[nodiscard]] std::vector<Article> stored_headings(Statements& statements, const std::set<std::string>& ids);

/// The warnings, in the order of the timeline: all, or those about these articles.
[[nodiscard]] std::vector<Warning> stored_warnings(SQLite::Database& database);
[[nodiscard]] std::vector<Warning> stored_warnings(SQLite::Database& database, const std::set<std::string>& ids);

}  // namespace frise::store
