// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "compare/pairing.hpp"

namespace hamvar::compare {

/// Of each pair: whether it is a step that stands in another order to the other kept steps than before, or
/// lies in another sub-process. Where two steps have changed places, one of them has moved: as few as a
/// greedy search finds, the one with the most others whose order to it is another first.
[[nodiscard]] std::vector<bool> moved(const Process& before, const Process& after,
                                      const std::vector<Pair>& pairs);

}  // namespace hamvar::compare
