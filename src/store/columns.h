// Rows in and out: values bound and read one after the other, so that no column is counted by hand.
#pragma once

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace frise::store {

/// A BLOB; text is bound as text.
struct Bytes {
  std::string value;
};

/// Binds the parameters of a statement in order; nothing becomes NULL.
class Binder {
 public:
  explicit Binder(SQLite::Statement& statement) : statement_(statement) {}

  Binder& operator<<(std::string_view text) {
    statement_.bind(++index_, std::string(text));
    return *this;
  }
  Binder& operator<<(const Bytes& bytes) {
    statement_.bind(++index_, bytes.value.data(), static_cast<int>(bytes.value.size()));
    return *this;
  }
  Binder& operator<<(double value) {
    statement_.bind(++index_, value);
    return *this;
  }
  Binder& operator<<(std::int64_t value) {
    statement_.bind(++index_, value);
    return *this;
  }
  Binder& operator<<(std::size_t value) { return *this << static_cast<std::int64_t>(value); }
  Binder& operator<<(std::uint32_t value) { return *this << std::int64_t{value}; }

  template <typename T>
  Binder& operator<<(const std::optional<T>& value) {
    if (value) return *this << static_cast<std::int64_t>(*value);
    statement_.bind(++index_);
    return *this;
  }

 private:
  SQLite::Statement& statement_;
  int index_ = 0;
};

/// Reads the columns of a row in order; NULL becomes nothing.
class Columns {
 public:
  explicit Columns(SQLite::Statement& row) : row_(row) {}

  Columns& operator>>(std::string& text) {
    text = row_.getColumn(index_++).getString();
    return *this;
  }
  Columns& operator>>(double& value) {
    value = row_.getColumn(index_++).getDouble();
    return *this;
  }
  Columns& operator>>(std::int64_t& value) {
    value = row_.getColumn(index_++).getInt64();
    return *this;
  }
  Columns& operator>>(std::int32_t& value) {
    value = row_.getColumn(index_++).getInt();
    return *this;
  }
  Columns& operator>>(std::uint32_t& value) {
    value = row_.getColumn(index_++).getUInt();
    return *this;
  }
  Columns& operator>>(std::size_t& value) {
    value = static_cast<std::size_t>(row_.getColumn(index_++).getInt64());
    return *this;
  }
  template <typename T>
  Columns& operator>>(std::optional<T>& value) {
    const SQLite::Column column = row_.getColumn(index_++);
    value = column.isNull() ? std::nullopt : std::optional<T>(static_cast<T>(column.getInt64()));
    return *this;
  }

  /// The bytes of a BLOB; valid until the next row is asked for.
  [[nodiscard]] std::string_view bytes() {
    const SQLite::Column column = row_.getColumn(index_++);
    return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
  }

  [[nodiscard]] bool next_is_null() const { return row_.isColumnNull(index_); }

 private:
  SQLite::Statement& row_;
  int index_ = 0;
};

}  // namespace frise::store
