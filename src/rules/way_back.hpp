// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <vector>

#include "rules/support.hpp"

namespace hamvar::rules {

/// A way back behind a choice: to a node that each case passes on its way to the choice.
struct WayBack {
  NodeRef split = 0;
  double share = 0;              ///< of the cases at the choice that are sent back, given
  double returns = 0;            ///< expected a case, without those that give up on the way
  double again = 0;              ///< share of the passes of that node that come back to it
  std::vector<NodeRef> steps;    ///< on the way back
  std::vector<NodeRef> choices;  ///< on the way back
  std::vector<NodeRef> body;     ///< steps that each case does between the node and the choice, so again
};

/// The way that the flow begins, if it leads back: most of what takes it returns without another choice of
/// unknown shares. Only behind an exclusive choice that is drawn, and with a share that is given.
[[nodiscard]] std::optional<WayBack> way_back(const Subject& subject, FlowRef flow);

}  // namespace hamvar::rules
