// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Random processes for property tests. The same generator state and shape give the same process.
#include <random>

#include "hamvar/model/process.hpp"

namespace hamvar::test {

struct RandomShape {
  unsigned steps = 8;  ///< about how many activities
  bool loops = true;
  bool parallel = true;
  bool inclusive = true;
  bool early_ends = true;  ///< exclusive branches of the outermost level may run to an end of their own
  /// Nothing but nested blocks: sound by construction. Otherwise `edits` flows and gateways are changed at
  /// random, which mostly leaves something unsound.
  bool structured_only = false;
  unsigned edits = 3;
  /// Activities get random step kinds, agencies a, b, c, times, probabilities, evidence and documents out of
  /// d1, d2, d3 (those of small_catalog()); branches and loops get random probabilities.
  bool attributes = false;
};

/// A flat process with one start. Ids: "start", "s1"..., "g1"... for gateways, "end", "end:1"...
[[nodiscard]] Process random_process(std::mt19937_64& random, const RandomShape& shape = {});

}  // namespace hamvar::test
