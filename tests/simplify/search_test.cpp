// SPDX-License-Identifier: Apache-2.0
#include "simplify/search.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "flow.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/rewrite/apply.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::service;
using test::small_catalog;

Process timed(std::string_view text) {
  Process process = flow(text);
  for (const NodeRef node : activities(process)) {
    process[node].activity.touch = Estimate::exactly(hours(1));
    process[node].activity.wait = Estimate::exactly(days(1));
  }
  return process;
}

Finding candidate(const std::string& title, Change change) {
  Finding finding;
  finding.rule = "test";
  finding.place.element = title;
  finding.remedy = Remedy{"s", Edit{{std::move(change)}}, {title, ""}, "test"};
  return finding;
}

/// Always the same candidates.
FindCandidates always(std::vector<Finding> findings) {
  return [findings](const Service&) { return findings; };
}

/// The best gain over all orders of all subsets of the candidates whose sum is verified.
double best_of_all(const Service& original, const std::vector<Finding>& candidates) {
  const Catalog catalog = small_catalog();
  const Figures before = measure(original, catalog);
  std::vector<std::size_t> order(candidates.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  double best = 0;
  do {
    Service now = original;
    Edit whole;
    for (const std::size_t i : order) {
      const Edit& edit = candidates[i].remedy->edit;
      auto next = apply(now.process, edit);
      if (!next || !verify(now, *next, edit, catalog).holds()) continue;
      whole.changes.insert(whole.changes.end(), edit.changes.begin(), edit.changes.end());
      now.process = *next;
      if (verify(original, now.process, whole, catalog).holds())
        best = std::max(best, gain(before, measure(now, catalog)));
    }
  } while (std::ranges::next_permutation(order).found);
  return best;
}

TEST(Search, TakesAllThatGoTogether) {
  const Service before = service(timed("start > a > b > c > d > end"));
  const std::vector<Finding> candidates{candidate("drop a", RemoveActivity{"a"}),
                                        candidate("b and c", MakeParallel{{{"b"}, {"c"}}}),
                                        candidate("drop d", RemoveActivity{"d"})};
  const Simplification found = search(before, small_catalog(), always(candidates));
  EXPECT_EQ(found.edits.size(), 3U);
  EXPECT_TRUE(found.proof.holds());
  EXPECT_NEAR(gain(found.figures_before, found.figures_after), best_of_all(before, candidates), 1e-12);
}

TEST(Search, TakesTheBetterOfTwoThatExcludeEachOther) {
  const Service before = service(timed("start > a > b > c > end"));
  const std::vector<Finding> candidates{candidate("a and b", MakeParallel{{{"a"}, {"b"}}}),
                                        candidate("all three", MakeParallel{{{"a"}, {"b"}, {"c"}}})};
  const Simplification found = search(before, small_catalog(), always(candidates));
  ASSERT_EQ(found.edits.size(), 1U);
  EXPECT_EQ(found.proposals[0].finding.place.element, "all three");
  EXPECT_EQ(found.proposals[0].status, ProposalStatus::applied);
  EXPECT_EQ(found.proposals[1].status, ProposalStatus::alternative);
  EXPECT_NEAR(gain(found.figures_before, found.figures_after), best_of_all(before, candidates), 1e-12);
}

TEST(Search, RefusesWhatBreaksAPromise) {
  Service before = service(timed("start > a > b > end"));
  test::step(before.process, "a").documents_out = {"d1"};
  test::step(before.process, "b").evidence = {{"d1", EvidenceForm::copy, EvidenceSource::service, {}, {}}};
  const Simplification found =
      search(before, small_catalog(), always({candidate("drop a", RemoveActivity{"a"})}));
  ASSERT_EQ(found.proposals.size(), 1U);
  EXPECT_EQ(found.proposals[0].status, ProposalStatus::refused);
  EXPECT_FALSE(found.proposals[0].refusal.empty());
  EXPECT_TRUE(found.edits.empty());
  EXPECT_EQ(test::shape(found.after), test::shape(before.process));
}

TEST(Search, NamesTheLawAndDoesNotApply) {
  Service before = service(timed("start > a > b > end"));
  test::step(before.process, "a").legal = {LegalStatus::statutory, {"l1", "5"}, {}};
  const Simplification found =
      search(before, small_catalog(), always({candidate("drop a", RemoveActivity{"a"})}));
  ASSERT_EQ(found.proposals.size(), 1U);
  EXPECT_EQ(found.proposals[0].status, ProposalStatus::needs_law_change);
  EXPECT_THAT(found.proposals[0].laws, testing::ElementsAre(LawReference{"l1", "5"}));
  EXPECT_EQ(test::shape(found.after), test::shape(before.process));
}

std::vector<Finding> random_candidates(std::mt19937_64& random) {
  std::vector<Finding> candidates;
  const std::vector<std::string> ids{"a", "b", "c", "d", "e"};
  for (int i = 0; i < 4; ++i) {
    const std::size_t at = random() % 4;
    const std::string title = std::to_string(i);
    if (random() % 2 == 0)
      candidates.push_back(candidate(title, RemoveActivity{ids[random() % 5]}));
    else
      candidates.push_back(candidate(title, MakeParallel{{{ids[at]}, {ids[at + 1]}}}));
  }
  return candidates;
}

TEST(Search, FindsTheBestOfAllOrdersOfAllSubsetsOfRandomCandidates) {
  for (std::uint64_t seed = 1; seed <= test::random_cases(60); ++seed) {
    std::mt19937_64 random(seed);
    const Service before = service(timed("start > a > b > c > d > e > end"));
    const std::vector<Finding> candidates = random_candidates(random);
    const Simplification found = search(before, small_catalog(), always(candidates));
    EXPECT_TRUE(found.exact);
    EXPECT_EQ(found.gap, 0);
    EXPECT_NEAR(gain(found.figures_before, found.figures_after), best_of_all(before, candidates), 1e-8)
        << "seed " << seed;
  }
}

/// Here no proposal is worth more beside others than alone, so that the estimate is a bound.
TEST(Search, WithFewerStatesIsBoundedAndSaysHowFarTheBestCanBe) {
  std::size_t with_a_gap = 0;
  for (std::uint64_t seed = 1; seed <= test::random_cases(60); ++seed) {
    std::mt19937_64 random(seed);
    const Service before = service(timed("start > a > b > c > d > e > end"));
    const std::vector<Finding> candidates = random_candidates(random);
    const Simplification found = search(before, small_catalog(), always(candidates), {.most_states = 1});
    const double reached = gain(found.figures_before, found.figures_after);
    const double best = best_of_all(before, candidates);
    EXPECT_LE(reached, best + 1e-8) << "seed " << seed;
    EXPECT_GE(reached + found.gap, best - 1e-8) << "seed " << seed;
    EXPECT_TRUE(!found.exact || found.gap == 0) << "seed " << seed;
    with_a_gap += found.gap > 0;
  }
  EXPECT_GE(with_a_gap, test::at_least(10));
}

TEST(Search, AppliesNoMoreThanAskedFor) {
  const Service before = service(timed("start > a > b > c > d > end"));
  const std::vector<Finding> candidates{candidate("drop a", RemoveActivity{"a"}),
                                        candidate("b and c", MakeParallel{{{"b"}, {"c"}}}),
                                        candidate("drop d", RemoveActivity{"d"})};
  for (std::size_t most = 0; most <= 3; ++most) {
    const Simplification found = search(before, small_catalog(), always(candidates), {.most_changes = most});
    EXPECT_EQ(found.edits.size(), most);
    for (const FrontPoint& point : found.front) EXPECT_LE(point.proposals.size(), most);
    EXPECT_EQ(found.proposals.size(), 3U) << "what could be done is told all the same";
  }
}

TEST(Search, LeavesAloneWhatIsToBeKept) {
  const Service before = service(timed("start > a > b > c > end"));
  const std::vector<Finding> candidates{candidate("drop a", RemoveActivity{"a"}),
                                        candidate("b and c", MakeParallel{{{"b"}, {"c"}}})};
  const Simplification found = search(before, small_catalog(), always(candidates), {.keep = {"c"}});
  ASSERT_EQ(found.proposals.size(), 1U);
  EXPECT_EQ(found.proposals[0].finding.place.element, "drop a");
}

TEST(Search, AppliesWhatNeedsAnotherLawWhereItMay) {
  Service before = service(timed("start > a > b > end"));
  test::step(before.process, "a").legal = {LegalStatus::statutory, {"l1", "5"}, {}};
  const std::vector<Finding> candidates{candidate("drop a", RemoveActivity{"a"})};
  const Simplification found = search(before, small_catalog(), always(candidates), {.law_may_change = true});
  ASSERT_EQ(found.edits.size(), 1U);
  EXPECT_EQ(found.proposals[0].status, ProposalStatus::applied);
  EXPECT_THAT(found.proposals[0].laws, testing::ElementsAre(LawReference{"l1", "5"}));
  EXPECT_EQ(found.proposals[0].effort.size, EffortClass::large);
  EXPECT_TRUE(found.proof.needs_law_change());
  EXPECT_TRUE(found.front.back().changes_law);
}

TEST(Search, MakesSmallWhatItIsAskedTo) {
  Service before = service(timed("start > a > b > c > end"));
  test::step(before.process, "a").touch = Estimate::exactly(hours(5));
  test::step(before.process, "c").wait = Estimate::exactly(days(30));
  const std::vector<Finding> candidates{candidate("drop a", RemoveActivity{"a"}),
                                        candidate("drop c", RemoveActivity{"c"})};
  const auto first = [&](Objective objective) {
    const Simplification found =
        search(before, small_catalog(), always(candidates), {.objective = objective, .most_changes = 1});
    return found.proposals.at(0).finding.place.element;
  };
  EXPECT_EQ(first(Objective::lead_time), "drop c");
  EXPECT_EQ(first(Objective::government_cost), "drop a");
}

/// The front by definition, out of all subsets in the order of their numbers.
TEST(Search, ItsFrontIsWhatNothingBeats) {
  Service before = service(timed("start > a > b > c > d > end"));
  test::step(before.process, "a").wait = Estimate::exactly(days(3));
  test::step(before.process, "b").registries = {{"r1", RegistryOperation::read, AccessMode::online, {}, {}}};
  test::step(before.process, "d").actor.agency = "b";
  const std::vector<Finding> candidates{
      candidate("drop a", RemoveActivity{"a"}), candidate("drop b", RemoveActivity{"b"}),
      candidate("c and d", MakeParallel{{{"c"}, {"d"}}}), candidate("drop d", RemoveActivity{"d"})};
  const Catalog catalog = small_catalog();
  std::vector<std::array<double, 4>> all;
  for (unsigned subset = 0; subset < 16; ++subset) {
    Service now = before;
    double effort = 0;
    bool holds = true;
    for (std::size_t i = 0; i < 4 && holds; ++i) {
      if ((subset >> i & 1U) == 0) continue;
      const Edit& edit = candidates[i].remedy->edit;
      const auto next = apply(now.process, edit);
      holds = next && verify(now, *next, edit, catalog).holds();
      if (!holds) break;
      effort += effort_of(now, *next, edit, false, catalog).weight();
      now.process = *next;
    }
    const Figures figures = measure(now, catalog);
    if (holds) all.push_back({effort, figures.lead_time.count(), figures.user_cost, figures.government_cost});
  }
  std::set<std::array<double, 4>> front;
  for (const auto& one : all)
    if (std::ranges::none_of(all, [&](const auto& other) {
          return other != one && std::ranges::equal(other, one, std::less_equal<>());
        }))
      front.insert(one);
  std::set<std::array<double, 4>> found;
  for (const FrontPoint& point : search(before, catalog, always(candidates)).front)
    found.insert({point.effort, point.figures.lead_time.count(), point.figures.user_cost,
                  point.figures.government_cost});
  EXPECT_EQ(found, front);
  EXPECT_GT(front.size(), 3U);
}

TEST(SearchBy, AppliesJustWhatWasChosen) {
  const Service before = service(timed("start > a > b > c > end"));
  const std::vector<Finding> candidates{candidate("drop a", RemoveActivity{"a"}),
                                        candidate("drop b", RemoveActivity{"b"}),
                                        candidate("b and c", MakeParallel{{{"b"}, {"c"}}})};
  const Simplification all = search(before, small_catalog(), always(candidates));
  const auto of = [&](std::string_view what) {
    return std::ranges::find_if(
               all.proposals,
               [&](const Proposal& proposal) { return proposal.finding.place.element == what; })
        ->id;
  };
  const Simplification one = search_by(before, small_catalog(), always(candidates), {of("drop b")});
  ASSERT_EQ(one.edits.size(), 1U);
  EXPECT_EQ(one.proposals[0].finding.place.element, "drop b");
  EXPECT_EQ(one.proposals[0].status, ProposalStatus::applied);
  EXPECT_EQ(activities(one.after).size(), 2U);
  EXPECT_EQ(one.proposals.size(), 3U);
  EXPECT_THROW((void)search_by(before, small_catalog(), always(candidates), {"P9"}), UsageError);
  EXPECT_THROW((void)search_by(before, small_catalog(), always(candidates), {of("drop b"), of("b and c")}),
               UsageError);
}

TEST(Search, GivesTheSameTwice) {
  const Service before = service(timed("start > a > b > c > end"));
  const std::vector<Finding> candidates{candidate("1", RemoveActivity{"a"}),
                                        candidate("2", RemoveActivity{"b"})};
  const Simplification one = search(before, small_catalog(), always(candidates));
  const Simplification two = search(before, small_catalog(), always(candidates));
  ASSERT_EQ(one.proposals.size(), two.proposals.size());
  for (std::size_t i = 0; i < one.proposals.size(); ++i)
    EXPECT_EQ(one.proposals[i].finding.place.element, two.proposals[i].finding.place.element);
}

}  // namespace
}  // namespace hamvar
