// SPDX-License-Identifier: Apache-2.0
#include "hamvar/simplify/shared_services.hpp"

#include <gmock/gmock.h>

#include <random>
#include <set>

#include "flow.hpp"
#include "random_process.hpp"
#include "scaled.hpp"
#include "simplify/shared_call_values.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;
using test::service;
using test::shape;
using test::small_catalog;
using test::step;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A service of that agency in which each step takes an hour of work and waits as many days as told.
Service timed(const std::string& id, std::string_view text, double wait) {
  Service made = service(flow(text));
  made.id = id;
  made.yearly_volume = 100;
  for (const NodeRef node : activities(made.process)) {
    Activity& activity = made.process[node].activity;
    activity.touch = Estimate::exactly(hours(1));
    activity.wait = Estimate::exactly(days(wait));
    activity.actor.agency = "a";
  }
  return made;
}

Clone copy(const Portfolio& portfolio, std::size_t service, const std::vector<std::string>& ids) {
  Clone made{service, {}};
  for (const std::string& id : ids) made.steps.push_back(ref(portfolio.services[service].process, id));
  return made;
}

Portfolio of(std::vector<Service> services) { return {small_catalog(), std::move(services)}; }

TEST(SharedServices, TheBestMeasuredIsSharedAndTheOthersGain) {
  const Portfolio portfolio =
      of({timed("slow", "start > a > b > c > end", 5), timed("quick", "start > x > d > e > end", 1)});
  const auto found =
      shared_services(portfolio, {{copy(portfolio, 0, {"b", "c"}), copy(portfolio, 1, {"d", "e"})}});
  ASSERT_EQ(found.size(), 1U);
  const SharedService& made = found[0];
  EXPECT_EQ(made.id, "S1");
  EXPECT_EQ(made.taken_from, "quick");
  EXPECT_EQ(made.shared.owner, "a");
  EXPECT_EQ(made.shared.yearly_volume, 200);
  EXPECT_EQ(shape(made.shared.process), shape(flow("start > d > e > end")));
  EXPECT_NEAR(made.figures.lead_time / days(1), 2 + 2.0 / 24, 1e-9);
  ASSERT_EQ(made.uses.size(), 2U);
  const SharedUse& slow = made.uses[0];
  EXPECT_TRUE(slow.holds()) << slow.refusal.en;
  EXPECT_EQ(shape(slow.after), shape(flow("start > a > b > end")));
  EXPECT_EQ(shape(slow.expanded), shape(portfolio.services[0].process));
  EXPECT_NEAR((slow.figures_before.lead_time - slow.figures_after.lead_time) / days(1), 2 * (5 - 1), 1e-9);
  EXPECT_EQ(made.uses[1].figures_before.lead_time, made.uses[1].figures_after.lead_time);
}

TEST(SharedServices, SavesAYearWhatACaseSavesTimesItsCases) {
  Service dear = timed("dear", "start > b > c > end", 1);
  step(dear.process, "b").touch = Estimate::exactly(hours(3));
  const Portfolio portfolio = of({dear, timed("cheap", "start > d > e > end", 1)});
  const auto found =
      shared_services(portfolio, {{copy(portfolio, 0, {"b", "c"}), copy(portfolio, 1, {"d", "e"})}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0].saved_by_government(), 100 * 2 * portfolio.catalog.defaults.staff_cost_per_hour, 1e-3);
  EXPECT_NEAR(found[0].saved_by_people(), 0, 1e-9);
}

TEST(SharedServices, TellNoNumberOfCallsWhereACallerDoesNotSayHowManyCasesItHas) {
  Service silent = timed("silent", "start > b > c > end", 1);
  silent.yearly_volume.reset();
  const Portfolio portfolio = of({silent, timed("s", "start > d > e > end", 1)});
  const auto found =
      shared_services(portfolio, {{copy(portfolio, 0, {"b", "c"}), copy(portfolio, 1, {"d", "e"})}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].shared.yearly_volume);
}

