// SPDX-License-Identifier: Apache-2.0
// A part of a process becomes a call of a shared service and back again; what a call may not lose is taken
// away on purpose, and must be noticed.
#include "hamvar/rewrite/shared_call.hpp"

#include <gmock/gmock.h>

#include <random>
#include <set>

#include "flow.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;
using test::service;
using test::shape;
using test::small_catalog;
using test::step;
using testing::Contains;
using testing::ElementsAre;

std::vector<NodeRef> refs(const Process& process, const std::vector<std::string>& ids) {
  std::vector<NodeRef> found;
  for (const std::string& id : ids) found.push_back(ref(process, id));
  return found;
}

Activity call_of_shared() {
  Activity call;
  call.task = TaskKind::call;
  call.calls = "shared";
  call.actor.agency = "a";
  return call;
}

Process folded(const Process& process, const std::vector<std::string>& part,
               const Activity& call = call_of_shared()) {
  return *apply(process, Edit{{FoldIntoCall{part, {"Shared", ""}, call}}});
}

Service shared_of(const Process& process, const std::vector<std::string>& part) {
  Service made = service(cut_out(process, part, {"Called", ""}, {"Done", ""}));
  made.id = "shared";
  return made;
}

/// Each step goes by its own id.
SharedCall same_ids(const Process& process, const std::vector<std::string>& part) {
  SharedCall call{part.front(), {}};
  for (const std::string& id : part)
    if (process[ref(process, id)].kind == NodeKind::activity) call.own_ids[id] = id;
  return call;
}

TEST(PartAround, IsAChainOrHasTheGatewaysThatCloseIt) {
  const Process chain = flow("start > a > b > c > end");
  EXPECT_THAT(*part_around(chain, refs(chain, {"a", "b"})), ElementsAre("a", "b"));
  const Process block = flow("start > a > +:s > b > +:j > d > end; +:s > c > +:j");
  EXPECT_THAT(*part_around(block, refs(block, {"b"})), ElementsAre("b"));
  EXPECT_THAT(*part_around(block, refs(block, {"a", "b", "c"})), ElementsAre("a", "b", "c", "+:s", "+:j"));
  EXPECT_THAT(*part_around(block, refs(block, {"b", "c"})),
              testing::UnorderedElementsAre("b", "c", "+:s", "+:j"));
  EXPECT_FALSE(part_around(block, refs(block, {"a", "b"})));
  EXPECT_FALSE(part_around(chain, refs(chain, {"a", "c"})));
}

TEST(FoldIntoCall, PutsOneCallInThePlaceOfThePart) {
  EXPECT_EQ(shape(folded(flow("start > a > b > c > end"), {"a", "b"})), shape(flow("start > a > c > end")));
  const Process block = flow("start > a > +:s > b > +:j > d > end; +:s > c > +:j");
  EXPECT_EQ(shape(folded(block, {"b", "c", "+:s", "+:j"})), shape(flow("start > a > b > d > end")));
  Process loop = flow("start > x:j > a > b > x:s 0.3> x:j; x:s 0.7> c > end");
  EXPECT_EQ(shape(folded(loop, {"a", "b"})), shape(flow("start > x:j > a > x:s > x:j; x:s > c > end")));
  // The whole loop: the way on is no choice any more.
  const Process whole = folded(loop, {"a", "b", "x:j", "x:s"});
  EXPECT_EQ(shape(whole), shape(flow("start > a > c > end")));
  for (const FlowRef each : flows(whole)) EXPECT_FALSE(whole[each].probability);
}

TEST(FoldIntoCall, LegalOrderNamesTheCallInThePlaceOfItsSteps) {
  Process process = flow("start > a > b > c > end");
  step(process, "c").legal.after = {"b"};
  Process made = folded(process, {"a", "b"});
  EXPECT_THAT(step(made, "c").legal.after, ElementsAre("a"));
}

TEST(FoldIntoCall, RefusesWhatACallCannotStandFor) {
  const auto refused = [](const Process& process, const std::vector<std::string>& part) {
    return apply(process, Edit{{FoldIntoCall{part, {}, call_of_shared()}}}).has_error();
  };
  const Process block = flow("start > a > x:s > b > end; x:s > c > end:2");
  EXPECT_TRUE(refused(block, {"a", "x:s"}));            // two ways out
  EXPECT_TRUE(refused(block, {"a", "x:s", "b", "c"}));  // the same
  EXPECT_TRUE(refused(block, {"b", "end"}));            // an end is no step
  EXPECT_TRUE(refused(block, {"b", "c"}));              // two ways in
  EXPECT_TRUE(refused(block, {}));
  Process repeated = flow("start > a > b > end");
  test::node(repeated, "b").repetition = Repetition::loop;
  EXPECT_TRUE(refused(repeated, {"a", "b"}));
  Process timed = flow("start > a > b > end");
  Node timer;
  timer.id = "t";
  timer.kind = NodeKind::boundary;
  timer.event.attached_to = "b";
  add_vertex(timer, timed);
  EXPECT_TRUE(refused(timed, {"a", "b"}));
}

