// The connection to a store's file: opening, migrations, and SQLite's exceptions turned into errors. The rest of this
// folder works on an open database and lets its exceptions pass; guarded() ends them.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

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

/// Opens the file, checks that it is a store that this version reads, and brings an older one up to date.
/// Throws SQLite::Exception.
[[nodiscard]] Result<SQLite::Database> open_database(const std::filesystem::path& file, Store::Mode mode);

}  // namespace frise::store
