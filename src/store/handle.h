// What a Store holds on to.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

#include "frise/store.h"
#include "store/connection.h"

namespace frise {

struct Store::Connection {
  std::filesystem::path file;
  SQLite::Database database;
};

}  // namespace frise
