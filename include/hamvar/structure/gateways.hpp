// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/structure/rpst.hpp"

namespace hamvar {

/// Two gateways between which ways lie side by side: the entry and exit of a bond.
struct GatewayPair {
  NodeRef split = 0;
  NodeRef join = 0;
  std::uint32_t bond = 0;  ///< index into Rpst::fragments
  bool loop = false;       ///< some way leads back: the bond is entered at the join and left at the split
  /// What the split does suits the join: both of a kind; an exclusive join also behind an event-based split,
  /// and only an exclusive one in a loop.
  bool fits = false;
  /// Every flow out of the split and into the join lies in the bond, but for the one that enters or leaves
  /// the loop. Else some ways of the split miss the join, or some come from elsewhere.
  bool whole = false;
};

/// Of all bonds whose entry and exit are two gateways, outer ones first.
[[nodiscard]] std::vector<GatewayPair> gateway_pairs(const Process& process, const Rpst& tree);

}  // namespace hamvar
