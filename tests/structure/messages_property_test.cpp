// SPDX-License-Identifier: Apache-2.0
// Pools that exchange messages, played literally and apart from src/structure/: all four verdicts are
// compared.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <utility>

#include "flow.hpp"
#include "hamvar/structure/joint_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

/// Flat pools without inclusive gateways, and messages between their nodes.
struct Conversation {
  std::vector<Process> pools;
  struct Message {
    std::size_t from_pool, to_pool;
    NodeRef from, to;
  };
  std::vector<Message> messages;
};

/// Nothing begins but at the start, and nothing follows an end.
bool is_plain(const Process& process) {
  return std::ranges::all_of(nodes(process), [&](NodeRef node) {
    const NodeKind kind = process[node].kind;
    return (kind == NodeKind::start) == (in_degree(node, process) == 0) &&
           (kind == NodeKind::end) == (out_degree(node, process) == 0);
  });
}

Process random_pool(std::mt19937_64& random) {
  for (;;) {
    test::RandomShape shape;
    shape.steps = 2 + static_cast<unsigned>(random() % 3);
    shape.inclusive = false;
    shape.edits = static_cast<unsigned>(random() % 3);
    shape.structured_only = shape.edits == 0;
    Process process = test::random_process(random, shape);
    for (const NodeRef node : nodes(process)) {
      NodeKind& kind = process[node].kind;
      if (kind == NodeKind::inclusive) kind = NodeKind::exclusive;
      const bool waits = kind == NodeKind::exclusive && out_degree(node, process) > 1 && random() % 2 == 0;
      if (waits) kind = NodeKind::event_based;
      if (kind == NodeKind::activity && random() % 3 == 0) process[node].activity.task = TaskKind::receive;
    }
    if (is_plain(process)) return process;
  }
}

Conversation random_conversation(std::mt19937_64& random) {
  Conversation made;
  const std::size_t count = 2 + (random() % 4 == 0 ? 1 : 0);
  for (std::size_t i = 0; i < count; ++i) made.pools.push_back(random_pool(random));
  const std::size_t messages = 1 + random() % 4;
  for (std::size_t i = 0; i < messages; ++i) {
    const std::size_t from_pool = random() % count;
    const std::size_t to_pool = (from_pool + 1 + random() % (count - 1)) % count;
    const auto pick = [&](std::size_t pool, NodeKind other) {
      std::vector<NodeRef> may;
      for (const NodeRef node : nodes(made.pools[pool]))
        if (const NodeKind kind = made.pools[pool][node].kind; kind == NodeKind::activity || kind == other)
          may.push_back(node);
      return may[random() % may.size()];
    };
    made.messages.push_back(
        {from_pool, to_pool, pick(from_pool, NodeKind::end), pick(to_pool, NodeKind::start)});
  }
  return made;
}

/// Tokens on each flow, and behind each of them those that have sent and wait; in front of each start;
/// messages for each node; whether each end was reached.
using State = std::vector<int>;

struct Told {
  bool too_much = false;
  bool unsafe = false, stuck = false, improper = false;
  std::set<std::string> dead;
};

class Game {
 public:
  explicit Game(const Conversation& of) : of_(of) {
    for (std::size_t pool = 0; pool < of_.pools.size(); ++pool) {
      const Process& process = of_.pools[pool];
      for (const NodeRef node : nodes(process)) {
        for (const FlowRef flow : flows_out(node, process))
          flow_place_[{pool, source(flow, process), flow_index(pool, flow)}] =
              std::exchange(places_, places_ + 2);
        node_place_[{pool, node}] = places_++;
      }
    }
    tokens_ = places_;
    for (std::size_t pool = 0; pool < of_.pools.size(); ++pool)
      for (const NodeRef node : nodes(of_.pools[pool])) {
        mail_[{pool, node}] = places_++;
        ended_[{pool, node}] = places_++;
      }
    for (const Conversation::Message& each : of_.messages) waits_.insert({each.to_pool, each.to});
  }

  Told play() {
    State first(places_, 0);
    for (std::size_t pool = 0; pool < of_.pools.size(); ++pool)
      for (const NodeRef node : nodes(of_.pools[pool]))
        if (of_.pools[pool][node].kind == NodeKind::start) ++first[node_place_.at({pool, node})];
    before_[first];
    work_.push_back(first);
    while (!work_.empty() && !told_.too_much) {
      now_ = work_.back();
      work_.pop_back();
      for (std::size_t pool = 0; pool < of_.pools.size(); ++pool)
        for (const NodeRef node : nodes(of_.pools[pool])) go_on(pool, node);
    }
    if (!told_.too_much) find_stuck();
    for (std::size_t pool = 0; pool < of_.pools.size(); ++pool)
      for (const NodeRef node : activities(of_.pools[pool]))
        if (!done_.contains({pool, node})) told_.dead.insert(name(pool, node));
    return told_;
  }

