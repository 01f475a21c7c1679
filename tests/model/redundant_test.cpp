// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/redundant.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Whose gateways have no names.
Process flow(std::string_view text) {
  Process process = test::flow(text);
  for (const NodeRef node : nodes(process))
    if (is_gateway(process[node].kind)) process[node].label = {};
  return process;
}

std::vector<std::string> gateways(const Process& process) {
  std::vector<std::string> ids;
  for (const SuperfluousGateway& each : superfluous_gateways(process))
    ids.push_back(process[each.gateway].id);
  return ids;
}

Flow& first_flow(Process& process, std::string_view from) {
  return process[*flows_out(test::ref(process, from), process).begin()];
}

TEST(Redundant, FlowsThatSayTheSame) {
  const Process process = flow("start > a > end; a > end; a > end");
  const auto found = duplicate_flows(process);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].first, found[1].first);
  EXPECT_NE(found[0].second, found[1].second);
}

TEST(Redundant, FlowsThatDiffer) {
  Process words = flow("start > x:q > a > end; x:q > a");
  first_flow(words, "x:q").condition.en = "yes";
  EXPECT_THAT(duplicate_flows(words), IsEmpty());
  Process marked = flow("start > x:q > a > end; x:q > a");
  first_flow(marked, "x:q").is_default = true;
  EXPECT_THAT(duplicate_flows(marked), IsEmpty());
  Process asked = flow("start > x:q > a > end; x:q > a");
  first_flow(asked, "x:q").expression = "${ok}";
  EXPECT_THAT(duplicate_flows(asked), IsEmpty());
  EXPECT_THAT(duplicate_flows(flow("start > x:q 0.5> a > end; x:q 0.5> a")), IsEmpty());
  EXPECT_EQ(duplicate_flows(flow("start > x:q 0.5> a > end; x:q > a")).size(), 1U);
}

TEST(Redundant, GatewaysThatNeitherJoinNorSplit) {
  EXPECT_THAT(gateways(flow("start > x:1 > a > +:1 > o:1 > b > end")), ElementsAre("x:1", "+:1", "o:1"));
  EXPECT_THAT(gateways(flow("start > x:1 > a > end; x:1 > b > end")), IsEmpty());
  EXPECT_THAT(gateways(flow("start > e:1 > t:1 > end")), IsEmpty());
}

TEST(Redundant, AGatewayThatSaysSomething) {
  Process named = flow("start > x:1 > end");
  test::node(named, "x:1").label.en = "Complete?";
  EXPECT_THAT(gateways(named), IsEmpty());
  Process asked = flow("start > x:1 > end");
  first_flow(asked, "x:1").condition.en = "yes";
  EXPECT_THAT(gateways(asked), IsEmpty());
  Process addressed = flow("start > x:1 > end");
  test::node(addressed, "x:1").addressed = true;
  EXPECT_THAT(gateways(addressed), IsEmpty());
}

TEST(Redundant, AGatewayOnAWayThatWouldBeThereTwice) {
  EXPECT_THAT(gateways(flow("start > x:1 > x:2 > x:3 > end; x:1 > x:3")), IsEmpty());
  EXPECT_THAT(gateways(flow("start > +:1 > x:2 > +:3 > end; +:1 > x:4 > +:3")), ElementsAre("x:2"));
  EXPECT_THAT(gateways(flow("start > a > x:1 > a > end")), IsEmpty());
  EXPECT_THAT(gateways(flow("start > e:1 > x:1 > t:1 > end; e:1 > t:2 > end")), IsEmpty());
}

TEST(Redundant, AGatewayAtTheBorderOfASubProcess) {
  Process process = flow("start > s > x:1 > a > end");
  test::node(process, "s").kind = NodeKind::sub_process;
  test::node(process, "a").parent = "s";
  EXPECT_THAT(gateways(process), IsEmpty());
}

}  // namespace
}  // namespace hamvar
