// Texts that nobody would write, the same in every run: bytes of any value, and French texts with a few bytes
// changed.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace frise::test {

/// Below `bound`, which must be above 0.
[[nodiscard]] std::size_t below(std::mt19937& random, std::size_t bound);

/// `size` bytes of any value.
[[nodiscard]] std::string random_bytes(std::mt19937& random, std::size_t size);

/// `count` characters of one to four bytes, among them accents, spaces of every kind, and ill-formed bytes
/// where asked for.
[[nodiscard]] std::string random_characters(std::mt19937& random, std::size_t count, bool with_ill_formed);

/// `text` with `changes` pieces taken out, doubled, moved or overwritten at any byte.
[[nodiscard]] std::string mutated(std::mt19937& random, std::string_view text, std::size_t changes);

}  // namespace frise::test
