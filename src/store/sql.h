// SQL made of constants, and the values of its parameters by name: nothing that was asked becomes SQL.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "store/statements.h"

namespace frise::store {

class Sql {
 public:
  /// `constant`: a literal of the source.
  Sql& operator<<(const char* constant) {
    text_ += constant;
    return *this;
  }

  template <typename T>
  Sql& with(const char* name, T value) {
    binders_.push_back([name, value = std::move(value)](SQLite::Statement& statement) { statement.bind(name, value); });
    return *this;
  }

  [[nodiscard]] Prepared prepare(Statements& statements) const {
    Prepared out = statements.take(text_);
    for (const auto& bind : binders_) bind(*out);
    return out;
  }

 private:
  std::string text_;
  std::vector<std::function<void(SQLite::Statement&)>> binders_;
};

}  // namespace frise::store
