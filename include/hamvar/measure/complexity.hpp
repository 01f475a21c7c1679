// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How hard a process is to read: structural metrics of its drawing. docs/metrics.md says what is counted as
/// what and where the metrics' limits come from; metrics.hpp lists them with names and limits.
#include <cstdint>
#include <optional>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// Of a process as it is drawn. N = nodes, A = arcs. A node is a flow node: activity, sub-process, event or
/// gateway, with those inside of sub-processes; an arc is a sequence flow. A split is a gateway with several
/// arcs out, a join one with several in; event-based gateways count as exclusive, complex ones as inclusive.
/// A metric is nothing where its formula divides by zero.
///
/// Sources: [M] Mendling, Metrics for Process Models, LNBIP 6, 2008. [C] Cardoso, How to Measure the
/// Control-flow Complexity of Web Processes and Workflows, 2005.
struct Complexity {
  std::uint64_t nodes = 0;          ///< N [M, size]
  std::uint64_t arcs = 0;           ///< A [M]
  std::uint64_t activities = 0;     ///< tasks and calls; no sub-processes
  std::uint64_t sub_processes = 0;  ///< whatever is in them is counted too
  std::uint64_t events = 0;         ///< start, end, intermediate and boundary
  std::uint64_t gateways = 0;       ///< N is the sum of these four
  std::uint64_t exclusive_gateways = 0;
  std::uint64_t parallel_gateways = 0;
  std::uint64_t inclusive_gateways = 0;

  std::optional<double> cnc;                        ///< coefficient of connectivity A / N [M]
  std::optional<double> density;                    ///< A / (N (N - 1)) [M]
  std::optional<double> average_gateway_degree;     ///< mean over the gateways of arcs in + arcs out [M]
  std::optional<std::uint64_t> max_gateway_degree;  ///< the largest of them [M]
  /// Control-flow complexity: sum over the splits, exclusive: arcs out; inclusive: 2^(arcs out) - 1;
  /// parallel: 1 [C]. Ends at most_complex.
  std::uint64_t cfc = 0;
  /// Sum over the three kinds of gateway of |arcs out of splits - arcs into joins| [M].
  std::uint64_t mismatch = 0;
  /// Entropy - sum p log3 p over the three kinds, p = share of the gateways [M]: 0 one kind, 1 all alike.
  std::optional<double> heterogeneity;
  std::uint64_t token_split = 0;  ///< sum over parallel and inclusive splits of arcs out - 1 [M]

  std::optional<double> sequentiality;  ///< arcs between two nodes that are no gateways / A [M]
  std::optional<double> separability;   ///< cut vertices / (N - 2) [M]: nodes whose loss tears a part apart
  /// 1 - nodes left when all blocks have been reduced / N [M]; blocks.hpp has the reduction, and what is left
  /// lies in rigid parts. Taken on the process that flatten() makes; only drawn nodes count.
  std::optional<double> structuredness;
  /// Nesting: maximum over the nodes of min(in-depth, out-depth) [M]. In-depth: the most splits less joins on
  /// a way to the node, never below 0; out-depth: the most joins less splits behind it. Flows back are left
  /// out.
  std::uint64_t depth = 0;
  std::optional<double> cyclicity;  ///< nodes on cycles / N [M]
  /// Arcs on the longest path [M], exact without cycles. The nodes of a strongly connected component are
  /// taken as passed one after the other, so that no path without repetition is longer.
  std::optional<std::uint64_t> diameter;
};

/// 2^53, up to which a double holds every whole number.
inline constexpr std::uint64_t most_complex = std::uint64_t{1} << 53;

/// Near-linear in the size of the process, and never fails.
[[nodiscard]] Complexity complexity(const Process& process);
/// The same where what flatten() makes of it is at hand.
[[nodiscard]] Complexity complexity(const Process& process, const Process& flat);

}  // namespace hamvar
