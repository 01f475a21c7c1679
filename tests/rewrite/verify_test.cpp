// SPDX-License-Identifier: Apache-2.0
// Each promise is broken on purpose and must be noticed; and what breaks none must pass.
#include "hamvar/rewrite/verify.hpp"

#include <gmock/gmock.h>

#include "flow.hpp"
#include "hamvar/rewrite/apply.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::service;
using test::small_catalog;
using test::step;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Promise> broken(const Proof& proof) {
  std::vector<Promise> found;
  for (const Broken& each : proof.broken)
    if (found.empty() || found.back() != each.promise) found.push_back(each.promise);
  return found;
}
Proof proof_of(const Service& before, const Edit& edit) {
  return verify(before, *apply(before.process, edit), edit, small_catalog());
}
Evidence needs(const char* document, EvidenceSource source) {
  return {document, EvidenceForm::copy, source, {}, {}};
}

TEST(Verify, AHarmlessRemovalKeepsAllSeven) {
  const Proof proof = proof_of(service(flow("start > a > b > end")), Edit{{RemoveActivity{"a"}}});
  EXPECT_TRUE(proof.holds());
  EXPECT_EQ(proof.kept.size(), 7U);
  EXPECT_TRUE(proof.soundness.sound());
}

TEST(Verify, SoundnessIsCheckedOnWhatIsThereAfter) {
  const Service before = service(flow("start > +:s > a > +:j > end; +:s > b > +:j"));
  const Process deadlock = flow("start > x:s > a > +:j > end; x:s > b > +:j");
  EXPECT_THAT(broken(verify(before, deadlock, {}, small_catalog())), testing::Contains(Promise::sound));
}

TEST(Verify, WhatIsNeededMustBeThereBefore) {
  Service before = service(flow("start > a > b > end"));
  step(before.process, "a").documents_out = {"d1"};
  step(before.process, "b").evidence = {needs("d1", EvidenceSource::service)};
  EXPECT_THAT(broken(proof_of(before, Edit{{RemoveActivity{"a"}}})),
              ElementsAre(Promise::evidence_available));
  EXPECT_THAT(broken(proof_of(before, Edit{{MakeParallel{{{"a"}, {"b"}}}}})),
              ElementsAre(Promise::evidence_available));
  EXPECT_THAT(broken(proof_of(before, Edit{{MoveBefore{"b", "b", "a"}}})),
              ElementsAre(Promise::evidence_available));
}

TEST(Verify, OnlyOnEveryWayIsThere) {
  Service before = service(flow("start > a > x:s > c > x:j > b > end; x:s > x:j"));
  step(before.process, "a").documents_out = {"d1"};
  step(before.process, "b").evidence = {needs("d1", EvidenceSource::service)};
  const Process only_sometimes = [&] {
    Process changed = flow("start > x:s > a > c > x:j > b > end; x:s > x:j");
    step(changed, "a").documents_out = {"d1"};
    step(changed, "b").evidence = {needs("d1", EvidenceSource::service)};
    return changed;
  }();
  EXPECT_THAT(broken(verify(before, only_sometimes, {}, small_catalog())),
              testing::Contains(Promise::evidence_available));
}

TEST(Verify, APaperIsDroppedOnlyWhereItsContentComesFrom) {
  Service before = service(flow("start > a > end"));
  step(before.process, "a").evidence = {needs("d1", EvidenceSource::user)};
  Activity dropped = step(before.process, "a");
  dropped.evidence.clear();
  EXPECT_THAT(broken(proof_of(before, Edit{{ReplaceActivity{"a", {}, dropped}}})),
              ElementsAre(Promise::evidence_available));
  Activity read = step(before.process, "a");
  read.evidence[0].source = EvidenceSource::government;
  read.registries = {{"r1", RegistryOperation::read, AccessMode::online, {"d1"}, {}}};
  EXPECT_TRUE(proof_of(before, Edit{{ReplaceActivity{"a", {}, read}}}).holds());
  read.registries[0].registry = "r2";  // which does not hold d1
  EXPECT_THAT(broken(proof_of(before, Edit{{ReplaceActivity{"a", {}, read}}})),
              testing::Contains(Promise::evidence_available));
}

TEST(Verify, ARegistryIsReadAfterItWasWritten) {
  Service before = service(flow("start > a > b > end"));
  step(before.process, "a").registries = {{"r1", RegistryOperation::write, AccessMode::online, {"d1"}, {}}};
  step(before.process, "b").registries = {{"r1", RegistryOperation::read, AccessMode::online, {"d1"}, {}}};
  EXPECT_THAT(broken(proof_of(before, Edit{{MoveBefore{"b", "b", "a"}}})),
              ElementsAre(Promise::evidence_available));
}

