#include "text/utf8.h"

#include <simdjson.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <bit>
#include <cstring>

namespace frise::text {
namespace {

// How many of the bytes from `at` on are ASCII, as far as one look shows: at most eight, one near the end of the text.
std::size_t ascii_run(std::string_view text, std::size_t at) noexcept {
  static_assert(std::endian::native == std::endian::little, "the first byte of a text is the lowest of a number");
  std::uint64_t bytes = 0;
  if (at + sizeof bytes > text.size()) return static_cast<unsigned char>(text[at]) < 0x80 ? 1 : 0;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  return static_cast<std::size_t>(std::countr_zero(bytes & 0x8080808080808080U)) / 8;
}

// Number of characters that begin in text[begin, end); `begin` is a character boundary.
std::size_t count(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  std::size_t n = 0;
  for (std::size_t at = begin; at < end;) {
    const std::size_t run = std::min(ascii_run(text, at), end - at);
    at += run != 0 ? run : decode(text, at).size;
    n += run != 0 ? run : 1;
  }
  return n;
}

// The byte at which the character begins that is `count` characters after the one at `at`, or the size of the text.
std::size_t moved(std::string_view text, std::size_t at, std::size_t count) noexcept {
  while (count > 0 && at < text.size()) {
    const std::size_t run = std::min(ascii_run(text, at), count);
    at += run != 0 ? run : decode(text, at).size;
    count -= run != 0 ? run : 1;
  }
  return at;
}

bool is_first_byte(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }

// How many characters begin in at most 128 bytes of well-formed text: few enough for sums of one byte, which are made
// of many bytes at once.
std::size_t count_first_bytes(std::string_view bytes) noexcept {
  std::uint8_t n = 0;
  for (const char byte : bytes) n = static_cast<std::uint8_t>(n + (is_first_byte(byte) ? 1U : 0U));
  return n;
}

}  // namespace

Decoded detail::decode_rare(std::string_view text, std::size_t at) noexcept {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  // A sequence is at most four bytes: looking no further keeps the offsets in 32 bits on any input.
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
  std::int32_t next = 0;
  UChar32 c = 0;
  U8_NEXT(bytes + at, next, length, c);
  if (c < 0) return {kIllFormed, 1};
  return {static_cast<char32_t>(c), static_cast<std::uint8_t>(next)};
}

Decoded decode_before(std::string_view text, std::size_t end) noexcept {
  const std::size_t furthest = end - std::min<std::size_t>(end, 4);
  for (std::size_t at = end - 1;; --at) {
    const Decoded d = decode(text.substr(0, end), at);
    if (at + d.size == end && d.code_point != kIllFormed) return d;
    if (at == furthest) return {kIllFormed, 1};
  }
}

void append(std::string& out, char32_t code_point) {
  std::uint8_t bytes[4];
  std::int32_t size = 0;
  UBool failed = 0;
  U8_APPEND(bytes, size, 4, static_cast<std::uint32_t>(code_point), failed);
  if (failed == 0) out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool is_well_formed(std::string_view text) noexcept { return simdjson::validate_utf8(text.data(), text.size()); }

std::string repaired(std::string_view text) {
  if (is_well_formed(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (d.code_point == kIllFormed)
      append(out, 0xFFFD);
    else
      out.append(text.substr(at, d.size));
    at += d.size;
  }
  return out;
}

std::size_t count_code_points(std::string_view text) noexcept { return count(text, 0, text.size()); }

std::string_view first_code_points(std::string_view text, std::size_t count) noexcept {
  return text.substr(0, moved(text, 0, count));
}

CodePoints::CodePoints(std::string_view text) : text_(text), well_formed_(is_well_formed(text)) {
  if (well_formed_) {
    before_.reserve(text.size() / kBlock + 1);
    before_.push_back(0);
    for (std::size_t at = kBlock; at <= text.size(); at += kBlock)
      before_.push_back(before_.back() + count_first_bytes(text.substr(at - kBlock, kBlock)));
    return;
  }
  begins_.push_back(0);
  for (std::size_t at = moved(text, 0, kStride); at < text.size(); at = moved(text, at, kStride)) begins_.push_back(at);
}

std::size_t CodePoints::at(std::size_t byte) const noexcept {
  if (well_formed_) {
    const std::size_t end = std::min(byte, text_.size());
    const std::size_t block = end / kBlock;
    return before_[block] + count_first_bytes(text_.substr(block * kBlock, end - block * kBlock));
  }
  const auto above = std::upper_bound(begins_.begin(), begins_.end(), byte);
  const auto block = static_cast<std::size_t>(above - begins_.begin()) - 1;
  return block * kStride + count(text_, begins_[block], std::min(byte, text_.size()));
}

std::size_t CodePoints::byte(std::size_t index) const noexcept {
  if (well_formed_) {
    const auto above = std::upper_bound(before_.begin(), before_.end(), index);
    const auto block = static_cast<std::size_t>(above - before_.begin()) - 1;
    // The block may begin inside a character.
    std::size_t begin = block * kBlock;
    while (begin < text_.size() && !is_first_byte(text_[begin])) ++begin;
    return moved(text_, begin, index - before_[block]);
  }
  const std::size_t block = std::min(index / kStride, begins_.size() - 1);
  return moved(text_, begins_[block], index - block * kStride);
}

}  // namespace frise::text
