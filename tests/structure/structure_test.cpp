// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/structure.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "flow.hpp"

namespace hamvar {
namespace {

TEST(Structure, AnswersOnceForAllCopies) {
  const Structure one(test::flow("start > +:s > a > +:j > end; +:s > b > +:j"));
  const Structure copy = one;
  const Rpst* seen[4] = {};
  {
    std::vector<std::jthread> askers;
    for (const Rpst*& each : seen) askers.emplace_back([&] { each = &(&each == seen ? one : copy).rpst(); });
  }
  for (const Rpst* each : seen) EXPECT_EQ(each, &one.rpst());
  EXPECT_EQ(&one.process(), &copy.process());
}

TEST(Structure, KnowsAllOfAProcess) {
  const Structure of(test::flow("start > +:s > a > +:j > end; +:s > b > +:j"));
  const auto ref = [&](std::string_view id) { return test::ref(of.process(), id); };
  EXPECT_EQ(of.rpst().fragments.size(), 10U);
  EXPECT_TRUE(of.dominance().dominates(ref("+:s"), ref("+:j")));
  EXPECT_TRUE(of.post_dominance().dominates(ref("+:j"), ref("a")));
  EXPECT_TRUE(of.loops().all().empty());
  EXPECT_EQ(of.gateway_pairs().size(), 1U);
  EXPECT_TRUE(of.soundness().sound());
  EXPECT_EQ(of.concurrency().together(ref("a"), ref("b")), Verdict::yes);
}

}  // namespace
}  // namespace hamvar
