#include "store/event_table.h"

#include <SQLiteCpp/Statement.h>

#include <string>

#include "store/columns.h"
#include "store/names.h"

namespace frise::store {
namespace {

// Binds one row and inserts it.
template <typename... Values>
void insert(SQLite::Statement& statement, const Values&... values) {
  Binder row(statement);
  (row << ... << values);
  statement.exec();
  statement.reset();
}

std::optional<int> serial(const std::optional<Day>& day) {
  return day ? std::optional<int>(day->serial()) : std::nullopt;
}

std::optional<Day> day_of(const std::optional<int>& serial) {
  return serial ? std::optional<Day>(Day(*serial)) : std::nullopt;
}

class EventWriter {
 public:
  explicit EventWriter(SQLite::Database& database)
      : event_(database, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)"),
        date_(database, "INSERT INTO event_date VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        date_article_(database, "INSERT INTO event_date_article VALUES (?, ?, ?, ?)"),
        name_(database, "INSERT INTO event_name VALUES (?, ?, ?, ?)"),
        figure_(database, "INSERT INTO figure_value VALUES (?, ?, ?, ?, ?, ?, ?)"),
        mention_(database, "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

  void write(const Event& e, std::size_t position) {
    insert(event_, e.id, position, e.title, e.weight, name(e.status), std::int64_t{e.edited});
    if (e.date) date(e, 0, *e.date);
    for (std::size_t k = 0; k < e.previous_dates.size(); ++k) {
      date(e, k + 1, e.previous_dates[k].date);
      const auto& articles = e.previous_dates[k].articles;
      for (std::size_t a = 0; a < articles.size(); ++a) insert(date_article_, e.id, k + 1, a, articles[a]);
    }
    names(e, "person", e.people);
    names(e, "organisation", e.organisations);
    names(e, "place", e.places);
    figures(e);
    for (std::size_t k = 0; k < e.mentions.size(); ++k) mention(e, k, e.mentions[k]);
  }

 private:
  void date(const Event& e, std::size_t position, const EventDate& d) {
    insert(date_, e.id, position, d.value, d.edtf, serial(d.days.first), serial(d.days.last), name(d.grain),
           name(d.certainty), d.display);
  }

  void names(const Event& e, std::string_view role, const std::vector<std::string>& names) {
    for (std::size_t k = 0; k < names.size(); ++k) insert(name_, e.id, role, k, names[k]);
  }

  void figures(const Event& e) {
    for (std::size_t f = 0; f < e.figures.size(); ++f) {
      const auto& values = e.figures[f].values;
      for (std::size_t k = 0; k < values.size(); ++k)
        insert(figure_, e.id, f, k, e.figures[f].what, values[k].value, values[k].text, values[k].article);
    }
  }

  void mention(const Event& e, std::size_t position, const EventMention& m) {
    Binder row(mention_);
    row << e.id << position << m.article << m.span.begin << m.span.end << m.quote << m.source_said;
    if (m.time)
      row << m.time->surface << m.time->span.begin << m.time->span.end << m.time->why;
    else
      row << kNull << kNull << kNull << kNull;
    mention_.exec();
    mention_.reset();
  }

  static constexpr std::optional<int> kNull{};

  SQLite::Statement event_;
  SQLite::Statement date_;
  SQLite::Statement date_article_;
  SQLite::Statement name_;
  SQLite::Statement figure_;
  SQLite::Statement mention_;
};

class EventReader {
 public:
  explicit EventReader(SQLite::Database& database)
      : date_(database, "SELECT * FROM event_date WHERE event = ? ORDER BY position"),
        date_article_(database,
                      "SELECT article FROM event_date_article WHERE event = ? AND date = ? ORDER BY position"),
        name_(database, "SELECT name FROM event_name WHERE event = ? AND role = ? ORDER BY position"),
        figure_(
            database,
            "SELECT figure, what, value, text, article FROM figure_value WHERE event = ? ORDER BY figure, position"),
        mention_(database,
                 "SELECT article, begin, end, quote, source_said, time, time_begin, time_end, why FROM mention WHERE "
                 "event = ? "
                 "ORDER BY position") {}

  // Fills in what hangs on the event's id.
  void complete(Event& e) {
    dates(e);
    e.people = strings(name_, e.id, "person");
    e.organisations = strings(name_, e.id, "organisation");
    e.places = strings(name_, e.id, "place");
    figures(e);
    each(mention_, e.id, [&](Columns& row) { e.mentions.push_back(mention(row)); });
  }

 private:
  template <typename Read, typename... Keys>
  static void each(SQLite::Statement& rows, Read read, const Keys&... keys) {
    Binder binder(rows);
    (binder << ... << keys);
    while (rows.executeStep()) {
      Columns row(rows);
      read(row);
    }
    rows.reset();
  }
  template <typename Read>
  static void each(SQLite::Statement& rows, const std::string& event, Read read) {
    each(rows, read, std::string_view(event));
  }

  static std::vector<std::string> strings(SQLite::Statement& rows, std::string_view event, auto key) {
    std::vector<std::string> out;
    each(
        rows, [&](Columns& row) { row >> out.emplace_back(); }, event, key);
    return out;
  }

  void dates(Event& e) {
    each(date_, e.id, [&](Columns& row) {
      std::string event;
      std::string grain;
      std::string certainty;
      std::int64_t position = 0;
      std::optional<int> first;
      std::optional<int> last;
      EventDate d;
      row >> event >> position >> d.value >> d.edtf >> first >> last >> grain >> certainty >> d.display;
      d.days = {day_of(first), day_of(last)};
      d.grain = enumerator(grain, Grain::millennium);
      d.certainty = enumerator(certainty, Certainty::publication);
      if (position == 0)
        e.date = d;
      else
        e.previous_dates.push_back({d, strings(date_article_, e.id, position)});
    });
  }

  void figures(Event& e) {
    std::int64_t current = -1;
    each(figure_, e.id, [&](Columns& row) {
      std::int64_t number = 0;
      std::string what;
      FigureValue v;
      row >> number >> what >> v.value >> v.text >> v.article;
      if (number != current) e.figures.push_back({what, {}});
      current = number;
      e.figures.back().values.push_back(std::move(v));
    });
  }

  static EventMention mention(Columns& row) {
    EventMention out;
    row >> out.article >> out.span.begin >> out.span.end >> out.quote >> out.source_said;
    if (row.next_is_null()) return out;
    out.time.emplace();
    row >> out.time->surface >> out.time->span.begin >> out.time->span.end >> out.time->why;
    return out;
  }

  SQLite::Statement date_;
  SQLite::Statement date_article_;
  SQLite::Statement name_;
  SQLite::Statement figure_;
  SQLite::Statement mention_;
};

// A row of the table event, without what hangs on its id.
Event event_of(SQLite::Statement& rows) {
  Columns row(rows);
  Event out;
  std::string status;
  std::int64_t edited = 0;
  row >> out.id >> out.title >> out.weight >> status >> edited;
  out.status = enumerator(status, EventStatus::cancelled);
  out.edited = edited != 0;
  return out;
}

// An open end of either side meets everything; an event without any day meets nothing.
constexpr const char* kOverlapping =
    "SELECT id, title, weight, status, edited FROM event JOIN event_date ON event_date.event = event.id AND "
    "event_date.position = 0 WHERE (first IS NULL OR first <= ?1) AND (last IS NULL OR last >= ?2) AND "
    "(first IS NOT NULL OR last IS NOT NULL) ORDER BY event.position";
constexpr const char* kAll = "SELECT id, title, weight, status, edited FROM event ORDER BY position";

}  // namespace

void replace_timeline(SQLite::Database& database, const Timeline& timeline) {
  for (const char* table : {"event", "warning", "timeline"}) database.exec(std::string("DELETE FROM ") + table);
  SQLite::Statement title(database, "INSERT INTO timeline VALUES (1, ?)");
  insert(title, timeline.title);
  SQLite::Statement warning(database, "INSERT INTO warning VALUES (?, ?, ?, ?)");
  for (std::size_t k = 0; k < timeline.warnings.size(); ++k)
    insert(warning, k, timeline.warnings[k].article, timeline.warnings[k].code, timeline.warnings[k].message);
  EventWriter writer(database);
  std::size_t position = 0;
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events) writer.write(e, position++);
}

Timeline stored_timeline(SQLite::Database& database, const Period& days) {
  Timeline out;
  SQLite::Statement title(database, "SELECT title FROM timeline");
  if (title.executeStep()) out.title = title.getColumn(0).getString();
  SQLite::Statement warnings(database, "SELECT article, code, message FROM warning ORDER BY position");
  while (warnings.executeStep()) {
    Warning w;
    Columns(warnings) >> w.article >> w.code >> w.message;
    out.warnings.push_back(std::move(w));
  }
  EventReader reader(database);
  SQLite::Statement events(database, days.known() ? kOverlapping : kAll);
  if (days.known()) {
    const auto far = Day(Day::civil(32767, 12, 31).value());
    events.bind(1, days.last.value_or(far).serial());
    events.bind(2, days.first.value_or(Day(-32767, 1, 1)).serial());
  }
  while (events.executeStep()) {
    Event e = event_of(events);
    reader.complete(e);
    (e.date ? out.events : out.undated).push_back(std::move(e));
  }
  return out;
}

}  // namespace frise::store
