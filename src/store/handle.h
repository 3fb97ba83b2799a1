// What a Store holds on to.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <utility>

#include "frise/store.h"
#include "store/connection.h"
#include "store/statements.h"

namespace frise {

struct Store::Connection {
  Connection(std::filesystem::path at, SQLite::Database opened) : file(std::move(at)), database(std::move(opened)) {}

  std::filesystem::path file;
  SQLite::Database database;
  store::Statements statements{database};
};

}  // namespace frise
