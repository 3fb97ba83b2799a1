// Statements that a connection keeps: to prepare one costs as much as a small query does.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

namespace frise::store {

class Statements;

/// A statement without values, for as long as it is used: then it is reset, so that no view of the store stays open,
/// and kept for who wants the same next.
class Prepared {
 public:
  Prepared(Statements& of, std::unique_ptr<SQLite::Statement> statement) noexcept
      : of_(&of), statement_(std::move(statement)) {}
  Prepared(Prepared&&) noexcept = default;
  Prepared& operator=(Prepared&&) = delete;
  ~Prepared();

  SQLite::Statement& operator*() const noexcept { return *statement_; }
  SQLite::Statement* operator->() const noexcept { return statement_.get(); }

 private:
  Statements* of_;
  std::unique_ptr<SQLite::Statement> statement_;
};

/// Of one connection, which must outlive it. Not thread-safe, as the connection is not.
class Statements {
 public:
  explicit Statements(SQLite::Database& database) noexcept : database_(database) {}
  Statements(const Statements&) = delete;
  Statements& operator=(const Statements&) = delete;

  [[nodiscard]] SQLite::Database& database() const noexcept { return database_; }

  /// `sql`: made of constants (sql.h). Throws SQLite::Exception.
  [[nodiscard]] Prepared take(const std::string& sql);

 private:
  friend class Prepared;
  void give_back(std::unique_ptr<SQLite::Statement> statement) noexcept;

  SQLite::Database& database_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> idle_;  // by their texts
};

}  // namespace frise::store
