#include "frise/store.h"

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
    Store out(std::make_unique<Connection>(file, std::move(*database)));
    if (!store::is_unmade(out.connection_->database)) return out;
    if (mode == Mode::read) return Error{ErrorCode::unsupported, store::kMadeByEarlier, file.string()};
    const auto made = out.add({});
    return made ? Result<Store>(std::move(out)) : made.error();
  });
}

bool Query::empty() const noexcept {
  return !days.known() && undated == Undated::unless_days && grains.empty() && text.empty() && who.empty() &&
         where.empty() && source.empty() && statuses.empty() && min_weight <= 0 && !limit && after.empty();
}

namespace {

std::vector<Event> read(store::Statements& statements, const std::vector<store::Hit>& hits) {
  std::vector<Event> out;
  out.reserve(hits.size());
  const store::Teller teller(statements);
  for (const store::Hit& hit : hits) out.push_back(teller.tell(hit.event));
  return out;
}

std::set<std::string> articles_of(const Timeline& timeline) {
  std::set<std::string> out;
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events)
      for (const EventMention& m : e.mentions) out.insert(m.article);
  return out;
}

Timeline timeline_of(std::vector<Event> events) {
  Timeline out;
  for (Event& e : events) (e.date ? out.events : out.undated).push_back(std::move(e));
  return out;
}

// The articles that tell of its events, and the warnings about these.
void add_articles(SQLite::Database& database, Timeline& timeline) {
  const std::set<std::string> articles = articles_of(timeline);
  timeline.articles = store::stored_articles(database, articles);
  timeline.warnings = store::stored_warnings(database, articles);
}

Timeline timeline_of(store::Statements& statements, std::vector<store::Hit> hits, bool whole) {
  SQLite::Database& database = statements.database();
  std::sort(hits.begin(), hits.end(),
            [](const store::Hit& a, const store::Hit& b) { return store::comes_first(a.place, b.place); });
  Timeline out = timeline_of(read(statements, hits));
  if (whole) {  // with the articles of which no event is told
    out.articles = store::stored_articles(database);
    out.warnings = store::stored_warnings(database);
  } else {
    add_articles(database, out);
  }
  out.title = store::stored_title(database);
  return out;
}

}  // namespace

Result<Timeline> Store::about(const std::string& id) const {
  return store::guarded(connection_->file, [&]() -> Result<Timeline> {
    const store::Snapshot snapshot(connection_->database);
    auto found = event(id);
    if (!found) return found.error();
    Timeline out = timeline_of({*found});
    out.title = std::move(found->title);
    add_articles(connection_->database, out);
    return out;
  });
}

Result<std::vector<Article>> Store::articles(const std::vector<std::string>& ids, Texts texts) const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<std::vector<Article>> {
    const store::Snapshot snapshot(database);
    const std::set<std::string> wanted(ids.begin(), ids.end());
    return texts == Texts::with ? store::stored_articles(database, wanted)
                                : store::stored_headings(connection_->statements, wanted);
  });
}

Result<std::int64_t> Store::data_version() const {
  return store::guarded(connection_->file, [&]() -> Result<std::int64_t> {
    return connection_->database.execAndGet("PRAGMA data_version").getInt64();
  });
}

Result<std::size_t> Store::count(const Query& query) const {
  return store::guarded(connection_->file, [&] { return store::count_events(connection_->statements, query); });
}

Result<EventPage> Store::events(const Query& query) const {
  store::Statements& statements = connection_->statements;
  return store::guarded(connection_->file, [&]() -> Result<EventPage> {
    const store::Snapshot snapshot(connection_->database);
    auto found = store::find_events(statements, query);
    if (!found) return found.error();
    return EventPage{read(statements, found->hits), std::move(found->next)};
  });
}

Result<IdPage> Store::ids(const Query& query) const {
  return store::guarded(connection_->file, [&]() -> Result<IdPage> {
    const store::Snapshot snapshot(connection_->database);
    auto found = store::find_events(connection_->statements, query);
    if (!found) return found.error();
    IdPage out{{}, std::move(found->next)};
    out.ids.reserve(found->hits.size());
    for (store::Hit& hit : found->hits) out.ids.push_back(std::move(hit.place.id));
    return out;
  });
}

Result<std::vector<Event>> Store::events(const std::vector<std::string>& ids) const {
  return store::guarded(connection_->file, [&]() -> Result<std::vector<Event>> {
    const store::Snapshot snapshot(connection_->database);
    const store::Teller teller(connection_->statements);
    std::vector<Event> out;
    out.reserve(ids.size());
    for (const std::string& id : ids)
      if (auto found = teller.tell(id)) out.push_back(std::move(*found));
    return out;
  });
}

Result<TimelinePage> Store::page(const Query& query) const {
  store::Statements& statements = connection_->statements;
  return store::guarded(connection_->file, [&]() -> Result<TimelinePage> {
    const store::Snapshot snapshot(connection_->database);
    auto found = store::find_events(statements, query);
    if (!found) return found.error();
    return TimelinePage{timeline_of(statements, std::move(found->hits), query.empty()), std::move(found->next)};
  });
}

Result<Timeline> Store::timeline(const Query& query) const {
  auto page = this->page(query);
  if (!page) return page.error();
  return std::move(page->timeline);
}

}  // namespace frise
