// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/concurrency.hpp"

#include <gmock/gmock.h>

#include <set>
#include <sstream>

#include "flow.hpp"
#include "hamvar/structure/flatten.hpp"
#include "large_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"
#include "token_game.hpp"

namespace hamvar {
namespace {

using test::flow;
using test::ref;

Concurrency concurrency(const Process& process, const SearchLimits& limits = {}) {
  return {process, rpst(process), check_soundness(process, limits), limits};
}

Verdict together(std::string_view said, std::string_view a, std::string_view b) {
  const Process process = flow(said);
  return concurrency(process).together(ref(process, a), ref(process, b));
}

TEST(Concurrency, FollowsTheStructure) {
  const std::string_view nested =
      "start > +:s > a > x:t > b > x:u > +:j > c > end; x:t > d > x:u; +:s > e > +:j";
  EXPECT_EQ(together(nested, "a", "e"), Verdict::yes);
  EXPECT_EQ(together(nested, "d", "e"), Verdict::yes);
  EXPECT_EQ(together(nested, "b", "d"), Verdict::no);
  EXPECT_EQ(together(nested, "a", "b"), Verdict::no);
  EXPECT_EQ(together(nested, "e", "c"), Verdict::no);
  EXPECT_EQ(together(nested, "a", "a"), Verdict::no);
  EXPECT_EQ(together("start > o:s > a > o:j > end; o:s > b > o:j", "a", "b"), Verdict::yes);
  EXPECT_EQ(together("start > +:s > a > end; +:s > b > end:2", "a", "b"), Verdict::yes);
  EXPECT_EQ(together("start > x:j > a > x:s > end; x:s > b > x:j", "a", "b"), Verdict::no);
  EXPECT_EQ(together("start > a > x:j > end; start:2 > b > x:j", "a", "b"), Verdict::no);  // one of two
  EXPECT_EQ(together("a > +:j > end; b > +:j", "a", "b"), Verdict::yes);  // without a flow in: all
}

TEST(Concurrency, SearchesWhatIsRigid) {
  const std::string_view rigid =
      "start > +:s > a > +:t > b > +:j > end; +:s > c > +:u > d > +:j; +:t > e > +:u";
  EXPECT_EQ(together(rigid, "a", "c"), Verdict::yes);
  EXPECT_EQ(together(rigid, "b", "d"), Verdict::yes);
  EXPECT_EQ(together(rigid, "a", "d"), Verdict::no);
  EXPECT_EQ(together(rigid, "c", "e"), Verdict::yes);
  EXPECT_EQ(together(rigid, "d", "e"), Verdict::no);
}

TEST(Concurrency, IsUndecidedWhereTheSearchComesToItsLimit) {
  std::ostringstream text;
  text << "start > +:s; +:j > end; +:k > +:j; x:1 > +:k";
  for (int i = 0; i < 20; ++i) text << "; +:s > a" << i << " > +:j; +:s > b" << i << " > +:k";
  text << "; +:s > x:0 > x:1; x:0 > last > x:1; x:1 > +:k";
  const Process process = flow(text.str());
  const Concurrency found = concurrency(process, {50});
  EXPECT_EQ(found.together(ref(process, "a0"), ref(process, "a1")), Verdict::yes);
  EXPECT_EQ(found.together(ref(process, "last"), ref(process, "last")), Verdict::undecided);
}

struct Seen {
  bool complete = true;
  std::set<std::pair<NodeRef, NodeRef>> pairs;
};

/// All states by the plain token game, and which nodes have tokens in front of them at the same time.
Seen all_states(const Process& process, std::size_t limit) {
  Seen seen;
  const test::TokenGame game(process);
  std::set<test::Marking> known{game.begin()};
  std::vector<test::Marking> work(known.begin(), known.end());
  while (!work.empty() && seen.complete) {
    const test::Marking at = std::move(work.back());
    work.pop_back();
    std::vector<NodeRef> waiting;
    for (std::size_t place = 0; place < at.tokens.size(); ++place)
      if (const NodeRef node = game.waits(place);
          node != test::no_node && process[node].kind != NodeKind::start)
        waiting.insert(waiting.end(), static_cast<std::size_t>(at.tokens[place]), node);
    for (std::size_t i = 0; i < waiting.size(); ++i)
      for (std::size_t k = 0; k < waiting.size(); ++k)
        if (i != k) seen.pairs.emplace(waiting[i], waiting[k]);
    for (test::Move& move : game.moves(at)) {
      if (std::ranges::any_of(move.to.tokens, [](int n) { return n > 3; })) seen.complete = false;
      if (known.insert(move.to).second) work.push_back(std::move(move.to));
    }
    seen.complete = seen.complete && known.size() < limit;
  }
  return seen;
}

TEST(Concurrency, IsWhatTheTokenGameShows) {
  std::size_t sound = 0;
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= test::scaled(5'000) && !HasFailure(); ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 10);
    shape.structured_only = seed % 5 == 0;
    shape.edits = 1 + static_cast<unsigned>(seed % 3);
    const Process process = flatten(test::random_process(random, shape));
    const Seen seen = all_states(process, 2'000);
    if (!seen.complete) continue;
    const Soundness soundness = check_soundness(process);
    sound += soundness.sound() ? 1U : 0U;
    ++compared;
    const Concurrency found(process, rpst(process), soundness);
    for (const NodeRef a : nodes(process))
      for (const NodeRef b : nodes(process))
        EXPECT_EQ(found.together(a, b), seen.pairs.contains({a, b}) ? Verdict::yes : Verdict::no)
            << "seed " << seed << ": " << process[a].id << ", " << process[b].id << " of "
            << test::shape(process) << (soundness.sound() ? " (sound)" : "");
  }
  EXPECT_GT(sound, test::scaled(5'000) / 4);
  EXPECT_GT(compared, sound);
}

/// Steps in a random order before each other, all between gateways of one kind, so that it is sound; some
/// are a choice or a loop of two steps.
Process random_order(std::mt19937_64& random, NodeKind kind) {
  const std::string gateway = kind == NodeKind::parallel ? "+:" : "x:";
  std::ostringstream text;
  text << "start > " << gateway << "s; " << gateway << "e > end";
  const std::size_t count = 3 + random() % 4;
  std::vector<char> followed(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    text << "; " << gateway << "in" << i << " > ";
    const std::size_t choice = random() % 16;
    if (choice >= 7)
      text << "a" << i << " > " << gateway << "out" << i;
    else
      text << "x:f" << i << " > a" << i << " > x:g" << i << " > " << gateway << "out" << i;
    if (choice < 4) text << "; x:f" << i << " > b" << i << " > x:g" << i;
    if (choice >= 4 && choice < 7) text << "; x:g" << i << " > b" << i << " > x:f" << i;
    bool led = false;
    for (std::size_t before = 0; before < i; ++before) {
      if (random() % 3 != 0) continue;
      text << "; " << gateway << "out" << before << " > " << gateway << "in" << i;
      led = true;
      followed[before] = 1;
    }
    if (!led) text << "; " << gateway << "s > " << gateway << "in" << i;
  }
  for (std::size_t i = 0; i < count; ++i)
    if (followed[i] == 0) text << "; " << gateway << "out" << i << " > " << gateway << "e";
  return flow(text.str());
}

TEST(Concurrency, OfSoundRigidProcessesIsWhatTheTokenGameShows) {
  std::size_t rigid = 0;
  for (std::uint64_t seed = 1; seed <= test::scaled(1'000) && !HasFailure(); ++seed) {
    std::mt19937_64 random(seed);
    const Process process = random_order(random, seed % 3 == 0 ? NodeKind::exclusive : NodeKind::parallel);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + test::shape(process));
    const Soundness soundness = check_soundness(process);
    ASSERT_TRUE(soundness.sound()) << soundness.reason;
    const Rpst tree = rpst(process);
    rigid += std::ranges::any_of(tree.fragments,
                                 [](const Fragment& each) { return each.kind == FragmentKind::rigid; })
                 ? 1U
                 : 0U;
    const Seen seen = all_states(process, 20'000);
    if (!seen.complete) continue;
    const Concurrency found(process, tree, soundness);
    for (const NodeRef a : nodes(process))
      for (const NodeRef b : nodes(process))
        EXPECT_EQ(found.together(a, b), seen.pairs.contains({a, b}) ? Verdict::yes : Verdict::no)
            << process[a].id << ", " << process[b].id;
  }
  EXPECT_GT(rigid, test::scaled(1'000) / 5);
}

TEST(Concurrency, OfDeepNestingIsAskedQuickly) {
  const Process process = test::deep_nesting(test::scaled(10'000));
  const Concurrency found = concurrency(process);
  EXPECT_EQ(found.together(ref(process, "s1"), ref(process, "s999")), Verdict::yes);
  EXPECT_EQ(found.together(ref(process, "s0"), ref(process, "s999")), Verdict::no);
}

}  // namespace
}  // namespace hamvar
