// Weaving: articles into the timeline of a store, and out of it, at the cost of what they touch.
//
// A component of reports (merge/components.h) depends on its own links alone. What an addition touches is: the new
// reports, those they are linked to, and what these hold together, before or after. Only that is merged again, and the
// result is what building from scratch gives, byte for byte; a property test holds it to that.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "frise/timeline.h"
#include "merge/components.h"
#include "merge/worker.h"
#include "store/edit_table.h"
#include "store/event_table.h"
#include "store/reading_table.h"
#include "store/statements.h"

namespace frise::store {

class Weaving {
 public:
  /// `jobs`: threads, of which it uses two at most. What it writes does not depend on them.
  explicit Weaving(SQLite::Database& database, unsigned jobs = 1);

  /// Takes an article out; `article` is its number.
  void remove(std::int64_t article);

  /// Puts an article in, by the reading of one of its versions.
  void add(const merge::Reading& reading, std::int64_t version);

  /// The event is to be worked out again.
  void touch(const std::string& report_name);

  /// Merges what was touched. Must be called before the transaction ends.
  void finish();

 private:
  using Rows = std::vector<std::int64_t>;
  using EventOf = std::vector<std::optional<std::int64_t>>;  // of each report of a component

  void link();

  [[nodiscard]] const LinksOf& linked(std::int64_t report);
  [[nodiscard]] bool counts(const LinksOf& here, const KeptLink& link);

  using Region = std::vector<ReportRow>;  // in the order of the rows

  struct Growing;

  // By its components, in the order of their first rows.
  struct Split {
    std::vector<Region> components;
    std::unordered_map<std::int64_t, std::size_t> sizes;  // of the components before
  };

  [[nodiscard]] Split region();
  [[nodiscard]] static Split split(Growing found);
  void merge_region(const Split& region);
  [[nodiscard]] bool is_as_before(const Region& members, std::size_t size_before) const;
  // Of a component a report with where it stands, and its article.
  struct Member {
    ReportRow where;
    std::shared_ptr<const KeptReports> article;
  };
  using Members = std::vector<Member>;                // in canonical order
  using Told = std::map<std::int64_t, merge::Group>;  // events there are, each with those of its reports that are here

  struct Merging;

  // With what groups its reports.
  struct Begun {
    std::shared_ptr<Merging> merging;
    merge::Errand grouping;
  };

  [[nodiscard]] Begun begin_merging(const Region& component);
  void end_merging(Begun& begun);
  [[nodiscard]] Members members_of(const Region& component);
  [[nodiscard]] std::vector<std::vector<KeptLink>> take_links(const Region& component);
  void release(Members& members) const;
  [[nodiscard]] Told told_by(const Members& members) const;
  [[nodiscard]] bool whole(const Told::value_type& told) const;
  [[nodiscard]] static Told::iterator event_before(Told& told, const Member& member);
  void write(const Members& members, Told told, std::vector<merge::Cluster> clusters, EventOf event_of);
  [[nodiscard]] bool has_event(const std::string& id);
  void assign(const Members& members, const EventOf& event_of);
  [[nodiscard]] const std::string& source_of(std::int64_t article);
  [[nodiscard]] EventPlace place_of(const Members& members, const merge::Group& reports);
  void forget(std::int64_t event);
  void number(const std::string& base);
  void remember_former_ids();
  void doubt();

  SQLite::Database& database_;
  Statements statements_;
  ReadingTable readings_;
  EventWriter writer_;
  EventReader reader_;
  Edits edits_;

  std::set<std::int64_t> added_;              // articles
  std::unordered_set<std::int64_t> touched_;  // reports
  std::unordered_set<std::int64_t> again_;    // of these those whose component is merged whatever its members
  std::set<std::int64_t> doubtful_;           // articles
  std::set<std::int64_t> unjudged_;           // articles that lost who put them beyond doubt
  std::set<std::string> bases_;               // ids, without number, of events that came or went
  std::unordered_map<std::int64_t, LinksOf> linked_;
  std::unordered_map<std::int64_t, std::size_t> tellers_;  // of the events of the region: how many reports told each
  std::unordered_set<std::int64_t> ended_;                 // events
  std::unordered_map<std::int64_t, std::string> sources_;  // of articles whose events were placed

  // Ids that were dropped, each with the name of the reports of its event; and what became of a removed report's name.
  std::map<std::string, std::vector<std::string>> dropped_;
  std::map<std::pair<std::string, std::string>, std::string> removed_;  // article's id and quote → name
  std::map<std::string, std::string> renamed_;

  merge::Worker worker_;  // the last: it ends first
};

}  // namespace frise::store
