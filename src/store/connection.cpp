#include "store/connection.h"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <array>
#include <string>
#include <string_view>

#include "embedded/store_initial.h"

namespace frise::store {
namespace {

constexpr int kApplicationId = 0x66726973;  // "fris", in the file's header
constexpr int kBusyMilliseconds = 5000;

// Number k brings a store from version k to version k + 1.
constexpr auto kMigrations = std::to_array<std::string_view>({embedded::kStoreInitial});
constexpr int kVersion = static_cast<int>(kMigrations.size());

int pragma(SQLite::Database& database, const std::string& name) {
  return database.execAndGet("PRAGMA " + name).getInt();
}

bool is_new(SQLite::Database& database) {
  return database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

void migrate(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (int version = pragma(database, "user_version"); version < kVersion; ++version)
    database.exec(std::string(kMigrations[static_cast<std::size_t>(version)]));
  database.exec("PRAGMA user_version = " + std::to_string(kVersion));
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  transaction.commit();
}

}  // namespace

Error error_of(const SQLite::Exception& exception, const std::filesystem::path& file) {
  const auto error = [&](ErrorCode code, const std::string& message) { return Error{code, message, file.string()}; };
  switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return error(ErrorCode::store_busy, "another program is writing to the store");
    case SQLITE_NOTADB:
      return error(ErrorCode::store_damaged, "is not a store");
    case SQLITE_CORRUPT:
      return error(ErrorCode::store_damaged, "is damaged");
    case SQLITE_CANTOPEN:
      return error(ErrorCode::unreadable, "the store cannot be opened");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return error(ErrorCode::unwritable, "the store may not be written");
    case SQLITE_FULL:
      return error(ErrorCode::unwritable, "the disk is full");
    case SQLITE_IOERR:
      return error(ErrorCode::unwritable, "the store could not be read or written");
    default:
      return error(ErrorCode::store_damaged, exception.what());
  }
}

Result<SQLite::Database> open_database(const std::filesystem::path& file, Store::Mode mode) {
  const bool writes = mode == Store::Mode::write;
  std::error_code ignored;
  if (!writes && !std::filesystem::exists(file, ignored))
    return Error{ErrorCode::unreadable, "there is no such store", file.string()};
  SQLite::Database database(
      file.string(), writes ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY, kBusyMilliseconds);
  const bool fresh = writes && is_new(database);
  if (!fresh && pragma(database, "application_id") != kApplicationId)
    return Error{ErrorCode::store_damaged, "is not a store", file.string()};
  if (pragma(database, "user_version") > kVersion)
    return Error{ErrorCode::unsupported, "the store was made by a later version of frise", file.string()};
  database.exec("PRAGMA foreign_keys = ON");
  if (writes && pragma(database, "user_version") < kVersion) migrate(database);
  return database;
}

}  // namespace frise::store
