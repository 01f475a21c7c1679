// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/dataflow.hpp"

#include <gmock/gmock.h>

#include <set>

#include "flow.hpp"
#include "random_process.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;
using test::step;
using testing::ElementsAre;
using testing::IsEmpty;

DocumentSet before(const Process& process, const char* id) {
  return available_before(process, test::small_catalog())[ref(process, id)];
}

TEST(DataFlow, WhatAStepLeavesBehind) {
  const Catalog catalog = test::small_catalog();
  Activity activity;
  activity.documents_out = {"permit"};
  activity.registries.push_back({"r1", RegistryOperation::read, AccessMode::online, {}, {}});
  activity.registries.push_back({"r2", RegistryOperation::write, AccessMode::online, {"d2"}, {}});
  activity.evidence.push_back({"d3", EvidenceForm::original, EvidenceSource::government, {}, {}});
  activity.evidence.push_back({"d9", EvidenceForm::original, EvidenceSource::user, {}, {}});
  EXPECT_THAT(produced_by(activity, catalog), ElementsAre("d1", "d2", "permit"));
  EXPECT_THAT(read_from_registries(activity, catalog), ElementsAre("d1"));
  EXPECT_THAT(needed_inside(activity), ElementsAre("d3"));
}

TEST(DataFlow, HandedInOnceIsThereForLaterSteps) {
  Process process = flow("start > a > b > end");
  step(process, "a").evidence.push_back({"d1", EvidenceForm::original, EvidenceSource::user, {}, {}});
  EXPECT_THAT(before(process, "a"), IsEmpty());
  EXPECT_THAT(before(process, "b"), ElementsAre("d1"));
}

TEST(DataFlow, ExclusiveWaysBringWhatAllOfThemBring) {
  Process process = flow("start > x:s > a > x:j > c > end; x:s > b > x:j");
  step(process, "a").documents_out = {"d1", "d2"};
  step(process, "b").documents_out = {"d2"};
  EXPECT_THAT(before(process, "c"), ElementsAre("d2"));
}

TEST(DataFlow, ParallelWaysBringWhatAnyOfThemBrings) {
  Process process = flow("start > +:s > a > +:j > c > end; +:s > b > +:j");
  step(process, "a").documents_out = {"d1"};
  step(process, "b").documents_out = {"d2"};
  EXPECT_THAT(before(process, "c"), ElementsAre("d1", "d2"));
}

TEST(DataFlow, ALoopTakesNothingAway) {
  Process process = flow("start > a > x:j > b > x:s > end; x:s > x:j");
  step(process, "a").documents_out = {"d1"};
  step(process, "b").documents_out = {"d2"};
  EXPECT_THAT(before(process, "b"), ElementsAre("d1"));
  EXPECT_THAT(before(process, "end"), ElementsAre("d1", "d2"));
}

/// By enumeration of the ways: without parallel gateways a document is there iff every way brings it; a way
/// is told by the node and the set that it has brought so far.
TEST(DataFlow, EqualsEnumerationOfWaysOnRandomProcesses) {
  const Catalog catalog = test::small_catalog();
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 25);
    shape.parallel = shape.inclusive = false;
    shape.structured_only = shape.attributes = true;
    const Process process = test::random_process(random, shape);
    using State = std::pair<NodeRef, std::set<std::string>>;
    std::set<State> known;
    std::vector<State> work{{ref(process, "start"), {}}};
    std::vector<std::optional<std::set<std::string>>> expected(num_vertices(process));
    while (!work.empty()) {
      State at = work.back();
      work.pop_back();
      if (!known.insert(at).second) continue;
      auto& common = expected[at.first];
      if (!common) common = at.second;
      std::erase_if(*common, [&](const std::string& each) { return !at.second.contains(each); });
      const Activity& activity = process[at.first].activity;
      for (const std::string& each : produced_by(activity, catalog)) at.second.insert(each);
      for (const Evidence& each : activity.evidence)
        if (each.source == EvidenceSource::user) at.second.insert(each.document);
      for (const NodeRef next : successors(at.first, process)) work.emplace_back(next, at.second);
    }
    const auto found = available_before(process, catalog);
    for (const NodeRef node : nodes(process))
      ASSERT_EQ(found[node], DocumentSet(expected[node]->begin(), expected[node]->end())) << "seed " << seed;
  }
}

}  // namespace
}  // namespace hamvar
