// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/gateways.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

/// "x:s-x:j fits whole; ..."
std::string pairs(std::string_view said) {
  const Process process = test::flow(said);
  std::string found;
  for (const GatewayPair& pair : gateway_pairs(process, rpst(process)))
    found += (found.empty() ? "" : "; ") + process[pair.split].id + "-" + process[pair.join].id +
             (pair.loop ? " loop" : "") + (pair.fits ? " fits" : "") + (pair.whole ? " whole" : "");
  return found;
}

TEST(GatewayPairs, AreTheEntryAndExitOfABond) {
  EXPECT_EQ(pairs("start > x:s > a > x:j > end; x:s > b > x:j"), "x:s-x:j fits whole");
  EXPECT_EQ(pairs("start > +:s > a > x:j > end; +:s > b > x:j"), "+:s-x:j whole");
  EXPECT_EQ(pairs("start > e:s > a > x:j > end; e:s > b > x:j"), "e:s-x:j fits whole");
  EXPECT_EQ(pairs("start > x:j > a > x:s > end; x:s > x:j"), "x:s-x:j loop fits whole");
  EXPECT_EQ(pairs("start > +:j > a > +:s > end; +:s > +:j"), "+:s-+:j loop whole");
}

TEST(GatewayPairs, MayHaveWaysThatGoElsewhere) {
  EXPECT_EQ(pairs("start > x:s > x:j > x:k > end; x:s > a > x:j; x:s > x:m > x:k; x:j > x:m"),
            "x:s-x:j fits");
}

TEST(GatewayPairs, OfNestedBlocksAllFit) {
  for (std::uint64_t seed = 1; seed <= test::scaled(500); ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 40);
    shape.structured_only = true;
    shape.early_ends = false;
    shape.loops = false;
    const Process process = test::random_process(random, shape);
    std::size_t gateways = 0;
    for (const NodeRef node : nodes(process)) gateways += is_gateway(process[node].kind) ? 1U : 0U;
    const auto found = gateway_pairs(process, rpst(process));
    EXPECT_EQ(2 * found.size(), gateways) << "seed " << seed << ": " << test::shape(process);
    for (const GatewayPair& pair : found)
      EXPECT_TRUE(pair.fits && pair.whole && !pair.loop) << "seed " << seed << ": " << test::shape(process);
  }
}

}  // namespace
}  // namespace hamvar