/// By id, without places in files, and with the agency told.
std::map<std::string, Node> by_id(const Process& process) {
  std::map<std::string, Node> found;
  for (const NodeRef node : nodes(process)) found.emplace(process[node].id, process[node]);
  return found;
}

/// Folding a part of a random process and expanding the call again gives the process: all nodes with all that
/// they say, and all flows.
TEST(ExpandCall, UndoesTheFoldingOfRandomParts) {
  std::size_t chains = 0;
  std::size_t blocks = 0;
  for (std::uint64_t seed = 1; seed <= test::random_cases(2000); ++seed) {
    std::mt19937_64 random(seed);
    Process process = test::random_process(random, {.steps = 9, .structured_only = true, .attributes = true});
    process = *apply(process, {});  // without gateways that do nothing, which no edit leaves
    std::vector<NodeRef> steps = activities(process);
    for (const NodeRef node : steps) {
      Actor& actor = process[node].activity.actor;
      if (!actor.applicant && actor.agency.empty()) actor.agency = "a";
    }
    std::ranges::shuffle(steps, random);
    steps.resize(std::min<std::size_t>(steps.size(), 2 + random() % 3));
    std::ranges::sort(steps);
    const auto part = part_around(process, steps);
    if (!part) continue;
    ++(part->size() > steps.size() ? blocks : chains);
    const Process with_call = folded(process, *part);
    EXPECT_EQ(num_vertices(with_call), num_vertices(process) - part->size() + 1) << "seed " << seed;
    const auto again = expand_call(with_call, same_ids(process, *part), shared_of(process, *part));
    ASSERT_TRUE(again) << "seed " << seed;
    ASSERT_EQ(shape(*again), shape(process)) << "seed " << seed;
    const auto before = by_id(process);
    for (const auto& [id, node] : by_id(*again))
      EXPECT_TRUE(node.same_as(before.at(id))) << id << ' ' << seed;
  }
  EXPECT_GE(chains, test::at_least(51));
  EXPECT_GT(blocks, test::random_cases(2000) / 40);
}

TEST(ExpandCall, GivesGatewaysIdsThatAreFree) {
  const Process block = flow("start > +:s > b > +:j > end; +:s > c > +:j");
  const Service shared = shared_of(block, {"b", "c", "+:s", "+:j"});
  Process caller = flow("start > +:s > x > +:j > end; +:s > y > +:j");
  step(caller, "x") = call_of_shared();
  const Process made = *expand_call(caller, {"x", {{"b", "x"}, {"c", "x2"}}}, shared);
  EXPECT_EQ(shape(made), shape(flow("start > +:s > +:s-2 > x > +:j-2 > +:j > end; +:s-2 > x2 > +:j-2; "
                                    "+:s > y > +:j")));
}

TEST(ExpandCall, RefusesWhatItCannotPutIn) {
  const Process process = flow("start > a > b > c > end");
  const std::vector<std::string> part{"a", "b"};
  const Service shared = shared_of(process, part);
  EXPECT_FALSE(expand_call(process, same_ids(process, part), shared));  // a is no call
  EXPECT_FALSE(expand_call(folded(process, part), {"gone", {}}, shared));
  Service other = shared;
  other.id = "other";
  EXPECT_FALSE(expand_call(folded(process, part), same_ids(process, part), other));
  Service endless = shared;
  endless.process = flow("start > a > x:s > b > end; x:s > end:2");
  EXPECT_FALSE(expand_call(folded(process, part), same_ids(process, part), endless));
}

Evidence needs(const char* document, EvidenceSource source) {
  return {document, EvidenceForm::copy, source, {}, {}};
}

/// A service in which all that a call must say occurs: a, b and c are folded, d needs what b leaves, and the
/// end gives what c leaves.
class VerifyCall : public testing::Test {
 protected:
  void SetUp() override {
    before = service(flow("start > a > b > c > d > end"));
    before.outputs = {"d3"};
    step(before.process, "a").evidence = {needs("d1", EvidenceSource::user)};
    step(before.process, "b").registries = {{"r2", RegistryOperation::read, AccessMode::online, {"d2"}, {}}};
    step(before.process, "b").legal = {LegalStatus::statutory, {"l1", "5"}, {}};
    step(before.process, "b").fee = Fee{1000, {"Fee", ""}, {"l1", "6"}};
    step(before.process, "c").evidence = {needs("d2", EvidenceSource::service)};
    step(before.process, "c").documents_out = {"d3"};
    step(before.process, "d").evidence = {needs("d2", EvidenceSource::service)};
    shared = shared_of(before.process, part);
    call = call_of_shared();
    call.evidence = step(before.process, "a").evidence;
    call.registries = step(before.process, "b").registries;
    call.documents_out = {"d3"};
    call.legal = step(before.process, "b").legal;
    call.fee = step(before.process, "b").fee;
  }

