// SPDX-License-Identifier: Apache-2.0
#include "measure/rigid.hpp"

#include <algorithm>
#include <cmath>

#include "measure/shares.hpp"

namespace hamvar {
namespace {

constexpr int most_balancings = 5000;

double passes(const Block& rigid, std::size_t i, NodeKind gateway, const std::vector<double>& found) {
  if (i == 0) return 1;
  double sum = 0;
  std::size_t ways = 0;
  for (const auto* from : {&rigid.incoming[i], &rigid.returning[i]}) {
    for (const std::uint32_t before : *from) sum += found[before];
    ways += from->size();
  }
  if (rigid.on_flow[i]) return sum * rigid.shares[i];
  if (gateway == NodeKind::parallel && ways > 1) return sum / static_cast<double>(ways);
  return gateway == NodeKind::inclusive ? std::min(sum, 1.0) : sum;
}

}  // namespace

NodeKind gateway_of(const Block& rigid, std::size_t i, const BlockTree& tree, const Process& process) {
  const bool frame = i == 0 || i + 1 == rigid.children.size();
  if (frame || rigid.on_flow[i]) return NodeKind::exclusive;
  const NodeKind kind = process[tree.blocks[rigid.children[i]].entry].kind;
  return is_gateway(kind) ? kind : NodeKind::exclusive;
}

bool concurrent(const Block& rigid, const BlockTree& tree, const Process& process) {
  for (std::size_t i = 0; i < rigid.children.size(); ++i) {
    const NodeKind kind = gateway_of(rigid, i, tree, process);
    if (kind == NodeKind::parallel || kind == NodeKind::inclusive) return true;
  }
  return false;
}

std::vector<double> passes_of_children(const Block& rigid, const BlockTree& tree, const Process& process) {
  std::vector<double> found(rigid.children.size(), 0.0);
  bool changed = true;
  for (int sweep = 0; sweep < most_balancings && changed; ++sweep) {
    changed = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const double now = std::min(passes(rigid, i, gateway_of(rigid, i, tree, process), found), most_passes);
      changed = changed || std::abs(now - found[i]) > 1e-12 * std::max(1.0, now);
      found[i] = now;
    }
  }
  return found;
}

}  // namespace hamvar
