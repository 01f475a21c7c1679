// SPDX-License-Identifier: Apache-2.0
// Each metric on small processes, counted by hand.
#include "hamvar/measure/complexity.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "flow.hpp"
#include "large_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using test::flow;
using testing::DoubleEq;
using testing::Optional;

TEST(Complexity, OfAChain) {
  const Complexity made = complexity(flow("start > a > b > end"));
  EXPECT_EQ(made.nodes, 4U);
  EXPECT_EQ(made.arcs, 3U);
  EXPECT_EQ(made.activities, 2U);
  EXPECT_EQ(made.events, 2U);
  EXPECT_EQ(made.gateways, 0U);
  EXPECT_THAT(made.cnc, Optional(DoubleEq(3.0 / 4)));
  EXPECT_THAT(made.density, Optional(DoubleEq(3.0 / 12)));
  EXPECT_EQ(made.average_gateway_degree, std::nullopt);
  EXPECT_EQ(made.max_gateway_degree, std::nullopt);
  EXPECT_EQ(made.cfc, 0U);
  EXPECT_EQ(made.mismatch, 0U);
  EXPECT_EQ(made.heterogeneity, std::nullopt);
  EXPECT_EQ(made.token_split, 0U);
  EXPECT_THAT(made.sequentiality, Optional(DoubleEq(1)));
  EXPECT_THAT(made.separability, Optional(DoubleEq(1)));
  EXPECT_THAT(made.structuredness, Optional(DoubleEq(1)));
  EXPECT_EQ(made.depth, 0U);
  EXPECT_THAT(made.cyclicity, Optional(DoubleEq(0)));
  EXPECT_THAT(made.diameter, Optional(3U));
}

TEST(Complexity, OfAChoice) {
  const Complexity made = complexity(flow("start > x:s > a > x:j > end; x:s > b > x:j"));
  EXPECT_EQ(made.exclusive_gateways, 2U);
  EXPECT_THAT(made.cnc, Optional(DoubleEq(1)));
  EXPECT_THAT(made.density, Optional(DoubleEq(6.0 / 30)));
  EXPECT_THAT(made.average_gateway_degree, Optional(DoubleEq(3)));
  EXPECT_EQ(made.cfc, 2U);
  EXPECT_EQ(made.mismatch, 0U);
  EXPECT_THAT(made.heterogeneity, Optional(DoubleEq(0)));
  EXPECT_EQ(made.token_split, 0U);
  EXPECT_THAT(made.sequentiality, Optional(DoubleEq(0)));
  EXPECT_THAT(made.separability, Optional(DoubleEq(2.0 / 4)));
  EXPECT_EQ(made.depth, 1U);
  EXPECT_THAT(made.diameter, Optional(4U));
}

TEST(Complexity, OfConcurrencyInEachOther) {
  const Complexity made = complexity(
      flow("start > +:s > a > +:j > end; +:s > o:s > b > o:j > +:j; o:s > c > o:j; o:s > d > o:j"));
  EXPECT_EQ(made.nodes, 10U);
  EXPECT_EQ(made.arcs, 12U);
  EXPECT_EQ(made.parallel_gateways, 2U);
  EXPECT_EQ(made.inclusive_gateways, 2U);
  EXPECT_THAT(made.average_gateway_degree, Optional(DoubleEq(3.5)));
  EXPECT_THAT(made.max_gateway_degree, Optional(4U));
  EXPECT_EQ(made.cfc, 1U + 7U) << "three inclusive branches can be taken in 2^3 - 1 ways, not 3^2 - 1";
  EXPECT_THAT(made.heterogeneity, Optional(DoubleEq(std::log(2) / std::log(3))));
  EXPECT_EQ(made.token_split, 1U + 2U);
  EXPECT_THAT(made.separability, Optional(DoubleEq(2.0 / 8)));
  EXPECT_THAT(made.structuredness, Optional(DoubleEq(1)));
  EXPECT_EQ(made.depth, 2U);
  EXPECT_THAT(made.diameter, Optional(6U));
}

TEST(Complexity, OfALoop) {
  const Complexity made = complexity(flow("start > x:j > a > x:s > end; x:s > b > x:j"));
  EXPECT_THAT(made.cyclicity, Optional(DoubleEq(4.0 / 6)));
  EXPECT_THAT(made.diameter, Optional(5U)) << "all four nodes of the loop are passed";
  EXPECT_EQ(made.depth, 0U) << "the flow back is left out";
  EXPECT_EQ(made.cfc, 2U);
  EXPECT_EQ(complexity(flow("start > a > end; a > a")).cyclicity, 1.0 / 3);
}

TEST(Complexity, GatewaysThatDoNotFitTheOthers) {
  // An exclusive split of three ways, a parallel join of two, one end of its own: |3 - 0| + |0 - 2|.
  const Complexity made = complexity(flow("start > x:s > a > +:j > end; x:s > b > +:j; x:s > c > end:2"));
  EXPECT_EQ(made.mismatch, 3U + 2U);
  EXPECT_EQ(made.depth, 1U);
  // All three kinds alike.
  const Complexity mixed = complexity(flow("start > x:a > +:b > o:c > end"));
  EXPECT_THAT(mixed.heterogeneity, Optional(DoubleEq(1)));
  EXPECT_EQ(mixed.cfc, 0U) << "none of them splits";
}

