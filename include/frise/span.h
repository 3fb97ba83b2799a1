// A stretch of a text.
//
//   l e   2 4   o c t o b r e
//   ^                         ^
//   begin = 0                 end = 13      (the first byte after)
#pragma once

#include <cstdint>
#include <string_view>

namespace frise {

/// Offsets are UTF-8 bytes, `end` excluded, both on character boundaries.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const noexcept { return end <= begin; }
  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
  [[nodiscard]] constexpr bool contains(Span other) const noexcept { return begin <= other.begin && other.end <= end; }

  /// The stretch itself; `text` must be the one the span was made for.
  [[nodiscard]] constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

  friend constexpr bool operator==(Span, Span) noexcept = default;
  friend constexpr auto operator<=>(Span, Span) noexcept = default;
};

}  // namespace frise
