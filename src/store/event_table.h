// The events of a store, one by one. An event has a number (its row in event, event_body and event_words), which ends
// with it; its id is what the world knows. None of this opens a transaction: what changes several events does.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frise/event.h"
#include "store/statements.h"
#include "store/words.h"

namespace frise::store {

/// What an event's place in the store depends on beside the event itself.
struct EventPlace {
  std::vector<std::string> sources;  // outlets of the articles that tell of it

  /// The earliest mention, which an undated event is sorted by: its article, and which of its reports it is.
  struct Earliest {
    std::optional<Day> day;  // of publication; unknown comes last
    std::optional<int> minute;
    std::string sha256;  // of the text
    std::string article;
    std::uint32_t number = 0;
  } earliest;
};

/// Writes and removes events with statements that are prepared once. The database must outlive it.
///
///   EventWriter writer(database);
///   writer.erase(*event_number(database, "e-1"));
///   writer.insert(event, place);
///   writer.finish();
///
/// Words are kept back and written in the order of the events' numbers: FTS5 begins a new piece of its index whenever
/// numbers go down, and every piece makes queries slower.
class EventWriter {
 public:
  explicit EventWriter(SQLite::Database& database);

  /// Its number. Throws SQLite::Exception; SQLITE_CONSTRAINT where there is an event of that id.
  std::int64_t insert(const Event& event, const EventPlace& place);

  /// Writes `e` over the event, which it takes the id of, where that has no other id but for a number and where it
  /// would get the same number; false, and nothing is changed, where not. Throws as erase() does.
  [[nodiscard]] bool replace(std::int64_t event, Event& e, const EventPlace& place);

  /// Removes the event, from the index of words too. Throws Damaged where there is none of that number.
  void erase(std::int64_t event);

  /// Gives the event another id. Throws as insert() does.
  void rename(std::int64_t event, const std::string& id);

  /// Writes the words that were kept back. Until then event_words does not agree with event: call it before the
  /// transaction is committed, and do not query in between.
  void finish();

 private:
  [[nodiscard]] std::int64_t new_number(std::int64_t least);

  SQLite::Statement last_number_;
  SQLite::Statement insert_event_;
  SQLite::Statement insert_body_;
  SQLite::Statement insert_words_;
  SQLite::Statement select_body_;
  SQLite::Statement delete_event_;
  SQLite::Statement delete_words_;
  SQLite::Statement update_event_;
  SQLite::Statement update_id_;
  SQLite::Statement update_body_;
  std::map<std::int64_t, IndexedWords> added_;
  std::map<std::int64_t, IndexedWords> removed_;
};

/// Reads events by their numbers with one statement.
class EventReader {
 public:
  explicit EventReader(SQLite::Database& database);

  /// Throws Damaged where there is none of that number, or where its bytes are not those that were written.
  [[nodiscard]] Event read(std::int64_t event);

 private:
  SQLite::Statement select_body_;
};

/// One event; for more than one, a writer is cheaper.
std::int64_t insert_event(SQLite::Database& database, const Event& event, const EventPlace& place);
void erase_event(SQLite::Database& database, std::int64_t event);
[[nodiscard]] Event read_event(Statements& statements, std::int64_t event);

/// The event that has this id now.
[[nodiscard]] std::optional<Event> read_event(Statements& statements, const std::string& id);

/// The number of the event that has this id now.
[[nodiscard]] std::optional<std::int64_t> event_number(SQLite::Database& database, std::string_view id);

/// Removes all events.
void erase_events(SQLite::Database& database);

/// Makes the index of words anew from the events, in one piece. Linear in what they hold.
void index_anew(SQLite::Database& database);

}  // namespace frise::store