 private:
  using At = std::pair<std::size_t, NodeRef>;

  [[nodiscard]] std::size_t flow_index(std::size_t pool, FlowRef flow) const {
    std::size_t index = 0;
    for (const FlowRef each : flows_out(source(flow, of_.pools[pool]), of_.pools[pool])) {
      if (each == flow) return index;
      ++index;
    }
    return index;
  }
  [[nodiscard]] std::size_t place(std::size_t pool, FlowRef flow) const {
    return flow_place_.at({pool, source(flow, of_.pools[pool]), flow_index(pool, flow)});
  }
  [[nodiscard]] std::string name(std::size_t pool, NodeRef node) const { return of_.pools[pool][node].id; }
  [[nodiscard]] bool waits(At at) const { return waits_.contains(at); }
  [[nodiscard]] bool asks_first(At at) const {
    const Node& it = of_.pools[at.first][at.second];
    return waits(at) && sends(at) && it.kind == NodeKind::activity && it.activity.task != TaskKind::receive;
  }
  [[nodiscard]] bool sends(At at) const {
    return std::ranges::any_of(of_.messages, [&](const auto& each) {
      return At{each.from_pool, each.from} == at;
    });
  }

  void reach(State to) {
    const auto beyond = [](int n) { return n > 3; };
    for (const auto& [flow, at] : flow_place_) told_.unsafe = told_.unsafe || to[at] > 1;
    told_.too_much = told_.too_much || before_.size() > 3'000 || std::ranges::any_of(to, beyond);
    const auto [known, fresh] = before_.try_emplace(to);
    known->second.insert(now_);
    if (fresh) work_.push_back(std::move(to));
  }

  void send(At at, State& to) const {
    for (const auto& each : of_.messages)
      if (At{each.from_pool, each.from} == at) ++to[mail_.at({each.to_pool, each.to})];
  }

  /// Gives a token to each flow out and sends, as the node's last or only move.
  void pass_on(At at, State to, bool sent) {
    const auto& [pool, node] = at;
    const Process& process = of_.pools[pool];
    done_.insert(at);
    if (!sent) send(at, to);
    if (process[node].kind == NodeKind::end) {
      int& ended = to[ended_.at(at)];
      told_.improper = told_.improper || ended == 1;
      ended = 1;
      return reach(std::move(to));
    }
    if (process[node].kind == NodeKind::exclusive) {
      for (const FlowRef flow : flows_out(node, process)) {
        State chosen = to;
        ++chosen[place(pool, flow)];
        reach(std::move(chosen));
      }
      return;
    }
    if (process[node].kind == NodeKind::event_based) {
      for (const FlowRef flow : flows_out(node, process)) choose(pool, flow, to);
      return;
    }
    for (const FlowRef flow : flows_out(node, process)) ++to[place(pool, flow)];
    reach(std::move(to));
  }

  /// Behind an event-based gateway: the message decides. Who has to ask first cannot decide.
  void choose(std::size_t pool, FlowRef flow, State to) {
    const At next{pool, target(flow, of_.pools[pool])};
    ++to[place(pool, flow)];
    if (waits(next) && !asks_first(next)) {
      if (to[mail_.at(next)] == 0) return;
      --to[mail_.at(next)];
    }
    reach(std::move(to));
  }

  /// A token that has been taken at `from`, if from anywhere, makes the node do what it does.
  void begin(At at, State to, bool has_message) {
    if (waits(at) && !has_message) {
      if (to[mail_.at(at)] == 0) return;
      --to[mail_.at(at)];
    }
    pass_on(at, std::move(to), false);
  }

  void ask(At at, std::size_t way) {
    if (now_[way] > 0) {
      State to = now_;
      --to[way];
      ++to[way + 1];
      send(at, to);
      reach(std::move(to));
    }
    if (now_[way + 1] > 0 && now_[mail_.at(at)] > 0) {
      State to = now_;
      --to[way + 1];
      --to[mail_.at(at)];
      pass_on(at, std::move(to), true);
    }
  }

  void go_on(std::size_t pool, NodeRef node) {
    const Process& process = of_.pools[pool];
    const At at{pool, node};
    const std::size_t own = node_place_.at(at);
    if (now_[own] > 0) {
      State to = now_;
      --to[own];
      begin(at, std::move(to), false);
    }
    if (process[node].kind == NodeKind::parallel && in_degree(node, process) > 1) {
      State to = now_;
      for (const FlowRef flow : flows_in(node, process))
        if (--to[place(pool, flow)] < 0) return;
      return pass_on(at, std::move(to), false);
    }
    for (const FlowRef flow : flows_in(node, process)) {
      const std::size_t way = place(pool, flow);
      if (asks_first(at)) {
        ask(at, way);
      } else if (now_[way] > 0) {
        State to = now_;
        --to[way];
        begin(at, std::move(to), process[source(flow, process)].kind == NodeKind::event_based);
      }
    }
  }

