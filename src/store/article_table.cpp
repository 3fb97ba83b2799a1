#include "store/article_table.h"

#include <SQLiteCpp/Statement.h>

#include <string>

#include "store/columns.h"
#include "store/names.h"

namespace frise::store {
namespace {

constexpr const char* kColumns = "id, sha256, title, source, url, published, modified, lang, basis, day, minute, text";

// The columns that make a version, in the order of kColumns.
void bind_version(Binder& row, const Article& a) {
  row << a.id << text_sha256(a) << a.title << a.source << a.url << a.published.iso << a.modified << a.lang;
}

Article article_of(SQLite::Statement& row) {
  Columns from(row);
  Article out;
  std::string sha256;
  std::string basis;
  std::optional<int> day;
  from >> out.id >> sha256 >> out.title >> out.source >> out.url >> out.published.iso >> out.modified >> out.lang >>
      basis >> day >> out.published.minute >> out.text;
  out.published.basis = enumerator(basis, PublishedBasis::estimated);
  if (day) out.published.day = Day(*day);
  return out;
}

std::vector<Article> articles(SQLite::Database& database, const std::string& from) {
  SQLite::Statement rows(database, std::string("SELECT ") + kColumns + from);
  std::vector<Article> out;
  while (rows.executeStep()) out.push_back(article_of(rows));
  return out;
}

}  // namespace

bool insert_version(SQLite::Database& database, const Article& a) {
  SQLite::Statement insert(database, std::string("INSERT OR IGNORE INTO article_version (") + kColumns +
                                         ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  Binder row(insert);
  bind_version(row, a);
  row << name(a.published.basis) << (a.published.day ? std::optional<int>(a.published.day->serial()) : std::nullopt)
      << a.published.minute << a.text;
  return insert.exec() > 0;
}

std::vector<Article> all_versions(SQLite::Database& database) {
  return articles(database, " FROM article_version ORDER BY version");
}

void replace_articles(SQLite::Database& database, const std::vector<Article>& articles) {
  database.exec("DELETE FROM article");
  SQLite::Statement insert(
      database,
      "INSERT INTO article (position, id, version) SELECT ?, id, version FROM article_version WHERE "
      "(id, sha256, title, source, url, published, modified, lang) = (?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t k = 0; k < articles.size(); ++k) {
    Binder row(insert);
    row << k;
    bind_version(row, articles[k]);
    insert.exec();
    insert.reset();
  }
}

std::vector<Article> articles_of_timeline(SQLite::Database& database) {
  return articles(database, " FROM article JOIN article_version USING (version, id) ORDER BY position");
}

}  // namespace frise::store
