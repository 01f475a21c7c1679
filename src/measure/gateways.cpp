// SPDX-License-Identifier: Apache-2.0
#include "measure/gateways.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hamvar {
namespace {

enum Logic : std::size_t { exclusive, parallel, inclusive };

Logic logic_of(NodeKind gateway) {
  if (gateway == NodeKind::parallel) return parallel;
  return gateway == NodeKind::inclusive || gateway == NodeKind::complex ? inclusive : exclusive;
}

/// Of the gateways of one kind.
struct Tally {
  std::uint64_t gateways = 0;
  std::uint64_t splits = 0;
  std::uint64_t out_of_splits = 0;  ///< arcs
  std::uint64_t into_joins = 0;     ///< arcs
};
using Tallies = std::array<Tally, 3>;

/// How many sets of branches an inclusive split can take.
std::uint64_t subsets(std::size_t branches) {
  return branches < 53 ? (std::uint64_t{1} << branches) - 1 : most_complex;
}

void add_gateway(NodeRef node, const Process& process, Tallies& tallies, Complexity& to) {
  const std::size_t in = in_degree(node, process);
  const std::size_t out = out_degree(node, process);
  const Logic logic = logic_of(process[node].kind);
  Tally& tally = tallies[logic];
  ++tally.gateways;
  to.max_gateway_degree = std::max<std::uint64_t>(to.max_gateway_degree.value_or(0), in + out);
  if (in > 1) tally.into_joins += in;
  if (out < 2) return;
  ++tally.splits;
  tally.out_of_splits += out;
  if (logic == inclusive) to.cfc = std::min(most_complex, to.cfc + subsets(out));
}

double entropy(const Tallies& tallies, std::uint64_t gateways) {
  double sum = 0;
  for (const Tally& tally : tallies) {
    const double share = static_cast<double>(tally.gateways) / static_cast<double>(gateways);
    if (share > 0) sum -= share * std::log(share) / std::log(3.0);
  }
  return std::clamp(sum, 0.0, 1.0);  // three equal shares add up to a little more than 1 in floating point
}

std::uint64_t difference(std::uint64_t a, std::uint64_t b) { return a > b ? a - b : b - a; }

}  // namespace

void add_gateways(const Process& process, Complexity& to) {
  Tallies tallies;
  std::uint64_t degrees = 0;
  for (const NodeRef node : nodes(process)) {
    if (!is_gateway(process[node].kind)) continue;
    add_gateway(node, process, tallies, to);
    degrees += in_degree(node, process) + out_degree(node, process);
  }
  to.exclusive_gateways = tallies[exclusive].gateways;
  to.parallel_gateways = tallies[parallel].gateways;
  to.inclusive_gateways = tallies[inclusive].gateways;
  to.gateways = to.exclusive_gateways + to.parallel_gateways + to.inclusive_gateways;
  to.cfc = std::min(most_complex, to.cfc + tallies[exclusive].out_of_splits + tallies[parallel].splits);
  for (const Tally& tally : tallies) to.mismatch += difference(tally.out_of_splits, tally.into_joins);
  for (const Logic logic : {parallel, inclusive})
    to.token_split += tallies[logic].out_of_splits - tallies[logic].splits;
  if (to.gateways == 0) return;
  to.average_gateway_degree = static_cast<double>(degrees) / static_cast<double>(to.gateways);
  to.heterogeneity = entropy(tallies, to.gateways);
}

}  // namespace hamvar
