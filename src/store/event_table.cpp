#include "store/event_table.h"

#include "merge/components.h"
#include "store/columns.h"
#include "store/pack_event.h"
#include "store/range.h"
#include "store/words.h"

namespace frise::store {
namespace {

// An event and what else its words in the index were made of.
struct Body {
  Event event;
  std::vector<std::string> sources;
};

template <typename A>
void serialize(A& archive, Body& body) {
  archive(body.event, body.sources);
}

constexpr const char* kSelectBody = "SELECT body FROM event_body WHERE event = ?";

Body read_body(SQLite::Statement& select, std::int64_t event) {
  select.bind(1, event);
  std::string bytes;
  if (select.executeStep()) Columns(select) >> bytes;
  select.reset();
  if (bytes.empty()) throw Damaged("event " + std::to_string(event) + " has no body");
  return unpacked<Body>(bytes);
}

// The columns that sort an event.
struct Sorted {
  int level;
  std::int64_t first;
  std::int64_t last;
  std::string tie;
};

// So many digits that numbers sort as texts.
std::string padded(std::uint32_t number) {
  const std::string digits = std::to_string(number);
  return std::string(10 - digits.size(), '0') + digits;
}

Sorted sorted(const Event& event, const EventPlace::Earliest& earliest) {
  if (event.date) {
    const Bounds days = bounds_of(event.date->days);
    return {level_of(event.date->days), days.from, days.to, ""};
  }
  return {kUndated, earliest.day ? earliest.day->serial() : kAfterAllDays, earliest.minute.value_or(-1),
          earliest.sha256 + ' ' + earliest.article + ' ' + padded(earliest.number)};
}

template <typename E>
std::optional<int> number(const std::optional<EventDate>& date, E EventDate::*field) {
  return date ? std::optional<int>(static_cast<int>((*date).*field)) : std::nullopt;
}

void run(SQLite::Statement& statement) {
  statement.exec();
  statement.reset();
}

void run(SQLite::Statement& statement, std::int64_t event, const IndexedWords& words) {
  Binder(statement) << event << words.said << words.who << words.place << words.source;
  run(statement);
}

constexpr std::size_t kKeptBack = 20'000;  // events; some 20 MB of words
constexpr const char* kInsertWords = "INSERT INTO event_words (rowid, said, who, place, source) VALUES (?, ?, ?, ?, ?)";

}  // namespace

EventWriter::EventWriter(SQLite::Database& database)
    : last_number_(database, "SELECT max(event) FROM event WHERE event BETWEEN ? AND ?"),
      insert_event_(database,
                    "INSERT INTO event (event, id, level, first, last, tie, weight, grain, certainty, status, edited) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_body_(database, "INSERT INTO event_body (event, body) VALUES (?, ?)"),
      insert_words_(database, kInsertWords),
      select_body_(database, kSelectBody),
      delete_event_(database, "DELETE FROM event WHERE event = ?"),
      delete_words_(database,
                    "INSERT INTO event_words (event_words, rowid, said, who, place, source) "
                    "VALUES ('delete', ?, ?, ?, ?, ?)"),
      update_event_(
          database,
          "UPDATE event SET level = ?2, first = ?3, last = ?4, tie = ?5, weight = ?6, grain = ?7, certainty = ?8, "
          "status = ?9, edited = ?10 WHERE event = ?1"),
      update_id_(database, "UPDATE event SET id = ?2 WHERE event = ?1"),
      update_body_(database, "UPDATE event_body SET body = ?2 WHERE event = ?1") {}

// The one behind the last of its level and day.
std::int64_t EventWriter::new_number(std::int64_t least) {
  last_number_.bind(1, least);
  last_number_.bind(2, least + kMostCounted);
  last_number_.executeStep();
  const SQLite::Column last = last_number_.getColumn(0);
  const std::int64_t out = last.isNull() ? least : last.getInt64() + 1;
  last_number_.reset();
  if (out > least + kMostCounted) throw SQLite::Exception("holds too many events of one day");
  return out;
}

std::int64_t EventWriter::insert(const Event& e, const EventPlace& place) {
  const Sorted by = sorted(e, place.earliest);
  const std::int64_t out = new_number(least_number(by.level, by.first, by.last));
  Binder(insert_event_) << out << e.id << std::int64_t{by.level} << by.first << by.last << by.tie << e.weight
                        << number(e.date, &EventDate::grain) << number(e.date, &EventDate::certainty)
                        << static_cast<std::int64_t>(e.status) << std::int64_t{e.edited};
  run(insert_event_);
  Binder(insert_body_) << out << Bytes{packed(Body{e, place.sources})};
  run(insert_body_);
  added_.emplace(out, indexed_words(e, place.sources));
  if (added_.size() >= kKeptBack) finish();
  return out;
}

bool EventWriter::replace(std::int64_t event, Event& e, const EventPlace& place) {
  const Body before = read_body(select_body_, event);
  const Sorted by = sorted(e, place.earliest);
  const std::int64_t least = least_number(by.level, by.first, by.last);
  if (merge::unnumbered(before.event.id) != e.id || event < least || event > least + kMostCounted) return false;
  e.id = before.event.id;
  Binder(update_event_) << event << std::int64_t{by.level} << by.first << by.last << by.tie << e.weight
                        << number(e.date, &EventDate::grain) << number(e.date, &EventDate::certainty)
                        << static_cast<std::int64_t>(e.status) << std::int64_t{e.edited};
  run(update_event_);
  if (e == before.event && place.sources == before.sources) return true;
  Binder(update_body_) << event << Bytes{packed(Body{e, place.sources})};
  run(update_body_);
  if (added_.erase(event) == 0) removed_.emplace(event, indexed_words(before.event, before.sources));
  added_.emplace(event, indexed_words(e, place.sources));
  if (added_.size() >= kKeptBack) finish();
  return true;
}

void EventWriter::erase(std::int64_t event) {
  const Body body = read_body(select_body_, event);
  if (added_.erase(event) == 0) removed_.emplace(event, indexed_words(body.event, body.sources));
  delete_event_.bind(1, event);
  run(delete_event_);
  if (removed_.size() >= kKeptBack) finish();
}

void EventWriter::rename(std::int64_t event, const std::string& id) {
  Body body = read_body(select_body_, event);
  body.event.id = id;
  Binder(update_id_) << event << id;
  run(update_id_);
  Binder(update_body_) << event << Bytes{packed(body)};
  run(update_body_);
}

// A number may have been given again: what had it goes first.
void EventWriter::finish() {
  for (const auto& [event, words] : removed_) run(delete_words_, event, words);
  removed_.clear();
  for (const auto& [event, words] : added_) run(insert_words_, event, words);
  added_.clear();
}

EventReader::EventReader(SQLite::Database& database) : select_body_(database, kSelectBody) {}

Event EventReader::read(std::int64_t event) { return read_body(select_body_, event).event; }

std::int64_t insert_event(SQLite::Database& database, const Event& event, const EventPlace& place) {
  EventWriter writer(database);
  const std::int64_t out = writer.insert(event, place);
  writer.finish();
  return out;
}

void erase_event(SQLite::Database& database, std::int64_t event) {
  EventWriter writer(database);
  writer.erase(event);
  writer.finish();
}

Event read_event(Statements& statements, std::int64_t event) {
  return read_body(*statements.take(kSelectBody), event).event;
}

std::optional<Event> read_event(Statements& statements, const std::string& id) {
  const Prepared select = statements.take("SELECT event FROM event WHERE id = ?");
  select->bind(1, id);
  if (!select->executeStep()) return std::nullopt;
  return read_event(statements, select->getColumn(0).getInt64());
}

std::optional<std::int64_t> event_number(SQLite::Database& database, std::string_view id) {
  SQLite::Statement select(database, "SELECT event FROM event WHERE id = ?");
  select.bind(1, std::string(id));
  if (!select.executeStep()) return std::nullopt;
  return select.getColumn(0).getInt64();
}

void erase_events(SQLite::Database& database) {
  database.exec("DELETE FROM event_body");
  database.exec("DELETE FROM event");
  database.exec("INSERT INTO event_words (event_words) VALUES ('delete-all')");
}

void index_anew(SQLite::Database& database) {
  database.exec("INSERT INTO event_words (event_words) VALUES ('delete-all')");
  SQLite::Statement insert(database, kInsertWords);
  SQLite::Statement bodies(database, "SELECT event, body FROM event_body ORDER BY event");
  while (bodies.executeStep()) {
    std::int64_t event = 0;
    std::string bytes;
    Columns(bodies) >> event >> bytes;
    const Body body = unpacked<Body>(bytes);
    run(insert, event, indexed_words(body.event, body.sources));
  }
  database.exec("INSERT INTO event_words (event_words) VALUES ('optimize')");
}

}  // namespace frise::store
