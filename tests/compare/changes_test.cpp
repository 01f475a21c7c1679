// SPDX-License-Identifier: Apache-2.0
// What was changed is known here, since the test changed it: compare has to find that and nothing else,
// though all ids are others and everything is written down in another order.
#include <gmock/gmock.h>

#include <filesystem>
#include <random>
#include <set>

#include "flow.hpp"
#include "hamvar/compare/changes.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/rewrite/apply.hpp"
#include "random_process.hpp"
#include "redrawn.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What was found, in labels.
struct Found {
  std::multiset<std::string> removed;
  std::multiset<std::string> added;
  std::multiset<std::string> moved;
  std::multiset<std::string> changed;  ///< "label: aspect aspect"
};

bool is_step(const Node& node) { return !is_gateway(node.kind) && !is_event(node.kind); }

Found found_in(const Changes& changes) {
  const Process& before = changes.before.service->process;
  const Process& after = changes.after.service->process;
  const auto name = [](const Node& node) { return node.label.in(Language::en); };
  Found found;
  for (const LoneNode& each : changes.removed)
    if (is_step(before[each.node])) found.removed.insert(name(before[each.node]));
  for (const LoneNode& each : changes.added)
    if (is_step(after[each.node])) found.added.insert(name(after[each.node]));
  for (const KeptNode& each : changes.kept) {
    if (each.moved) found.moved.insert(name(before[each.before]));
    if (each.changed.empty()) continue;
    std::string said = name(before[each.before]) + ":";
    for (const Aspect aspect : each.changed) said += " " + std::string(spelling(aspect));
    found.changed.insert(said);
  }
  return found;
}

std::string told(const Found& found) {
  std::string text;
  const auto tell = [&](const char* what, const std::multiset<std::string>& labels) {
    for (const std::string& each : labels) text += std::string(what) + each + "\n";
  };
  tell("removed ", found.removed);
  tell("added ", found.added);
  tell("moved ", found.moved);
  tell("changed ", found.changed);
  return text;
}

/// A service in two versions, the second of which somebody else has drawn.
struct Case {
  Service before;
  Catalog catalog;

  [[nodiscard]] Found after(const Process& process, std::mt19937_64& random) const {
    Service other = before;
    other.process = process;
    const Service after = test::redrawn(other, random);
    return found_in(changes_between({&before, &catalog}, {&after, &catalog}));
  }
};

std::vector<Case> portfolio_cases() {
  const Loaded loaded = load({std::filesystem::path(HAMVAR_SOURCE_DIR) / "processes"});
  std::vector<Case> cases;
  for (const Portfolio& portfolio : loaded.portfolios)
    for (const Service& service : portfolio.services) cases.push_back({service, portfolio.catalog});
  EXPECT_GT(cases.size(), 10U);
  return cases;
}

Case random_case(std::mt19937_64& random) {
  test::RandomShape shape;
  shape.steps = static_cast<unsigned>(4 + random() % 12);
  shape.structured_only = true;
  shape.attributes = true;
  Case made{test::service(test::random_process(random, shape)), test::small_catalog()};
  test::label_steps(made.before.process, random);
  return made;
}

/// All cases of the portfolio, and random ones.
std::vector<Case> cases(std::mt19937_64& random) {
  std::vector<Case> made = portfolio_cases();
  for (std::size_t i = 0; i < test::random_cases(150); ++i) made.push_back(random_case(random));
  return made;
}

class ChangesProperty : public testing::Test {
 protected:
  void SetUp() override { RecordProperty("seed", std::to_string(seed)); }
  std::uint64_t seed = std::random_device{}();
  std::mt19937_64 random{seed};
  std::string trace = "seed " + std::to_string(seed);
};

TEST_F(ChangesProperty, TheSameServiceDrawnByAnotherHasNotChanged) {
  SCOPED_TRACE(trace);
  for (const Case& each : cases(random)) {
    const Service other = test::redrawn(each.before, random);
    const Changes changes = changes_between({&each.before, &each.catalog}, {&other, &each.catalog});
    EXPECT_TRUE(changes.none()) << each.before.id << "\n"
                                << test::shape(each.before.process) << "\n"
                                << told(found_in(changes));
  }
}

TEST_F(ChangesProperty, ARemovedStepIsFoundAndSoIsAnAddedOne) {
  SCOPED_TRACE(trace);
  std::size_t tried = 0;
  for (const Case& each : cases(random))
    for (const NodeRef node : activities(each.before.process)) {
      const Node& step = each.before.process[node];
      const auto after = apply(each.before.process, Edit{{RemoveActivity{step.id}}});
      if (!after) continue;
      ++tried;
      const std::string label = step.label.in(Language::en);
      const Found found = each.after(*after, random);
      EXPECT_EQ(told(found), "removed " + label + "\n") << test::shape(each.before.process);
      Case turned = each;
      turned.before.process = *after;
      EXPECT_EQ(told(turned.after(each.before.process, random)), "added " + label + "\n")
          << test::shape(*after);
    }
  EXPECT_GT(tried, 300U);
}

TEST_F(ChangesProperty, AChangedStepIsFoundWithWhatHasChanged) {
  SCOPED_TRACE(trace);
  for (const Case& each : cases(random))
    for (const NodeRef node : activities(each.before.process)) {
      const Node& step = each.before.process[node];
      Activity other = step.activity;
      other.wait = Estimate::exactly(days(77));
      other.actor.role = {"Somebody else", "کس دیگر"};
      const auto after = apply(each.before.process, Edit{{ReplaceActivity{step.id, {}, other}}});
      ASSERT_TRUE(after);
      EXPECT_EQ(told(each.after(*after, random)), "changed " + step.label.in(Language::en) + ": actor wait\n")
          << test::shape(each.before.process);
    }
}

TEST_F(ChangesProperty, AMovedStepIsFoundAndNothingElse) {
  SCOPED_TRACE(trace);
  std::size_t moved = 0;
  for (const Case& each : cases(random)) {
    const std::vector<NodeRef> steps = activities(each.before.process);
    for (int round = 0; round < 4 && !steps.empty(); ++round) {
      const std::string first = each.before.process[steps[random() % steps.size()]].id;
      const std::string before = each.before.process[steps[random() % steps.size()]].id;
      const auto after = apply(each.before.process, Edit{{MoveBefore{first, first, before}}});
      if (first == before || !after) continue;
      const Found found = each.after(*after, random);
      EXPECT_THAT(found.removed, IsEmpty());
      EXPECT_THAT(found.added, IsEmpty());
      EXPECT_THAT(found.changed, IsEmpty());
      // One step less suffices for the others to be in order; of two that change places either can be it.
      EXPECT_LE(found.moved.size(), 1U) << first << " before " << before << "\n"
                                        << test::shape(each.before.process) << "\n"
                                        << told(found);
      moved += found.moved.size();
    }
  }
  EXPECT_GT(moved, 100U);
}

}  // namespace
}  // namespace hamvar
