// Disjoint sets: things that belong together, directly or through others. R. Tarjan's forest, with path halving.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace frise::document {

/// The things 0 … count - 1, each alone at first. The root of a set is its least member, whatever the order of joining.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  /// One thing more, alone at first.
  void add() { parent_.push_back(parent_.size()); }

  [[nodiscard]] std::size_t root(std::size_t k) {
    while (parent_[k] != k) k = parent_[k] = parent_[parent_[k]];
    return k;
  }

  void join(std::size_t a, std::size_t b) {
    const std::size_t x = root(a);
    const std::size_t y = root(b);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace frise::document
