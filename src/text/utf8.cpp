#include "text/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace frise::text {
namespace {

// Number of characters that begin in text[begin, end); `begin` is a character boundary.
std::size_t count(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  std::size_t n = 0;
  for (std::size_t at = begin; at < end; ++n) at += decode(text, at).size;
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

namespace {

// Where the first byte beyond ASCII may be, from `at` on: eight bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) noexcept {
  constexpr std::uint64_t kBeyondAscii = 0x8080808080808080U;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kBeyondAscii) != 0) break;
  }
  return at;
}

}  // namespace

bool is_well_formed(std::string_view text) noexcept {
  for (std::size_t at = 0; (at = skip_ascii(text, at)) < text.size();) {
    const Decoded d = decode(text, at);
    if (d.code_point == kIllFormed) return false;
    at += d.size;
  }
  return true;
}

std::string repaired(std::string_view text) {
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
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += decode(text, at).size;
  return text.substr(0, at);
}

CodePoints::CodePoints(std::string_view text) : text_(text), begins_{0} {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n) {
    if (n == begins_.size() * kStride) begins_.push_back(at);
    at += decode(text, at).size;
  }
}

std::size_t CodePoints::at(std::size_t byte) const noexcept {
  const auto above = std::upper_bound(begins_.begin(), begins_.end(), byte);
  const auto block = static_cast<std::size_t>(above - begins_.begin()) - 1;
  return block * kStride + count(text_, begins_[block], std::min(byte, text_.size()));
}

std::size_t CodePoints::byte(std::size_t index) const noexcept {
  const std::size_t block = std::min(index / kStride, begins_.size() - 1);
  std::size_t at = begins_[block];
  for (std::size_t n = block * kStride; n < index && at < text_.size(); ++n) at += decode(text_, at).size;
  return at;
}

}  // namespace frise::text
