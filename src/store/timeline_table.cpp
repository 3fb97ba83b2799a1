#include "store/timeline_table.h"

#include <SQLiteCpp/Statement.h>

#include <map>
#include <tuple>
#include <utility>

#include "merge/title.h"
#include "merge/topics.h"
#include "store/article_table.h"
#include "store/columns.h"
#include "store/event_table.h"

namespace frise::store {
namespace {

constexpr const char* kPlace = "SELECT article, version, day, minute, sha256 FROM article WHERE id = ?";

// The articles with these ids, in the order of the timeline. `row`: of kPlace.
std::vector<std::int64_t> numbers(SQLite::Statement& row, const std::set<std::string>& ids) {
  using Place = std::tuple<int, int, std::string, std::string>;
  std::map<Place, std::int64_t> sorted;
  for (const std::string& id : ids) {
    row.bind(1, id);
    if (row.executeStep()) {
      std::int64_t article = 0;
      std::int64_t version = 0;
      Place place;
      Columns(row) >> article >> version >> std::get<0>(place) >> std::get<1>(place) >> std::get<2>(place);
      std::get<3>(place) = id;
      sorted.emplace(place, article);
    }
    row.reset();
  }
  std::vector<std::int64_t> out;
  for (const auto& [place, article] : sorted) out.push_back(article);
  return out;
}

std::vector<std::int64_t> numbers(SQLite::Database& database, const std::set<std::string>& ids) {
  SQLite::Statement row(database, kPlace);
  return numbers(row, ids);
}

std::vector<std::int64_t> numbers(SQLite::Database& database) {
  SQLite::Statement rows(database, "SELECT article FROM article ORDER BY day, minute, sha256, id");
  std::vector<std::int64_t> out;
  while (rows.executeStep()) out.push_back(rows.getColumn(0).getInt64());
  return out;
}

std::vector<Article> articles(SQLite::Database& database, const std::vector<std::int64_t>& numbers) {
  SQLite::Statement row(database, "SELECT version FROM article WHERE article = ?");
  std::vector<Article> out;
  for (const std::int64_t number : numbers) {
    row.bind(1, number);
    if (row.executeStep()) out.push_back(version(database, row.getColumn(0).getInt64()));
    row.reset();
  }
  return out;
}

std::vector<Warning> warnings(SQLite::Database& database, const std::vector<std::int64_t>& numbers) {
  SQLite::Statement rows(
      database,
      "SELECT id, code, message FROM warning JOIN article USING (article) WHERE article = ? ORDER BY "
      "position");
  std::vector<Warning> out;
  for (const std::int64_t number : numbers) {
    rows.bind(1, number);
    while (rows.executeStep()) {
      Warning& w = out.emplace_back();
      Columns(rows) >> w.article >> w.code >> w.message;
    }
    rows.reset();
  }
  return out;
}

// The names that most articles have, each with their number.
constexpr const char* kMostNames = "SELECT name, articles FROM article_name ORDER BY articles DESC, name LIMIT ?";

std::vector<std::pair<std::string, std::size_t>> most_names(SQLite::Statement& rows) {
  rows.bind(1, static_cast<std::int64_t>(merge::kTitleCandidates));
  std::vector<std::pair<std::string, std::size_t>> out;
  while (rows.executeStep()) {
    auto& [name, articles] = out.emplace_back();
    Columns(rows) >> name >> articles;
  }
  return out;
}

bool are_mixed(Statements& statements) {
  const Prepared row = statements.take("SELECT count(*) FROM article");
  row->executeStep();
  std::size_t articles = 0;
  Columns(*row) >> articles;
  const Prepared names = statements.take(kMostNames);
  return merge::are_mixed(articles, most_names(*names));
}

}  // namespace

void Teller::tell(Event& event) const {
  if (event.topic.empty()) return;
  if (!mixed_) mixed_ = are_mixed(statements_);
  if (*mixed_) merge::tell_topic(event);
}

Event Teller::tell(std::int64_t event) const {
  Event out = read_event(statements_, event);
  tell(out);
  return out;
}

std::optional<Event> Teller::tell(const std::string& id) const {
  auto out = read_event(statements_, id);
  if (out) tell(*out);
  return out;
}

std::string stored_title(SQLite::Database& database) {
  SQLite::Statement rows(database, kMostNames);
  return merge::title_of(most_names(rows));
}

std::vector<Article> stored_articles(SQLite::Database& database) { return articles(database, numbers(database)); }

std::vector<Article> stored_articles(SQLite::Database& database, const std::set<std::string>& ids) {
  return articles(database, numbers(database, ids));
}

std::vector<Article> stored_headings(Statements& statements, const std::set<std::string>& ids) {
  return headings(statements, numbers(*statements.take(kPlace), ids));
}

std::vector<Warning> stored_warnings(SQLite::Database& database) { return warnings(database, numbers(database)); }

std::vector<Warning> stored_warnings(SQLite::Database& database, const std::set<std::string>& ids) {
  return warnings(database, numbers(database, ids));
}

}  // namespace frise::store