TEST(SharedServices, CountOnlyTheCasesThatComeToTheCall) {
  const Portfolio portfolio = of({timed("half", "start > x:s 0.5> b > c > x:j > end; x:s 0.5> x:j", 1),
                                  timed("all", "start > d > e > end", 1)});
  const auto found =
      shared_services(portfolio, {{copy(portfolio, 0, {"b", "c"}), copy(portfolio, 1, {"d", "e"})}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_DOUBLE_EQ(found[0].shared.yearly_volume.value_or(0), 150);
}

TEST(SharedServices, OneServiceAloneSharesNothing) {
  const Portfolio portfolio =
      of({timed("s", "start > a > b > c > d > end", 1), timed("t", "start > e > end", 1)});
  EXPECT_THAT(shared_services(portfolio, {{copy(portfolio, 0, {"a", "b"}), copy(portfolio, 0, {"c", "d"})}}),
              IsEmpty());
}

TEST(SharedServices, LeavesOutAServiceThatWouldLoseAndSaysWhy) {
  Service statutory = timed("statutory", "start > b > c > end", 5);
  step(statutory.process, "b").legal = {LegalStatus::statutory, {"l1", "5"}, {}};
  const Portfolio portfolio =
      of({statutory, timed("s", "start > d > e > end", 1), timed("t", "start > f > g > end", 2)});
  const auto found = shared_services(
      portfolio,
      {{copy(portfolio, 0, {"b", "c"}), copy(portfolio, 1, {"d", "e"}), copy(portfolio, 2, {"f", "g"})}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].callers(), 2U);
  EXPECT_FALSE(found[0].uses[0].holds());
  EXPECT_THAT(found[0].uses[0].refusal.en, HasSubstr("a law asks for"));
  EXPECT_EQ(found[0].shared.yearly_volume, 200);
  // With two of them alone there is nobody left to share with.
  EXPECT_THAT(shared_services(portfolio, {{copy(portfolio, 0, {"b", "c"}), copy(portfolio, 1, {"d", "e"})}}),
              IsEmpty());
}

TEST(SharedServices, TheNextBestIsSharedWhereNobodyCanTakeTheBest) {
  Service best = timed("best", "start > a > b > c > end", 1);
  step(best.process, "a").documents_out = {"d1"};
  step(best.process, "b").evidence = {{"d1", EvidenceForm::copy, EvidenceSource::service, {}, {}}};
  const Portfolio portfolio =
      of({best, timed("s", "start > d > e > end", 2), timed("t", "start > f > g > end", 3)});
  const auto found = shared_services(
      portfolio,
      {{copy(portfolio, 0, {"b", "c"}), copy(portfolio, 1, {"d", "e"}), copy(portfolio, 2, {"f", "g"})}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].taken_from, "s");
  EXPECT_FALSE(found[0].uses[0].holds());  // its own way is quicker
  EXPECT_THAT(found[0].uses[0].refusal.en, HasSubstr("would"));
}

TEST(SharedServices, WhoHasOtherStepsIsLeftOut) {
  const Portfolio portfolio = of({timed("s", "start > a > b > end", 1), timed("t", "start > c > d > end", 1),
                                  timed("u", "start > e > f > g > end", 1)});
  const auto found =
      shared_services(portfolio, {{copy(portfolio, 0, {"a", "b"}), copy(portfolio, 1, {"c", "d"}),
                                   copy(portfolio, 2, {"e", "f", "g"})}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].uses[2].holds());
}

TEST(SharedServices, ABlockTakesOverTheShapeOfTheSharedOne) {
  const Portfolio portfolio = of({timed("line", "start > a > b > end", 4),
                                  timed("block", "start > +:s > c > +:j > end; +:s > d > +:j", 4)});
  const auto found =
      shared_services(portfolio, {{copy(portfolio, 0, {"a", "b"}), copy(portfolio, 1, {"c", "d"})}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].taken_from, "block");
  const SharedUse& line = found[0].uses[0];
  EXPECT_EQ(shape(line.after), shape(flow("start > a > end")));
  EXPECT_EQ(shape(line.expanded), shape(flow("start > +:s > a > +:j > end; +:s > b > +:j")));
  EXPECT_TRUE(line.proof.holds());
  EXPECT_LT(line.figures_after.lead_time, line.figures_before.lead_time);
}

TEST(CommonFragments, AreRunsOfTheSameWorkWhateverItIsCalled) {
  const auto enquire = [](Process& process, std::string_view id, const char* registry, const char* document) {
    step(process, id).step = StepKind::enquire;
    step(process, id).registries = {{registry, RegistryOperation::read, AccessMode::online, {document}, {}}};
  };
  Portfolio portfolio =
      of({timed("s", "start > x > a > b > end", 1), timed("t", "start > c > d > y > end", 1),
          timed("u", "start > e > z > f > end", 1)});
  enquire(portfolio.services[0].process, "a", "r1", "d1");
  enquire(portfolio.services[0].process, "b", "r2", "d2");
  enquire(portfolio.services[1].process, "c", "r1", "d1");
  enquire(portfolio.services[1].process, "d", "r2", "d2");
  enquire(portfolio.services[2].process, "e", "r1", "d1");
  enquire(portfolio.services[2].process, "f", "r2", "d2");
  const auto found = common_fragments(portfolio);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].size(), 2U);
  EXPECT_EQ(found[0][0].service, 0U);
  EXPECT_EQ(found[0][1].service, 1U);
  EXPECT_THAT(found[0][0].steps,
              ElementsAre(ref(portfolio.services[0].process, "a"), ref(portfolio.services[0].process, "b")));
}

