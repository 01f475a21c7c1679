// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <map>
#include <random>
#include <set>

#include "check.hpp"
#include "hamvar/rewrite/apply.hpp"
#include "hamvar/rewrite/verify.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::set<std::string, std::less<>> evidence_rules = {
    "own-output-asked-back", "evidence-asked-twice", "address-despite-postal-code",
    "certified-copy-of-registry-data", "evidence-held-by-government"};

std::vector<std::string> evidence_places(const Service& service, const Catalog& catalog) {
  std::vector<Finding> found = check(service, catalog);
  std::erase_if(found, [](const Finding& each) { return !evidence_rules.contains(each.rule); });
  return places(found);
}

Catalog catalog_where(const std::string& document, const std::vector<std::string>& follows_from) {
  Catalog catalog = small_catalog();
  for (Document& each : catalog.documents)
    if (each.id == document) each.derivable_from = follows_from;
  return catalog;
}

/// Each entry has one finding, of the first rule that applies.
TEST(EvidenceRules, TheStrongestReasonIsTold) {
  Service s = service(flow("start > make > ask > more > end"));
  step(s.process, "make").documents_out = {"d1"};
  needs(step(s.process, "ask"), "d1");
  needs(step(s.process, "ask"), "d2", EvidenceSource::user, EvidenceForm::certified);
  needs(step(s.process, "ask"), "d3");
  needs(step(s.process, "more"), "d2");
  // d3 follows from d1, which is there.
  EXPECT_THAT(evidence_places(s, catalog_where("d3", {"d1"})),
              ElementsAre("address-despite-postal-code at ask", "certified-copy-of-registry-data at ask",
                          "own-output-asked-back at ask", "evidence-asked-twice at more"));
}

TEST(EvidenceRules, WhatParallelWaysBringIsThereBehindThem) {
  Service s = service(flow("start > +:s > read > +:j > ask > end; +:s > other > +:j"));
  reads(step(s.process, "read"), "r1");
  needs(step(s.process, "ask"), "d1");
  EXPECT_THAT(evidence_places(s, small_catalog()), ElementsAre("own-output-asked-back at ask"));
}

/// Registering a child does not bring its father's papers.
TEST(EvidenceRules, WritingToARegistryBringsNothing) {
  Service s = service(flow("start > write > ask > end"));
  step(s.process, "write").registries = {{"r1", RegistryOperation::write, AccessMode::online, {}, {}}};
  needs(step(s.process, "ask"), "d1");
  EXPECT_THAT(evidence_places(s, small_catalog()), ElementsAre("evidence-held-by-government at ask"));
}

/// Nothing is known before the loop's first round.
TEST(EvidenceRules, ALaterRoundOfALoopDoesNotCount) {
  Service s = service(flow("start > x:in > ask > make > x:out > end; x:out 0.2> x:in"));
  needs(step(s.process, "ask"), "own");
  step(s.process, "make").documents_out = {"own"};
  EXPECT_THAT(evidence_places(s, small_catalog()), IsEmpty());
}

/// The same paper on both ways is asked for once a case; behind them once more.
TEST(EvidenceRules, HandedInOnEachWayIsHandedIn) {
  Service s = service(flow("start > x:s > left > x:j > ask > end; x:s > right > x:j"));
  for (const char* id : {"left", "right", "ask"}) needs(step(s.process, id), "own");
  EXPECT_THAT(evidence_places(s, small_catalog()), ElementsAre("evidence-asked-twice at ask"));
}

TEST(EvidenceRules, AStepThatReadsTheRegistryAlreadyIsNotMadeToReadItTwice) {
  Service s = service(flow("start > ask > end"));
  reads(needs(step(s.process, "ask"), "d1"), "r1");
  const auto found = check(s, small_catalog(), "evidence-held-by-government");
  ASSERT_THAT(found, SizeIs(1));
  const auto after = apply(s.process, found.front().remedy->edit);
  ASSERT_TRUE(after);
  const Activity& changed = (*after)[ref(*after, "ask")].activity;
  EXPECT_THAT(changed.registries, SizeIs(1));
  EXPECT_EQ(changed.evidence.front().source, EvidenceSource::government);
}

