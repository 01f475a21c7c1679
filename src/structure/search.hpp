// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <vector>

#include "structure/net.hpp"

namespace hamvar::net {

/// What the state space of a net says. Breadth first, so that the runs are shortest ones.
struct Explored {
  bool complete = true;   ///< every reachable state was seen; else what is not found may still be there
  bool overflow = false;  ///< a flow got more tokens than are told apart; such states are not followed
  std::size_t states = 0;
  bool unsafe = false;
  bool improper = false;  ///< an end was reached twice in one run
  bool stuck = false;     ///< a state from which the empty one cannot be reached
  std::vector<NodeId> unsafe_run, improper_run, stuck_run;
  std::vector<char> live;  ///< by flow: a token was on it
};

/// `depth` = how many tokens on one flow are told apart. 1 suffices for a safe net.
[[nodiscard]] Explored explore(const Net& net, std::size_t limit, unsigned depth);

}  // namespace hamvar::net
