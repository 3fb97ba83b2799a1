// Numbers that look random and are the same on every machine; <random>'s distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace frise::bench {

/// S. Vigna's SplitMix64. Two streams of other seeds or numbers have nothing in common.
class Random {
 public:
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0) : state_(seed * 0x9E3779B97F4A7C15U) {
    state_ = next() ^ (stream * 0xD1B54A32D192ED03U);
  }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t out = state_;
    out = (out ^ (out >> 30U)) * 0xBF58476D1CE4E5B9U;
    out = (out ^ (out >> 27U)) * 0x94D049BB133111EBU;
    return out ^ (out >> 31U);
  }

  /// 0 … count - 1; `count` is not 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

  /// Both ends included.
  int between(int first, int last) {
    return first + static_cast<int>(below(static_cast<std::size_t>(last - first + 1)));
  }

  bool chance(double probability) { return static_cast<double>(next() >> 11U) * 0x1.0p-53 < probability; }

  template <typename List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t k = list.size(); k > 1; --k) std::swap(list[k - 1], list[below(k)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace frise::bench
