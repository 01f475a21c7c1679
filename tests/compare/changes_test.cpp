// SPDX-License-Identifier: Apache-2.0
// What was changed is known here, since the test changed it: compare has to find that and nothing else,
// though all ids are others and everything is written down in another order.
#include <gmock/gmock.h>

#include <bit>
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
  made.erase(made.begin() + static_cast<std::ptrdiff_t>(test::scaled(made.size())), made.end());
  for (std::size_t i = 0; i < test::random_cases(150); ++i) made.push_back(random_case(random));
  return made;
}

class ChangesProperty : public testing::Test {
 protected:
  void SetUp() override { RecordProperty("seed", std::to_string(seed)); }
  std::uint64_t seed = 1404;
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
  EXPECT_GE(tried, test::at_least(301));
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
  EXPECT_GE(moved, test::at_least(101));
}

/// What a step is, for the oracle of moves: reachability by a plain walk over a process without loops.
bool leads(const Process& process, NodeRef from, NodeRef to) {
  if (from == to) return true;
  for (const NodeRef next : successors(from, process))
    if (leads(process, next, to)) return true;
  return false;
}

/// The least number of steps without which the others are in the order in which they were, by trying all
/// sets.
std::size_t least_moved(const Process& before, const Process& after) {
  const std::vector<NodeRef> steps = activities(before);
  std::vector<std::pair<std::size_t, std::size_t>> conflicts;
  const auto order = [](const Process& process, NodeRef a, NodeRef b) {
    return leads(process, a, b) ? 1 : leads(process, b, a) ? -1 : 0;
  };
  for (std::size_t a = 0; a < steps.size(); ++a)
    for (std::size_t b = a + 1; b < steps.size(); ++b)
      if (order(before, steps[a], steps[b]) !=
          order(after, *find_node(after, before[steps[a]].id), *find_node(after, before[steps[b]].id)))
        conflicts.emplace_back(a, b);
  std::size_t least = steps.size();
  for (std::size_t set = 0; set < std::size_t{1} << steps.size(); ++set) {
    const auto is_in = [&](std::size_t step) { return (set >> step & 1U) != 0; };
    if (std::ranges::all_of(conflicts, [&](const auto& c) { return is_in(c.first) || is_in(c.second); }))
      least = std::min(least, static_cast<std::size_t>(std::popcount(set)));
  }
  return least;
}

TEST_F(ChangesProperty, HardlyMoreStepsHaveMovedThanMust) {
  SCOPED_TRACE(trace);
  std::size_t found = 0;
  std::size_t least = 0;
  for (std::size_t i = 0; i < test::random_cases(300); ++i) {
    test::RandomShape shape;
    shape.steps = 8;
    shape.structured_only = true;
    shape.loops = false;
    Case each{test::service(test::random_process(random, shape)), test::small_catalog()};
    const std::vector<NodeRef> steps = activities(each.before.process);
    if (steps.size() < 2 || steps.size() > 12) continue;
    for (std::size_t step = 0; step < steps.size();
         ++step)  // no two alike, so that none is taken for another
      each.before.process[steps[step]].label.en =
          std::string("Examine ") +
          std::vector<std::string>{"applications", "bridges", "contracts", "dams",  "engines", "farms",
                                   "gardens",      "houses",  "invoices",  "ships", "kilns",   "lamps"}[step];
    Process after = each.before.process;
    for (int move = 0; move < 3; ++move) {
      const std::string first = each.before.process[steps[random() % steps.size()]].id;
      const std::string before = each.before.process[steps[random() % steps.size()]].id;
      if (const auto moved = apply(after, Edit{{MoveBefore{first, first, before}}}); moved && first != before)
        after = *moved;
    }
    const std::size_t must = least_moved(each.before.process, after);
    const Found changes = each.after(after, random);
    EXPECT_GE(changes.moved.size(), must);
    EXPECT_LE(changes.moved.size(), must + 1) << told(changes);
    found += changes.moved.size();
    least += must;
  }
  EXPECT_GE(least, test::at_least(101));
  EXPECT_LE(static_cast<double>(found), 1.05 * static_cast<double>(least)) << found << " for " << least;
}

TEST(Changes, AStepThatIsCalledOtherwiseIsTheSame) {
  Service before = test::service(test::flow("start > a > b > c > end"));
  Service after = test::service(test::flow("start > x > y > z > end"));
  const auto label = [](Service& service, const char* id, const char* text) {
    test::node(service.process, id).label = {text, ""};
  };
  label(before, "a", "Receive the application");
  label(before, "b", "Check the identity of the applicant");
  label(before, "c", "Issue the licence");
  label(after, "x", "Receipt of application");
  label(after, "y", "Verify the applicant's identity");
  label(after, "z", "Issue the licence");
  const Catalog catalog = test::small_catalog();
  const Found found = found_in(changes_between({&before, &catalog}, {&after, &catalog}));
  EXPECT_EQ(told(found),
            "changed Check the identity of the applicant: label\nchanged Receive the application: label\n");
}

