// Words of the grammar as the compiler makes them: no strings, but the hashes that tokens carry.
//
//   c.word("veille")          one comparison of two numbers
//   c.words("il y a")         three
#pragma once

#include <array>
#include <bit>
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

/// Rows of a table of at most 64 phrases, in its order.
class Rows {
 public:
  constexpr explicit Rows(std::uint64_t bits) noexcept : bits_(bits) {}

  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

  /// The first row left, and goes on to the next.
  [[nodiscard]] constexpr std::size_t take() noexcept {
    const auto row = static_cast<std::size_t>(std::countr_zero(bits_));
    bits_ &= bits_ - 1;
    return row;
  }

 private:
  std::uint64_t bits_;
};

/// Where the phrases of a table begin, or end: one look at a word gives the rows that are worth reading.
class PhraseIndex {
 public:
  /// `word(row)` is the hash of the word by which a row is found.
  template <typename Table, typename Key>
  constexpr PhraseIndex(const Table& table, Key word) {
    std::uint64_t row = 1;
    for (const auto& phrase : table) {
      if (row == 0) throw "a table has more rows than a number has bits";
      rows_[slot(word(phrase))] |= row;
      row <<= 1U;
    }
  }

  /// The rows of that word, and a few of others.
  [[nodiscard]] constexpr Rows rows(std::uint64_t hash) const noexcept { return Rows(rows_[slot(hash)]); }

 private:
  static constexpr std::size_t slot(std::uint64_t hash) noexcept { return static_cast<std::size_t>(hash >> 57U); }

  std::array<std::uint64_t, 128> rows_{};
};

}  // namespace frise::grammar
