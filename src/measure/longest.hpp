// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "measure/case_values.hpp"

namespace hamvar {

/// The most that one case can need without repeating a loop: one branch of each exclusive block, all of each
/// parallel or inclusive one. Each count has its own worst case.
struct Longest {
  double steps = 0;
  double visits = 0;
  double handoffs = 0;
  double agencies = 0;
};

/// Steps and visits are exact but for rigid parts, where the longest single way counts. Handoffs and agencies
/// keep the best few alternatives of each block.
[[nodiscard]] Longest longest_counts(const CaseValues& values);

}  // namespace hamvar
