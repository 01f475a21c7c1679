// SPDX-License-Identifier: Apache-2.0
// What the cases of single rules do not reach: whole portfolios, sub-processes, random and large processes.
#include <gmock/gmock.h>

#include <random>

#include "check.hpp"
#include "hamvar/rewrite/apply.hpp"
#include "hamvar/rewrite/verify.hpp"
#include "large_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using namespace test;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using enum StepKind;

std::vector<Finding> check_all(const Portfolio& portfolio) {
  std::vector<Measured> known;
  known.reserve(portfolio.services.size());
  for (const Service& each : portfolio.services)
    known.push_back(measured(each, facts_of(each, portfolio.catalog)));
  return check_portfolio(portfolio, known);
}

/// A service of `agency` that inspects with document d1 in hand.
Service inspecting(const std::string& id, const std::string& agency, double volume, LifeEvent event) {
  Service made = service(flow("start > look > end"));
  made.id = id;
  made.file = id + ".json";
  made.owner = agency;
  made.yearly_volume = volume;
  made.life_events = {event};
  step(made.process, "look").step = inspect;
  step(made.process, "look").touch = Estimate::exactly(hours(1));
  needs(step(made.process, "look"), "d1", EvidenceSource::service);
  return made;
}

TEST(SameWork, IsToldOnceForServicesOfOneLifeEvent) {
  const Portfolio portfolio{
      small_catalog(),
      {inspecting("p", "a", 100, LifeEvent::business), inspecting("q", "b", 10, LifeEvent::business),
       inspecting("r", "c", 1000, LifeEvent::business)}};
  const auto found = check_all(portfolio);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].rule, "same-work-two-agencies");
  EXPECT_EQ(found[0].place.service, "p");
  ASSERT_THAT(found[0].others, SizeIs(2));
  EXPECT_EQ(found[0].others[0].service, "q");
  EXPECT_EQ(found[0].others[1].service, "r");
  EXPECT_THAT(found[0].evidence, SizeIs(3));
  EXPECT_FALSE(found[0].remedy);
  // One of them has to do it: the cheapest stays. An hour costs the same everywhere.
  EXPECT_NEAR(found[0].yearly_cost.value(), (100 + 1000) * Defaults().staff_cost_per_hour, 1);
}

TEST(SameWork, IsNotToldWithoutACommonLifeEventOrWithOneAgency) {
  EXPECT_THAT(check_all({small_catalog(),
                         {inspecting("p", "a", 100, LifeEvent::business),
                          inspecting("q", "b", 100, LifeEvent::birth)}}),
              IsEmpty());
  EXPECT_THAT(check_all({small_catalog(),
                         {inspecting("p", "a", 100, LifeEvent::business),
                          inspecting("q", "a", 100, LifeEvent::business)}}),
              IsEmpty());
}

TEST(UnusedOutput, AnotherServiceMayNeedIt) {
  Service maker = service(flow("start > draw > end"));
  step(maker.process, "draw").step = produce_document;
  step(maker.process, "draw").documents_out = {"sheet"};
  Service user = service(flow("start > use > end"));
  user.id = "user";
  needs(step(user.process, "use"), "sheet");
  const auto told = [&](const Portfolio& portfolio) {
    return places(check_service(portfolio, maker, facts_of(maker, portfolio.catalog)));
  };
  EXPECT_THAT(told({small_catalog(), {maker}}), Contains("unused-output at draw"));
  EXPECT_THAT(told({small_catalog(), {maker, user}}), Not(Contains("unused-output at draw")));
}

TEST(UnusedOutput, AStepThatAlsoWritesARegistryOrTakesAFeeStays) {
  Process process = flow("start > draw > end");
  step(process, "draw").step = produce_document;
  step(process, "draw").documents_out = {"sheet"};
  EXPECT_TRUE(check(process, "unused-output").at(0).remedy);
  step(process, "draw").fee = Fee{10, {}, {}};
  EXPECT_FALSE(check(process, "unused-output").at(0).remedy);
  step(process, "draw").fee.reset();
  step(process, "draw").registries = {{"r1", RegistryOperation::write, AccessMode::online, {}, {}}};
  EXPECT_FALSE(check(process, "unused-output").at(0).remedy);
}

TEST(ReEntry, DataThatOneWayBringsOnPaperAreNotData) {
  Process process = flow("start > x:s > read > x:j > type > end; x:s > paper > x:j");
  step(process, "type").step = enter_data;
  needs(step(process, "type"), "d1", EvidenceSource::service);
  reads(step(process, "read"), "r1");
  needs(step(process, "paper"), "d1");
  EXPECT_THAT(check(process, "re-entry-of-data"), IsEmpty());
  step(process, "paper").evidence.clear();
  reads(step(process, "paper"), "r1");
  EXPECT_THAT(places(check(process, "re-entry-of-data")), ElementsAre("re-entry-of-data at type"));
}

TEST(Recheck, ACheckThatDecidesStaysThoughItIsTold) {
  Process process = flow("start > check > x:ok 0.9> end; x:ok 0.1> end:refused");
  step(process, "check").step = formal_check;
  needs(step(process, "check"), "d2", EvidenceSource::user, EvidenceForm::certified);
  const auto found = check(process, "recheck-of-certified-document");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_FALSE(found[0].remedy);
  EXPECT_EQ(found[0].severity, Severity::warning);
}

