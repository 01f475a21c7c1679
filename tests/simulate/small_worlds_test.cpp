// SPDX-License-Identifier: Apache-2.0
// Worlds so small that every moment of them can be worked out by hand.
#include <gmock/gmock.h>

#include "hamvar/model/errors.hpp"
#include "hamvar/simulate/default_scenario.hpp"
#include "worlds.hpp"

namespace hamvar {
namespace {

using test::exact_step;
using test::flow;
using test::regular;
using testing::HasSubstr;

constexpr double hour = 3600;
constexpr double day = 86400;

/// Cases come at 10, 20 and 30 and take 15: they begin at 10, 25 and 40.
TEST(SmallWorlds, OneDeskServesInTurn) {
  Scenario scenario = regular(10, 3);
  scenario.pools = {{"desk", "", "", 1, 3600, ""}};
  scenario.steps = {exact_step("serve", "desk", 15)};
  const Simulation found = simulate(test::one_step(), scenario);
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, (15 + 20 + 25) / 3.0);
  EXPECT_DOUBLE_EQ(found.waiting.mean, (0 + 5 + 10) / 3.0);
  EXPECT_DOUBLE_EQ(found.processing.mean, 15);
  EXPECT_DOUBLE_EQ(found.state_cost.mean, 15);
  EXPECT_DOUBLE_EQ(found.p50.mean, 20);
  EXPECT_DOUBLE_EQ(found.p90.mean, 25);
  EXPECT_DOUBLE_EQ(found.pools[0].utilisation.mean, 1);  // busy from the first arrival to the last end
  // From 20 to 25 one waits, from 30 to 40 one, and then those that come at 40 and 50: the one of 40 from
  // then on, the one of 50 for the last 5 seconds.
  EXPECT_DOUBLE_EQ(found.pools[0].queue.mean, (5 + 10 + 15 + 5) / 45.0);
  EXPECT_DOUBLE_EQ(found.pools[0].longest_queue.mean, 2);
  EXPECT_TRUE(std::isinf(found.cycle_time.half_width));
  EXPECT_EQ(found.ended, 3U);
}

/// A desk that is open on Mondays from 9 to 12 only. Cases come every 2 hours from 2:00 on: at 2, 4, 6. Each
/// takes 2 hours: the first 9-11, the second from 11 to 12 and on the next Monday from 9 to 10, the third
/// from then to 12.
TEST(SmallWorlds, WorkStopsAtClosingTime) {
  Scenario scenario = regular(2 * hour, 3);
  scenario.calendars = {{"mondays", "", {{9 * hour, 12 * hour}}}};
  scenario.pools = {{"desk", "", "", 1, 0, "mondays"}};
  scenario.steps = {exact_step("serve", "desk", 2 * hour)};
  const Simulation found = simulate(test::one_step(), scenario);
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, (9 + (168 + 6) + (168 + 6)) * hour / 3);
  EXPECT_DOUBLE_EQ(found.processing.mean, 2 * hour);
  EXPECT_DOUBLE_EQ(found.pools[0].utilisation.mean, 1);
}

/// Cases come in open time only: with a gap of 2 hours and hours from 9 to 12, at 11:00, at 10:00 of the next
/// day...
TEST(SmallWorlds, CasesComeInOpenHours) {
  Scenario scenario = regular(2 * hour, 2);
  scenario.arrival_open = {{9 * hour, 12 * hour}, {day + 9 * hour, day + 12 * hour}};
  scenario.calendars = {{"noon", "", {{12 * hour, 13 * hour}, {day + 12 * hour, day + 13 * hour}}}};
  scenario.pools = {{"desk", "", "", 1, 0, "noon"}};
  scenario.steps = {exact_step("serve", "desk", 60)};
  const Simulation found = simulate(test::one_step(), scenario);
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, (1 * hour + 60 + 2 * hour + 60) / 2);
}

