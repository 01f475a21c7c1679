// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/gateways.hpp"

#include <algorithm>

namespace hamvar {
namespace {

bool suit(NodeKind split, NodeKind join, bool loop) {
  if (split == NodeKind::event_based) return join == NodeKind::exclusive;
  return split == join && (!loop || join == NodeKind::exclusive);
}

}  // namespace

std::vector<GatewayPair> gateway_pairs(const Process& process, const Rpst& tree) {
  std::vector<GatewayPair> found;
  for (std::uint32_t at = 0; at < tree.fragments.size(); ++at) {
    const Fragment& bond = tree.fragments[at];
    if (bond.kind != FragmentKind::bond || !bond.entry || !bond.exit || bond.entry == bond.exit) continue;
    if (!is_gateway(process[*bond.entry].kind) || !is_gateway(process[*bond.exit].kind)) continue;
    const auto back = static_cast<std::size_t>(std::ranges::count_if(
        bond.children, [&](std::uint32_t child) { return tree.fragments[child].entry == bond.exit; }));
    GatewayPair pair{*bond.entry, *bond.exit, at, back > 0};
    if (pair.loop) std::swap(pair.split, pair.join);
    const std::size_t ways = pair.loop ? back + 1 : bond.children.size();
    pair.fits = suit(process[pair.split].kind, process[pair.join].kind, pair.loop);
    pair.whole = out_degree(pair.split, process) == ways && in_degree(pair.join, process) == ways;
    found.push_back(pair);
  }
  return found;
}

}  // namespace hamvar
