// What a store says of itself.
#include <algorithm>
#include <bit>
#include <unordered_map>

#include "frise/store.h"
#include "frise/version.h"
#include "store/article_table.h"
#include "store/columns.h"
#include "store/edit_table.h"
#include "store/event_table.h"
#include "store/handle.h"
#include "store/range.h"
#include "store/reading_table.h"
#include "store/timeline_table.h"

namespace frise {
namespace {

std::size_t count_rows(SQLite::Database& database, const std::string& what) {
  return static_cast<std::size_t>(database.execAndGet("SELECT count(*) FROM " + what).getInt64());
}

using Problems = std::vector<std::string>;

// What SQLite finds in pages, indexes and references.
void check_pages(SQLite::Database& database, Problems& problems) {
  SQLite::Statement pages(database, "PRAGMA integrity_check(20)");
  while (pages.executeStep())
    if (std::string said = pages.getColumn(0).getString(); said != "ok") problems.push_back(std::move(said));
  SQLite::Statement references(database, "PRAGMA foreign_key_check");
  while (references.executeStep())
    problems.push_back("a row of " + references.getColumn(0).getString() + " refers to a row of " +
                       references.getColumn(2).getString() + " that is not there");
}

// Calls check(number) for each number that `sql` finds; what it throws is a problem of that one.
template <typename Check>
void each(SQLite::Database& database, const char* sql, const std::string& what, Problems& problems, Check check) {
  SQLite::Statement rows(database, sql);
  while (rows.executeStep()) {
    const std::int64_t number = rows.getColumn(0).getInt64();
    try {
      check(number);
    } catch (const SQLite::Exception& e) {
      problems.push_back(what + " " + std::to_string(number) + " " + e.what());
    }
  }
}

// Each link is known to both of its ends: what is summed up at one is taken off at the other.
void check_links(SQLite::Database& database, store::ReadingTable& readings, Problems& problems) {
  constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15;
  constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4F;
  const std::size_t known = problems.size();
  std::uint64_t sum = 0;
  each(database, "SELECT report FROM report_links", "report", problems, [&](std::int64_t report) {
    for (const store::KeptLink& l : readings.links(report)) {
      const auto [low, high] = std::minmax(report, l.other);
      const std::uint64_t said = std::bit_cast<std::uint32_t>(l.similarity) + (l.postpones ? kFirst : 0);
      const std::uint64_t pair =
          static_cast<std::uint64_t>(low) * kFirst ^ static_cast<std::uint64_t>(high) * kSecond ^ said;
      sum += report < l.other ? pair : -pair;
    }
  });
  if (sum != 0 && problems.size() == known) problems.emplace_back("a link is known to one of its reports only");
}

void check_rows(SQLite::Database& database, Problems& problems) {
  each(database, "SELECT version FROM article_version", "version", problems,
       [&](std::int64_t version) { static_cast<void>(store::version(database, version)); });
  store::EventReader events(database);
  each(database, "SELECT event FROM event", "event", problems,
       [&](std::int64_t event) { static_cast<void>(events.read(event)); });
  store::ReadingTable readings(database);
  each(database, "SELECT article FROM article", "article", problems, [&](std::int64_t article) {
    static_cast<void>(readings.traits(article));
    static_cast<void>(readings.profile(article));
    static_cast<void>(readings.reports(article));
    static_cast<void>(readings.apart(article));
  });
  check_links(database, readings, problems);
  constexpr std::pair<const char*, const char*> kOrphans[] = {
      {"keys of articles that are not there", "article_key WHERE article NOT IN (SELECT article FROM article)"},
      {"events that no report tells", "event WHERE event NOT IN (SELECT event FROM report WHERE event IS NOT NULL)"},
      {"events without a body", "event WHERE event NOT IN (SELECT event FROM event_body)"},
      {"matches of articles that are not there",
       "apart WHERE article NOT IN (SELECT article FROM article) OR other NOT IN (SELECT article FROM article)"}};
  for (const auto& [what, where] : kOrphans)
    if (const std::size_t found = count_rows(database, where); found > 0)
      problems.push_back(std::to_string(found) + " " + what);
}

// The events of one that the other has not as they are.
void compare(const std::vector<Event>& kept, const std::vector<Event>& made, Problems& problems) {
  std::unordered_map<std::string, const Event*> by_id;
  for (const Event& e : made) by_id.emplace(e.id, &e);
  for (const Event& e : kept) {
    const auto same = by_id.find(e.id);
    if (same == by_id.end() || !(*same->second == e))
      problems.push_back("event " + e.id + " is not what its articles tell");
    if (same != by_id.end()) by_id.erase(same);
  }
  for (const Event& e : made)
    if (by_id.contains(e.id)) problems.push_back("event " + e.id + " is missing");
}

void copy_row(SQLite::Statement& from, SQLite::Statement& to) {
  for (int k = 0; k < from.getColumnCount(); ++k) {
    const SQLite::Column value = from.getColumn(k);
    if (value.isInteger())
      to.bind(k + 1, value.getInt64());
    else if (value.isBlob())
      to.bind(k + 1, value.getBlob(), value.getBytes());
    else if (value.isText())
      to.bind(k + 1, value.getString());
  }
  to.exec();
  to.reset();
  to.clearBindings();
}

// What people decided: edits and corrected dates.
void copy_decisions(SQLite::Database& from, SQLite::Database& to) {
  SQLite::Statement edits(from, "SELECT edit, at, who, event, name, kind, value, undone, date FROM edit");
  SQLite::Statement insert_edit(
      to,
      "INSERT INTO edit (edit, at, who, event, name, kind, value, undone, date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  while (edits.executeStep()) copy_row(edits, insert_edit);
  SQLite::Statement corrections(from, "SELECT id, published, day, minute FROM correction");
  SQLite::Statement insert_correction(to, "INSERT INTO correction VALUES (?, ?, ?, ?)");
  while (corrections.executeStep()) copy_row(corrections, insert_correction);
}

// From the first to the last day that an event names.
Period days_of_events(SQLite::Database& database) {
  const auto day = [&](const std::string& sql) -> std::optional<Day> {
    const SQLite::Column found = database.execAndGet(sql);
    return found.isNull() ? std::nullopt : std::optional(Day(found.getInt()));
  };
  const std::string dated = " FROM event WHERE level < " + std::to_string(store::kUndated) + " AND ";
  return {day("SELECT min(first)" + dated + "first > " + std::to_string(store::kBeforeAllDays)),
          day("SELECT max(last)" + dated + "last < " + std::to_string(store::kAfterAllDays))};
}

}  // namespace

Result<Event> Store::event(const std::string& id) const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<Event> {
    const store::Snapshot snapshot(database);
    const auto report = store::report_of_event(database, id);
    const auto event = report ? store::event_of_report(database, *report) : std::nullopt;
    if (!event) return Error{ErrorCode::absent, "the store has no event of that id", id};
    return store::Teller(connection_->statements).tell(*event);
  });
}

