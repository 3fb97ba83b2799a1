// The connection to a store's file: opening, migrations, and SQLite's exceptions turned into errors. The rest of this
// folder works on an open database and lets its exceptions pass; guarded() ends them.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <chrono>
#include <filesystem>

#include "frise/result.h"
#include "frise/store.h"

namespace frise::store {

/// What SQLite's result code means to the caller of the library.
[[nodiscard]] Error error_of(const SQLite::Exception& exception, const std::filesystem::path& file);

/// Calls `work`, which returns a Result, and turns SQLite's exceptions into errors about `file`.
template <typename Work>
[[nodiscard]] auto guarded(const std::filesystem::path& file, Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    return error_of(exception, file);
  }
}

/// Opens the file, checks that it is a store that this version reads, and brings an older one up to date, with a copy
/// of it as it was beside it. A file that is no store is not written. Throws SQLite::Exception.
[[nodiscard]] Result<SQLite::Database> open_database(const std::filesystem::path& file, Store::Mode mode,
                                                     std::chrono::milliseconds patience = std::chrono::seconds(5));

inline constexpr const char* kMadeByEarlier =
    "the store was made by an earlier version of frise: frise add brings it up to date";

/// Its timeline is still to be made from its articles: it was made by an earlier version of the schema.
[[nodiscard]] bool is_unmade(SQLite::Database& database);

/// One view of the store for several questions, whatever others write meanwhile. A view within a view is part of it.
class Snapshot {
 public:
  explicit Snapshot(SQLite::Database& database) : database_(database) { database_.exec("SAVEPOINT snapshot"); }
  ~Snapshot() { database_.tryExec("RELEASE snapshot"); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  SQLite::Database& database_;
};

/// A store without a file, empty.
[[nodiscard]] SQLite::Database database_in_memory();

}  // namespace frise::store
