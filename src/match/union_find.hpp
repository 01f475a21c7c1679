// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace hamvar {

/// Disjoint sets of numbers below a size; the smallest of a set stands for it, so that no order of uniting
/// shows.
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size), size_(size, 1) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }
  [[nodiscard]] std::uint32_t root(std::uint32_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }
  /// How many are in the set of a root.
  [[nodiscard]] std::size_t size(std::uint32_t root) const { return size_[root]; }
  void unite(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::size_t> size_;
};

}  // namespace hamvar