TEST(Recheck, DoesNotTakeAParallelSplitForADecision) {
  Process process = flow("start > check > +:s > left > +:j > end; +:s > right > +:j");
  step(process, "check").step = formal_check;
  needs(step(process, "check"), "d2", EvidenceSource::user, EvidenceForm::certified);
  EXPECT_TRUE(check(process, "recheck-of-certified-document").at(0).remedy);
}

TEST(PrintThenScan, PairsEachScanWithTheNearestPrint) {
  Process process = flow("start > p1 > p2 > s1 > s2 > s3 > end");
  for (const char* id : {"p1", "p2"}) step(process, id).step = print;
  for (const char* id : {"s1", "s2", "s3"}) step(process, id).step = scan;
  needs(step(process, "p1"), "d1", EvidenceSource::service);
  needs(step(process, "s2"), "d1", EvidenceSource::service);
  const auto found = check(process, "print-then-scan");
  EXPECT_THAT(places(found), ElementsAre("print-then-scan at p1", "print-then-scan at p2"));
  EXPECT_EQ(found[0].others[0].element, "s2");
  EXPECT_EQ(found[1].others[0].element, "s1");
}

TEST(ApprovalChain, EndsWhereAnotherUnitSigns) {
  Process process = flow("start > a1 > f1 > a2 > f2 > b1@b > f3 > b2@b > work > b3@b > end");
  for (const char* id : {"a1", "a2", "b1", "b2", "b3"}) step(process, id).step = approve;
  for (const char* id : {"f1", "f2", "f3"}) step(process, id).step = forward;
  const auto found = check(process, "approval-chain");
  ASSERT_THAT(places(found), ElementsAre("approval-chain at a1", "approval-chain at b1"));
  const auto after = apply(process, found[0].remedy->edit);
  ASSERT_TRUE(after);
  EXPECT_EQ(shape(*after), "a2>f2, b1>f3, b2>work, b3>end, f2>b1, f3>b2, start>a2, work>b3");
}

TEST(Rules, LookIntoSubProcesses) {
  Process process = flow("start > sub > end");
  node(process, "sub").kind = NodeKind::sub_process;
  const Process inside = flow("start:in > one > two > end:in");
  for (const NodeRef each : nodes(inside)) {
    Node copy = inside[each];
    copy.parent = "sub";
    copy.at = {7, 3};
    add_vertex(copy, process);
  }
  for (const FlowRef each : flows(inside))
    add_edge(ref(process, inside[source(each, inside)].id), ref(process, inside[target(each, inside)].id),
             Flow{}, process);
  for (const char* id : {"one", "two"}) step(process, id).step = approve;
  const auto found = check(process, "approval-chain");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].place, (Place{"s.json", {7, 3}, "s", "one"}));
  const auto after = apply(process, found[0].remedy->edit);
  ASSERT_TRUE(after);
  EXPECT_FALSE(find_node(*after, "one"));
}

TEST(Rules, GiveSortedFindingsWithBothLanguages) {
  for (std::uint64_t seed = 0; seed < test::scaled(200); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Process process = random_process(random, {.steps = 12, .attributes = true});
    const auto found = check(process);
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_THAT(found[i].message.en, Not(IsEmpty()));
      EXPECT_THAT(found[i].message.fa, Not(IsEmpty()));
      EXPECT_THAT(found[i].message.en, Not(testing::HasSubstr("{")));
      EXPECT_THAT(found[i].message.fa, Not(testing::HasSubstr("{")));
      EXPECT_TRUE(find_rule(found[i].rule));
      EXPECT_LE(found[i == 0 ? 0 : i - 1].place, found[i].place);
      EXPECT_GE(found[i].yearly_cost.value_or(0), 0) << found[i].message.en;
    }
    const auto again = check(process);
    EXPECT_EQ(places(found), places(again));
  }
}

/// A remedy may turn out to break a promise, which is why each is proved; but it always fits the process.
TEST(Rules, GiveRemediesThatFit) {
  std::size_t remedies = 0;
  for (std::uint64_t seed = 0; seed < test::scaled(400); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Service s =
        service(random_process(random, {.steps = 12, .structured_only = seed % 2 == 0, .attributes = true}));
    for (const Finding& finding : check(s, small_catalog())) {
      if (!finding.remedy) continue;
      ++remedies;
      const auto after = apply(s.process, finding.remedy->edit);
      EXPECT_TRUE(after.has_value()) << finding.rule << ": " << finding.message.en;
    }
  }
  EXPECT_GT(remedies, test::scaled(400));
}

/// Gateways in a circle that no start reaches lead nowhere.
TEST(PingPong, EndsInACircleOfGateways) {
  Process process = flow("start > work > end; lost > x:a > x:b > x:c > x:a");
  EXPECT_THAT(check(process, "ping-pong"), IsEmpty());
}

/// Nothing recurses along a chain or is quadratic in what is usual.
TEST(Rules, ReadLongChains) {
  Process process = long_chain(test::scaled(20'000));
  std::size_t i = 0;
  for (const NodeRef each : activities(process)) {
    Activity& step = process[each].activity;
    step.step = i % 3 == 0 ? produce_document : i % 3 == 1 ? enter_data : print;
    step.documents_out = {"out" + std::to_string(i % 20)};
    step.evidence = {{"in" + std::to_string(i % 20), EvidenceForm::copy, EvidenceSource::user, {}, {}}};
    ++i;
  }
  const auto found = check(process, "evidence-asked-twice");
  EXPECT_THAT(found, SizeIs(test::scaled(20'000) - 20));
}

}  // namespace
}  // namespace hamvar
