// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "flow.hpp"
#include "hamvar/structure/blocks.hpp"
#include "hamvar/structure/chains.hpp"
#include "hamvar/structure/dataflow.hpp"
#include "hamvar/structure/flatten.hpp"
#include "hamvar/structure/soundness.hpp"
#include "random_bpmn_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

std::set<std::string> ids(const Process& process) {
  std::set<std::string> found;
  for (const NodeRef node : nodes(process)) found.insert(process[node].id);
  return found;
}

/// What a flow or a border of an activity leads to, written apart from src/: these nodes may not be missing.
bool begins_by_itself(const Process& process, NodeRef node) {
  const Node& it = process[node];
  const bool step = it.kind == NodeKind::activity || is_gateway(it.kind);
  return it.kind == NodeKind::start || (step && in_degree(node, process) == 0 && !it.for_compensation);
}

void expect_all_there(const Process& process, const Process& flat) {
  const std::set<std::string> kept = ids(flat);
  std::vector<NodeRef> work;
  for (const NodeRef node : nodes(process))
    if (process[node].parent.empty() && begins_by_itself(process, node)) work.push_back(node);
  std::set<NodeRef> seen(work.begin(), work.end());
  while (!work.empty()) {
    const NodeRef node = work.back();
    work.pop_back();
    EXPECT_TRUE(kept.contains(process[node].id)) << process[node].id;
    for (const NodeRef next : successors(node, process))
      if (seen.insert(next).second) work.push_back(next);
  }
}

void expect_probabilities(const Process& flat) {
  for (const NodeRef node : nodes(flat))
    for (const double share : flow_shares(node, flat)) {
      EXPECT_GE(share, 0);
      EXPECT_LE(share, 1);
    }
}

TEST(BpmnProperty, FlatWhateverTheGraph) {
  for (unsigned seed = 1; seed <= test::scaled(3000); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Process process = test::random_bpmn_process(random);
    const Process flat = flatten(process);
    EXPECT_TRUE(is_flat(flat));
    EXPECT_EQ(ids(flat).size(), num_vertices(flat)) << "an id twice";
    EXPECT_EQ(test::shape(flatten(flat)), test::shape(flat));
    expect_all_there(process, flat);
    expect_probabilities(flat);
    if (HasFailure()) return;
  }
}

TEST(BpmnProperty, AllAnalysesTakeIt) {
  for (unsigned seed = 1; seed <= test::scaled(1500); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Process process = test::random_bpmn_process(random);
    const Process flat = flatten(process);
    const Soundness said = check_soundness(process, {5'000});
    EXPECT_TRUE(!said.undecided() || !said.reason.empty());
    const BlockTree tree = decompose(flat);
    for (const Block& block : tree.blocks)
      for (const double share : block.shares) {
        EXPECT_GE(share, -1e-9);
        EXPECT_LE(share, 1 + 1e-9);
      }
    EXPECT_EQ(available_before(flat, test::small_catalog()).size(), num_vertices(flat));
    const Dominance dominance(flat);
    EXPECT_LE(chains(flat).size() + knock_outs(flat).size(), num_vertices(flat));
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace hamvar
