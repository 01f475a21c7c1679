// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/alignment.hpp"

#include <gmock/gmock.h>

#include <array>
#include <random>

#include "flow.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

/// A row of activities with these English labels; the ids are numbers with `prefix`.
Service row(const std::vector<std::string>& labels, const std::string& prefix) {
  std::string text = "start";
  for (std::size_t i = 0; i < labels.size(); ++i) text += " > " + prefix + std::to_string(i);
  Process process = test::flow(text + " > end");
  for (const NodeRef node : nodes(process)) process[node].label = {};
  for (std::size_t i = 0; i < labels.size(); ++i)
    test::node(process, prefix + std::to_string(i)).label = {labels[i], {}};
  return test::service(std::move(process));
}

const Catalog& catalog() {
  static const Catalog made = test::small_catalog();
  return made;
}
Side side(const Service& service) { return {{&service}, &catalog()}; }

std::vector<std::string> pairs(const Service& a, const Service& b) {
  std::vector<std::string> found;
  for (const Correspondence& each : align(side(a), side(b)).correspondences)
    found.push_back(a.process[each.a.node].id + "=" + b.process[each.b.node].id);
  return found;
}

TEST(Align, EqualLabelsCorrespondWhateverTheirSpelling) {
  EXPECT_THAT(pairs(row({"Check the documents", "Issue permit"}, "a"),
                    row({"check   DOCUMENTS", "Issue\npermit"}, "b")),
              ElementsAre("a0=b0", "a1=b1"));
}

TEST(Align, WordsMeanWhatTheLexiconSays) {
  Service fa = row({"x", "y"}, "b");
  test::node(fa.process, "b0").label = {{}, "بررسی درخواست"};
  test::node(fa.process, "b1").label = {{}, "صدور پروانه"};
  EXPECT_THAT(pairs(row({"Review application", "Issue licence"}, "a"), fa), ElementsAre("a0=b0", "a1=b1"));
}

TEST(Align, OppositesNeverCorrespond) {
  EXPECT_THAT(pairs(row({"Approve application"}, "a"), row({"Reject application"}, "b")), IsEmpty());
  EXPECT_THAT(pairs(row({"Fee paid"}, "a"), row({"Fee not paid"}, "b")), IsEmpty());
}

TEST(Align, AStepMayHaveSeveralPartners) {
  EXPECT_THAT(pairs(row({"Notify applicant", "Archive case"}, "a"),
                    row({"Notify applicant", "Notify applicant", "Archive case"}, "b")),
              UnorderedElementsAre("a0=b0", "a0=b1", "a1=b2"));
}

TEST(Align, WhatNoWordJoinsIsKnownByItsPlace) {
  const Service a = row({"Receive application", "Frobnicate", "Issue permit"}, "a");
  const Service b = row({"Receive application", "Zyxwv", "Issue permit"}, "b");
  const Alignment found = align(side(a), side(b));
  ASSERT_THAT(found.correspondences, SizeIs(3));
  EXPECT_EQ(found.correspondences[1].reason, MatchReason::position);
  EXPECT_LT(found.correspondences[1].score, found.correspondences[0].score);
  const Service two = row({"Receive application", "Zyxwv", "Qwertz", "Issue permit"}, "b");
  EXPECT_THAT(pairs(a, two), ElementsAre("a0=b0", "a2=b3")) << "the gaps are not the same";
}

TEST(Align, WhatHasNoPartnerIsTold) {
  const Service a = row({"Issue permit", "Inspect the boiler"}, "a");
  const Service b = row({"Collect passport", "Issue permit"}, "b");
  const Alignment found = align(side(a), side(b), Lexicon::standard(), {.threshold = 0.4});
  ASSERT_THAT(found.correspondences, SizeIs(1));
  EXPECT_THAT(found.only_a, ElementsAre(StepRef{0, test::ref(a.process, "a1")}));
  EXPECT_THAT(found.only_b, ElementsAre(StepRef{0, test::ref(b.process, "b0")}));
}

TEST(Align, AMessageThatIsWaitedForIsReceived) {
  Service a = row({"Send acceptance", "Accepted"}, "a");
  Node& event = test::node(a.process, "a1");
  event.kind = NodeKind::event;
  event.event.definitions = {{EventKind::message, {}}};
  EXPECT_THAT(pairs(a, row({"Send acceptance", "Receive acceptance"}, "b")), ElementsAre("a0=b0", "a1=b1"));
}

TEST(Align, AStartIsNoEnd) {
  Service a = row({}, "a");
  Service b = row({}, "b");
  test::node(a.process, "start").label = {"Permit expired", {}};
  test::node(b.process, "end").label = {"Permit expired", {}};
  EXPECT_THAT(pairs(a, b), IsEmpty());
}

TEST(Align, NumbersInPlaceOfLabelsSayNothing) {
  Service a = row({"", "Issue permit"}, "t");
  Service b = row({"Issue permit", ""}, "t");
  test::node(a.process, "t0").label = {"t0", {}};
  test::node(b.process, "t1").label = {"t1", {}};
  EXPECT_THAT(align(side(a), side(b)).only_a, IsEmpty());
  EXPECT_THAT(pairs(a, b), ElementsAre("t1=t0"));
}

