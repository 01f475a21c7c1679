// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "check.hpp"
#include "hamvar/structure/soundness.hpp"
#include "random_bpmn_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

TEST(BpmnProperty, AllRulesTakeItAndNoneAccusesWhatIsUndecided) {
  std::size_t accused = 0;
  for (unsigned seed = 1; seed <= test::scaled(150); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Service service = test::service(test::random_bpmn_process(random));
    const Soundness said = check_soundness(service.process);
    const bool unsure = said.counterexamples.empty() && said.dead.empty();
    for (const Finding& each : test::check(service, test::small_catalog())) {
      const bool about_soundness =
          each.rule == "deadlock" || each.rule == "missing-synchronisation" || each.rule == "dead-activity";
      EXPECT_FALSE(unsure && about_soundness) << each.message.en;
      if (about_soundness) ++accused;
    }
    if (HasFailure()) return;
  }
  EXPECT_GT(accused, 0U) << "nothing was unsound: the test sees too little";
}

TEST(Bpmn, ATimerAtAStepIsNoKnockOut) {
  Process process = test::flow("start > a > b > c > end; late > end:late");
  Node& late = test::node(process, "late");
  late.kind = NodeKind::boundary;
  late.event.attached_to = "b";
  EXPECT_TRUE(facts_of(test::service(process), test::small_catalog()).knock_outs.empty());
}

}  // namespace
}  // namespace hamvar
