#include "store/edit_table.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>

#include "store/columns.h"
#include "store/event_table.h"
#include "store/pack_event.h"

namespace frise::store {
namespace {

constexpr const char* kFirstOfEvent =
    "SELECT report FROM report JOIN article USING (article) WHERE event = ? ORDER BY day, minute, sha256, id, number "
    "LIMIT 1";
constexpr const char* kFirstOfName =
    "SELECT report FROM report JOIN article USING (article) WHERE name = ? ORDER BY day, minute, sha256, id, number "
    "LIMIT 1";

template <typename Value>
std::optional<std::int64_t> first(SQLite::Database& database, const char* sql, const Value& value) {
  SQLite::Statement row(database, sql);
  row.bind(1, value);
  return row.executeStep() ? std::optional(row.getColumn(0).getInt64()) : std::nullopt;
}

}  // namespace

std::vector<std::string> names_in(const std::string& value) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < value.size();) {
    const std::size_t end = std::min(value.find(' ', begin), value.size());
    out.push_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::optional<std::int64_t> report_named(SQLite::Database& database, const std::string& name) {
  return first(database, kFirstOfName, name);
}

std::optional<std::int64_t> report_of_event(SQLite::Database& database, const std::string& id) {
  if (const auto event = event_number(database, id)) return first(database, kFirstOfEvent, *event);
  if (const auto report = report_named(database, merge::unnumbered(id))) return report;
  SQLite::Statement former(database, "SELECT name FROM former_id WHERE id = ?");
  former.bind(1, id);
  return former.executeStep() ? report_named(database, former.getColumn(0).getString()) : std::nullopt;
}

std::optional<std::int64_t> event_of_report(SQLite::Database& database, std::int64_t report) {
  SQLite::Statement row(database, "SELECT event FROM report WHERE report = ? AND event IS NOT NULL");
  row.bind(1, report);
  return row.executeStep() ? std::optional(row.getColumn(0).getInt64()) : std::nullopt;
}

void rename_report(SQLite::Database& database, const std::string& before, const std::string& now) {
  for (const char* sql : {"UPDATE former_id SET name = ?2 WHERE name = ?1", "UPDATE edit SET name = ?2 WHERE name = ?1",
                          "UPDATE edit SET value = replace(value, ?1, ?2) WHERE kind IN ('merge', 'split')"}) {
    SQLite::Statement update(database, sql);
    update.bind(1, before);
    update.bind(2, now);
    update.exec();
  }
}

Edits::Edits(SQLite::Database& database) {
  SQLite::Statement rows(database, "SELECT kind, name, value, date FROM edit WHERE undone IS NULL ORDER BY edit");
  while (rows.executeStep()) {
    Columns row(rows);
    Held held;
    std::string name;
    row >> held.kind >> name >> held.value;
    if (!row.next_is_null()) held.date = unpacked<EventDate>(row.bytes());
    const auto report = report_named(database, name);
    if (!report) continue;  // its event is gone; edits() says so
    held.report = *report;
    if (held.kind == "merge" || held.kind == "split")
      for (const std::string& other : names_in(held.value))
        if (const auto found = report_named(database, other)) held.others.push_back(*found);
    if (held.kind == "merge")
      for (const std::int64_t other : held.others) {
        ties_[held.report].insert(other);
        ties_[other].insert(held.report);
      }
    concerned_.insert(held.report);
    concerned_.insert(held.others.begin(), held.others.end());
    edits_.push_back(std::move(held));
  }
}

const std::set<std::int64_t>& Edits::tied(std::int64_t report) const {
  static const std::set<std::int64_t> kNone;
  const auto known = ties_.find(report);
  return known == ties_.end() ? kNone : known->second;
}

namespace {

using merge::Cluster;
using merge::Group;

std::vector<Cluster>::iterator cluster_with(std::vector<Cluster>& clusters, std::size_t report) {
  return std::find_if(clusters.begin(), clusters.end(),
                      [&](const Cluster& c) { return std::binary_search(c.reports.begin(), c.reports.end(), report); });
}

void join(const merge::Corpus& corpus, std::vector<Cluster>& clusters, std::size_t a, std::size_t b) {
  const auto into = cluster_with(clusters, a);
  const auto from = cluster_with(clusters, b);
  if (into == clusters.end() || from == clusters.end() || into == from) return;
  into->reports.insert(into->reports.end(), from->reports.begin(), from->reports.end());
  std::sort(into->reports.begin(), into->reports.end());
  into->event = merge::event_of(corpus, into->reports);
  into->event.edited = true;
  clusters.erase(from);
}

void split(const merge::Corpus& corpus, std::vector<Cluster>& clusters, const Group& off) {
  for (std::size_t k = 0, count = clusters.size(); k < count; ++k) {
    Group taken;
    std::set_intersection(clusters[k].reports.begin(), clusters[k].reports.end(), off.begin(), off.end(),
                          std::back_inserter(taken));
    if (taken.empty() || taken.size() == clusters[k].reports.size()) continue;
    std::erase_if(clusters[k].reports,
                  [&](std::size_t r) { return std::binary_search(taken.begin(), taken.end(), r); });
    clusters[k].event = merge::event_of(corpus, clusters[k].reports);
    clusters[k].event.edited = true;
    Event other = merge::event_of(corpus, taken);
    other.edited = true;
    clusters.push_back({std::move(taken), std::move(other)});
  }
}

}  // namespace

void Edits::apply(const merge::Corpus& corpus, const std::vector<std::int64_t>& rows,
                  std::vector<Cluster>& clusters) const {
  const auto index = [&](std::int64_t row) -> std::optional<std::size_t> {
    const auto at = std::find(rows.begin(), rows.end(), row);
    return at == rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - rows.begin()));
  };
  const auto each = [&](const auto& change) {
    for (const Held& e : edits_)
      if (const auto report = index(e.report)) change(e, *report);
  };
  each([&](const Held& e, std::size_t report) {
    Group others;
    for (const std::int64_t row : e.others)
      if (const auto other = index(row)) others.push_back(*other);
    std::sort(others.begin(), others.end());
    if (e.kind == "merge")
      for (const std::size_t other : others) join(corpus, clusters, report, other);
    if (e.kind == "split") split(corpus, clusters, others);
    if (e.kind == "hide")
      if (const auto hidden = cluster_with(clusters, report); hidden != clusters.end()) clusters.erase(hidden);
  });
  // Then what is said of the events: to join or split them makes them anew from their reports.
  each([&](const Held& e, std::size_t report) {
    const auto cluster = cluster_with(clusters, report);
    if (cluster == clusters.end()) return;  // hidden
    if (e.kind == "title") {
      cluster->event.title = e.value;
      cluster->event.topic.clear();
    }
    if (e.kind == "date") cluster->event.date = e.date;
    cluster->event.edited = true;
  });
  std::sort(clusters.begin(), clusters.end(), [](const Cluster& a, const Cluster& b) { return a.reports < b.reports; });
}

}  // namespace frise::store