void enquire(Service& service, const std::string& id, const std::string& registry) {
  Activity& activity = test::step(service.process, id);
  activity.step = StepKind::enquire;
  activity.registries = {{.registry = registry, .documents = {}, .at = {}}};
}

TEST(Align, TheSameRegistryIsTheSameEnquiryWhateverItIsCalled) {
  Service a = row({"Letter to the land office"}, "a");
  Service b = row({"Ask who owns it"}, "b");
  enquire(a, "a0", "r1");
  enquire(b, "b0", "r1");
  const Alignment found = align(side(a), side(b));
  ASSERT_THAT(found.correspondences, SizeIs(1));
  EXPECT_EQ(found.correspondences[0].reason, MatchReason::registry);
  enquire(b, "b0", "r2");
  test::node(b.process, "b0").label = test::node(a.process, "a0").label;
  EXPECT_THAT(pairs(a, b), IsEmpty()) << "another registry is other work, though the labels are equal";
}

TEST(Align, TheSameDocumentOfTheSameKindOfStepIsTheSameWork) {
  Service a = row({"Look through it"}, "a");
  Service b = row({"Second desk"}, "b");
  for (auto [service, id] : {std::pair(&a, "a0"), std::pair(&b, "b0")}) {
    Activity& activity = test::step(service->process, id);
    activity.step = StepKind::formal_check;
    activity.evidence.resize(1);
    activity.evidence[0].document = "d1";
  }
  const Alignment found = align(side(a), side(b));
  ASSERT_THAT(found.correspondences, SizeIs(1));
  EXPECT_EQ(found.correspondences[0].reason, MatchReason::document);
}

TEST(Align, RegistriesOfTwoCataloguesAreKnownByName) {
  Service a = row({"x y"}, "a");
  Service b = row({"q w"}, "b");
  enquire(a, "a0", "land");
  enquire(b, "b0", "register-7");
  Catalog one;
  one.registries.resize(1);
  one.registries[0].id = "land";
  one.registries[0].name = {"Land register", {}};
  Catalog other;
  other.registries.resize(1);
  other.registries[0].id = "register-7";
  other.registries[0].name = {"land REGISTER", {}};
  const Alignment found = align({{&a}, &one}, {{&b}, &other});
  EXPECT_THAT(found.correspondences, SizeIs(1));
}

TEST(Align, NothingIsFoundInNothing) {
  const Service empty = test::service(Process());
  EXPECT_THAT(align(side(empty), side(empty)).correspondences, IsEmpty());
  EXPECT_THAT(align({{}, &catalog()}, {{}, &catalog()}).correspondences, IsEmpty());
}

/// A random process whose activities have labels of a few words.
Service random_service(std::mt19937_64& random) {
  static constexpr std::array actions{"Check", "Issue", "Receive", "Send", "Approve", "Register", "Quux"};
  static constexpr std::array objects{"application", "tax return", "permit", "birth certificate", "flibber"};
  Service service = test::service(test::random_process(random, {.attributes = true}));
  for (const NodeRef node : nodes(service.process)) {
    Node& it = service.process[node];
    it.label = {};
    if (it.kind != NodeKind::activity) continue;
    it.label.en = std::string(actions[random() % actions.size()]) + " " + objects[random() % objects.size()];
  }
  return service;
}

TEST(RandomAlignments, IdenticalProcessesGiveTheIdentity) {
  for (std::uint64_t seed = 0; seed < test::random_cases(300); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Service service = random_service(random);
    const Alignment found = align(side(service), side(service));
    std::vector<NodeRef> self;
    for (const Correspondence& each : found.correspondences)
      if (each.a == each.b) {
        EXPECT_EQ(each.score, 1);
        self.push_back(each.a.node);
      }
    EXPECT_EQ(self, activities(service.process));
    EXPECT_THAT(found.only_a, IsEmpty());
  }
}

TEST(RandomAlignments, TurnedRoundTheyAreTheSame) {
  for (std::uint64_t seed = 0; seed < test::random_cases(300); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Service a = random_service(random);
    const Service b = random_service(random);
    const Alignment there = align(side(a), side(b), Lexicon::standard(), {.threshold = 0.3});
    Alignment back = align(side(b), side(a), Lexicon::standard(), {.threshold = 0.3});
    for (Correspondence& each : back.correspondences) std::swap(each.a, each.b);
    std::ranges::sort(back.correspondences, {}, [](const Correspondence& c) { return std::pair(c.a, c.b); });
    EXPECT_EQ(there.correspondences, back.correspondences);
    EXPECT_EQ(there.only_a, back.only_b);
    for (const Correspondence& each : there.correspondences) {
      EXPECT_GE(each.score, 0.3);
      EXPECT_LE(each.score, 1);
    }
  }
}

TEST(RandomAlignments, IdsPlayNoPart) {
  for (std::uint64_t seed = 0; seed < test::random_cases(300); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Service a = random_service(random);
    const Service b = random_service(random);
    Service renamed = b;
    for (const NodeRef node : nodes(renamed.process))
      renamed.process[node].id = "other-" + std::to_string(node);
    EXPECT_EQ(align(side(a), side(b)).correspondences, align(side(a), side(renamed)).correspondences);
  }
}

}  // namespace
}  // namespace hamvar
