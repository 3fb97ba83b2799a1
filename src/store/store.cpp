#include "frise/store.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <set>

#include "store/event_table.h"
#include "store/handle.h"
#include "store/query.h"
#include "store/timeline_table.h"

namespace frise {

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::filesystem::path& file, Mode mode, std::chrono::milliseconds patience) {
  return store::guarded(file, [&]() -> Result<Store> {
    auto database = store::open_database(file, mode, patience);
    if (!database) return database.error();
    Store out(std::make_unique<Connection>(Connection{file, std::move(*database)}));
    if (mode == Mode::write && store::is_unmade(out.connection_->database))
      if (const auto made = out.add({}); !made) return made.error();
    return out;
  });
}

bool Query::empty() const noexcept {
  return !days.known() && undated == Undated::unless_days && grains.empty() && text.empty() && who.empty() &&
         where.empty() && source.empty() && statuses.empty() && min_weight <= 0 && !limit && after.empty();
}

namespace {

std::vector<Event> read(SQLite::Database& database, const std::vector<store::Hit>& hits) {
  store::EventReader reader(database);
  std::vector<Event> out;
  out.reserve(hits.size());
  for (const store::Hit& hit : hits) out.push_back(reader.read(hit.event));
  return out;
}

std::set<std::string> articles_of(const Timeline& timeline) {
  std::set<std::string> out;
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events)
      for (const EventMention& m : e.mentions) out.insert(m.article);
  return out;
}

Timeline timeline_of(SQLite::Database& database, std::vector<store::Hit> hits, bool whole) {
  std::sort(hits.begin(), hits.end(),
            [](const store::Hit& a, const store::Hit& b) { return store::comes_first(a.place, b.place); });
  Timeline out;
  out.title = store::stored_title(database);
  for (Event& e : read(database, hits)) (e.date ? out.events : out.undated).push_back(std::move(e));
  if (whole) {
    out.articles = store::stored_articles(database);
    out.warnings = store::stored_warnings(database);
  } else {
    const std::set<std::string> articles = articles_of(out);
    out.articles = store::stored_articles(database, articles);
    out.warnings = store::stored_warnings(database, articles);
  }
  return out;
}

Timeline about(SQLite::Database& database, Event event) {
  Timeline out;
  out.title = event.title;
  (event.date ? out.events : out.undated).push_back(std::move(event));
  const std::set<std::string> articles = articles_of(out);
  out.articles = store::stored_articles(database, articles);
  out.warnings = store::stored_warnings(database, articles);
  return out;
}

}  // namespace

Result<Timeline> Store::about(const std::string& id) const {
  return store::guarded(connection_->file, [&]() -> Result<Timeline> {
    auto found = event(id);
    if (!found) return found.error();
    return frise::about(connection_->database, std::move(*found));
  });
}

Result<std::size_t> Store::count(const Query& query) const {
  return store::guarded(connection_->file, [&] { return store::count_events(connection_->database, query); });
}

Result<EventPage> Store::events(const Query& query) const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<EventPage> {
    SQLite::Transaction snapshot(database);
    auto found = store::find_events(database, query);
    if (!found) return found.error();
    return EventPage{read(database, found->hits), std::move(found->next)};
  });
}

Result<TimelinePage> Store::page(const Query& query) const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<TimelinePage> {
    SQLite::Transaction snapshot(database);
    auto found = store::find_events(database, query);
    if (!found) return found.error();
    return TimelinePage{timeline_of(database, std::move(found->hits), query.empty()), std::move(found->next)};
  });
}

Result<Timeline> Store::timeline(const Query& query) const {
  auto page = this->page(query);
  if (!page) return page.error();
  return std::move(page->timeline);
}

}  // namespace frise
