// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/measure/figures.hpp"
#include "measure/case_values.hpp"

namespace hamvar {

/// How long each block takes.
struct BlockTimes {
  std::vector<Moments> expected;  ///< one pass
  std::vector<double> longest;    ///< seconds, the slowest way, no loop repeated
  bool approximate = false;       ///< a rigid part with concurrency is in it
};
[[nodiscard]] BlockTimes block_times(const CaseValues& values);

/// The way that takes most of the expected time: of alternatives the one that adds most to it (its share
/// times its time), of parallel branches the longest.
[[nodiscard]] CriticalPath critical_path(const CaseValues& values, const BlockTimes& times);

}  // namespace hamvar
