#include "frise/store.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <set>

#include "frise/reader.h"
#include "store/article_table.h"
#include "store/connection.h"
#include "store/event_table.h"
#include "store/filter.h"

namespace frise {

struct Store::Connection {
  std::filesystem::path file;
  SQLite::Database database;
};

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::filesystem::path& file, Mode mode) {
  return store::guarded(file, [&]() -> Result<Store> {
    auto database = store::open_database(file, mode);
    if (!database) return database.error();
    return Store(std::make_unique<Connection>(Connection{file, std::move(*database)}));
  });
}

Result<Added> Store::add(const std::vector<Article>& articles, const BuildOptions& options) {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<Added> {
    Added added;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const Article& a : articles) ++(store::insert_version(database, a) ? added.articles : added.unchanged);
    if (added.articles > 0) {
      const Timeline timeline = build_timeline(latest_versions(store::all_versions(database)), options);
      store::replace_articles(database, timeline.articles);
      store::replace_timeline(database, timeline);
    }
    transaction.commit();
    return added;
  });
}

namespace {

template <typename T, typename Predicate>
void keep_if(std::vector<T>& items, Predicate wanted) {
  items.erase(std::remove_if(items.begin(), items.end(), [&](const T& item) { return !wanted(item); }), items.end());
}

// Leaves the events that match, and of articles and warnings those that these events rest on.
void narrow(Timeline& timeline, const Query& query) {
  const auto wanted = [&](const Event& e) { return store::matches(e, query); };
  keep_if(timeline.events, wanted);
  keep_if(timeline.undated, wanted);
  if (query.limit && timeline.events.size() > *query.limit) timeline.events.resize(*query.limit);
  std::set<std::string> used;
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events)
      for (const EventMention& m : e.mentions) used.insert(m.article);
  keep_if(timeline.articles, [&](const Article& a) { return used.contains(a.id); });
  keep_if(timeline.warnings, [&](const Warning& w) { return used.contains(w.article); });
}

}  // namespace

Result<Timeline> Store::timeline(const Query& query) const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<Timeline> {
    SQLite::Transaction snapshot(database);
    Timeline out = store::stored_timeline(database, query.days);
    out.articles = store::articles_of_timeline(database);
    if (!query.empty()) narrow(out, query);
    return out;
  });
}

}  // namespace frise