Result<StoreFacts> Store::facts() const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<StoreFacts> {
    const store::Snapshot snapshot(database);
    StoreFacts out;
    out.articles = count_rows(database, "article");
    out.versions = count_rows(database, "article_version");
    out.undated = count_rows(database, "event WHERE level = " + std::to_string(store::kUndated));
    out.events = count_rows(database, "event") - out.undated;
    out.mentions = count_rows(database, "report WHERE event IS NOT NULL");
    out.edits = count_rows(database, "edit WHERE undone IS NULL");
    const auto pages = database.execAndGet("PRAGMA page_count").getInt64();
    const auto size = database.execAndGet("PRAGMA page_size").getInt64();
    out.bytes = static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size);
    out.days = days_of_events(database);
    out.made_by = database.execAndGet("SELECT made_by FROM rules").getString();
    return out;
  });
}

Result<std::vector<std::string>> Store::verify() const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<Problems> {
    const store::Snapshot snapshot(database);
    Problems out;
    check_pages(database, out);
    check_rows(database, out);
    const bool by_these_rules = database.execAndGet("SELECT made_by FROM rules").getString() == kVersion;
    if (!out.empty() || !by_these_rules) return out;
    Store fresh(std::make_unique<Connection>(connection_->file, store::database_in_memory()));
    copy_decisions(database, fresh.connection_->database);
    std::vector<Article> versions;
    SQLite::Statement rows(database, "SELECT version FROM article_version ORDER BY version");
    while (rows.executeStep()) versions.push_back(store::version_as_read(database, rows.getColumn(0).getInt64()));
    if (const auto added = fresh.add(versions); !added) return added.error();
    const auto kept = timeline();
    const auto made = fresh.timeline();
    if (!kept) return kept.error();
    if (!made) return made.error();
    compare(kept->events, made->events, out);
    compare(kept->undated, made->undated, out);
    if (kept->warnings != made->warnings) out.emplace_back("warnings are not those of the articles");
    if (kept->title != made->title) out.emplace_back("the title is not that of the articles");
    return out;
  });
}

}  // namespace frise
