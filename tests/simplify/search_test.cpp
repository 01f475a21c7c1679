// SPDX-License-Identifier: Apache-2.0
#include "simplify/search.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "flow.hpp"
#include "hamvar/rewrite/apply.hpp"

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

/// The search is greedy: on small cases it must come close to the best of all orders of all subsets.
TEST(Search, ComesCloseToTheBestOfAllOnRandomCandidates) {
  double found_sum = 0;
  double best_sum = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    std::mt19937_64 random(seed);
    const Service before = service(timed("start > a > b > c > d > e > end"));
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
    const Simplification found = search(before, small_catalog(), always(candidates));
    const double best = best_of_all(before, candidates);
    const double reached = gain(found.figures_before, found.figures_after);
    EXPECT_LE(reached, best + 1e-9) << "seed " << seed;
    found_sum += reached;
    best_sum += best;
  }
  EXPECT_GT(found_sum, 0.9 * best_sum);
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
