// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "structure/net.hpp"

namespace hamvar::net {

/// A net made smaller by rules that each keep safety, option to complete, proper completion, and which
/// activities can happen. docs/semantics.md lists the rules with the reason why each keeps them.
struct Reduced {
  Net net;
  std::size_t removed = 0;    ///< nodes and flows taken out
  bool only_if_safe = false;  ///< a rule was used that does not keep what goes on behind a second token
  /// Nothing is left but start, one flow, end: all four properties hold.
  [[nodiscard]] bool complete() const;
  /// For each flow of the net before whether a token can get on it, out of the same for those of `net`.
  [[nodiscard]] std::vector<char> live_before(std::vector<char> live) const;

  std::vector<FlowId> carrier;  ///< the flow that a flow was merged into, or itself
  struct Derived {
    FlowId flow;  ///< can get a token iff one of `from` can
    std::vector<FlowId> from;
  };
  std::vector<Derived> derived;
};

[[nodiscard]] Reduced reduce(Net net);

}  // namespace hamvar::net
