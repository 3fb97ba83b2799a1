// Result<T>: a value, or the reason why there is none.
//
//   Result<Store> store = Store::open("affaire.frise");
//   if (!store) std::cerr << store.error().message << '\n';
//   else store->add(articles);
//
// A subset of std::expected's interface (C++23), a class of its own so that the library's binary interface does not
// change with the language mode of the program that includes it.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace frise {

/// What went wrong, for programs. Each name is stable; to_string() gives it.
enum class ErrorCode {
  unreadable,     // a file or stream could not be opened or read
  malformed,      // the bytes are not what their format says
  invalid,        // well-formed, but a value is not allowed
  unsupported,    // a format or a version that this library does not read
  unwritable,     // a file or stream could not be written
  store_damaged,  // not a store, or a store that fails its checks
  store_busy,     // another program is writing to the store
  absent,         // there is no article, event or edit of that id
};

/// An error says what and where: `message` is one sentence in English without the place, `where` the place
/// ("articles.jsonl:12: published"), which may be empty.
struct Error {
  ErrorCode code = ErrorCode::invalid;
  std::string message;
  std::string where;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: conversion is the point
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

  /// Precondition: has_value().
  [[nodiscard]] T& operator*() & { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& operator*() const& { return *std::get_if<0>(&state_); }
  [[nodiscard]] T&& operator*() && { return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] T* operator->() { return std::get_if<0>(&state_); }
  [[nodiscard]] const T* operator->() const { return std::get_if<0>(&state_); }

  /// Precondition: !has_value().
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

/// The result of what is done for its effect only.
using Outcome = Result<std::monostate>;

[[nodiscard]] inline Outcome done() { return std::monostate{}; }

}  // namespace frise
