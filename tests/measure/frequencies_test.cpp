// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "flow.hpp"
#include "hamvar/measure/figures.hpp"
#include "random_process.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;

double often(const Process& process, std::string_view id) { return frequencies(process)[ref(process, id)]; }

TEST(Frequencies, FollowTheShares) {
  const Process process = flow("start > a > x:s 0.25> b > x:j > d > end; x:s > c > x:j");
  EXPECT_DOUBLE_EQ(often(process, "a"), 1);
  EXPECT_DOUBLE_EQ(often(process, "b"), 0.25);
  EXPECT_DOUBLE_EQ(often(process, "c"), 0.75);
  EXPECT_DOUBLE_EQ(often(process, "d"), 1);
}

TEST(Frequencies, ParallelBranchesHappenEach) {
  const Process process = flow("start > +:s > b > +:j > d > end; +:s > c > +:j");
  for (const char* id : {"b", "c", "d"}) EXPECT_DOUBLE_EQ(often(process, id), 1) << id;
}

TEST(Frequencies, ComplexGatewaysChooseLikeInclusiveOnes) {
  Process process = flow("start > o:s 0.6> b > o:j > d > end; o:s 0.5> c > o:j");
  const std::vector<double> inclusive = frequencies(process);
  for (const char* id : {"o:s", "o:j"}) test::node(process, id).kind = NodeKind::complex;
  EXPECT_EQ(frequencies(process), inclusive);
  EXPECT_DOUBLE_EQ(often(process, "d"), 1);
  EXPECT_LT(often(process, "b"), 1);
}

TEST(Frequencies, LoopsRepeat) {
  const Process process = flow("start > x:j > a > x:s 0.2> end; x:s 0.8> b > x:j");
  EXPECT_NEAR(often(process, "a"), 5, 1e-9);
  EXPECT_NEAR(often(process, "b"), 4, 1e-9);
}

TEST(Frequencies, NestedLoopsMultiply) {
  const Process process =
      flow("start > x:1 > x:2 > a > x:3 0.5> x:4 0.5> end; x:3 0.5> b > x:2; x:4 0.5> c > x:1");
  EXPECT_NEAR(often(process, "a"), 4, 1e-9);
  EXPECT_NEAR(often(process, "c"), 1, 1e-9);
}

TEST(Frequencies, WhatNothingReachesNeverHappens) {
  EXPECT_DOUBLE_EQ(often(flow("start > end; a > b > end:2"), "b"), 0);
}

/// Of a sound process each case ends once, whatever its shape: the ends' frequencies add up to one.
TEST(Frequencies, EndsAddUpToOneCase) {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 30);
    shape.structured_only = true;
    shape.attributes = true;
    shape.inclusive = seed % 2 == 0;
    const Process process = test::random_process(random, shape);
    const std::vector<double> found = frequencies(process);
    double ends = 0;
    for (const NodeRef node : nodes(process))
      if (process[node].kind == NodeKind::end) ends += found[node];
    EXPECT_NEAR(ends, 1, 1e-6) << "seed " << seed << ": " << test::shape(process);
  }
}

}  // namespace
}  // namespace hamvar
