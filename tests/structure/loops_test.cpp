// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/loops.hpp"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "flow.hpp"
#include "hamvar/structure/dominance.hpp"
#include "large_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;
using testing::ElementsAre;

std::vector<std::string> ids(const Process& process, const std::vector<NodeRef>& of) {
  std::vector<std::string> found;
  found.reserve(of.size());
  for (const NodeRef node : of) found.push_back(process[node].id);
  return found;
}

TEST(Loops, HaveHeaderBodyAndFlowsBack) {
  const Process process = flow("start > x:j > a > x:s > end; x:s > b > x:j; x:s > x:j");
  const Loops loops(process);
  ASSERT_EQ(loops.all().size(), 1U);
  EXPECT_EQ(loops.all()[0].header, ref(process, "x:j"));
  EXPECT_TRUE(loops.all()[0].reducible);
  EXPECT_EQ(loops.all()[0].back.size(), 2U);
  EXPECT_THAT(ids(process, loops.body(0)), ElementsAre("x:j", "a", "x:s", "b"));
}

TEST(Loops, NestInEachOther) {
  const Process process = flow("start > x:o > x:i > a > x:t > x:u > end; x:t > x:i; x:u > x:o");
  const Loops loops(process);
  ASSERT_EQ(loops.all().size(), 2U);
  EXPECT_EQ(loops.all()[0].parent, std::nullopt);
  EXPECT_EQ(loops.all()[1].parent, 0U);
  EXPECT_EQ(loops.around(ref(process, "a")), 1U);
  EXPECT_EQ(loops.around(ref(process, "x:u")), 0U);
  EXPECT_EQ(loops.around(ref(process, "end")), std::nullopt);
}

TEST(Loops, OfSeveralEntriesAreIrreducible) {
  const Loops loops(flow("start > x:s > x:a > x:b > x:a; x:s > x:b; x:b > end"));
  ASSERT_EQ(loops.all().size(), 1U);
  EXPECT_FALSE(loops.all()[0].reducible);
  EXPECT_FALSE(loops.reducible());
}

/// Natural loops by their definition, those of a header together.
struct Natural {
  std::set<std::uint32_t> back;
  std::set<NodeRef> body;
  friend bool operator==(const Natural&, const Natural&) = default;
};

std::map<NodeRef, Natural> natural_loops(const Process& process, const Dominance& dominance) {
  std::map<NodeRef, Natural> found;
  std::uint32_t number = 0;
  for (const FlowRef each : flows(process)) {
    const NodeRef header = target(each, process);
    const NodeRef from = source(each, process);
    const std::uint32_t place = number++;
    const bool reached = process[from].kind == NodeKind::start || dominance.dominates(0, from);
    if (!reached || !dominance.dominates(header, from)) continue;
    Natural& loop = found[header];
    loop.back.insert(place);
    loop.body.insert(header);
    std::vector<NodeRef> work{from};
    while (!work.empty()) {
      const NodeRef at = work.back();
      work.pop_back();
      if (!dominance.dominates(0, at) || !loop.body.insert(at).second) continue;
      for (const NodeRef before : predecessors(at, process)) work.push_back(before);
    }
  }
  return found;
}

/// A cycle is left once the flows back to dominators are gone.
bool cycle_without(const Process& process, const std::map<NodeRef, Natural>& loops) {
  std::set<std::uint32_t> gone;
  for (const auto& [header, loop] : loops) gone.insert(loop.back.begin(), loop.back.end());
  const Dominance dominance(process);
  std::vector<std::pair<NodeRef, NodeRef>> left;
  std::uint32_t number = 0;
  for (const FlowRef each : flows(process))
    if (!gone.contains(number++) && dominance.dominates(0, source(each, process)))
      left.emplace_back(source(each, process), target(each, process));
  for (bool smaller = true; smaller;) {
    std::set<NodeRef> entered;
    for (const auto& [from, to] : left) entered.insert(to);
    smaller = std::erase_if(left, [&](const auto& arc) { return !entered.contains(arc.first); }) > 0;
  }
  return !left.empty();
}

TEST(Loops, AreTheNaturalOnesOnRandomProcesses) {
  std::size_t irreducible = 0;
  for (std::uint64_t seed = 1; seed <= test::scaled(3'000); ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 25);
    shape.edits = 1 + static_cast<unsigned>(seed % 5);
    const Process process = test::random_process(random, shape);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + test::shape(process));
    const Loops loops(process);
    const auto expected = natural_loops(process, Dominance(process));
    ASSERT_EQ(loops.reducible(), !cycle_without(process, expected));
    irreducible += loops.reducible() ? 0U : 1U;
    std::map<NodeRef, Natural> found;
    for (std::uint32_t at = 0; at < loops.all().size(); ++at) {
      const Loop& loop = loops.all()[at];
      const auto body = loops.body(at);
      if (loop.reducible)
        found[loop.header] = {{loop.back.begin(), loop.back.end()}, {body.begin(), body.end()}};
    }
    for (const auto& [header, loop] : found) {
      ASSERT_TRUE(expected.contains(header));
      ASSERT_EQ(loop, expected.at(header));
    }
    if (loops.reducible()) {
      ASSERT_EQ(found.size(), expected.size());
    }
  }
  EXPECT_GT(irreducible, 0U);
}

TEST(Loops, AreFoundWithoutRecursion) {
  EXPECT_TRUE(Loops(test::long_chain(test::scaled(1'000'000))).all().empty());
  Process nested = flow("start");
  const std::size_t depth = test::scaled(100'000);
  for (std::size_t i = 0; i <= 2 * depth; ++i) {
    const NodeRef made = add_vertex(nested);
    nested[made].kind = NodeKind::exclusive;
    add_edge(made - 1, made, nested);
  }
  for (NodeRef i = 1; i <= depth; ++i) add_edge(2 * depth + 1 - i, i, nested);
  const Loops loops(nested);
  EXPECT_EQ(loops.all().size(), depth);
  EXPECT_EQ(loops.body(static_cast<std::uint32_t>(depth - 1)).size(), 2U);
}

}  // namespace
}  // namespace hamvar
