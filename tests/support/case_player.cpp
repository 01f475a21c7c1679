// SPDX-License-Identifier: Apache-2.0
#include "case_player.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace hamvar::test {
namespace {

class CasePlayer {
 public:
  CasePlayer(const Process& process, std::uint64_t seed) : process_(process), random_(seed) {
    for (const NodeRef node : nodes(process)) {
      shares_.push_back(flow_shares(node, process));
      const bool joins = in_degree(node, process) > 1;
      inclusive_join_.push_back(joins && chooses_some(node));
      parallel_join_.push_back(joins && process[node].kind == NodeKind::parallel);
      reaches_.push_back(inclusive_join_.back() ? what_reaches(node) : std::set<NodeRef>{});
    }
  }

  double play() {
    tokens_.clear();
    waiting_.clear();
    double now = 0;
    for (const NodeRef node : nodes(process_))
      if (process_[node].kind == NodeKind::start) begin(node, 0);
    while (!tokens_.empty()) {
      const auto [at, token] = *tokens_.begin();
      tokens_.erase(tokens_.begin());
      now = at;
      token.leaves ? leave(token.node, at) : arrive(token, at);
      let_joins_go(at);
    }
    return now;
  }

 private:
  /// In front of a node, or in it and about to leave.
  struct Token {
    NodeRef node;
    std::size_t entrance;
    bool leaves;
  };

  [[nodiscard]] bool chooses_some(NodeRef node) const {
    return process_[node].kind == NodeKind::inclusive || process_[node].kind == NodeKind::complex;
  }
  [[nodiscard]] bool chooses_one(NodeRef node) const {
    return process_[node].kind == NodeKind::exclusive || process_[node].kind == NodeKind::event_based;
  }

  /// Nodes with a way to `join` that does not lead through it.
  std::set<NodeRef> what_reaches(NodeRef join) const {
    std::set<NodeRef> found;
    std::vector<NodeRef> next{join};
    while (!next.empty()) {
      const NodeRef node = next.back();
      next.pop_back();
      for (const NodeRef before : predecessors(node, process_))
        if (before != join && found.insert(before).second) next.push_back(before);
    }
    return found;
  }

  double pert(const Estimate& estimate) {
    const double span = (estimate.max - estimate.min).count();
    if (span <= 0) return estimate.mode.count();
    const double peak = (estimate.mode - estimate.min).count() / span;
    const double x = std::gamma_distribution(1 + 4 * peak)(random_);
    const double y = std::gamma_distribution(5 - 4 * peak)(random_);
    return estimate.min.count() + span * x / (x + y);
  }

  double time_in(NodeRef node) {
    const Node& it = process_[node];
    if (it.kind != NodeKind::activity) return it.event.wait ? pert(*it.event.wait) : 0;
    const Activity& activity = it.activity;
    const Boxed<Estimate>& work = activity.actor.applicant ? activity.user_time : activity.touch;
    double time = 0;
    do {
      if (activity.wait) time += pert(*activity.wait);
      if (work) time += pert(*work);
    } while (share_(random_) < activity.rework_probability.value_or(0));
    return time;
  }

  void begin(NodeRef node, double now) { tokens_.insert({now + time_in(node), {node, 0, true}}); }

  void arrive(const Token& token, double now) {
    if (!parallel_join_[token.node] && !inclusive_join_[token.node]) return begin(token.node, now);
    std::map<std::size_t, int>& here = waiting_[token.node];
    ++here[token.entrance];
    if (parallel_join_[token.node] && here.size() == in_degree(token.node, process_)) take(token.node, now);
  }

  /// One token of each flow that has some.
  void take(NodeRef join, double now) {
    std::map<std::size_t, int>& here = waiting_[join];
    for (auto each = here.begin(); each != here.end();)
      each = --each->second == 0 ? here.erase(each) : std::next(each);
    if (here.empty()) waiting_.erase(join);
    begin(join, now);
  }

  void let_joins_go(double now) {
    for (bool went = true; went;) {
      went = false;
      for (const auto& [join, here] : waiting_)
        if (inclusive_join_[join] && !more_comes(join)) {
          take(join, now);
          went = true;
          break;
        }
    }
  }
  [[nodiscard]] bool more_comes(NodeRef join) const {
    const auto reaches = [&](NodeRef node) { return reaches_[join].contains(node); };
    for (const auto& [at, token] : tokens_)
      if (token.node == join && !token.leaves ? !waiting_.at(join).contains(token.entrance)
                                              : reaches(token.node))
        return true;
    return std::ranges::any_of(waiting_,
                               [&](const auto& each) { return each.first != join && reaches(each.first); });
  }

  void leave(NodeRef node, double now) {
    const std::vector<bool> taken = choice(node);
    std::size_t i = 0;
    for (const FlowRef flow : flows_out(node, process_))
      if (taken[i++]) tokens_.insert({now, {target(flow, process_), entrance(flow), false}});
  }

  std::vector<bool> choice(NodeRef node) {
    const std::vector<double>& shares = shares_[node];
    std::vector<bool> taken(shares.size(), true);
    if (shares.size() < 2) return taken;
    if (chooses_one(node)) {
      taken.assign(shares.size(), false);
      taken[std::discrete_distribution<std::size_t>(shares.begin(), shares.end())(random_)] = true;
    } else if (chooses_some(node)) {
      do {
        for (std::size_t i = 0; i < shares.size(); ++i) taken[i] = share_(random_) < shares[i];
      } while (std::ranges::find(taken, true) == taken.end());
    }
    return taken;
  }

  [[nodiscard]] std::size_t entrance(FlowRef flow) const {
    std::size_t i = 0;
    for (const FlowRef in : flows_in(target(flow, process_), process_)) {
      if (in == flow) break;
      ++i;
    }
    return i;
  }

  const Process& process_;
  std::mt19937_64 random_;
  std::uniform_real_distribution<> share_{0, 1};
  std::vector<std::vector<double>> shares_;
  std::vector<bool> inclusive_join_, parallel_join_;
  std::vector<std::set<NodeRef>> reaches_;
  std::multimap<double, Token> tokens_;
  std::map<NodeRef, std::map<std::size_t, int>> waiting_;  ///< tokens by join and flow in
};

}  // namespace

std::vector<double> played_cases(const Process& flat, std::size_t cases, std::uint64_t seed) {
  CasePlayer player(flat, seed);
  std::vector<double> times(cases);
  for (double& time : times) time = player.play();
  std::ranges::sort(times);
  return times;
}

}  // namespace hamvar::test
