// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "structure/net.hpp"

namespace hamvar::net {

/// How a search came from state to state: shortest runs, and from where no end can be reached.
class Steps {
 public:
  using State = std::uint32_t;

  /// A new state, numbered in the order of their coming.
  void arrive(State from, NodeId by) { came_.push_back({from, by}); }
  /// One that is followed, new or not.
  void go(State from, State to) { edges_.push_back({from, to}); }
  /// Something behind it was not followed.
  void leave_open(State state) { open_.push_back(state); }

  /// What the runs and the search below take.
  [[nodiscard]] std::size_t bytes() const {
    return came_.size() * (sizeof(Came) + 2 * sizeof(State) + 1) +
           edges_.size() * (sizeof(Edge) + sizeof(State));
  }

  /// The nodes by which the state came, `last` behind them unless it is none.
  [[nodiscard]] std::vector<NodeId> run_to(State state, NodeId last) const {
    std::vector<NodeId> run;
    if (last != none) run.push_back(last);
    for (; state != 0; state = came_[state].from) run.push_back(came_[state].by);
    std::ranges::reverse(run);
    return run;
  }

  /// The first state out of which none that `is_over` can be reached, by walking back from these. States from
  /// `followed` on, and open ones, may lead anywhere.
  template <class IsOver>
  [[nodiscard]] std::optional<State> first_stuck(std::size_t followed, IsOver is_over) const {
    std::vector<char> completes(came_.size(), 0);
    std::vector<State> work;
    const auto mark = [&](State state) {
      if (completes[state] != 0) return;
      completes[state] = 1;
      work.push_back(state);
    };
    for (State state = 0; state < came_.size(); ++state)
      if (state >= followed || is_over(state)) mark(state);
    for (const State state : open_) mark(state);
    std::vector<std::uint32_t> first(came_.size() + 1, 0);
    for (const Edge& edge : edges_) ++first[edge.to + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    std::vector<State> before(edges_.size());
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    for (const Edge& edge : edges_) before[next[edge.to]++] = edge.from;
    while (!work.empty()) {
      const State state = work.back();
      work.pop_back();
      for (std::uint32_t i = first[state]; i < first[state + 1]; ++i) mark(before[i]);
    }
    const auto found = std::ranges::find(completes, 0);
    if (found == completes.end()) return std::nullopt;
    return static_cast<State>(found - completes.begin());
  }

 private:
  struct Came {
    State from;
    NodeId by;
  };
  struct Edge {
    State from, to;
  };
  std::vector<Came> came_;  ///< by state
  std::vector<Edge> edges_;
  std::vector<State> open_;
};

}  // namespace hamvar::net