/// "Urgent" are those whose number is at least 0.5, drawn from a histogram that gives nothing else.
TEST(SmallWorlds, WhoHasPriorityIsServedFirst) {
  Scenario scenario = regular(1, 200);
  scenario.pools = {{"desk", "", "", 1, 0, ""}};
  scenario.steps = {exact_step("serve", "desk", 1.5)};
  scenario.attributes = {{"urgency", {}, {.kind = DistributionKind::uniform, .a = 0, .b = 1}}};
  scenario.priorities = {{1, {{{"urgency", "", 0.5}}}}};
  const Simulation found = simulate(test::one_step(), scenario);
  scenario.priorities.clear();
  const Simulation fair = simulate(test::one_step(), scenario);
  EXPECT_NEAR(found.p50.mean, 1.5, 40);  // the urgent hardly wait
  EXPECT_GT(fair.p50.mean, 45);          // else the median waits for a hundred cases' excess of half a second
  EXPECT_GT(found.p90.mean, fair.p90.mean);  // at the cost of the others
}

/// b@2 h is tried by two desks; the one that has been idle for longer takes it.
TEST(SmallWorlds, WhoIsFreeTakesTheWork) {
  Scenario scenario = regular(10, 4);
  scenario.pools = {{"slow", "", "", 1, 0, ""}, {"quick", "", "", 1, 0, ""}};
  StepPlan serve = exact_step("serve", "slow", 25);
  serve.performers.push_back({"quick", RandomTime::exactly(5)});
  scenario.steps = {serve};
  // 10: slow (idle as long as quick, and first) until 35. 20: quick until 25. 30: quick until 35. 40: quick,
  // idle since 35 as slow is, which comes first in the list: slow until 65.
  const Simulation found = simulate(test::one_step(), scenario);
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, (25 + 5 + 5 + 25) / 4.0);
}

/// What a deadline at the border of a step does, when the step takes 30 and lies 5 before.
Service with_boundary(bool interrupting) {
  Process process = flow("start > work > end; late > remind > end:late");
  Node& boundary = test::node(process, "late");
  boundary.kind = NodeKind::boundary;
  boundary.event.definitions = {{EventKind::timer, "PT20S"}};
  boundary.event.attached_to = "work";
  boundary.event.interrupting = interrupting;
  Service made = test::service(std::move(process));
  made.notation = Notation::bpmn;
  return made;
}
Scenario bounded(double limit) {
  Scenario scenario = regular(1000, 2);
  scenario.pools = {{"desk", "", "", 1, 0, ""}};
  scenario.steps = {exact_step("work", "desk", 30), exact_step("remind", "desk", 7)};
  scenario.steps[0].delay = RandomTime::exactly(5);
  scenario.events = {{"late", RandomTime::exactly(limit)}};
  return scenario;
}

TEST(SmallWorlds, ATimerInterruptsWhatTakesTooLong) {
  const Simulation late = simulate(with_boundary(true), bounded(20));
  EXPECT_DOUBLE_EQ(late.cycle_time.mean, 27);
  EXPECT_DOUBLE_EQ(late.steps[0].executions.mean, 0);
  EXPECT_DOUBLE_EQ(late.steps[1].executions.mean, 1);
  const Simulation in_time = simulate(with_boundary(true), bounded(40));
  EXPECT_DOUBLE_EQ(in_time.cycle_time.mean, 35);
  EXPECT_DOUBLE_EQ(in_time.steps[1].executions.mean, 0);
}

TEST(SmallWorlds, ATimerThatDoesNotInterruptGoesOnBeside) {
  // The reminder waits for the one desk: work 5-35, reminder 35-42.
  const Simulation late = simulate(with_boundary(false), bounded(20));
  EXPECT_DOUBLE_EQ(late.cycle_time.mean, 42);
  EXPECT_DOUBLE_EQ(late.steps[0].executions.mean, 1);
  EXPECT_DOUBLE_EQ(late.steps[1].executions.mean, 1);
  EXPECT_DOUBLE_EQ(simulate(with_boundary(false), bounded(40)).cycle_time.mean, 35);
}

