// Rules: each names a construction of French, says which words can begin it, which function reads it, and gives an
// example. The example is a test: that rule, and no other, must win on the whole of it (tests/grammar/rules_test.cpp).
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "frise/time.h"
#include "grammar/cursor.h"

namespace frise::grammar {

/// What a production read. `is_time` is false for what only looks like a time: « article 49.3 », « âgé de 24 ans ».
struct Node {
  Underspecified said;
  bool is_time = true;
};

using Found = std::optional<Node>;
using Production = Found (*)(Cursor&);

struct Rule {
  std::string_view name;
  lexicon::Senses trigger;  // senses of the first word, any of them
  lexicon::Senses needs;    // senses of the first `within` words, any of them; 0 where the first word is enough
  std::uint8_t within;      // 1, 2, 4, 8 or 16 words
  Production read;
  std::string_view example;  // where the words before matter, what the rule reads stands in brackets
};

/// A stretch of tokens that a rule read.
struct Mention {
  std::size_t begin = 0;  // tokens
  std::size_t end = 0;
  Underspecified said;
  const Rule* rule = nullptr;  // of the pieces that a pass joined, that of the first
};

/// The grammar of French on one page: grammar/fr/rules.cpp.
[[nodiscard]] std::span<const Rule> rules() noexcept;

}  // namespace frise::grammar
