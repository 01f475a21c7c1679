// SPDX-License-Identifier: Apache-2.0
// The graph algorithms behind the metrics against brute force, on small random graphs without any sense; what
// holds for each process, on random ones.
#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

#include "flow.hpp"
#include "hamvar/measure/complexity.hpp"
#include "measure/cut_vertices.hpp"
#include "measure/cycles.hpp"
#include "measure/nesting.hpp"
#include "random_bpmn_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

/// Up to eight nodes of random kinds; flows lead only forward unless `cyclic`.
Process random_graph(std::mt19937_64& random, bool cyclic) {
  static constexpr NodeKind kinds[] = {NodeKind::activity, NodeKind::exclusive, NodeKind::parallel,
                                       NodeKind::inclusive};
  Process made;
  const std::size_t count = 1 + random() % 8;
  for (std::size_t i = 0; i < count; ++i) {
    Node node;
    node.id = "n" + std::to_string(i);
    node.kind = kinds[random() % 4];
    add_vertex(node, made);
  }
  const std::size_t arcs = random() % (2 * count);
  for (std::size_t i = 0; i < arcs; ++i) {
    const NodeRef from = random() % count;
    const NodeRef to = random() % count;
    if (cyclic || from < to) add_edge(from, to, made);
  }
  return made;
}

/// Calls `check` with many random graphs.
void on_random_graphs(bool cyclic, const std::function<void(const Process&)>& check) {
  for (std::uint64_t seed = 1; seed <= test::scaled(3000); ++seed) {
    std::mt19937_64 random(seed);
    const Process process = random_graph(random, cyclic);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + test::shape(process));
    check(process);
    if (testing::Test::HasFailure()) return;
  }
}

using Matrix = std::vector<std::vector<char>>;

/// [a][b]: some way of at least one arc leads from a to b (Warshall).
Matrix ways(const Process& process) {
  const std::size_t count = num_vertices(process);
  Matrix way(count, std::vector<char>(count, 0));
  for (const FlowRef each : flows(process)) way[source(each, process)][target(each, process)] = 1;
  for (std::size_t via = 0; via < count; ++via)
    for (std::size_t a = 0; a < count; ++a)
      for (std::size_t b = 0; b < count; ++b)
        if (way[a][via] != 0 && way[via][b] != 0) way[a][b] = 1;
  return way;
}

/// Connected parts without one node, whatever the direction of the arcs.
std::size_t parts_without(std::optional<NodeRef> gone, const Process& process) {
  std::vector<std::size_t> part(num_vertices(process));
  for (std::size_t i = 0; i < part.size(); ++i) part[i] = i;
  for (const FlowRef each : flows(process)) {
    const NodeRef a = source(each, process);
    const NodeRef b = target(each, process);
    if (a == gone || b == gone) continue;
    const std::size_t old = part[a];
    std::ranges::replace(part, old, std::size_t{part[b]});
  }
  if (gone) part.erase(part.begin() + static_cast<std::ptrdiff_t>(*gone));
  std::ranges::sort(part);
  return static_cast<std::size_t>(std::ranges::unique(part).begin() - part.begin());
}

TEST(ComplexityOracle, CutVertices) {
  on_random_graphs(true, [](const Process& process) {
    std::size_t cut = 0;
    for (const NodeRef node : nodes(process))
      if (parts_without(node, process) > parts_without(std::nullopt, process)) ++cut;
    EXPECT_EQ(cut_vertices(process), cut);
  });
}

TEST(ComplexityOracle, StronglyConnectedComponents) {
  on_random_graphs(true, [](const Process& process) {
    const Matrix way = ways(process);
    const Condensed condensed = condense(process);
    std::size_t on_cycles = 0;
    for (const NodeRef a : nodes(process)) {
      on_cycles += way[a][a] != 0 ? 1U : 0U;
      std::size_t together = 1;
      for (const NodeRef b : nodes(process)) {
        if (a == b) continue;
        const bool both = way[a][b] != 0 && way[b][a] != 0;
        together += both ? 1U : 0U;
        EXPECT_EQ(condensed.component[a] == condensed.component[b], both);
        if (way[a][b] != 0 && !both) {
          EXPECT_GT(condensed.component[a], condensed.component[b]);
        }
      }
      EXPECT_EQ(condensed.size[condensed.component[a]], together);
    }
    EXPECT_EQ(nodes_on_cycles(process, condensed), on_cycles);
  });
}

/// Arcs on the longest way on from `at` that meets no node twice.
std::uint64_t longest_simple(NodeRef at, const Process& process, std::vector<char>& met) {
  std::uint64_t longest = 0;
  met[at] = 1;
  for (const NodeRef next : successors(at, process))
    if (met[next] == 0) longest = std::max(longest, 1 + longest_simple(next, process, met));
  met[at] = 0;
  return longest;
}
std::uint64_t longest_simple(const Process& process) {
  std::uint64_t longest = 0;
  std::vector<char> met(num_vertices(process), 0);
  for (const NodeRef node : nodes(process)) longest = std::max(longest, longest_simple(node, process, met));
  return longest;
}

