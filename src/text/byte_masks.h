// Sixty-four bytes of text at a time, as masks: bit k of a mask says something of byte k.
#pragma once

#include <cstddef>
#include <cstdint>

namespace frise::text {

inline constexpr std::size_t kBlock = 64;

struct ByteMasks {
  std::uint64_t letters = 0;  // ASCII letters, and the bytes of the characters that `leads` do not begin
  std::uint64_t digits = 0;
  std::uint64_t stops = 0;  // . ! ?
  std::uint64_t leads = 0;  // first bytes of U+0080–00BF and U+2000–2FFF: punctuation, symbols, spaces
  std::uint64_t odd = 0;    // what no French text has: characters beyond U+017F but for the above, ill-formed bytes
};

/// Makes the masks of block after block of one text.
class ByteMasker {
 public:
  /// The masks of bytes[0, 64), the block after the one given before.
  [[nodiscard]] ByteMasks next(const char* bytes) noexcept;

 private:
  std::uint64_t two_ = 0;  // where characters of U+0080–00BF, U+2000–2FFF and U+0080–017F began in the block before
  std::uint64_t three_ = 0;
  std::uint64_t latin_ = 0;
};

/// Which bytes of a block are ASCII letters, and which of these are capitals.
struct LetterMasks {
  std::uint64_t letters = 0;
  std::uint64_t capitals = 0;
};

/// Writes bytes[0, 64) to `out`, which may not overlap them, with ASCII capitals made small.
[[nodiscard]] LetterMasks make_small(const char* bytes, char* out) noexcept;

}  // namespace frise::text
