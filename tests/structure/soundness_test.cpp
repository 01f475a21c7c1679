// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/soundness.hpp"

#include <gmock/gmock.h>

#include <map>
#include <set>
#include <tuple>

#include "brute_force.hpp"
#include "flow.hpp"
#include "large_process.hpp"
#include "random_bpmn_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using test::flow;
using testing::ElementsAre;

/// Where too many tokens gather, how many that are depends on how finely places are told apart: either side
/// may then see less than the other, but what it has seen is so.
bool agree(Verdict said, bool violated, const test::BruteForce& oracle) {
  if (said == Verdict::undecided) return oracle.unsafe;
  if (violated) return said == Verdict::no;
  return said == Verdict::yes || oracle.overflow;
}

/// Whether every token of the process lies on a flow between two nodes.
enum class Tokens { all_on_flows, also_elsewhere };

/// With all that can happen before something that has a name does.
std::set<test::Marking> with_silent_moves(const test::TokenGame& game, std::set<test::Marking> known) {
  std::vector<test::Marking> work(known.begin(), known.end());
  while (!work.empty()) {
    const test::Marking at = work.back();
    work.pop_back();
    for (const test::Move& move : game.moves(at))
      if (move.node == test::no_node && known.insert(move.to).second) work.push_back(move.to);
  }
  return known;
}

/// The tokens lie where it says; in a flat process all of them are on flows, or wait for the first nodes.
bool shows(const Process& process, const test::TokenGame& game, const test::Marking& marking,
           const Counterexample& shown) {
  std::vector<std::tuple<std::string, std::string, std::size_t>> said, found;
  for (const Token& token : shown.tokens) said.emplace_back(token.from, token.to, token.nth);
  const auto id = [&](NodeRef node) { return node == test::no_node ? "" : process[node].id; };
  std::map<std::pair<NodeRef, NodeRef>, std::size_t> before;
  for (std::size_t place = 0; place < marking.tokens.size(); ++place) {
    const std::size_t nth = before[{game.gives(place), game.waits(place)}]++;
    for (int token = 0; token < marking.tokens[place]; ++token)
      found.emplace_back(id(game.gives(place)), id(game.waits(place)), nth);
  }
  std::ranges::sort(said);
  std::ranges::sort(found);
  return said == found;
}

std::string told(const std::vector<Token>& tokens) {
  std::string text;
  for (const Token& token : tokens) text += " " + token.from + ">" + token.to;
  return text;
}

/// Plays a run by the names of its nodes, every choice at once; true if it ends in what it claims.
bool replays(const Process& process, const Counterexample& shown, Tokens tokens) {
  const test::TokenGame game(process);
  std::set<test::Marking> at = with_silent_moves(game, {game.begin()});
  bool ends_again = false;
  for (const std::string& id : shown.run) {
    std::set<test::Marking> next;
    ends_again = false;
    for (const test::Marking& marking : at)
      for (const test::Move& move : game.moves(marking))
        if (move.node != test::no_node && process[move.node].id == id) {
          next.insert(move.to);
          ends_again = ends_again || move.ends_again;
        }
    at = with_silent_moves(game, std::move(next));
  }
  if (at.empty()) return false;
  if (tokens == Tokens::all_on_flows) {
    EXPECT_TRUE(std::ranges::any_of(
        at, [&](const test::Marking& marking) { return shows(process, game, marking, shown); }))
        << test::shape(process) << " run " << testing::PrintToString(shown.run) << " tokens "
        << told(shown.tokens);
  }
  if (shown.of == Property::safe) return std::ranges::any_of(at, &test::Marking::unsafe);
  if (shown.of == Property::proper_completion) return ends_again;
  // From one of them nothing leads to completion: seen by walking all that follows.
  return std::ranges::any_of(at, [&](const test::Marking& marking) {
    std::set<test::Marking> known{marking};
    std::vector<test::Marking> work{marking};
    while (!work.empty()) {
      const test::Marking each = work.back();
      work.pop_back();
      if (each.empty() || std::ranges::any_of(each.tokens, [](int n) { return n > 3; })) return false;
      for (const test::Move& move : game.moves(each))
        if (known.insert(move.to).second) work.push_back(move.to);
    }
    return true;
  });
}

