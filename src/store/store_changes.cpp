// What changes a store, each in one transaction.
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "frise/store.h"
#include "frise/version.h"
#include "merge/parallel.h"
#include "store/article_table.h"
#include "store/columns.h"
#include "store/edit_table.h"
#include "store/event_table.h"
#include "store/handle.h"
#include "store/pack_event.h"
#include "store/weaving.h"

namespace frise {
namespace {

constexpr std::size_t kChunk = 256;  // articles that are read before they are written: bounds memory

using store::Weaving;

// The article that stands for its versions, and the one that stood for them before.
struct Change {
  std::vector<std::int64_t> gone;  // numbers of articles
  std::optional<std::int64_t> version;
};

std::optional<std::int64_t> number_of_article(SQLite::Database& database, const std::string& id) {
  SQLite::Statement row(database, "SELECT article FROM article WHERE id = ?");
  row.bind(1, id);
  return row.executeStep() ? std::optional(row.getColumn(0).getInt64()) : std::nullopt;
}

bool stands(SQLite::Database& database, std::int64_t article, std::int64_t version) {
  SQLite::Statement row(database, "SELECT 1 FROM article WHERE article = ? AND version = ?");
  row.bind(1, article);
  row.bind(2, version);
  return row.executeStep();
}

Change change_of(SQLite::Database& database, const std::string& id, bool anew) {
  const std::vector<store::Version> versions = store::versions_of(database, id);
  Change out;
  std::set<std::string> ids{id};
  for (const store::Version& v : versions) ids.insert(v.article.id);
  if (!versions.empty()) out.version = store::latest(versions).number;
  for (const std::string& same : ids) {
    const auto article = number_of_article(database, same);
    if (!article) continue;
    if (!anew && out.version && stands(database, *article, *out.version))
      out.version.reset();
    else
      out.gone.push_back(*article);
  }
  return out;
}

// Brings the articles with these ids up to what their versions say; `anew` even where the same version stands.
void bring_up_to_date(SQLite::Database& database, const std::set<std::string>& ids, bool anew,
                      const BuildOptions& options, Weaving& weaving) {
  std::set<std::int64_t> versions;
  std::set<std::int64_t> gone;
  for (const std::string& id : ids) {
    const Change change = change_of(database, id, anew);
    gone.insert(change.gone.begin(), change.gone.end());
    if (change.version) versions.insert(*change.version);
  }
  for (const std::int64_t article : gone) weaving.remove(article);
  const std::vector<std::int64_t> order(versions.begin(), versions.end());
  for (std::size_t begin = 0; begin < order.size(); begin += kChunk) {
    const std::size_t count = std::min(kChunk, order.size() - begin);
    std::vector<Article> articles;
    for (std::size_t k = 0; k < count; ++k) articles.push_back(store::version(database, order[begin + k]));
    std::vector<merge::Reading> readings(count);
    merge::parallel(count, options.jobs, [&](std::size_t k) { readings[k] = merge::reading_of(articles[k]); });
    for (std::size_t k = 0; k < count; ++k) weaving.add(readings[k], order[begin + k]);
    if (options.progress) options.progress(begin + count, order.size());
  }
}

std::string made_by(SQLite::Database& database) { return database.execAndGet("SELECT made_by FROM rules").getString(); }

// Forgets all that is made from the articles, but for what people corrected and the ids that are remembered.
void forget_made(SQLite::Database& database) {
  store::EventWriter writer(database);
  database.exec("UPDATE report SET event = NULL");
  store::erase_events(database);
  for (const char* table :
       {"report_links", "report", "apart", "warning", "article_key", "article_name", "article_profile", "article"})
    database.exec(std::string("DELETE FROM ") + table);
}

// What other rules made is made anew before anything is added to it.
void keep_rules(SQLite::Database& database, const BuildOptions& options) {
  if (made_by(database) == kVersion) return;
  forget_made(database);
  const std::vector<std::string> all = store::all_ids(database);
  Weaving weaving(database, options.jobs);
  bring_up_to_date(database, {all.begin(), all.end()}, false, options, weaving);
  weaving.finish();
  SQLite::Statement rules(database, "UPDATE rules SET made_by = ?");
  rules.bind(1, std::string(kVersion));
  rules.exec();
}

// Does `work` in a transaction, with the rules of this version: all of it, or nothing.
template <typename T, typename Work>
Result<T> change(SQLite::Database& database, const std::filesystem::path& file, const BuildOptions& options,
                 Work work) {
  return store::guarded(file, [&]() -> Result<T> {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    keep_rules(database, options);
    Result<T> out = work();
    if (out) transaction.commit();
    return out;
  });
}

Error absent(const std::string& what, const std::string& id) {
  return {ErrorCode::absent, "the store has no " + what + " of that id", id};
}

bool has_article(SQLite::Database& database, const std::string& id) {
  SQLite::Statement row(database, "SELECT 1 FROM article_version WHERE id = ?");
  row.bind(1, id);
  return row.executeStep();
}

std::string name_of_report(SQLite::Database& database, std::int64_t report) {
  SQLite::Statement row(database, "SELECT name FROM report WHERE report = ?");
  row.bind(1, report);
  return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

constexpr std::pair<Edit::Kind, const char*> kKinds[] = {{Edit::Kind::title, "title"}, {Edit::Kind::date, "date"},
                                                         {Edit::Kind::hide, "hide"},   {Edit::Kind::merge, "merge"},
                                                         {Edit::Kind::split, "split"}, {Edit::Kind::note, "note"}};

std::string name_of(Edit::Kind kind) {
  return std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& k) { return k.first == kind; })->second;
}

// The names of the reports that the event's mentions with these numbers are.
Result<std::string> reports_of_mentions(SQLite::Database& database, std::int64_t report,
                                        const std::vector<std::size_t>& mentions) {
  SQLite::Statement rows(database,
                         "SELECT name FROM report JOIN article USING (article) WHERE event = (SELECT event FROM report "
                         "WHERE report = ?) ORDER BY day, minute, sha256, id, number");
  rows.bind(1, report);
  std::vector<std::string> names;
  while (rows.executeStep()) names.push_back(rows.getColumn(0).getString());
  std::string out;
  const std::set<std::size_t> wanted(mentions.begin(), mentions.end());
  for (const std::size_t m : wanted) {
    if (m >= names.size())
      return Error{ErrorCode::invalid, "the event has " + std::to_string(names.size()) + " mentions", "mentions"};
    out += (out.empty() ? "" : " ") + names[m];
  }
  if (wanted.empty() || wanted.size() == names.size())
    return Error{ErrorCode::invalid, "some of its mentions must be split off, and some stay", "mentions"};
  return out;
}

struct Row {
  std::string name;
  std::string value;
  std::string date;
};

Result<Row> row_of(SQLite::Database& database, const Edit& edit) {
  const auto report = store::report_of_event(database, edit.event);
  if (!report) return absent("event", edit.event);
  Row out{name_of_report(database, *report), edit.text, {}};
  switch (edit.kind) {
    case Edit::Kind::title:
    case Edit::Kind::note:
      if (edit.text.empty()) return Error{ErrorCode::invalid, "must not be empty", "text"};
      break;
    case Edit::Kind::date:
      if (!edit.date) return Error{ErrorCode::invalid, "must be given", "date"};
      out.date = store::packed(*edit.date);
      out.value = edit.date->value;
      break;
    case Edit::Kind::hide:
      break;
    case Edit::Kind::merge: {
      const auto other = store::report_of_event(database, edit.other);
      if (!other) return absent("event", edit.other);
      out.value = name_of_report(database, *other);
      if (const auto event = store::event_of_report(database, *report);
          event && event == store::event_of_report(database, *other))
        return Error{ErrorCode::invalid, "is the same event already", "other"};
      break;
    }
    case Edit::Kind::split: {
      const auto names = reports_of_mentions(database, *report, edit.mentions);
      if (!names) return names.error();
      out.value = *names;
      break;
    }
  }
  return out;
}

std::int64_t insert_edit(SQLite::Database& database, const Edit& edit, const Row& row, const std::string& who,
                         const std::string& at) {
  SQLite::Statement insert(database,
                           "INSERT INTO edit (at, who, event, name, kind, value, date) VALUES (?, ?, ?, ?, ?, ?, ?)");
  store::Binder binder(insert);
  binder << at << who << edit.event << row.name << name_of(edit.kind) << row.value;
  if (!row.date.empty()) binder << store::Bytes{row.date};
  insert.exec();
  return database.getLastInsertRowid();
}

// All that an edit speaks of is merged again.
void merge_again(SQLite::Database& database, const std::string& name, const std::string& kind,
                 const std::string& value) {
  Weaving weaving(database);
  weaving.touch(name);
  if (kind == "merge" || kind == "split")
    for (const std::string& other : store::names_in(value)) weaving.touch(other);
  weaving.finish();
}

constexpr const char* kSelectEdits =
    "SELECT edit, at, who, event, kind, value, coalesce(undone, ''), name, date FROM edit ";

std::vector<KeptEdit> kept_edits(SQLite::Database& database, SQLite::Statement& rows) {
  std::vector<KeptEdit> out;
  while (rows.executeStep()) {
    store::Columns row(rows);
    KeptEdit e;
    std::string kind;
    std::string value;
    std::string name;
    row >> e.number >> e.at >> e.who >> e.edit.event >> kind >> value >> e.undone >> name;
    const auto* known =
        std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& k) { return k.second == kind; });
    if (known == std::end(kKinds)) throw store::Damaged("an edit is of an unknown kind");
    e.edit.kind = known->first;
    if (!row.next_is_null()) e.edit.date = store::unpacked<EventDate>(row.bytes());
    (e.edit.kind == Edit::Kind::merge ? e.edit.other : e.edit.text) = value;
    e.lost = !store::report_named(database, name);
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace

Result<Added> Store::add(const std::vector<Article>& articles, const BuildOptions& options) {
  SQLite::Database& database = connection_->database;
  return change<Added>(database, connection_->file, options, [&] {
    Added added;
    std::set<std::string> ids;
    for (const Article& a : articles) {
      const bool fresh = store::insert_version(database, a);
      ++(fresh ? added.articles : added.unchanged);
      if (fresh) ids.insert(a.id);
    }
    Weaving weaving(database, options.jobs);
    bring_up_to_date(database, ids, false, options, weaving);
    weaving.finish();
    return added;
  });
}

Outcome Store::remove(const std::vector<std::string>& ids) {
  SQLite::Database& database = connection_->database;
  return change<std::monostate>(database, connection_->file, {}, [&]() -> Outcome {
    std::set<std::string> touched;
    for (const std::string& id : ids) {
      if (!has_article(database, id)) return absent("article", id);
      for (const store::Version& v : store::versions_of(database, id)) touched.insert(v.article.id);
    }
    // Out of the timeline first, which refers to the versions.
    Weaving weaving(database);
    for (const std::string& id : touched)
      if (const auto article = number_of_article(database, id)) weaving.remove(*article);
    for (const std::string& id : ids) store::erase_versions(database, id);
    bring_up_to_date(database, touched, false, {}, weaving);
    weaving.finish();
    return done();
  });
}

Outcome Store::republish(const std::string& id, const Published& published) {
  SQLite::Database& database = connection_->database;
  return change<std::monostate>(database, connection_->file, {}, [&]() -> Outcome {
    if (!published.day) return Error{ErrorCode::invalid, "is no date", "published"};
    if (!has_article(database, id)) return absent("article", id);
    store::correct_publication(database, id, published);
    Weaving weaving(database);
    bring_up_to_date(database, {id}, true, {}, weaving);
    weaving.finish();
    return done();
  });
}

Result<std::vector<std::int64_t>> Store::edit(const std::vector<Edit>& edits, const std::string& who,
                                              const std::string& at, const std::function<Outcome()>& allowed) {
  SQLite::Database& database = connection_->database;
  return change<std::vector<std::int64_t>>(database, connection_->file, {}, [&]() -> Result<std::vector<std::int64_t>> {
    if (const Outcome first = allowed ? allowed() : done(); !first) return first.error();
    std::vector<std::int64_t> numbers;
    for (const Edit& edit : edits) {
      const auto row = row_of(database, edit);
      if (!row) return row.error();
      numbers.push_back(insert_edit(database, edit, *row, who, at));
      merge_again(database, row->name, name_of(edit.kind), row->value);
    }
    return numbers;
  });
}

Outcome Store::undo(std::int64_t number, const std::string& at) {
  SQLite::Database& database = connection_->database;
  return change<std::monostate>(database, connection_->file, {}, [&]() -> Outcome {
    SQLite::Statement row(database, "SELECT name, kind, value, undone FROM edit WHERE edit = ?");
    row.bind(1, number);
    if (!row.executeStep()) return absent("edit", std::to_string(number));
    std::string name;
    std::string kind;
    std::string value;
    store::Columns columns(row);
    columns >> name >> kind >> value;
    if (!columns.next_is_null()) return Error{ErrorCode::invalid, "was taken back before", std::to_string(number)};
    SQLite::Statement update(database, "UPDATE edit SET undone = ? WHERE edit = ?");
    update.bind(1, at);
    update.bind(2, number);
    update.exec();
    merge_again(database, name, kind, value);
    return done();
  });
}

Result<std::vector<KeptEdit>> Store::edits() const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<std::vector<KeptEdit>> {
    SQLite::Statement rows(database, kSelectEdits + std::string("ORDER BY edit"));
    return kept_edits(database, rows);
  });
}

Result<std::vector<KeptEdit>> Store::edits(const std::string& event) const {
  SQLite::Database& database = connection_->database;
  return store::guarded(connection_->file, [&]() -> Result<std::vector<KeptEdit>> {
    const store::Snapshot snapshot(database);
    const auto report = store::report_of_event(database, event);
    if (!report) return absent("event", event);
    SQLite::Statement rows(database, kSelectEdits + std::string("WHERE name IN (SELECT name FROM report WHERE event = "
                                                                "(SELECT event FROM report WHERE report = ?)) "
                                                                "ORDER BY edit"));
    rows.bind(1, *report);
    return kept_edits(database, rows);
  });
}

}  // namespace frise
