// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

#include <gmock/gmock.h>

#include <random>

#include "check.hpp"
#include "random_process.hpp"

namespace hamvar::rules {
namespace {

using namespace test;
using testing::ElementsAre;

TEST(Words, PartsComeInTheOrderOfEachLanguage) {
  const Text text = say("{0} of {1}", "{1} در {0}", {Text{"a", "الف"}, Text{"b", ""}});
  EXPECT_EQ(text, (Text{"a of b", "b در الف"}));
  EXPECT_EQ(say("50 % {x", "۵۰٪"), (Text{"50 % {x", "۵۰٪"}));
}

TEST(Words, AreListedAsOneWouldSayThem) {
  const Text a{"a", "الف"};
  const Text b{"b", "ب"};
  const Text c{"c", "پ"};
  EXPECT_EQ(listed({}), Text{});
  EXPECT_EQ(listed({a}), a);
  EXPECT_EQ(listed({a, b}), (Text{"a and b", "الف و ب"}));
  EXPECT_EQ(listed({a, b, c}), (Text{"a, b and c", "الف، ب و پ"}));
}

TEST(Words, NumbersHaveOneDecimalAtMost) {
  EXPECT_EQ(number(3), (Text{"3", "۳"}));
  EXPECT_EQ(number(3.04), (Text{"3", "۳"}));
  EXPECT_EQ(number(2.96), (Text{"3", "۳"}));
  EXPECT_EQ(number(0.26), (Text{"0.3", "۰٫۳"}));
  EXPECT_EQ(number(1250), (Text{"1,250", "۱٬۲۵۰"}));
}

TEST(Words, TimesAreInTheLargestUnitThatFits) {
  EXPECT_EQ(span_of(Duration(5)), (Text{"5 seconds", "۵ ثانیه"}));
  EXPECT_EQ(span_of(minutes(1)), (Text{"1 minute", "۱ دقیقه"}));
  EXPECT_EQ(span_of(hours(1.5)), (Text{"1.5 hours", "۱٫۵ ساعت"}));
  EXPECT_EQ(span_of(days(12)), (Text{"12 days", "۱۲ روز"}));
}

TEST(Words, ANodeWithoutALabelIsCalledByItsKind) {
  Node node;
  node.id = "start";
  node.kind = NodeKind::start;
  EXPECT_EQ(quoted(node).en, "start");
  node.id = "which";
  node.kind = NodeKind::exclusive;
  EXPECT_EQ(quoted(node).en, "exclusive gateway which");
  node.label = {"Which way?", ""};
  EXPECT_EQ(quoted(node), (Text{"\"Which way?\"", "«Which way?»"}));
}

TEST(Sets, MeetAsAnIntersectionSays) {
  std::mt19937_64 random(20260);
  const auto any = [&] {
    DocumentSet set;
    for (const char* each : {"a", "b", "c", "d", "e", "f"})
      if (random() % 4 == 0) set.emplace_back(each);
    return set;
  };
  for (int round = 0; round < 500; ++round) {
    const DocumentSet a = any();
    const DocumentSet b = any();
    DocumentSet both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    EXPECT_EQ(meet(a, b), !both.empty());
  }
}

Node step_node(const std::string& id) {
  Node made;
  made.id = id;
  return made;
}

TEST(DataUse, TellsWhatMustBeThereAndWhatIsThereAfterwards) {
  Activity step;
  needs(needs(needs(step, "own"), "d1", EvidenceSource::government), "sheet", EvidenceSource::service);
  reads(step, "r1");
  step.documents_out = {"report"};
  step.registries.push_back({"r2", RegistryOperation::write, AccessMode::online, {}, {}});
  const DataUse use = data_use(step, small_catalog());
  // d1 comes out of the registry that the step itself reads.
  EXPECT_THAT(use.needs, ElementsAre("registry:r1", "sheet"));
  EXPECT_THAT(use.outputs, ElementsAre("registry:r2", "report"));
  EXPECT_THAT(use.brings, testing::IsSupersetOf({"d1", "own", "registry:r2", "report"}));
  EXPECT_TRUE(data_use({}, small_catalog()).silent());
}

TEST(Commute, StandsInTheWay) {
  const Catalog catalog = small_catalog();
  Node a = step_node("a");
  Node b = step_node("b");
  EXPECT_TRUE(commute(a, b, catalog));
  reads(a.activity, "r1");
  reads(b.activity, "r1");
  EXPECT_TRUE(commute(a, b, catalog)) << "two reads";
  b.activity.registries.front().operation = RegistryOperation::write;
  EXPECT_FALSE(commute(a, b, catalog)) << "a read and a write";
  b.activity.registries.clear();
  needs(b.activity, "d1", EvidenceSource::service);
  EXPECT_FALSE(commute(a, b, catalog)) << "the one brings what the other needs";
  b.activity.evidence.clear();
  b.activity.legal.after = {"a"};
  EXPECT_FALSE(commute(a, b, catalog)) << "by law";
  b.activity.legal.after = {"somebody else"};
  EXPECT_TRUE(commute(a, b, catalog));
}

TEST(Commute, IsSymmetric) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Process process = random_process(random, {.attributes = true});
    for (const NodeRef a : activities(process))
      for (const NodeRef b : activities(process))
        EXPECT_EQ(commute(process[a], process[b], small_catalog()),
                  commute(process[b], process[a], small_catalog()));
  }
}

}  // namespace
}  // namespace hamvar::rules