bool compare(const Process& process, const std::string& what, Tokens tokens = Tokens::also_elsewhere) {
  const test::BruteForce oracle = test::brute_force(process, 2'000);
  if (!oracle.complete) return false;
  const Soundness said = check_soundness(process);
  const std::string context = what + ": " + test::shape(process) + "; " + said.method + "; " + said.reason;
  EXPECT_EQ(said.safe, oracle.unsafe ? Verdict::no : Verdict::yes) << context;
  const test::TokenGame game(process);
  std::vector<std::string> dead;
  for (const NodeRef node : activities(process))
    if (!oracle.happened.contains(node) && !game.left_out(node)) dead.push_back(process[node].id);
  EXPECT_TRUE(agree(said.option_to_complete, oracle.stuck, oracle)) << context;
  EXPECT_TRUE(agree(said.proper_completion, oracle.improper, oracle)) << context;
  if (!oracle.overflow) {
    EXPECT_TRUE(agree(said.no_dead_activities, !dead.empty(), oracle)) << context;
    EXPECT_TRUE(said.no_dead_activities == Verdict::undecided || said.dead == dead) << context;
  }
  for (const Property property :
       {Property::safe, Property::option_to_complete, Property::proper_completion}) {
    const Counterexample* const shown = said.against(property);
    EXPECT_EQ(shown != nullptr, said[property] == Verdict::no) << context;
    if (shown != nullptr) {
      EXPECT_TRUE(replays(process, *shown, tokens))
          << context << " run " << testing::PrintToString(shown->run);
    }
  }
  return true;
}

TEST(Soundness, AgreesWithBruteForceOnRandomProcesses) {
  const std::uint64_t seed = 20240611;
  for (std::uint64_t i = 0; i < test::random_cases(4000) && !testing::Test::HasFailure(); ++i) {
    std::mt19937_64 random(seed + i);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(i % 9);
    shape.edits = 1 + static_cast<unsigned>(i % 4);
    shape.inclusive = i % 3 != 0;
    shape.loops = i % 5 != 0;
    compare(test::random_process(random, shape), "seed " + std::to_string(seed + i), Tokens::all_on_flows);
  }
}

TEST(Soundness, TellsFlowsBetweenTheSameTwoApart) {
  const Process process = flow("start > +:x > c > end; +:x > c; +:x > c");
  ASSERT_TRUE(compare(process, "three flows", Tokens::all_on_flows));
  const Soundness said = check_soundness(process);
  const Counterexample* const shown = said.against(Property::safe);
  ASSERT_NE(shown, nullptr);
  EXPECT_EQ(std::ranges::count(shown->tokens, "+:x", &Token::from), 1);
}

/// Sub-processes that lie in one another in a circle.
bool goes_round(const Process& process) {
  return std::ranges::any_of(nodes(process), [&](NodeRef node) {
    std::size_t depth = 0;
    for (auto at = std::optional(node); at && depth <= num_vertices(process); ++depth)
      at = find_node(process, process[*at].parent);
    return depth > num_vertices(process);
  });
}

TEST(Soundness, AgreesWithBruteForceOnAllOfBpmn) {
  const std::uint64_t seed = 20261125;
  std::size_t compared = 0;
  for (std::uint64_t i = 0; i < test::random_cases(3000) && !testing::Test::HasFailure(); ++i) {
    std::mt19937_64 random(seed + i);
    const Process process = test::random_bpmn_process(random);
    if (goes_round(process) || !test::TokenGame(process).begins()) continue;
    if (check_soundness(process, {1}).method.empty()) continue;  // a start alone, or a complex gateway
    if (compare(process, "seed " + std::to_string(seed + i))) ++compared;
  }
  EXPECT_GT(compared, test::random_cases(3000) / 3);
}

TEST(Soundness, StructuredProcessesAreReducedAway) {
  const std::uint64_t seed = 77;
  for (std::uint64_t i = 0; i < 500; ++i) {
    std::mt19937_64 random(seed + i);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(i % 60);
    shape.structured_only = true;
    const Process process = test::random_process(random, shape);
    const Soundness said = check_soundness(process);
    EXPECT_TRUE(said.sound()) << "seed " << seed + i << ": " << test::shape(process) << said.reason;
    EXPECT_EQ(said.method, "reduction") << "seed " << seed + i << ": " << test::shape(process);
    if (i % 60 < 9) compare(process, "seed " + std::to_string(seed + i));
  }
}

TEST(Soundness, TwoWaysMergedWithoutWaiting) {
  const Soundness said = check_soundness(flow("start > +:a > b > x:j > end; +:a > c > x:j"));
  EXPECT_EQ(said.safe, Verdict::no);
  EXPECT_EQ(said.proper_completion, Verdict::no);
  EXPECT_EQ(said.option_to_complete, Verdict::yes);
  EXPECT_EQ(said.no_dead_activities, Verdict::yes);
}

TEST(Soundness, AChoiceThatIsWaitedForByAllDeadlocks) {
  const Soundness said = check_soundness(flow("start > x:a > b > +:j > end; x:a > c > +:j"));
  EXPECT_EQ(said.option_to_complete, Verdict::no);
  EXPECT_EQ(said.safe, Verdict::yes);
  EXPECT_THAT(said.against(Property::option_to_complete)->run, ElementsAre("start"));
  EXPECT_NE(said.reason.find("can no longer complete"), std::string::npos);
}

TEST(Soundness, ALoopWithoutAnExitCannotComplete) {
  const Soundness said = check_soundness(flow("start > x:a > end; x:a > x:j > b > x:j"));
  EXPECT_EQ(said.option_to_complete, Verdict::no);
  EXPECT_THAT(said.against(Property::option_to_complete)->run, ElementsAre("start", "x:a"));
}

TEST(Soundness, AStepThatLeadsNowhereEndsItsWay) {
  EXPECT_TRUE(check_soundness(flow("start > x:a > end; x:a > b")).sound());
}

TEST(Soundness, NamesDeadActivities) {
  const Soundness said = check_soundness(flow("start > a > end; x:u > b > x:u; x:u > end"));
  EXPECT_EQ(said.no_dead_activities, Verdict::no);
  EXPECT_THAT(said.dead, ElementsAre("b"));
  EXPECT_EQ(said.option_to_complete, Verdict::yes);
}

TEST(Soundness, NothingThatStartsIsUndecided) {
  EXPECT_TRUE(check_soundness(flow("a > b > a")).undecided());
  EXPECT_TRUE(check_soundness(Process{}).undecided());
  EXPECT_EQ(check_soundness(flow("start")).reason, "no flow leads out of the start");
}

TEST(Soundness, WideParallelWorkNeedsNoSearch) {
  std::string text = "start > +:a; +:j > end";
  for (int i = 0; i < 20; ++i) text += "; +:a > s" + std::to_string(i) + " > +:j";
  const Soundness said = check_soundness(flow(text));
  EXPECT_TRUE(said.sound());
  EXPECT_EQ(said.method, "reduction");
}

TEST(Soundness, ManyUnboundedStatesAreUndecidedButWhatWasFoundStands) {
  // Twenty ways side by side that each may leave their common join waiting, beside one that puts two tokens
  // on a flow.
  std::string text = "start > +:a > x:m > +:j > end; +:a > v > x:m";
  for (int i = 0; i < 20; ++i) {
    const std::string n = std::to_string(i);
    text += "; +:a > s" + n + " > x:" + n + " > +:j; x:" + n + " > end:" + n;
  }
  const Soundness said = check_soundness(flow(text), {2'000});
  EXPECT_EQ(said.safe, Verdict::no);
  EXPECT_EQ(said.proper_completion, Verdict::undecided);
  EXPECT_TRUE(said.undecided());
  EXPECT_NE(said.against(Property::safe), nullptr);
  EXPECT_NE(said.reason.find("limit"), std::string::npos) << said.reason;
}

TEST(Soundness, EachLimitSaysWhichItWas) {
  std::string text = "start > +:a";  // many ways side by side, each of which may end before the join
  for (int i = 0; i < 16; ++i) {
    const std::string n = std::to_string(i);
    text += "; +:a > s" + n + " > x:" + n + " > +:j; x:" + n + " > end:" + n;
  }
  const Process process = flow(text + "; +:j > end");
  SearchLimits limits;
  limits.bytes = std::size_t{1} << 20U;
  EXPECT_NE(check_soundness(process, limits).reason.find("limit of 1 MiB"), std::string::npos);
  limits = {};
  limits.time = std::chrono::milliseconds(0);
  EXPECT_NE(check_soundness(process, limits).reason.find("limit of 0 ms"), std::string::npos);
  EXPECT_NE(check_soundness(process, {100}).reason.find("limit of 100 states"), std::string::npos);
}

TEST(Soundness, LongChainsDoNotOverflowTheStack) {
  EXPECT_TRUE(check_soundness(test::long_chain(test::scaled(1'000'000))).sound());
}

TEST(Soundness, DeepNestingDoesNotOverflowTheStack) {
  const Soundness said = check_soundness(test::deep_nesting(test::scaled(100'000)));
  EXPECT_TRUE(said.sound());
  EXPECT_EQ(said.method, "reduction");
}

}  // namespace
}  // namespace hamvar