/// The longest run with three different letters that two lines at least have, by looking at all pairs of all
/// substrings; 0 if there is none.
std::size_t longest_common(const std::vector<std::string>& lines) {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = i + 1; j < lines.size(); ++j)
      for (std::size_t at = 0; at < lines[i].size(); ++at)
        for (std::size_t length = 3; at + length <= lines[i].size(); ++length) {
          const std::string run = lines[i].substr(at, length);
          if (lines[j].find(run) == std::string::npos || std::set<char>(run.begin(), run.end()).size() < 3)
            continue;
          longest = std::max(longest, length);
        }
  return longest;
}

TEST(CommonFragments, FindTheLongestThatAnyTwoHave) {
  for (std::uint64_t seed = 1; seed <= test::random_cases(200); ++seed) {
    std::mt19937_64 random(seed);
    std::vector<std::string> lines;
    std::vector<Service> services;
    for (int s = 0; s < 4; ++s) {
      std::string line;
      std::string text = "start";
      for (std::size_t i = 0; i < 8; ++i) {
        line += static_cast<char>('a' + random() % 5);
        text += " > s" + std::to_string(i);
      }
      services.push_back(timed("s" + std::to_string(s), text + " > end", 1));
      for (std::size_t i = 0; i < 8; ++i)
        test::node(services.back().process, "s" + std::to_string(i)).label = {"Do " + std::string(3, line[i]),
                                                                              ""};
      lines.push_back(std::move(line));
    }
    const Portfolio portfolio = of(std::move(services));
    std::size_t longest = 0;
    for (const auto& copies : common_fragments(portfolio)) {
      const auto word = [&](const Clone& copy) {
        std::string letters;
        for (const NodeRef node : copy.steps)
          letters += portfolio.services[copy.service].process[node].label.en.back();
        return letters;
      };
      for (const Clone& each : copies) ASSERT_EQ(word(each), word(copies.front())) << "seed " << seed;
      longest = std::max(longest, copies.front().steps.size());
    }
    EXPECT_EQ(longest, longest_common(lines)) << "seed " << seed;
  }
}

/// Two services around a random part: of equal shape, with other times.
Portfolio two_of(std::mt19937_64& random) {
  Service first =
      service(test::random_process(random, {.steps = 8, .structured_only = true, .attributes = true}));
  first.process = *apply(first.process, {});  // without gateways that do nothing, which no edit leaves
  first.yearly_volume = 50;
  first.id = "first";
  Service second = first;
  second.id = "second";
  for (const NodeRef node : activities(second.process)) {
    Activity& activity = second.process[node].activity;
    activity.wait = Estimate::exactly(activity.wait->mean() * (1 + static_cast<double>(random() % 3)));
  }
  return of({first, second});
}

/// A random part of which simplifying leaves no step.
TEST(SharedServices, WhatSimplifyingWouldEmptyIsNotSharedSo) {
  std::mt19937_64 random(15785);
  const Portfolio portfolio = two_of(random);
  std::vector<NodeRef> steps = activities(portfolio.services[0].process);
  std::ranges::shuffle(steps, random);
  steps.resize(std::min<std::size_t>(steps.size(), 2 + random() % 3));
  std::ranges::sort(steps);
  for (const SharedService& made : shared_services(portfolio, {{{0, steps}, {1, steps}}}))
    EXPECT_GT(made.steps, 0U);
}

