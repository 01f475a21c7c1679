// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Flows and gateways without which a process says the same.
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// Two flows that say the same: between the same nodes, with the same words and expression, both default or
/// neither. Where both have a probability, they may be two ways of one decision.
struct DuplicateFlow {
  FlowRef first;
  FlowRef second;  ///< the later one
};
[[nodiscard]] std::vector<DuplicateFlow> duplicate_flows(const Process& process);

/// An exclusive, parallel or inclusive gateway that neither joins nor splits, that has no name and behind
/// which nothing is asked. No flow leads past it, so that its two flows can be one.
struct SuperfluousGateway {
  NodeRef gateway;
  FlowRef in;
  FlowRef out;
};
/// Any of them can go, and all of one list.
[[nodiscard]] std::vector<SuperfluousGateway> superfluous_gateways(const Process& process);

}  // namespace hamvar