TEST(Changes, APaperThatIsAskedForTwiceIsNotTwoPapers) {
  Service before = test::service(test::flow("start > a > end"));
  test::step(before.process, "a").evidence = {{"d1", EvidenceForm::copy, EvidenceSource::user, {}, {}},
                                              {"d1", EvidenceForm::copy, EvidenceSource::user, {}, {}}};
  Service after = before;
  test::step(after.process, "a").evidence[1].document = "d2";
  const Catalog catalog = test::small_catalog();
  EXPECT_EQ(changes_between({&before, &catalog}, {&after, &catalog}).kept.at(1).changed,
            std::vector{Aspect::evidence});
}

TEST(Changes, ATaskThatHasBecomeASubProcessOfThatNameIsTheSame) {
  Service before = test::service(test::flow("start > a > end"));
  test::node(before.process, "a").label.en = "Inspect the premises";
  Service after = before;
  test::node(after.process, "a").kind = NodeKind::sub_process;
  Node inside;
  inside.id = "inside";
  inside.label.en = "Take photographs";
  inside.parent = "a";
  add_vertex(inside, after.process);
  const Catalog catalog = test::small_catalog();
  const Changes changes = changes_between({&before, &catalog}, {&after, &catalog});
  EXPECT_EQ(told(found_in(changes)), "added Take photographs\nchanged Inspect the premises: kind\n");
}

TEST(Changes, OfTwoStepsThatBecomeOneTheOtherIsSaidToBeThereStill) {
  Service before = test::service(test::flow("start > a > b > end"));
  Service after = test::service(test::flow("start > a > end"));
  for (Service* each : {&before, &after})
    for (const NodeRef node : activities(each->process)) each->process[node].label.en = "Check the tax file";
  const Catalog catalog = test::small_catalog();
  const Changes changes = changes_between({&before, &catalog}, {&after, &catalog});
  ASSERT_EQ(changes.removed.size(), 1U);
  ASSERT_TRUE(changes.removed.front().same_work);
  EXPECT_EQ(after.process[*changes.removed.front().same_work].id, "a");
}

TEST(Changes, AWayBackMovesNothing) {
  Service before = test::service(test::flow("start > a > b > c > x:ok > end"));
  Service after = test::service(test::flow("start > x:again > a > b > c > x:ok > end; x:ok > x:again"));
  for (Service* each : {&before, &after}) {
    test::node(each->process, "a").label.en = "Receive the application";
    test::node(each->process, "b").label.en = "Inspect the premises";
    test::node(each->process, "c").label.en = "Approve the licence";
  }
  const Catalog catalog = test::small_catalog();
  const Changes changes = changes_between({&before, &catalog}, {&after, &catalog});
  EXPECT_EQ(told(found_in(changes)), "");
  EXPECT_FALSE(changes.none());
  EXPECT_EQ(changes.added.size(), 1U);
}

TEST(Versions, ByIdThenByNameThenByWhatTheyDo) {
  Service a = test::service(test::flow("start > a > end"));
  Service b = a;
  Service c = a;
  a.id = "a";
  b.id = "b";
  b.name = {"Business licence", ""};
  c.id = "c";
  c.name = {"Something", ""};
  test::node(c.process, "a").label = {"Inspect the premises", ""};
  Service b2 = b;
  b2.id = "b2";
  b2.name = {"Business Licence", ""};
  Service c2 = c;
  c2.id = "c2";
  c2.name = {"Otherwise", ""};
  test::node(c2.process, "a").label = {"Inspection of premises", ""};
  Service d = c;
  d.id = "d";
  d.name = {"New", ""};
  test::node(d.process, "a").label = {"Pay the fee", ""};
  const Catalog catalog = test::small_catalog();
  const auto placed = [&](const Service& service) { return PlacedService{&service, &catalog}; };
  const Versions versions =
      versions_of({placed(c), placed(b), placed(a)}, {placed(a), placed(d), placed(c2), placed(b2)});
  EXPECT_THAT(versions.pairs, ElementsAre(std::pair(0U, 2U), std::pair(1U, 3U), std::pair(2U, 0U)));
  EXPECT_THAT(versions.removed, IsEmpty());
  EXPECT_THAT(versions.added, ElementsAre(1U));
}

}  // namespace
}  // namespace hamvar
