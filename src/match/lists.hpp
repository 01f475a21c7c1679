// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace hamvar {

/// Lists by number, one behind the other in memory.
template <class Value>
class Lists {
 public:
  /// `pairs` holds (number, value), numbers below `count`; the values of each list keep their order.
  Lists(std::size_t count, const std::vector<std::pair<std::uint32_t, Value>>& pairs)
      : begin_(count + 1, 0), values_(pairs.size()) {
    for (const auto& pair : pairs) ++begin_[pair.first + 1];
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
    for (const auto& [number, value] : pairs) values_[next[number]++] = value;
  }
  [[nodiscard]] std::span<const Value> operator[](std::size_t number) const {
    return {values_.data() + begin_[number], begin_[number + 1] - begin_[number]};
  }

 private:
  std::vector<std::size_t> begin_;
  std::vector<Value> values_;
};

}  // namespace hamvar
