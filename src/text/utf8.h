// UTF-8 that survives anything: decoding, validation, repair, and the way between byte and code-point offsets.
//
// An ill-formed byte counts as one code point, kIllFormed, and belongs to no word: whatever the input, every
// function here is total and every offset it returns lies on a character boundary.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace frise::text {

/// U+FEFF at the head of a file.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

inline constexpr char32_t kIllFormed = 0x110000;  // first value that is not a code point

struct Decoded {
  char32_t code_point;  // kIllFormed where the byte begins no well-formed sequence
  std::uint8_t size;    // bytes consumed, at least 1
};

namespace detail {
[[nodiscard]] Decoded decode_rare(std::string_view text, std::size_t at) noexcept;
}  // namespace detail

/// Decodes the character at `at`; `at` must be below `text.size()`.
[[nodiscard]] inline Decoded decode(std::string_view text, std::size_t at) noexcept {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  // Most of what French has beyond ASCII is two bytes long.
  if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size()) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((second & 0xC0U) == 0x80) return {(static_cast<char32_t>(first & 0x1FU) << 6U) | (second & 0x3FU), 2};
  }
  return detail::decode_rare(text, at);
}

/// Decodes the character that ends just before `end`; `end` must be above 0.
[[nodiscard]] Decoded decode_before(std::string_view text, std::size_t end) noexcept;

void append(std::string& out, char32_t code_point);

[[nodiscard]] bool is_well_formed(std::string_view text) noexcept;

/// `text` with U+FFFD for every ill-formed byte.
[[nodiscard]] std::string repaired(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// The longest prefix of at most `count` code points.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t count) noexcept;

/// Turns byte offsets into code-point offsets and back. Built in one pass; a look-up is a walk over at most a block,
/// and to a code point a binary search before. The text must outlive it.
///
///   CodePoints("été").at(3)  →  2      (é is two bytes, t one)
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  /// The number of characters that begin before byte `byte`, which may be anything up to the size of the text.
  [[nodiscard]] std::size_t at(std::size_t byte) const noexcept;

  /// The byte at which character `index` begins, or the size of the text.
  [[nodiscard]] std::size_t byte(std::size_t index) const noexcept;

 private:
  static constexpr std::size_t kBlock = 128;  // bytes of well-formed text, where each byte tells if it begins one
  static constexpr std::size_t kStride = 64;  // characters of other text, which must be decoded from a boundary on
  std::string_view text_;
  bool well_formed_;
  std::vector<std::size_t> before_;  // of well-formed text: characters that begin before byte i * kBlock
  std::vector<std::size_t> begins_;  // of other text: byte at which character i * kStride begins
};

}  // namespace frise::text
