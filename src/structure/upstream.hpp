// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "structure/net.hpp"
#include "structure/state_set.hpp"

namespace hamvar::net {

/// For each flow into an inclusive join the flows from which a token can come onto it without passing the
/// join. Table 13.3 of OMG BPMN 2.0.2 says when the join goes on.
class Upstream {
 public:
  Upstream(const Net& net, std::size_t words) : words_(words), row_(net.flows.size(), none) {
    for (NodeId node = 0; node < net.nodes.size(); ++node) {
      const Node& join = net.nodes[node];
      if (!join.alive || join.merge != Merge::inclusive || join.in.size() < 2) continue;
      for (const FlowId flow : join.in) add(net, node, flow);
    }
  }

  /// No token elsewhere can still come onto a free flow into the join, but for those that could as well come
  /// onto one that is taken.
  [[nodiscard]] bool waits(const Node& join, const Word* marked) const {
    for (std::size_t word = 0; word < words_; ++word) {
      Word to_free = 0;
      Word to_taken = 0;
      for (const FlowId flow : join.in) {
        const bool taken = (marked[flow / 64] >> (flow % 64) & 1) != 0;
        (taken ? to_taken : to_free) |= bits_[row_[flow] * words_ + word];
      }
      if ((marked[word] & to_free & ~to_taken) != 0) return true;
    }
    return false;
  }

 private:
  void add(const Net& net, NodeId join, FlowId onto) {
    row_[onto] = static_cast<std::uint32_t>(bits_.size() / words_);
    bits_.resize(bits_.size() + words_, 0);
    Word* const row = bits_.data() + row_[onto] * words_;
    std::vector<FlowId> work{onto};
    while (!work.empty()) {
      const FlowId flow = work.back();
      work.pop_back();
      Word& word = row[flow / 64];
      const Word bit = Word{1} << (flow % 64);
      if ((word & bit) != 0) continue;
      word |= bit;
      const NodeId from = net.flows[flow].from;
      if (from != join && !net.flows[flow].message)
        work.insert(work.end(), net.nodes[from].in.begin(), net.nodes[from].in.end());
    }
  }

  std::size_t words_;
  std::vector<std::uint32_t> row_;
  std::vector<Word> bits_;
};

}  // namespace hamvar::net
