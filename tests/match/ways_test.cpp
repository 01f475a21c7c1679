// SPDX-License-Identifier: Apache-2.0
// The graph part of matching against brute force: closures after Floyd and Warshall on small random graphs.
#include "match/ways.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <random>

#include "flow.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using match::Ways;
using testing::ElementsAre;

using Distances = std::vector<std::vector<std::optional<std::size_t>>>;

/// Between all nodes, over nodes that may be passed.
Distances all_distances(const Ways& ways, const std::vector<bool>& may_pass) {
  const std::size_t size = num_vertices(ways);
  Distances far(size, std::vector<std::optional<std::size_t>>(size));
  for (const auto edge : boost::make_iterator_range(edges(ways)))
    far[source(edge, ways)][target(edge, ways)] = 1;
  for (std::size_t over = 0; over < size; ++over) {
    if (!may_pass[over]) continue;
    for (std::size_t from = 0; from < size; ++from)
      for (std::size_t to = 0; to < size; ++to)
        if (far[from][over] && far[over][to]) {
          const std::size_t way = *far[from][over] + *far[over][to];
          if (!far[from][to] || way < *far[from][to]) far[from][to] = way;
        }
  }
  return far;
}

Ways random_ways(std::mt19937_64& random) {
  const std::size_t size = 1 + random() % 9;
  Ways ways(size);
  for (std::size_t flows = random() % (2 * size); flows > 0; --flows)
    add_edge(random() % size, random() % size, ways);
  return ways;
}

std::optional<std::size_t> nearest(NodeRef node, const Distances& far, const Ways& ways, bool to_end) {
  const auto is_limit = [&](NodeRef each) {
    return (to_end ? out_degree(each, ways) : in_degree(each, ways)) == 0;
  };
  std::optional<std::size_t> best;
  for (NodeRef each = 0; each < num_vertices(ways); ++each) {
    if (!is_limit(each)) continue;
    const std::optional<std::size_t> way = each == node ? std::size_t{0}
                                           : to_end     ? far[node][each]
                                                        : far[each][node];
    if (way && (!best || *way < *best)) best = way;
  }
  return best;
}

TEST(Ways, PositionsAgreeWithBruteForce) {
  for (std::uint64_t seed = 0; seed < test::random_cases(2000); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Ways ways = random_ways(random);
    const Distances far = all_distances(ways, std::vector<bool>(num_vertices(ways), true));
    const std::vector<double> found = match::positions(ways);
    for (NodeRef node = 0; node < found.size(); ++node) {
      const auto start = nearest(node, far, ways, false);
      const auto end = nearest(node, far, ways, true);
      const bool known = start && end && *start + *end > 0;
      const double expected = known ? static_cast<double>(*start) / static_cast<double>(*start + *end) : 0.5;
      EXPECT_DOUBLE_EQ(found[node], expected);
    }
  }
}

TEST(Ways, NearestStepsAgreeWithBruteForce) {
  for (std::uint64_t seed = 0; seed < test::random_cases(2000); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Ways ways = random_ways(random);
    std::vector<bool> is_step(num_vertices(ways));
    std::vector<bool> may_pass(num_vertices(ways));
    for (NodeRef node = 0; node < is_step.size(); ++node) {
      is_step[node] = random() % 2 == 0;
      may_pass[node] = !is_step[node];
    }
    const Distances far = all_distances(ways, may_pass);
    const auto behind = match::nearest_steps(ways, is_step, true);
    const auto before = match::nearest_steps(ways, is_step, false);
    for (NodeRef node = 0; node < is_step.size(); ++node) {
      std::vector<NodeRef> next;
      std::vector<NodeRef> last;
      for (NodeRef other = 0; is_step[node] && other < is_step.size(); ++other) {
        if (is_step[other] && far[node][other]) next.push_back(other);
        if (is_step[other] && far[other][node]) last.push_back(other);
      }
      EXPECT_EQ(behind[node], next);
      EXPECT_EQ(before[node], last);
    }
  }
}

TEST(Ways, LeadIntoASubProcessAndOutOfIt) {
  Process process = test::flow("start > sub > after > end; in1 > in2");
  test::node(process, "sub").kind = NodeKind::sub_process;
  for (const char* id : {"in1", "in2"}) test::node(process, id).parent = "sub";
  std::vector<bool> is_step(num_vertices(process));
  for (const NodeRef node : activities(process)) is_step[node] = true;
  const auto behind = match::nearest_steps(match::ways_of(process), is_step, true);
  EXPECT_THAT(behind[test::ref(process, "in1")], ElementsAre(test::ref(process, "in2")));
  EXPECT_THAT(behind[test::ref(process, "in2")], ElementsAre(test::ref(process, "after")));
}

TEST(Ways, ABoundaryEventComesBehindItsHost) {
  Process process = test::flow("start > host > end; late > remind > end:late");
  Node& event = test::node(process, "late");
  event.kind = NodeKind::boundary;
  event.event.attached_to = "host";
  std::vector<bool> is_step(num_vertices(process));
  for (const char* id : {"host", "late", "remind"}) is_step[test::ref(process, id)] = true;
  const auto before = match::nearest_steps(match::ways_of(process), is_step, false);
  EXPECT_THAT(before[test::ref(process, "late")], ElementsAre(test::ref(process, "host")));
}

}  // namespace
}  // namespace hamvar
