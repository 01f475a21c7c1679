// SPDX-License-Identifier: Apache-2.0
#include "measure/nesting.hpp"

#include <algorithm>
#include <vector>

#include "hamvar/structure/blocks.hpp"
#include "hamvar/structure/flatten.hpp"
#include "structure/order.hpp"

namespace hamvar {
namespace {

using Depths = std::vector<std::uint64_t>;  // by node

bool splits(NodeRef node, const Process& process) {
  return is_gateway(process[node].kind) && out_degree(node, process) > 1;
}
bool joins(NodeRef node, const Process& process) {
  return is_gateway(process[node].kind) && in_degree(node, process) > 1;
}

/// One deeper past `opens`, one less deep past `closes`, and never less than not at all.
std::uint64_t past(std::uint64_t depth, bool opens, bool closes) {
  depth += opens ? 1 : 0;
  return closes && depth > 0 ? depth - 1 : depth;
}

/// Nodes without a flow in come first, so that a search begins where the process does.
std::vector<NodeRef> topological_order(const Process& process) {
  std::vector<NodeRef> roots;
  for (const NodeRef node : nodes(process))
    if (in_degree(node, process) == 0) roots.push_back(node);
  const auto all = nodes(process);
  roots.insert(roots.end(), all.begin(), all.end());
  return reverse_postorder(process, roots);
}

/// Nodes in an order that is topological but for flows back.
class Nesting {
 public:
  explicit Nesting(const Process& process)
      : process_(process), order_(topological_order(process)), place_(order_.size()) {
    for (std::size_t i = 0; i < order_.size(); ++i) place_[order_[i]] = i;
  }

  [[nodiscard]] std::uint64_t depth() const {
    const Depths in = in_depths();
    const Depths out = out_depths();
    std::uint64_t depth = 0;
    for (std::size_t node = 0; node < in.size(); ++node)
      depth = std::max(depth, std::min(in[node], out[node]));
    return depth;
  }

 private:
  [[nodiscard]] bool forward(NodeRef from, NodeRef to) const { return place_[from] < place_[to]; }

  [[nodiscard]] Depths in_depths() const {
    Depths depths(order_.size(), 0);
    for (const NodeRef node : order_)
      for (const NodeRef before : predecessors(node, process_))
        if (forward(before, node))
          depths[node] =
              std::max(depths[node], past(depths[before], splits(before, process_), joins(node, process_)));
    return depths;
  }

  [[nodiscard]] Depths out_depths() const {
    Depths depths(order_.size(), 0);
    for (auto node = order_.rbegin(); node != order_.rend(); ++node)
      for (const NodeRef behind : successors(*node, process_))
        if (forward(*node, behind))
          depths[*node] =
              std::max(depths[*node], past(depths[behind], joins(behind, process_), splits(*node, process_)));
    return depths;
  }

  const Process& process_;
  std::vector<NodeRef> order_;
  std::vector<std::size_t> place_;  ///< by node, in the order
};

/// The nodes that a rigid part itself has, without what lies on its flows.
void mark_own_nodes(const Block& rigid, const BlockTree& tree, std::vector<char>& marked) {
  // The first and the last stand for what is in front of all starts and behind all ends.
  for (std::size_t i = 1; i + 1 < rigid.children.size(); ++i)
    if (!rigid.on_flow[i]) marked[tree.blocks[rigid.children[i]].entry] = 1;
}

}  // namespace

std::uint64_t nesting_depth(const Process& process) { return Nesting(process).depth(); }

std::size_t nodes_in_rigids(const Process& flat) {
  const BlockTree tree = decompose(flat);
  std::vector<char> marked(num_vertices(flat), 0);
  for (const Block& block : tree.blocks)
    if (block.kind == BlockKind::rigid) mark_own_nodes(block, tree, marked);
  std::size_t count = 0;
  for (const NodeRef node : nodes(flat))
    if (marked[node] != 0 && !is_made(flat[node])) ++count;
  return count;
}

}  // namespace hamvar
