// SPDX-License-Identifier: Apache-2.0
/// The nets that hamvar writes, played as Petri nets: they do what the process does.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <random>
#include <set>

#include "flow.hpp"
#include "hamvar/formats/pnml.hpp"
#include "random_process.hpp"
#include "scaled.hpp"
#include "token_game.hpp"

namespace hamvar {
namespace {

using Trace = std::vector<std::string>;

/// Of a written net nothing but places, transitions and arcs is looked at.
class PetriNet {
 public:
  using State = std::vector<int>;

  PetriNet(const std::string& pnml, const Process& process) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(pnml.c_str()));
    std::map<std::string, std::size_t> place, transition;
    for (const auto& each : document.select_nodes("//place")) {
      place.emplace(each.node().attribute("id").value(), begin_.size());
      begin_.push_back(each.node().child("initialMarking").child("text").text().as_int());
    }
    for (const auto& each : document.select_nodes("//transition")) {
      const std::string id = each.node().attribute("id").value();
      transition.emplace(id, transitions_.size());
      const auto node = find_node(process, id);
      transitions_.push_back({node && is_activity(*node, process) ? id : "", {}, {}});
    }
    for (const auto& each : document.select_nodes("//arc")) {
      const std::string from = each.node().attribute("source").value();
      const std::string to = each.node().attribute("target").value();
      if (const auto taken = place.find(from); taken != place.end())
        transitions_[transition.at(to)].takes.push_back(taken->second);
      else
        transitions_[transition.at(from)].gives.push_back(place.at(to));
    }
  }

  [[nodiscard]] State begin() const { return begin_; }
  [[nodiscard]] static bool overflows(const State& state) {
    return std::ranges::any_of(state, [](int n) { return n > 3; });
  }
  [[nodiscard]] std::vector<std::pair<std::string, State>> moves(const State& from) const {
    std::vector<std::pair<std::string, State>> found;
    for (const Transition& each : transitions_) {
      if (std::ranges::any_of(each.takes, [&](std::size_t place) { return from[place] == 0; })) continue;
      State to = from;
      for (const std::size_t place : each.takes) --to[place];
      for (const std::size_t place : each.gives) ++to[place];
      found.emplace_back(each.name, std::move(to));
    }
    return found;
  }

 private:
  struct Transition {
    std::string name;  ///< of an activity; empty = nobody sees it
    std::vector<std::size_t> takes, gives;
  };
  State begin_;
  std::vector<Transition> transitions_;
};

/// The process, with nothing to be seen of it but its activities.
class Drawn {
 public:
  using State = test::Marking;

  explicit Drawn(const Process& process) : process_(process), game_(process) {}
  [[nodiscard]] State begin() const { return game_.begin(); }
  [[nodiscard]] static bool overflows(const State& state) { return PetriNet::overflows(state.tokens); }
  [[nodiscard]] std::vector<std::pair<std::string, State>> moves(State from) const {
    from.ended.clear();  // which ends were reached has no influence
    std::vector<std::pair<std::string, State>> found;
    for (test::Move& move : game_.moves(from)) {
      const bool seen = move.node != test::no_node && is_activity(move.node, process_);
      move.to.ended.clear();
      found.emplace_back(seen ? process_[move.node].id : "", std::move(move.to));
    }
    return found;
  }

 private:
  const Process& process_;
  test::TokenGame game_;
};

/// What can be seen of the first steps: each sequence of activities, and whether all can come to rest behind
/// it. Nothing if there is too much to see.
template <class Game>
std::optional<std::map<Trace, bool>> first_steps(const Game& game, std::size_t length) {
  using States = std::set<typename Game::State>;
  std::map<Trace, bool> seen;
  std::map<Trace, States> now{{{}, {game.begin()}}};
  for (std::size_t steps = 0; steps <= length; ++steps) {
    std::map<Trace, States> next;
    for (auto& [trace, known] : now) {
      bool& rests = seen[trace];
      std::vector<typename Game::State> work(known.begin(), known.end());
      while (!work.empty()) {
        const auto from = std::move(work.back());
        work.pop_back();
        const auto moves = game.moves(from);
        rests = rests || moves.empty();
        for (const auto& [name, to] : moves) {
          if (Game::overflows(to) || known.size() > 300 || next.size() > 300) return std::nullopt;
          if (name.empty()) {
            if (known.insert(to).second) work.push_back(to);
            continue;
          }
          Trace longer = trace;
          longer.push_back(name);
          next[longer].insert(to);
        }
      }
    }
    now = std::move(next);
  }
  return seen;
}

TEST(PnmlGame, AWrittenNetDoesWhatTheProcessDoes) {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= test::scaled(2'000) && !HasFailure(); ++seed) {
    std::mt19937_64 random(seed);
    test::RandomShape shape;
    shape.steps = 1 + static_cast<unsigned>(seed % 9);
    shape.inclusive = false;
    shape.edits = static_cast<unsigned>(seed % 4);
    shape.structured_only = shape.edits == 0;
    Process process = test::random_process(random, shape);
    for (const NodeRef node : nodes(process))  // a net has no inclusive ones; the edits make some
      if (process[node].kind == NodeKind::inclusive) process[node].kind = NodeKind::parallel;
    const auto drawn = first_steps(Drawn(process), 5);
    if (!drawn) continue;
    const PnmlText written = write_pnml(test::service(process));
    const auto net = first_steps(PetriNet(written.text, process), 5);
    if (!net) continue;
    ++compared;
    EXPECT_EQ(*net, *drawn) << "seed " << seed << ": " << test::shape(process) << "\n" << written.text;
  }
  EXPECT_GT(compared, test::scaled(2'000) / 2);
}

}  // namespace
}  // namespace hamvar
