// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <vector>

#include "model/side_by_side.hpp"

namespace hamvar {

/// Sorts by a strict order of all values, so that the result does not depend on `jobs`: two halves side by
/// side, then merged.
template <class Value, class Less>
void sort_side_by_side(std::vector<Value>& values, unsigned jobs, const Less& less) {
  constexpr std::size_t worth_it = 50'000;
  if (jobs < 2 || values.size() < worth_it) return std::sort(values.begin(), values.end(), less);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  side_by_side(2, 2, [&](std::size_t half) {
    half == 0 ? std::sort(values.begin(), middle, less) : std::sort(middle, values.end(), less);
  });
  std::inplace_merge(values.begin(), middle, values.end(), less);
}

}  // namespace hamvar
