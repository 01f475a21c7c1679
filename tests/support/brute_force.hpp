// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>

#include "token_game.hpp"

namespace hamvar::test {

/// All that can happen, up to `limit` states and three tokens on a place.
struct BruteForce {
  bool complete = true;
  bool overflow = false;
  bool unsafe = false;
  bool stuck = false;
  bool improper = false;
  std::set<NodeRef> happened;
};
[[nodiscard]] BruteForce brute_force(const Process& process, std::size_t limit);

}  // namespace hamvar::test
