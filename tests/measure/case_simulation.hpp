// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One case played with tokens that carry the time, for oracles: written apart from src/measure/, on the
/// graph and not on its blocks. No inclusive gateways.
#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "hamvar/model/service.hpp"

namespace hamvar::test {

/// What happened in one case.
struct CaseRun {
  double time = 0;
  std::vector<int> times;  ///< by vertex: how often it happened
  double handoffs = 0;
  std::set<std::string> agencies;
};

class CaseSimulation {
 public:
  /// Which flow out of an exclusive split is taken, by position.
  using Choose = std::function<std::size_t(NodeRef split)>;
  /// How long a node takes, in seconds.
  using Take = std::function<double(NodeRef node)>;

  CaseSimulation(const Service& service, Choose choose, Take take)
      : service_(service), process_(service.process), choose_(std::move(choose)), take_(std::move(take)) {}

  CaseRun run() {
    run_ = {};
    run_.times.assign(num_vertices(process_), 0);
    waiting_.clear();
    for (const NodeRef node : nodes(process_))
      if (process_[node].kind == NodeKind::start) happen(node, {});
    while (!tokens_.empty()) {
      const auto [node, token] = tokens_.front();
      tokens_.pop_front();
      arrive(node, token);
    }
    return run_;
  }

 private:
  struct Token {
    double time = 0;
    std::vector<NodeRef> senders;  ///< activities that it comes from
  };

  void arrive(NodeRef node, const Token& token) {
    if (process_[node].kind != NodeKind::parallel || in_degree(node, process_) < 2)
      return happen(node, token);
    std::vector<Token>& here = waiting_[node];
    here.push_back(token);
    if (here.size() < in_degree(node, process_)) return;
    Token joined;
    for (const Token& each : here) {
      joined.time = std::max(joined.time, each.time);
      joined.senders.insert(joined.senders.end(), each.senders.begin(), each.senders.end());
    }
    here.clear();
    happen(node, joined);
  }

  void happen(NodeRef node, Token token) {
    ++run_.times[node];
    token.time += take_(node);
    run_.time = std::max(run_.time, token.time);
    if (is_activity(node, process_)) {
      const Activity& activity = process_[node].activity;
      for (const NodeRef sender : token.senders)
        if (!service_.same_actor(process_[sender].activity, activity)) ++run_.handoffs;
      token.senders = {node};
      if (!activity.actor.applicant) run_.agencies.insert(service_.agency_of(activity));
    }
    const bool one = process_[node].kind == NodeKind::exclusive && out_degree(node, process_) > 1;
    const std::size_t chosen = one ? choose_(node) : 0;
    std::size_t i = 0;
    for (const NodeRef next : successors(node, process_))
      if (const std::size_t at = i++; !one || at == chosen) tokens_.emplace_back(next, token);
  }

  const Service& service_;
  const Process& process_;
  Choose choose_;
  Take take_;
  CaseRun run_;
  std::deque<std::pair<NodeRef, Token>> tokens_;
  std::map<NodeRef, std::vector<Token>> waiting_;
};

}  // namespace hamvar::test