TEST(Complexity, EventBasedIsExclusiveAndComplexIsInclusive) {
  Process process = flow("start > e:s > t:a > x:j > end; e:s > t:b > x:j");
  EXPECT_EQ(complexity(process).exclusive_gateways, 2U);
  EXPECT_EQ(complexity(process).cfc, 2U);
  test::node(process, "e:s").kind = NodeKind::complex;
  EXPECT_EQ(complexity(process).inclusive_gateways, 1U);
  EXPECT_EQ(complexity(process).cfc, 3U);
}

TEST(Complexity, WhatDoesNotNestIsNotStructured) {
  const Complexity made =
      complexity(flow("start > +:s > a > +:t > b > +:j > end; +:s > c > +:u > +:j; +:t > d > +:u"));
  EXPECT_THAT(made.structuredness, Optional(DoubleEq(1 - 4.0 / 10))) << "four gateways cannot be reduced";
}

TEST(Complexity, CountsWhatIsInSubProcessesAndNoAttachment) {
  Process process = flow("start > sub > end; start:in > check > end:in; boundary > mend > end:in");
  test::node(process, "sub").kind = NodeKind::sub_process;
  for (const char* inner : {"start:in", "check", "end:in", "boundary", "mend"})
    test::node(process, inner).parent = "sub";
  test::node(process, "boundary").kind = NodeKind::boundary;
  test::node(process, "boundary").event.attached_to = "check";
  const Complexity made = complexity(process);
  EXPECT_EQ(made.nodes, 8U);
  EXPECT_EQ(made.arcs, 6U);
  EXPECT_EQ(made.activities, 2U);
  EXPECT_EQ(made.sub_processes, 1U);
  EXPECT_EQ(made.events, 5U);
  EXPECT_THAT(made.sequentiality, Optional(DoubleEq(1)));
  EXPECT_THAT(made.separability, Optional(DoubleEq(4.0 / 6))) << "sub, check, mend and end:in";
  EXPECT_THAT(made.diameter, Optional(2U)) << "the content is a path of its own";
}

TEST(Complexity, WithoutMeaningIsNothing) {
  const Complexity none = complexity(Process{});
  EXPECT_EQ(none.nodes, 0U);
  for (const auto& value : {none.cnc, none.density, none.average_gateway_degree, none.heterogeneity,
                            none.sequentiality, none.separability, none.structuredness, none.cyclicity})
    EXPECT_EQ(value, std::nullopt);
  EXPECT_EQ(none.diameter, std::nullopt);
  const Complexity one = complexity(flow("a"));
  EXPECT_EQ(one.cnc, 0.0);
  EXPECT_EQ(one.density, std::nullopt);
  EXPECT_EQ(one.sequentiality, std::nullopt);
  EXPECT_EQ(one.separability, std::nullopt);
  EXPECT_EQ(one.diameter, 0U);
}

Process inclusive_split(std::size_t branches) {
  std::string text = "start > o:s";
  for (std::size_t i = 0; i < branches; ++i) text += "; o:s > a" + std::to_string(i) + " > o:j";
  return flow(text + "; o:j > end");
}

TEST(Complexity, CfcGrowsToItsEndAndNoFurther) {
  EXPECT_EQ(complexity(inclusive_split(10)).cfc, 1023U);
  EXPECT_EQ(complexity(inclusive_split(52)).cfc, (std::uint64_t{1} << 52) - 1);
  EXPECT_EQ(complexity(inclusive_split(53)).cfc, most_complex);
  EXPECT_EQ(complexity(inclusive_split(2000)).cfc, most_complex);
}

TEST(Complexity, OfAnEndlessChain) {
  const std::size_t steps = test::scaled(1'000'000);
  const Complexity made = complexity(test::long_chain(steps));
  EXPECT_EQ(made.nodes, steps + 2);
  EXPECT_EQ(made.arcs, steps + 1);
  EXPECT_THAT(made.diameter, Optional(steps + 1));
  EXPECT_THAT(made.separability, Optional(DoubleEq(1)));
  EXPECT_THAT(made.structuredness, Optional(DoubleEq(1)));
}

TEST(Complexity, OfBlocksNestedDeeply) {
  const std::size_t blocks = test::scaled(100'000);
  const Complexity made = complexity(test::deep_nesting(blocks));
  EXPECT_EQ(made.depth, blocks);
  EXPECT_EQ(made.gateways, 2 * blocks);
  EXPECT_THAT(made.diameter, Optional(2 * blocks + 2));
  EXPECT_EQ(made.cfc, blocks / 2 * 3) << "exclusive ones 2, parallel ones 1";
  EXPECT_EQ(made.token_split, blocks / 2);
  EXPECT_EQ(made.mismatch, 0U);
  EXPECT_THAT(made.structuredness, Optional(DoubleEq(1)));
}

TEST(Complexity, OfARingAndACompleteGraph) {
  Process ring = test::long_chain(test::scaled(100'000));
  add_edge(num_vertices(ring) - 1, 0, ring);
  EXPECT_THAT(complexity(ring).cyclicity, Optional(DoubleEq(1)));
  EXPECT_THAT(complexity(ring).separability, Optional(DoubleEq(0)));
  Process complete = flow("a; b; c; d");
  for (const NodeRef from : nodes(complete))
    for (const NodeRef to : nodes(complete))
      if (from != to) add_edge(from, to, complete);
  EXPECT_THAT(complexity(complete).density, Optional(DoubleEq(1)));
}

}  // namespace
}  // namespace hamvar