/// Whatever is proposed: the folded processes are sound, what is verified is the call expanded, the call
/// takes as long as what it calls, and none that takes part loses time or money.
TEST(SharedServices, HoldWhatTheyPromiseOnRandomParts) {
  std::size_t proposed = 0;
  for (std::uint64_t seed = 1; seed <= test::random_cases(600); ++seed) {
    std::mt19937_64 random(seed);
    const Portfolio portfolio = two_of(random);
    std::vector<NodeRef> steps = activities(portfolio.services[0].process);
    std::ranges::shuffle(steps, random);
    steps.resize(std::min<std::size_t>(steps.size(), 2 + random() % 3));
    std::ranges::sort(steps);
    for (const SharedService& made : shared_services(portfolio, {{{0, steps}, {1, steps}}})) {
      ++proposed;
      EXPECT_TRUE(check_soundness(made.shared.process).sound()) << "seed " << seed;
      for (const SharedUse& use : made.uses) {
        const Service& before = portfolio.services[use.service == "first" ? 0 : 1];
        EXPECT_TRUE(check_soundness(use.after).sound()) << "seed " << seed;
        EXPECT_EQ(shape(*expand_call(use.after, use.call, made.shared)), shape(use.expanded));
        if (made.mended.empty()) {
          EXPECT_EQ(shape(use.expanded), shape(before.process)) << "seed " << seed;
        }
        EXPECT_TRUE(verify(before, use.expanded, {}, portfolio.catalog).holds()) << "seed " << seed;
        EXPECT_LE(use.figures_after.lead_time.count(), use.figures_before.lead_time.count() * (1 + 1e-9));
        Service called = before;
        called.process = use.after;
        const Figures figures = measure(called, portfolio.catalog);
        // Times of a call are whole seconds, and a loop around it repeats them. Beside other ways the slowest
        // of all counts, for which the call's spread is not exactly that of its steps; and several who work
        // at once work longer than it takes.
        const bool beside = std::ranges::any_of(nodes(use.after), [&](NodeRef node) {
          return use.after[node].kind == NodeKind::parallel || use.after[node].kind == NodeKind::inclusive;
        });
        const double lead_time = use.figures_after.lead_time.count();
        if (made.figures.touch_time <= made.figures.lead_time) {
          EXPECT_NEAR(figures.lead_time.count(), lead_time, beside ? 0.15 * lead_time : 20)
              << "seed " << seed;
        }
      }
    }
  }
  EXPECT_GT(proposed, test::random_cases(600) / 20);
}

/// No evidence, register or document that the call names can go unnoticed.
TEST(SharedServices, NothingCanBeTakenFromARandomCall) {
  std::size_t tried = 0;
  for (std::uint64_t seed = 1; seed <= test::random_cases(600); ++seed) {
    std::mt19937_64 random(seed);
    const Portfolio portfolio = two_of(random);
    std::vector<NodeRef> steps = activities(portfolio.services[0].process);
    std::ranges::shuffle(steps, random);
    steps.resize(std::min<std::size_t>(steps.size(), 3));
    std::ranges::sort(steps);
    for (const SharedService& made : shared_services(portfolio, {{{0, steps}, {1, steps}}})) {
      const SharedUse& use = made.uses.front();
      const Activity& call = use.after[ref(use.after, use.call.node)].activity;
      for (std::size_t i = 0; i < call.evidence.size(); ++i) {
        Process less = use.after;
        auto& evidence = less[ref(less, use.call.node)].activity.evidence;
        evidence.erase(evidence.begin() + static_cast<std::ptrdiff_t>(i));
        const Proof proof =
            verify_call(portfolio.services[0], less, use.call, made.shared, portfolio.catalog);
        EXPECT_FALSE(proof.holds()) << "seed " << seed;
        ++tried;
      }
    }
  }
  EXPECT_GE(tried, test::at_least(31));
}

}  // namespace
}  // namespace hamvar