TEST(Verify, AStatutoryStepStaysOrItsLawIsNamed) {
  Service before = service(flow("start > a > b > end"));
  step(before.process, "a").legal = {LegalStatus::statutory, {"l1", "5"}, {}};
  const Proof proof = proof_of(before, Edit{{RemoveActivity{"a"}}});
  EXPECT_THAT(broken(proof), ElementsAre(Promise::law_kept));
  EXPECT_TRUE(proof.needs_law_change());
  EXPECT_EQ(proof.broken[0].law, (LawReference{"l1", "5"}));
}

TEST(Verify, AStatutoryStepMayNotBecomeOptional) {
  Service before = service(flow("start > a > k > x:k 0.2> end:no; x:k 0.8> b > end"));
  step(before.process, "a").legal = {LegalStatus::statutory, {"l1", "5"}, {}};
  EXPECT_THAT(broken(proof_of(before, Edit{{MoveBefore{"k", "x:k", "a"}}})), ElementsAre(Promise::law_kept));
}

TEST(Verify, EvidenceThatALawAsksForStays) {
  Service before = service(flow("start > a > end"));
  Evidence paper = needs("d1", EvidenceSource::user);
  paper.law = LawReference{"l1", "7"};
  step(before.process, "a").evidence = {paper};
  Activity read = step(before.process, "a");
  read.evidence[0].source = EvidenceSource::government;
  read.registries = {{"r1", RegistryOperation::read, AccessMode::online, {"d1"}, {}}};
  const Proof proof = proof_of(before, Edit{{ReplaceActivity{"a", {}, read}}});
  EXPECT_THAT(broken(proof), ElementsAre(Promise::law_kept));
  EXPECT_EQ(proof.broken[0].law.article, "7");
}

TEST(Verify, TheOrderOfALawIsKept) {
  Service before = service(flow("start > a > b > end"));
  step(before.process, "b").legal = {LegalStatus::statutory, {"l1", "3"}, {"a"}};
  EXPECT_THAT(broken(proof_of(before, Edit{{MakeParallel{{{"a"}, {"b"}}}}})),
              ElementsAre(Promise::legal_order_kept));
  EXPECT_TRUE(proof_of(before, Edit{{MakeParallel{{{"a"}, {"b"}}}}}).needs_law_change());
}

TEST(Verify, EveryOutcomeCanStillBeReached) {
  const Service before = service(flow("start > a > x:s 0.5> end:yes; x:s 0.5> end:no"));
  EXPECT_THAT(broken(verify(before, flow("start > a > end:yes"), {}, small_catalog())),
              testing::Contains(Promise::outcomes_reachable));
}

TEST(Verify, AChoiceIsStillDecidedBeforeIt) {
  const Service before = service(flow("start > k > x:k 0.2> end:no; x:k 0.8> b > end"));
  EXPECT_THAT(broken(proof_of(before, Edit{{RemoveActivity{"k"}}})), testing::Contains(Promise::guards_kept));
}

TEST(Verify, TheServiceStillGivesWhatItGave) {
  Service before = service(flow("start > a > b > end"));
  before.outputs = {"d1"};
  step(before.process, "b").documents_out = {"d1"};
  EXPECT_THAT(broken(proof_of(before, Edit{{RemoveActivity{"b"}}})),
              testing::Contains(Promise::outputs_kept));
  EXPECT_TRUE(proof_of(before, Edit{{RemoveActivity{"a"}}}).holds());
}

TEST(Verify, AMergedStepStandsForItsMembers) {
  Service before = service(flow("start > a > b > c > end"));
  step(before.process, "b").documents_out = {"d1"};
  step(before.process, "c").evidence = {needs("d1", EvidenceSource::service)};
  Activity merged;
  merged.documents_out = {"d1"};
  EXPECT_TRUE(proof_of(before, Edit{{MergeActivities{{"a", "b"}, {"ab", ""}, merged}}}).holds());
  merged.documents_out.clear();
  EXPECT_FALSE(proof_of(before, Edit{{MergeActivities{{"a", "b"}, {"ab", ""}, merged}}}).holds());
}

TEST(Verify, WhatWasBrokenBeforeIsNoFaultOfTheEdit) {
  Service before = service(flow("start > a > b > end"));
  step(before.process, "b").evidence = {needs("d1", EvidenceSource::service)};  // nobody brings it
  EXPECT_THAT(broken(proof_of(before, Edit{{RemoveActivity{"a"}}})), IsEmpty());
}

}  // namespace
}  // namespace hamvar
