// SPDX-License-Identifier: Apache-2.0
#include "compare/pairing.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <queue>
#include <tuple>
#include <unordered_map>

#include "compare/surroundings.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar::compare {
namespace {

/// How sure it is that two nodes are one, by themselves. Below `alone` they have to have something matched
/// beside them; a process begins and ends whatever comes next to it.
constexpr double same_in_all = 1;
constexpr double of_one_name = 0.7;  ///< a task that has become a sub-process, say
constexpr double alone = 0.6;
constexpr double same_kind = 0.5;
constexpr double other_gateway = 0.3;
/// What equal values add: the share of them, and more than surroundings can where all are equal. Of two steps
/// of one name it is then the other that has changed, gone or come.
constexpr double by_values = 0.25;
constexpr double by_all_values = 3;
constexpr double least_around = 0.25;  ///< of the neighbours, where nothing else speaks for a pair

double worth_of(double share_alike) { return share_alike < 1 ? by_values * share_alike : by_all_values; }

bool is_work(NodeKind kind) { return kind == NodeKind::activity || kind == NodeKind::sub_process; }

std::vector<std::string> labels_in(const Process& process) {
  std::vector<std::string> labels(num_vertices(process));
  for (const NodeRef node : nodes(process))
    labels[node] = match_key(process[node].label.en) + '\n' + match_key(process[node].label.fa);
  return labels;
}

/// Nothing becomes what it cannot stand in for.
bool may_be_one(NodeKind a, NodeKind b) {
  const auto is_step = [](NodeKind kind) { return is_work(kind) || kind == NodeKind::event; };
  return a == b || (is_gateway(a) && is_gateway(b)) || (is_step(a) && is_step(b));
}

class Pairing {
 public:
  /// Of processes with their ties.
  Pairing(Process before, Process after, const Scores& scores, const Aspects& aspects)
      : before_(std::move(before)),
        after_(std::move(after)),
        colours_before_(before_),
        colours_after_(after_),
        labels_before_(labels_in(before_)),
        labels_after_(labels_in(after_)),
        partner_of_(num_vertices(before_)),
        taken_(num_vertices(after_)) {
    add_steps(scores);
    add_likes();
    for (auto& [key, worth] : worths_) {
      const Pair pair = pair_of(key);
      worth.values = values_worth(pair, worth.own, aspects);
      push(pair, worth);
    }
  }

  std::vector<Pair> run() {
    while (!queue_.empty()) {
      const Pair pair = std::get<Pair>(queue_.top());
      queue_.pop();
      if (partner_of_[pair.first] || taken_[pair.second] || !is_good(pair)) continue;
      partner_of_[pair.first] = pair.second;
      taken_[pair.second] = true;
      push_around(pair);
    }
    std::vector<Pair> made;
    for (const NodeRef node : nodes(before_))
      if (partner_of_[node]) made.emplace_back(node, *partner_of_[node]);
    return made;
  }

 private:
  /// What speaks for a pair by itself.
  struct Worth {
    double own = 0;
    double values = 0;
  };
  using Key = std::uint64_t;
  [[nodiscard]] Key key_of(const Pair& pair) const { return pair.first * num_vertices(after_) + pair.second; }
  [[nodiscard]] Pair pair_of(Key key) const {
    return {key / num_vertices(after_), key % num_vertices(after_)};
  }

  [[nodiscard]] double values_worth(const Pair& pair, double own, const Aspects& aspects) const {
    const Node& was = before_[pair.first];
    if (own == alone || (own < alone && !is_work(was.kind))) return 0;
    const double alike = aspects.share_alike(was, after_[pair.second]);
    return own > alone ? worth_of(alike) : by_values * alike;
  }

  void add(NodeRef a, NodeRef b, double own) {
    double& best = worths_[key_of({a, b})].own;
    best = std::max(best, own);
  }

  void add_steps(const Scores& scores) {
    for (const auto& [pair, score] : scores)
      if (may_be_one(before_[pair.first].kind, after_[pair.second].kind))
        add(pair.first, pair.second, std::max(score, alone));
  }

