// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "structure/net.hpp"
#include "structure/state_set.hpp"

namespace hamvar::net {

/// For each scope that something waits for or breaks off, the bits of the flows and ends in it.
class ScopeMasks {
 public:
  ScopeMasks(const Net& net, const std::vector<std::size_t>& end_bit, std::size_t words)
      : flows_((net.flows.size() + 63) / 64), masks_(net.scopes.size()) {
    for (const Flow& flow : net.flows)
      for (const ScopeId scope : {flow.awaits, flow.clears})
        if (flow.alive && scope != none) masks_[scope].resize(words, 0);
    last_ = net.flows.size() % 64 == 0 ? ~Word{0} : (Word{1} << (net.flows.size() % 64)) - 1;
    for (FlowId flow = 0; flow < net.flows.size(); ++flow)
      if (net.flows[flow].alive) add(net, net.flows[flow].scope, flow);
    for (NodeId node = 0; node < net.nodes.size(); ++node)
      if (net.nodes[node].alive && net.nodes[node].sink == Sink::end)
        add(net, net.nodes[node].scope, end_bit[node]);
  }

  [[nodiscard]] bool empty(ScopeId scope, const Word* marked) const {
    const Marking& mask = masks_[scope];
    for (std::size_t word = 0; word < flows_; ++word) {
      const Word own = word + 1 == flows_ ? mask[word] & last_ : mask[word];
      if ((marked[word] & own) != 0) return false;
    }
    return true;
  }

  void clear(ScopeId scope, Marking& marking) const {
    const Marking& mask = masks_[scope];
    for (std::size_t word = 0; word < marking.size(); ++word) marking[word] &= ~mask[word % mask.size()];
  }

 private:
  void add(const Net& net, ScopeId scope, std::size_t bit) {
    for (; scope != none; scope = net.scopes[scope].parent)
      if (!masks_[scope].empty()) masks_[scope][bit / 64] |= Word{1} << (bit % 64);
  }

  std::size_t flows_;  ///< words with flows; ends stand behind the last of them
  Word last_;          ///< its bits that are flows
  std::vector<Marking> masks_;
};

}  // namespace hamvar::net
