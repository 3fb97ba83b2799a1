#include "store/connection.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

#include "embedded/store_events.h"
#include "embedded/store_initial.h"
#include "embedded/store_profiles.h"
#include "embedded/store_readings.h"
#include "embedded/store_topics.h"

namespace frise::store {
namespace {

namespace fs = std::filesystem;

constexpr int kOneThread = SQLITE_OPEN_NOMUTEX;  // a Store is of one thread
constexpr int kApplicationId = 0x66726973;       // "fris", in the file's header

// Number k brings a store from version k to version k + 1.
constexpr auto kMigrations =
    std::to_array<std::string_view>({embedded::kStoreInitial, embedded::kStoreEvents, embedded::kStoreReadings,
                                     embedded::kStoreProfiles, embedded::kStoreTopics});
constexpr int kVersion = static_cast<int>(kMigrations.size());

Error error(ErrorCode code, const std::string& message, const fs::path& file) { return {code, message, file.string()}; }

// What the first bytes of a file say of it (https://www.sqlite.org/fileformat.html, §1.3). They are read before SQLite
// opens the file, so that the database of another program is never recovered, checkpointed or written by mistake.
struct Header {
  bool database = false;
  int application = 0;
  int version = 0;
};

int big_endian(const char* bytes) {
  std::uint32_t out = 0;
  for (int k = 0; k < 4; ++k) out = out << 8 | static_cast<unsigned char>(bytes[k]);
  return static_cast<int>(out);
}

std::optional<Header> header_of(const fs::path& file) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::array<char, 100> bytes{};
  std::ifstream in(file, std::ios::binary);
  if (!in.read(bytes.data(), bytes.size()) && !in.eof()) return std::nullopt;
  Header out;
  out.database = in.gcount() == std::ssize(bytes) && std::string_view(bytes.data(), kMagic.size()) == kMagic;
  if (!out.database) return out;
  out.version = big_endian(bytes.data() + 60);
  out.application = big_endian(bytes.data() + 68);
  return out;
}

// Of a store that is written. An addition goes back and forth between articles, links and events.
constexpr int kCacheKib = 32 * 1024;

int pragma(SQLite::Database& database, const std::string& name) {
  return database.execAndGet("PRAGMA " + name).getInt();
}

void migrate(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (int version = pragma(database, "user_version"); version < kVersion; ++version)
    database.exec(std::string(kMigrations[static_cast<std::size_t>(version)]));
  database.exec("PRAGMA user_version = " + std::to_string(kVersion));
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  transaction.commit();
}

// A file nobody else knows, beside the one it is to become.
fs::path beside(const fs::path& file) { return file.string() + ".new-" + std::to_string(::getpid()); }

// Made under another name first: a store is there whole or not at all. Another program may have been faster.
void create(const fs::path& file) {
  const fs::path made = beside(file);
  std::error_code ignored;
  fs::remove(made, ignored);
  try {
    SQLite::Database database(made.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database);
    database.exec("PRAGMA journal_mode = WAL");
  } catch (const SQLite::Exception&) {
    fs::remove(made, ignored);
    throw;
  }
  std::error_code failed;
  if (fs::exists(file, ignored))
    fs::rename(made, file, failed);  // an empty file
  else
    fs::create_hard_link(made, file, failed);
  fs::remove(made, ignored);
  if (failed && !fs::exists(file, ignored)) throw SQLite::Exception(failed.message(), SQLITE_CANTOPEN);
}

// The file as it was, under a name that says of which version it is and that no file has.
void back_up(SQLite::Database& database, const fs::path& file, int version) {
  const std::string wanted = file.string() + ".v" + std::to_string(version);
  std::string path = wanted;
  for (int n = 2; fs::exists(path); ++n) path = wanted + "-" + std::to_string(n);
  SQLite::Database copy(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  SQLite::Backup(copy, database).executeStep();
}

// No trust in what the file says of itself: a store may come from anywhere.
void harden(SQLite::Database& database) {
  sqlite3* handle = database.getHandle();
  for (const auto& [option, on] :
       {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
        std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0)})
    sqlite3_db_config(handle, option, on, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
  sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 100);
  sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
  database.exec("PRAGMA cell_size_check = ON");
  database.exec("PRAGMA foreign_keys = ON");
}

SQLite::Database opened(const fs::path& file, Store::Mode mode, std::chrono::milliseconds patience) {
  const int wait = static_cast<int>(patience.count());
  if (mode == Store::Mode::write) return {file.string(), SQLite::OPEN_READWRITE | kOneThread, wait};
  SQLite::Database out(file.string(), SQLite::OPEN_READONLY | kOneThread, wait);
  try {
    pragma(out, "user_version");
    return out;
  } catch (const SQLite::Exception& e) {
    // Readers share a file beside the store. Where none can be made, nobody writes either, and it can be read as it is.
    const bool alone = e.getErrorCode() == SQLITE_CANTOPEN && !fs::exists(file.string() + "-wal");
    if (!alone) throw;
  }
  std::string uri = "file:";
  for (const char c : fs::absolute(file).string()) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 || c == '/' || c == '.' || c == '-' || c == '_';
    uri += plain ? std::string(1, c) : std::string{'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return {uri + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI | kOneThread, wait};
}

}  // namespace

Error error_of(const SQLite::Exception& exception, const fs::path& file) {
  switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return error(ErrorCode::store_busy, "another program is writing to the store", file);
    case SQLITE_NOTADB:
      return error(ErrorCode::store_damaged, "is not a store", file);
    case SQLITE_CORRUPT:
      return error(ErrorCode::store_damaged, "is damaged", file);
    case SQLITE_CANTOPEN:
      return error(ErrorCode::unreadable, "the store cannot be opened", file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return error(ErrorCode::unwritable, "the store may not be written", file);
    case SQLITE_FULL:
      return error(ErrorCode::unwritable, "the disk is full", file);
    case SQLITE_IOERR:
      return error(ErrorCode::unwritable, "the store could not be read or written", file);
    default:
      return error(ErrorCode::store_damaged, exception.what(), file);
  }
}

bool is_unmade(SQLite::Database& database) {
  return database.execAndGet("SELECT made_by = '' AND EXISTS (SELECT 1 FROM article_version) FROM rules").getInt() != 0;
}

SQLite::Database database_in_memory() {
  SQLite::Database out(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(out);
  harden(out);
  return out;
}

Result<SQLite::Database> open_database(const fs::path& file, Store::Mode mode, std::chrono::milliseconds patience) {
  const bool writes = mode == Store::Mode::write;
  std::error_code failed;
  const auto status = fs::status(file, failed);
  if (fs::exists(status) && !fs::is_regular_file(status)) return error(ErrorCode::unreadable, "is no file", file);
  const bool fresh = !fs::exists(status) || fs::file_size(file, failed) == 0;
  if (fresh && !writes) return error(ErrorCode::unreadable, "there is no such store", file);
  if (fresh) create(file);
  const auto header = header_of(file);
  if (!header) return error(ErrorCode::unreadable, "the store cannot be read", file);
  if (!header->database || header->application != kApplicationId)
    return error(ErrorCode::store_damaged, "is not a store", file);
  if (header->version > kVersion)
    return error(ErrorCode::unsupported, "the store was made by a later version of frise", file);
  if (header->version < kVersion && !writes) return error(ErrorCode::unsupported, kMadeByEarlier, file);
  SQLite::Database database = opened(file, mode, patience);
  harden(database);
  if (!writes) return database;
  if (const int version = pragma(database, "user_version"); version < kVersion) {
    back_up(database, file, version);
    migrate(database);
  }
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA cache_size = " + std::to_string(-kCacheKib));
  // A statement that fails is taken back from memory: a page or two each, which went to a file half of all writes.
  database.exec("PRAGMA temp_store = MEMORY");
  return database;
}

}  // namespace frise::store
