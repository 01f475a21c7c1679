// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::rules {

/// Nodes that follow one another in a circle without a way out.
struct Circle {
  NodeRef entry = 0;           ///< where it is first entered
  std::vector<NodeRef> nodes;  ///< all of them, in the order of the definition
};

struct Livelocks {
  std::vector<Circle> circles;  ///< in the order in which they are entered
  std::vector<char> lost;       ///< by node: not 0 if all that begins there comes to a circle
};

/// What a process as it was drawn can never leave: circles that something which begins leads to and from
/// which no way goes on to where their scope ends. Nothing of a process that ends nowhere, or of a scope that
/// something around the circle can end: an event that interrupts, or a terminate end. Near-linear.
[[nodiscard]] Livelocks livelocks(const Process& process);

}  // namespace hamvar::rules
