#include "store/statements.h"

namespace frise::store {
namespace {

constexpr std::size_t kMostIdle = 64;  // the texts of all queries are more, but nobody asks them all

}  // namespace

Prepared::~Prepared() {
  if (statement_) of_->give_back(std::move(statement_));
}

Prepared Statements::take(const std::string& sql) {
  if (auto known = idle_.extract(sql)) return {*this, std::move(known.mapped())};
  return {*this, std::make_unique<SQLite::Statement>(database_, sql)};
}

void Statements::give_back(std::unique_ptr<SQLite::Statement> statement) noexcept {
  try {
    statement->tryReset();
    statement->clearBindings();
    if (idle_.size() < kMostIdle) idle_.try_emplace(statement->getQuery(), std::move(statement));
  } catch (const std::exception&) {
    // It is not kept: the next one is prepared anew.
  }
}

}  // namespace frise::store
