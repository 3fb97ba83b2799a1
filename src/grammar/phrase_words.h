// Words of the grammar as the compiler makes them: no strings, but the hashes that tokens carry.
//
//   c.word("veille")          one comparison of two numbers
//   c.words("il y a")         three
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/token.h"

namespace frise::grammar {

/// One folded word or sign.
struct Word {
  std::uint64_t hash;

  consteval Word(const char* folded) : hash(text::form_hash(folded)) {}  // NOLINT: conversion is the point
};

/// A few folded words, written with single spaces.
class Words {
 public:
  consteval Words(const char* folded) {  // NOLINT: conversion is the point
    std::string_view rest = folded;
    while (!rest.empty()) {
      const std::size_t space = rest.find(' ');
      hashes_[size_++] = text::form_hash(rest.substr(0, space));
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
  }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr std::uint64_t operator[](std::size_t at) const noexcept { return hashes_[at]; }

 private:
  std::array<std::uint64_t, 6> hashes_{};
  std::uint8_t size_ = 0;
};

/// The words that begin a table of phrases: one look turns nearly all other words away before the table is searched.
class FirstWords {
 public:
  /// `phrase(row)` is the Words of a row.
  template <typename Table, typename Phrase>
  constexpr FirstWords(const Table& table, Phrase phrase) {
    for (const auto& row : table) set(phrase(row)[0]);
  }

  [[nodiscard]] constexpr bool may_hold(std::uint64_t hash) const noexcept {
    return ((bits_[hash >> 62U] >> (hash >> 56U & 63U)) & 1U) != 0;
  }

 private:
  constexpr void set(std::uint64_t hash) noexcept { bits_[hash >> 62U] |= std::uint64_t{1} << (hash >> 56U & 63U); }

  std::array<std::uint64_t, 4> bits_{};
};

}  // namespace frise::grammar
