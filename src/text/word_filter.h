// A set of words that answers « may this be one of them? » in a few instructions: it looks at the first eight folded
// letters of a word and says yes to all words of the set and to few others.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace frise::text {

class WordFilter {
 public:
  /// The first eight bytes of a folded word, the first lowest; shorter words end in zeros.
  [[nodiscard]] static constexpr std::uint64_t key(std::string_view folded) noexcept {
    std::uint64_t out = 0;
    for (std::size_t k = 0; k < std::min<std::size_t>(folded.size(), 8); ++k)
      out |= static_cast<std::uint64_t>(static_cast<unsigned char>(folded[k])) << (8 * k);
    return out;
  }

  constexpr void add(std::string_view folded) noexcept {
    const std::uint64_t bit = hash(key(folded));
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }

  [[nodiscard]] constexpr bool may_hold(std::uint64_t key) const noexcept {
    const std::uint64_t bit = hash(key);
    return ((bits_[bit / 64] >> (bit % 64)) & 1U) != 0;
  }

 private:
  static constexpr unsigned kLogBits = 16;

  static constexpr std::uint64_t hash(std::uint64_t key) noexcept {
    return (key * 0x9E3779B97F4A7C15U) >> (64U - kLogBits);
  }

  std::array<std::uint64_t, (std::size_t{1} << kLogBits) / 64> bits_{};
};

}  // namespace frise::text
