// Corrections by people: a log of their own, applied after every merging.
//
// An edit holds on to a report of the event it was made for, so that it follows the event wherever merging takes it.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "frise/event.h"
#include "merge/components.h"

namespace frise::store {

/// The first report of that name: the id of an event of which it is the first report.
[[nodiscard]] std::optional<std::int64_t> report_named(SQLite::Database& database, const std::string& name);

/// The report that an event id stands for: the first of the event that has it now, or of one that had it.
[[nodiscard]] std::optional<std::int64_t> report_of_event(SQLite::Database& database, const std::string& id);

/// The event that the report tells now; none where it is hidden.
[[nodiscard]] std::optional<std::int64_t> event_of_report(SQLite::Database& database, std::int64_t report);

/// The names that stand in edit.value, separated by spaces.
[[nodiscard]] std::vector<std::string> names_in(const std::string& value);

/// The report of that name is now told by another version of its article, under another name.
void rename_report(SQLite::Database& database, const std::string& before, const std::string& now);

/// The edits that hold, by the reports they hold on to.
class Edits {
 public:
  Edits() = default;  // none
  explicit Edits(SQLite::Database& database);

  /// The reports that edits tie to this one, so that they are in one component.
  [[nodiscard]] const std::set<std::int64_t>& tied(std::int64_t report) const;

  /// Whether they say anything of the report.
  [[nodiscard]] bool concern(std::int64_t report) const { return concerned_.contains(report); }

  /// Applies them, in their order, to the clusters of one component, `rows` being the numbers of the corpus' reports:
  /// first those that say which reports are one event, then those that say something of it, so that a title outlasts a
  /// merge.
  void apply(const merge::Corpus& corpus, const std::vector<std::int64_t>& rows,
             std::vector<merge::Cluster>& clusters) const;

 private:
  struct Held {
    std::string kind;
    std::string value;
    std::optional<EventDate> date;
    std::int64_t report = 0;
    std::vector<std::int64_t> others;  // merge: the report of the other event; split: the reports split off
  };

  std::vector<Held> edits_;
  std::unordered_set<std::int64_t> concerned_;
  std::map<std::int64_t, std::set<std::int64_t>> ties_;
};

}  // namespace frise::store
