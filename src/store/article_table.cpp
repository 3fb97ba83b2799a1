#include "store/article_table.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <deque>
#include <set>

#include "document/versions.h"
#include "store/columns.h"
#include "store/names.h"
#include "store/pack.h"

namespace frise::store {
namespace {

constexpr const char* kColumns =
    "SELECT version, v.id, title, source, url, coalesce(c.published, v.published), modified, lang, "
    "CASE WHEN c.id IS NULL THEN basis ELSE 'given' END, CASE WHEN c.id IS NULL THEN v.day ELSE c.day END, "
    "CASE WHEN c.id IS NULL THEN v.minute ELSE c.minute END, ";
constexpr const char* kTables = " FROM article_version v LEFT JOIN correction c USING (id) ";

std::string select(const char* text, const char* where) { return std::string(kColumns) + text + kTables + where; }

Version version_of(SQLite::Statement& row) {
  Columns from(row);
  Version out;
  Article& a = out.article;
  std::string basis;
  std::optional<int> day;
  from >> out.number >> a.id >> a.title >> a.source >> a.url >> a.published.iso >> a.modified >> a.lang >> basis >>
      day >> a.published.minute >> a.text;
  a.published.basis = enumerator(basis, PublishedBasis::estimated);
  if (day) a.published.day = Day(*day);
  return out;
}

// The versions whose `column` has that value.
std::vector<Version> versions_with(SQLite::Database& database, const char* where, const std::string& value) {
  SQLite::Statement rows(database, select("text", where) + " ORDER BY version");
  rows.bind(1, value);
  std::vector<Version> out;
  while (rows.executeStep()) out.push_back(version_of(rows));
  return out;
}

}  // namespace

bool insert_version(SQLite::Database& database, const Article& a) {
  SQLite::Statement insert(
      database,
      "INSERT OR IGNORE INTO article_version (id, sha256, title, source, url, published, modified, lang, basis, day, "
      "minute, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  Binder row(insert);
  row << a.id << text_sha256(a) << a.title << a.source << a.url << a.published.iso << a.modified << a.lang
      << name(a.published.basis) << (a.published.day ? std::optional<int>(a.published.day->serial()) : std::nullopt)
      << a.published.minute << a.text;
  return insert.exec() > 0;
}

std::vector<Version> versions_of(SQLite::Database& database, const std::string& id) {
  std::vector<Version> out;
  std::set<std::string> ids{id};
  std::set<std::string> urls;
  std::deque<std::string> todo{id};
  for (; !todo.empty(); todo.pop_front())
    for (Version& found : versions_with(database, "WHERE v.id = ?", todo.front())) {
      const std::string& url = found.article.url;
      if (!url.empty() && urls.insert(url).second)
        for (const Version& same : versions_with(database, "WHERE url = ? AND url <> ''", url))
          if (ids.insert(same.article.id).second) todo.push_back(same.article.id);
      out.push_back(std::move(found));
    }
  return out;
}

const Version& latest(const std::vector<Version>& versions) {
  return *std::max_element(versions.begin(), versions.end(),
                           [](const Version& a, const Version& b) { return document::is_later(b.article, a.article); });
}

std::vector<std::string> all_ids(SQLite::Database& database) {
  SQLite::Statement rows(database, "SELECT DISTINCT id FROM article_version ORDER BY id");
  std::vector<std::string> out;
  while (rows.executeStep()) out.push_back(rows.getColumn(0).getString());
  return out;
}

void erase_versions(SQLite::Database& database, const std::string& id) {
  for (const char* sql : {"DELETE FROM article_version WHERE id = ?", "DELETE FROM correction WHERE id = ?"}) {
    SQLite::Statement erase(database, sql);
    erase.bind(1, id);
    erase.exec();
  }
}

void correct_publication(SQLite::Database& database, const std::string& id, const Published& published) {
  SQLite::Statement insert(database, "INSERT OR REPLACE INTO correction VALUES (?, ?, ?, ?)");
  Binder row(insert);
  row << id << published.iso << std::int64_t{published.day->serial()} << published.minute;
  insert.exec();
}

Article version(SQLite::Database& database, std::int64_t number) {
  SQLite::Statement row(database, select("text", "WHERE version = ?"));
  row.bind(1, number);
  if (!row.executeStep()) throw Damaged("a version of an article is missing");
  Version out = version_of(row);
  SQLite::Statement sum(database, "SELECT sha256 FROM article_version WHERE version = ?");
  sum.bind(1, number);
  if (!sum.executeStep() || sum.getColumn(0).getString() != text_sha256(out.article))
    throw Damaged("the text of a version of an article has changed");
  return std::move(out.article);
}

std::vector<Article> headings(Statements& statements, const std::vector<std::int64_t>& articles) {
  const Prepared row = statements.take(select("''", "WHERE version = (SELECT version FROM article WHERE article = ?)"));
  std::vector<Article> out;
  out.reserve(articles.size());
  for (const std::int64_t article : articles) {
    row->bind(1, article);
    if (row->executeStep()) out.push_back(version_of(*row).article);
    row->reset();
  }
  return out;
}

Article version_as_read(SQLite::Database& database, std::int64_t number) {
  Article out = version(database, number);
  SQLite::Statement row(database, "SELECT published, basis, day, minute FROM article_version WHERE version = ?");
  row.bind(1, number);
  if (!row.executeStep()) throw Damaged("a version of an article is missing");
  std::string basis;
  std::optional<int> day;
  Columns(row) >> out.published.iso >> basis >> day >> out.published.minute;
  out.published.basis = enumerator(basis, PublishedBasis::estimated);
  out.published.day = day ? std::optional(Day(*day)) : std::nullopt;
  return out;
}

}  // namespace frise::store