/// Nodes on the longest way on from `at` where all that is on a cycle with a node is passed with it.
std::size_t longest_condensed(NodeRef at, const Process& process, const Matrix& way) {
  std::size_t together = 1;
  std::size_t behind = 0;
  for (const NodeRef other : nodes(process)) {
    if (other == at || way[at][other] == 0) continue;
    if (way[other][at] != 0)
      ++together;
    else
      behind = std::max(behind, longest_condensed(other, process, way));
  }
  return together + behind;
}

TEST(ComplexityOracle, Diameter) {
  on_random_graphs(false, [](const Process& process) {
    EXPECT_EQ(longest_path(process, condense(process)), longest_simple(process));
  });
  on_random_graphs(true, [](const Process& process) {
    const Matrix way = ways(process);
    std::size_t longest = 0;
    for (const NodeRef node : nodes(process))
      longest = std::max(longest, longest_condensed(node, process, way));
    EXPECT_EQ(longest_path(process, condense(process)), longest - 1);
    EXPECT_GE(longest - 1, longest_simple(process));
  });
}

/// Goes every path literally, and keeps how many blocks are open at each node: in-depth. On the process
/// turned round it is the out-depth.
class AllPaths {
 public:
  explicit AllPaths(const Process& process) : process_(process), deepest_(num_vertices(process), 0) {
    for (const NodeRef node : nodes(process)) go(node, 0);
  }
  [[nodiscard]] const std::vector<int>& deepest() const { return deepest_; }

 private:
  void go(NodeRef at, int open) {
    deepest_[at] = std::max(deepest_[at], open);
    const bool split = is_gateway(process_[at].kind) && out_degree(at, process_) > 1;
    for (const NodeRef next : successors(at, process_)) {
      const bool join = is_gateway(process_[next].kind) && in_degree(next, process_) > 1;
      go(next, std::max(0, open + (split ? 1 : 0) - (join ? 1 : 0)));
    }
  }
  const Process& process_;
  std::vector<int> deepest_;
};

Process turned_round(const Process& process) {
  Process made;
  for (const NodeRef node : nodes(process)) add_vertex(process[node], made);
  for (const FlowRef each : flows(process)) add_edge(target(each, process), source(each, process), made);
  return made;
}

TEST(ComplexityOracle, Depth) {
  on_random_graphs(false, [](const Process& process) {
    const AllPaths in(process);
    const Process turned = turned_round(process);
    const AllPaths out(turned);
    int depth = 0;
    for (const NodeRef node : nodes(process))
      depth = std::max(depth, std::min(in.deepest()[node], out.deepest()[node]));
    EXPECT_EQ(nesting_depth(process), static_cast<std::uint64_t>(depth));
    EXPECT_EQ(nesting_depth(turned), static_cast<std::uint64_t>(depth));
  });
}

void expect_share(const std::optional<double>& value) {
  if (!value) return;
  EXPECT_GE(*value, 0);
  EXPECT_LE(*value, 1);
}

/// What turning the arcs round does not change, and what holds for all.
void expect_lawful(const Process& process) {
  const Complexity made = complexity(process);
  EXPECT_EQ(made.activities + made.sub_processes + made.events + made.gateways, made.nodes);
  for (const auto& share :
       {made.heterogeneity, made.sequentiality, made.separability, made.structuredness, made.cyclicity})
    expect_share(share);
  EXPECT_LE(made.diameter.value_or(0), made.nodes);
  EXPECT_LE(made.depth, made.gateways);
  const Complexity turned = complexity(turned_round(process));
  EXPECT_EQ(turned.cnc, made.cnc);
  EXPECT_EQ(turned.density, made.density);
  EXPECT_EQ(turned.average_gateway_degree, made.average_gateway_degree);
  EXPECT_EQ(turned.max_gateway_degree, made.max_gateway_degree);
  EXPECT_EQ(turned.mismatch, made.mismatch);
  EXPECT_EQ(turned.heterogeneity, made.heterogeneity);
  EXPECT_EQ(turned.sequentiality, made.sequentiality);
  EXPECT_EQ(turned.separability, made.separability);
  EXPECT_EQ(turned.cyclicity, made.cyclicity);
  EXPECT_EQ(turned.diameter, made.diameter);
}

TEST(ComplexityProperties, HoldForRandomProcesses) {
  for (std::uint64_t seed = 1; seed <= test::scaled(2000); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    expect_lawful(seed % 2 == 0 ? test::random_bpmn_process(random) : test::random_process(random));
    if (HasFailure()) return;
  }
}

TEST(ComplexityProperties, BlocksAloneAreFullyStructured) {
  for (std::uint64_t seed = 1; seed <= test::scaled(1000); ++seed) {
    std::mt19937_64 random(seed);
    const Process process = test::random_process(random, {.steps = 20, .structured_only = true});
    EXPECT_EQ(complexity(process).structuredness, 1.0) << "seed " << seed << ": " << test::shape(process);
  }
}

}  // namespace
}  // namespace hamvar