TEST(EvidenceRules, WhatNoRegistryTellsOnlineIsDroppedIfItFollowsFromSomethingElse) {
  Catalog catalog = catalog_where("d1", {"d2"});
  for (Registry& registry : catalog.registries) registry.access = AccessMode::letter;
  Service s = service(flow("start > first > ask > end"));
  needs(step(s.process, "first"), "d2");
  needs(step(s.process, "ask"), "d1");
  const auto found = check(s, catalog, "address-despite-postal-code");
  ASSERT_THAT(found, SizeIs(1));
  const Edit& edit = found.front().remedy->edit;
  const auto after = apply(s.process, edit);
  ASSERT_TRUE(after);
  EXPECT_THAT((*after)[ref(*after, "ask")].activity.evidence, IsEmpty());
  EXPECT_TRUE(verify(s, *after, edit, catalog).holds());
}

TEST(EvidenceRules, ACertifiedCopyCostsWhatTheCatalogueSays) {
  Catalog catalog = small_catalog();
  catalog.defaults.certified_copy_cost = 700;
  Service s = service(flow("start > x:s 0.25> ask > x:j > end; x:s 0.75> x:j"));
  needs(step(s.process, "ask"), "d1", EvidenceSource::user, EvidenceForm::certified);
  const auto found = check(s, catalog, "certified-copy-of-registry-data");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_NEAR(found.front().yearly_cost.value(), 0.25 * 1000 * 700, 1e-6);
  EXPECT_EQ(found.front().evidence.front().en, "asked for 250 times a year");
}

TEST(EvidenceRules, APaperThatALawAsksForNeedsTheLawToChange) {
  Service s = service(flow("start > ask > end"));
  needs(step(s.process, "ask"), "d1");
  step(s.process, "ask").evidence.front().law = LawReference{"l1", "3"};
  const auto found = check(s, small_catalog(), "evidence-held-by-government");
  ASSERT_THAT(found, SizeIs(1));
  const Edit& edit = found.front().remedy->edit;
  const Proof proof = verify(s, *apply(s.process, edit), edit, small_catalog());
  EXPECT_FALSE(proof.holds());
  EXPECT_TRUE(proof.needs_law_change());
}

/// On random processes: no entry is told twice, and each remedy is proved.
TEST(EvidenceRules, HoldTheirPromisesOnRandomProcesses) {
  std::size_t remedies = 0;
  for (std::uint64_t seed = 0; seed < test::scaled(300); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    // As every edit leaves it: without the empty branches and idle gateways that it would take away.
    const Process drawn = random_process(random, {.structured_only = true, .attributes = true});
    const Service s = service(apply(drawn, Edit{}).value());
    const Catalog catalog = seed % 2 == 0 ? small_catalog() : catalog_where("d2", {"d1", "d3"});
    std::map<std::string, std::size_t> told;
    std::map<std::string, std::size_t> asked;
    for (const NodeRef node : activities(s.process))
      for (const Evidence& evidence : s.process[node].activity.evidence)
        asked[s.process[node].id] += evidence.source == EvidenceSource::user ? 1 : 0;
    for (const Finding& finding : check(s, catalog)) {
      if (!evidence_rules.contains(finding.rule)) continue;
      EXPECT_LE(++told[finding.place.element], asked[finding.place.element]);
      const auto after = apply(s.process, finding.remedy->edit);
      ASSERT_TRUE(after) << finding.message.en;
      const Proof proof = verify(s, *after, finding.remedy->edit, catalog);
      EXPECT_TRUE(proof.holds()) << finding.rule << ": " << finding.message.en << ": "
                                 << proof.broken.front().reason.en;
      ++remedies;
    }
  }
  EXPECT_GT(remedies, test::scaled(100));
}

}  // namespace
}  // namespace hamvar