  /// Messages may be left over, and who was not called need not have begun.
  [[nodiscard]] bool is_over(const State& state) const {
    for (std::size_t each = 0; each < tokens_; ++each) {
      if (state[each] == 0) continue;
      const bool uncalled = std::ranges::any_of(node_place_, [&](const auto& known) {
        const auto& [at, own] = known;
        return own == each && of_.pools[at.first][at.second].kind == NodeKind::start && waits(at);
      });
      if (!uncalled) return false;
    }
    return true;
  }

  void find_stuck() {
    std::set<State> completes;
    for (const auto& [state, from] : before_)
      if (is_over(state)) work_.push_back(state);
    while (!work_.empty()) {
      const State at = work_.back();
      work_.pop_back();
      if (completes.insert(at).second) work_.insert(work_.end(), before_[at].begin(), before_[at].end());
    }
    told_.stuck = completes.size() < before_.size();
  }

  const Conversation& of_;
  std::map<std::tuple<std::size_t, NodeRef, std::size_t>, std::size_t> flow_place_;
  std::map<At, std::size_t> node_place_, mail_, ended_;
  std::size_t places_ = 0;
  std::size_t tokens_ = 0;  ///< places of tokens, before those of messages
  std::set<At> waits_, done_;
  std::map<State, std::set<State>> before_;
  std::vector<State> work_;
  State now_;
  Told told_;
};

JointProcess joined(Conversation& of) {
  Collaboration collaboration;
  std::vector<Service> services;
  for (std::size_t pool = 0; pool < of.pools.size(); ++pool) {
    for (const NodeRef node : nodes(of.pools[pool]))
      of.pools[pool][node].id = "p" + std::to_string(pool) + "-" + of.pools[pool][node].id;
    services.push_back(test::service(of.pools[pool]));
    services.back().id = "p" + std::to_string(pool);
    collaboration.pools.push_back({services.back().id, {}, services.back().id, {}});
  }
  for (const Conversation::Message& each : of.messages)
    collaboration.messages.push_back({"",
                                      {},
                                      {services[each.from_pool].id, of.pools[each.from_pool][each.from].id},
                                      {services[each.to_pool].id, of.pools[each.to_pool][each.to].id},
                                      {}});
  std::vector<const Service*> pools;
  for (const Service& each : services) pools.push_back(&each);
  return join_pools(collaboration, pools);
}

std::string told(const Conversation& of) {
  std::string text;
  for (const Process& each : of.pools) text += "\n  " + test::shape(each);
  for (const auto& each : of.messages)
    text += "\n  " + of.pools[each.from_pool][each.from].id + " => " + of.pools[each.to_pool][each.to].id;
  return text;
}

/// Few random pools are unsafe: too few cases would show none of them.
std::size_t cases() { return std::max<std::size_t>(test::random_cases(4'000), 1'000); }

TEST(MessagesProperty, PoolsThatExchangeMessagesAreJudgedAsPlayed) {
  std::map<std::string, std::size_t> compared;
  for (std::uint64_t seed = 1; seed <= cases() && !HasFailure(); ++seed) {
    std::mt19937_64 random(seed);
    Conversation of = random_conversation(random);
    const JointProcess joint = joined(of);
    const Told seen = Game(of).play();
    if (seen.too_much) continue;
    const Soundness said = check_soundness(joint);
    const std::string context = "seed " + std::to_string(seed) + ": " + said.reason + told(of);
    const auto expect = [&](Property property, bool violated) {
      ++compared[std::string(spelling(property)) + (violated ? " no" : " yes")];
      EXPECT_EQ(said[property], violated ? Verdict::no : Verdict::yes)
          << spelling(property) << ", " << context;
    };
    expect(Property::safe, seen.unsafe);
    expect(Property::option_to_complete, seen.stuck);
    expect(Property::proper_completion, seen.improper);
    expect(Property::no_dead_activities, !seen.dead.empty());
    EXPECT_EQ(std::set<std::string>(said.dead.begin(), said.dead.end()), seen.dead) << context;
  }
  for (const Property property : properties)
    for (const char* verdict : {" yes", " no"})
      EXPECT_GT(compared[std::string(spelling(property)) + verdict], cases() / 200)
          << spelling(property) << verdict;
}

}  // namespace
}  // namespace hamvar