/// One desk, work of 30, a limit of 15, cases at 10, 20, 30: the first is interrupted at 25, which lets the
/// second begin, until 35, and so on. With a limit of 8 each has left before the next one comes.
TEST(SmallWorlds, ATimerTakesACaseOutOfTheLine) {
  Scenario scenario = bounded(15);
  scenario.arrival = RandomTime::exactly(10);
  scenario.horizon.cases = 3;
  scenario.steps[0].delay = {};
  scenario.steps[1].performers.clear();
  scenario.steps[1].delay = RandomTime::exactly(7);
  const Simulation found = simulate(with_boundary(true), scenario);
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, 22);
  EXPECT_DOUBLE_EQ(found.steps[0].executions.mean, 0);
  EXPECT_DOUBLE_EQ(found.pools[0].utilisation.mean, 1);
  EXPECT_DOUBLE_EQ(found.pools[0].longest_queue.mean, 1);
}

TEST(SmallWorlds, TheFirstEventWinsTheRace) {
  Service race = test::service(flow("start > e:wait > t:answer > a > end; e:wait > t:silence > b > end:b"));
  Scenario scenario = regular(1000, 1);
  scenario.pools = {{"desk", "", "", 1, 0, ""}};
  scenario.steps = {exact_step("a", "desk", 1), exact_step("b", "desk", 2)};
  scenario.events = {{"t:answer", RandomTime::exactly(50)}, {"t:silence", RandomTime::exactly(40)}};
  EXPECT_DOUBLE_EQ(simulate(race, scenario).cycle_time.mean, 42);
  scenario.events[0].wait = RandomTime::exactly(30);
  EXPECT_DOUBLE_EQ(simulate(race, scenario).cycle_time.mean, 31);
}

TEST(SmallWorlds, AnInclusiveJoinWaitsForWhatWasTaken) {
  Service all = test::service(flow("start > o:s 1> a > o:j > c > end; o:s 1> b > o:j; o:s 0> d > o:j"));
  Scenario scenario = regular(1000, 3);
  scenario.pools = {{"desk", "", "", 3, 0, ""}};
  scenario.steps = {exact_step("a", "desk", 1), exact_step("b", "desk", 20), exact_step("c", "desk", 300),
                    exact_step("d", "desk", 4000)};
  const Simulation found = simulate(all, scenario);
  EXPECT_DOUBLE_EQ(found.cycle_time.mean, 320);
  EXPECT_EQ(found.unfinished, 0U);
}

TEST(SmallWorlds, ACaseThatCannotEndIsSaid) {
  // One way of a choice leads into a join that waits for both.
  Service stuck = test::service(flow("start > x:s 0.5> a > +:j > end; x:s 0.5> b > +:j"));
  Scenario scenario = regular(10, 5);
  const Simulation found = simulate(stuck, scenario);
  EXPECT_EQ(found.unfinished, 5U);
  EXPECT_EQ(found.ended, 0U);
  EXPECT_TRUE(std::isnan(found.cycle_time.mean));
}

TEST(SmallWorlds, ACaseThatGoesRoundForEverIsUndecided) {
  Service round = test::service(flow("start > x:j > a > x:s 1> x:j; x:s 0> end"));
  Scenario scenario = regular(10, 5);
  const Simulation found = simulate(round, scenario);
  EXPECT_EQ(found.undecided, 5U);
  EXPECT_EQ(found.ended, 0U);
}

/// An id in a file that is none for hamvar: the scenario has the file's.
TEST(SmallWorlds, AScenarioNamesElementsAsTheFileDoes) {
  Service service = test::one_step();
  test::node(service.process, "serve").in_file = {"task 1/a"};
  Scenario scenario = regular(10, 2);
  scenario.pools = {{"desk", "", "", 1, 0, ""}};
  scenario.steps = {exact_step("task 1/a", "desk", 5)};
  EXPECT_DOUBLE_EQ(simulate(service, scenario).cycle_time.mean, 5);
  EXPECT_EQ(default_scenario(service, test::small_catalog(), {}).steps.at(0).step, "task 1/a");
}

TEST(SmallWorlds, WhatDoesNotFitIsRefused) {
  Scenario scenario = regular(10, 5);
  scenario.steps = {exact_step("nothing", "desk", 1)};
  scenario.branching = {{"x:none", {}}};
  try {
    (void)simulate(test::one_step(), scenario);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("there is no step 'nothing'"));
    EXPECT_THAT(error.what(), HasSubstr("there is no gateway 'x:none'"));
  }
}

}  // namespace
}  // namespace hamvar
