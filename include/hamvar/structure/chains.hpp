// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "hamvar/model/process.hpp"
#include "hamvar/structure/dominance.hpp"

namespace hamvar {

/// Maximal runs of two or more activities that follow each other directly, one flow in and one out, in one
/// (sub-)process.
[[nodiscard]] std::vector<std::vector<NodeRef>> chains(const Process& process);

/// A check with the exclusive split right behind it that sends rejected cases to an end (a knock-out).
struct KnockOut {
  NodeRef check = 0;
  NodeRef split = 0;
  FlowRef go_on;      ///< the flow of the cases that pass
  double reject = 0;  ///< share of the cases that do not
};

/// Each knock-out: `check` has one flow in and one out, `split` one flow in, and of its flows out all but
/// `go_on` reach only ends without meeting `go_on`'s way again. An end may be shared with it ("refused", by
/// several checks) if `go_on`'s way can also reach one that the rejected cases cannot. Where either flow
/// could be the one that goes on, it is the one with more steps behind it, then the likelier one.
[[nodiscard]] std::vector<KnockOut> knock_outs(const Process& process);

/// Reachability between nodes: element [a] is the set of nodes that can follow a, as a bit per node.
class Reachability {
 public:
  explicit Reachability(const Process& process);
  [[nodiscard]] bool reaches(NodeRef from, NodeRef to) const;

 private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

}  // namespace hamvar