  [[nodiscard]] std::vector<Promise> broken() const { return broken(folded(before.process, part, call)); }
  [[nodiscard]] std::vector<Promise> broken(const Process& after) const {
    std::vector<Promise> found;
    const Proof proof = verify_call(before, after, same_ids(before.process, part), shared, small_catalog());
    for (const Broken& each : proof.broken) {
      found.push_back(each.promise);
      EXPECT_THAT(proof.kept, testing::Not(Contains(each.promise)));
      EXPECT_FALSE(each.reason.en.empty());
      EXPECT_FALSE(each.reason.fa.empty());
    }
    return found;
  }

  const std::vector<std::string> part{"a", "b", "c"};
  Service before;
  Service shared;
  Activity call;
};

TEST_F(VerifyCall, HoldsWhereNothingIsLost) {
  EXPECT_THAT(broken(), ElementsAre());
  const Proof proof = verify_call(before, folded(before.process, part, call), same_ids(before.process, part),
                                  shared, small_catalog());
  EXPECT_EQ(proof.kept.size(), 7U);
}

TEST_F(VerifyCall, NoticesAnEvidenceThatIsNotHandedOver) {
  call.evidence.clear();
  EXPECT_THAT(broken(), Contains(Promise::evidence_available));
}

TEST_F(VerifyCall, NoticesARegistryThatIsNotTold) {
  call.registries.clear();
  EXPECT_THAT(broken(), Contains(Promise::evidence_available));
}

TEST_F(VerifyCall, NoticesARegistryThatNoStepUses) {
  call.registries.push_back({"r1", RegistryOperation::read, AccessMode::online, {"d1"}, {}});
  EXPECT_THAT(broken(), ElementsAre(Promise::evidence_available));
}

TEST_F(VerifyCall, NoticesAnOutputThatIsNotGivenBack) {
  call.documents_out.clear();
  EXPECT_THAT(broken(), ElementsAre(Promise::outputs_kept));
  step(shared.process, "c").documents_out.clear();
  EXPECT_THAT(broken(), Contains(Promise::outputs_kept));
}

TEST_F(VerifyCall, NoticesADocumentThatIsPromisedAndNotMade) {
  before.outputs.clear();
  step(shared.process, "c").documents_out.clear();
  EXPECT_THAT(broken(), ElementsAre(Promise::evidence_available));
}

TEST_F(VerifyCall, NoticesALawThatIsNotTold) {
  call.legal = {};
  EXPECT_THAT(broken(), ElementsAre(Promise::law_kept));
}

TEST_F(VerifyCall, NoticesAFeeThatIsLeftOut) {
  call.fee.reset();
  EXPECT_THAT(broken(), ElementsAre(Promise::law_kept));
}

TEST_F(VerifyCall, NoticesAStatutoryStepThatTheSharedServiceDoesNotDo) {
  shared.process = *apply(shared.process, Edit{{RemoveActivity{"b"}}});
  EXPECT_THAT(broken(), Contains(Promise::law_kept));
}

TEST_F(VerifyCall, NoticesThatAnotherAgencyWouldDoWhatALawAsksFor) {
  shared.owner = "b";
  const std::vector<Promise> found = broken();
  EXPECT_THAT(found, ElementsAre(Promise::law_kept));
}

TEST_F(VerifyCall, NoticesAStepThatNeedsWhatTheCallerDoesNotHave) {
  step(shared.process, "a").evidence.push_back(needs("d3", EvidenceSource::service));
  call.evidence.push_back(needs("d3", EvidenceSource::service));
  EXPECT_THAT(broken(), Contains(Promise::evidence_available));
}

TEST_F(VerifyCall, NoticesAnEndThatIsLost) {
  before.process = flow("start > a > b > c > x:s > d > end; x:s > end:2");
  shared = shared_of(before.process, part);
  call = call_of_shared();
  EXPECT_THAT(broken(), ElementsAre());
  Process cut = folded(before.process, part, call);
  clear_vertex(ref(cut, "end:2"), cut);
  remove_vertex(ref(cut, "end:2"), cut);
  EXPECT_THAT(broken(cut), Contains(Promise::outcomes_reachable));
}

TEST_F(VerifyCall, NoticesASharedProcessThatDeadlocks) {
  shared.process = flow("start > a > x:s > b > +:j > end; x:s > c > +:j");
  EXPECT_THAT(broken(), Contains(Promise::sound));
}

}  // namespace
}  // namespace hamvar