  /// What is the same in all that it says, and what may be the same since it says nothing else.
  void add_likes() {
    for (const NodeRef a : nodes(before_))
      for (const NodeRef b : nodes(after_))
        if (const double like = likeness(a, b); like > 0) add(a, b, like);
  }

  [[nodiscard]] double likeness(NodeRef a, NodeRef b) const {
    const Node& was = before_[a];
    const Node& is = after_[b];
    if (!may_be_one(was.kind, is.kind)) return 0;
    const bool says_something = !was.label.empty() || !is.label.empty();
    const bool same = colours_before_.own(a) == colours_after_.own(b);
    const bool same_label = !was.label.empty() && labels_before_[a] == labels_after_[b];
    if (same && says_something) return same_in_all;
    if (same && (was.kind == NodeKind::start || was.kind == NodeKind::end)) return alone;
    if (same_label && is_work(was.kind) && is_work(is.kind)) return of_one_name;
    if (was.kind == is.kind && !(is_work(was.kind) && says_something)) return same_kind;
    return is_gateway(was.kind) ? other_gateway : 0;
  }

  /// Share of the neighbours, 0 to 1, that are matched with each other.
  [[nodiscard]] double around(const Pair& pair) const {
    std::size_t matched = 0;
    const auto count = [&](auto of_before, auto of_after) {
      for (const NodeRef each : of_before)
        matched += partner_of_[each] && std::ranges::find(of_after, *partner_of_[each]) != of_after.end();
    };
    count(predecessors(pair.first, before_), predecessors(pair.second, after_));
    count(successors(pair.first, before_), successors(pair.second, after_));
    const std::size_t most = std::max(degree(pair.first, before_), degree(pair.second, after_));
    return most == 0 ? 0 : static_cast<double>(matched) / static_cast<double>(most);
  }

  static std::size_t degree(NodeRef node, const Process& process) {
    return in_degree(node, process) + out_degree(node, process);
  }

  [[nodiscard]] bool is_good(const Pair& pair) const {
    const bool has_none_around = degree(pair.first, before_) + degree(pair.second, after_) == 0;
    return worths_.at(key_of(pair)).own >= alone || has_none_around || around(pair) >= least_around;
  }

  void push(const Pair& pair, const Worth& worth) {
    const double score = worth.own + worth.values + around(pair) +
                         Colours::agreement(colours_before_, pair.first, colours_after_, pair.second);
    // Rounded, so that equals are equal; the first of them first.
    queue_.emplace(std::lround(score * 1e6), Pair{pair.first, pair.second});
  }

  /// Those beside a new pair are surer now.
  void push_around(const Pair& pair) {
    const auto each_with_each = [&](auto of_before, auto of_after) {
      for (const NodeRef a : of_before)
        for (const NodeRef b : of_after)
          if (const auto known = worths_.find(key_of({a, b})); known != worths_.end())
            push({a, b}, known->second);
    };
    each_with_each(predecessors(pair.first, before_), predecessors(pair.second, after_));
    each_with_each(successors(pair.first, before_), successors(pair.second, after_));
  }

  using Entry = std::tuple<long, Pair>;
  struct Worse {
    bool operator()(const Entry& a, const Entry& b) const {
      return std::get<0>(a) != std::get<0>(b) ? std::get<0>(a) < std::get<0>(b)
                                              : std::get<1>(a) > std::get<1>(b);
    }
  };

  const Process before_;
  const Process after_;
  Colours colours_before_;
  Colours colours_after_;
  std::vector<std::string> labels_before_;  ///< as they are compared, by node
  std::vector<std::string> labels_after_;
  std::vector<std::optional<NodeRef>> partner_of_;  ///< by node of before
  std::vector<bool> taken_;                         ///< by node of after
  std::unordered_map<Key, Worth> worths_;           ///< of pairs that can be
  std::priority_queue<Entry, std::vector<Entry>, Worse> queue_;
};

}  // namespace

std::vector<Pair> pair_nodes(const Process& before, const Process& after, const Scores& scores,
                             const Aspects& aspects) {
  return Pairing(with_ties(before), with_ties(after), scores, aspects).run();
}

}  // namespace hamvar::compare
