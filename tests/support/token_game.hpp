// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The token game of docs/semantics.md played literally, for oracles: slow, plain, and written apart from
/// src/structure/.
#include <compare>
#include <map>
#include <set>
#include <vector>

#include "drawn_process.hpp"

namespace hamvar::test {

struct Marking {
  std::vector<int> tokens;  ///< by place
  std::set<NodeRef> ended;
  friend auto operator<=>(const Marking&, const Marking&) = default;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] bool unsafe() const;
};

struct Move {
  NodeRef node;  ///< that goes on; no_node if nothing that has a name does
  Marking to;
  bool ends_again = false;
};

/// What takes tokens and gives them: a node that goes on; a host that is left, and what it then passes on;
/// something that happens to a host; the choice among the starts of a scope; the beginning. Hosts are
/// sub-processes and activities with boundary events, and the process itself (no_node) if it has event
/// sub-processes.
struct Act {
  enum Kind { go_on, leave, pass_on, happen, choose, begin } kind = go_on;
  NodeRef node = no_node;
  NodeRef what = no_node;
  friend auto operator<=>(const Act&, const Act&) = default;
};

/// Where a token can lie: between two acts, in a scope (no_node: the process).
struct Place {
  Act giver, taker;
  NodeRef scope = no_node;
  bool ends_with_scope = false;  ///< what may still happen to the host `scope`: is not waited for
  bool active = false;           ///< the host of `giver` is being done
};

class TokenGame {
 public:
  explicit TokenGame(const Process& process);
  [[nodiscard]] Marking begin() const;
  [[nodiscard]] std::vector<Move> moves(const Marking& from) const;
  /// The node that waits for what lies in a place, or no_node.
  [[nodiscard]] NodeRef waits(std::size_t place) const {
    return places_[place].taker.kind == Act::go_on ? places_[place].taker.node : no_node;
  }
  /// The node that gave what lies in a place, or no_node.
  [[nodiscard]] NodeRef gives(std::size_t place) const {
    return places_[place].giver.kind == Act::go_on ? places_[place].giver.node : no_node;
  }
  /// No token comes to it by a flow, nor to what leads to it.
  [[nodiscard]] bool left_out(NodeRef node) const { return left_out_[node] != 0; }
  [[nodiscard]] bool begins() const { return drawn_.begins(); }

 private:
  using Given = std::vector<std::size_t>;  ///< places
  void leave_out();
  void add_places();
  void add_begin(NodeRef scope);
  void add_ways(NodeRef node);
  std::size_t add(Act giver, Act taker, NodeRef scope);
  [[nodiscard]] std::set<NodeRef> reached(std::vector<NodeRef> work) const;
  [[nodiscard]] std::vector<Given> takes(const Act& act, const Marking& from) const;
  [[nodiscard]] std::vector<Given> given(NodeRef node) const;
  [[nodiscard]] bool join_waits(const Given& ways, const Marking& from) const;
  [[nodiscard]] const std::vector<char>& upstream(std::size_t way) const;
  [[nodiscard]] bool goes_on_inside(NodeRef host, const Marking& at) const;
  void end_inside(NodeRef host, Marking& at) const;
  void end_whole(NodeRef host, Marking& at) const;
  void go_on(NodeRef node, const Marking& taken, std::vector<Move>& found) const;
  void leave(NodeRef host, const Marking& taken, std::vector<Move>& found) const;
  void pass_on(NodeRef host, const Marking& taken, std::vector<Move>& found) const;
  void happen(const Act& act, const Marking& taken, std::vector<Move>& found) const;

  const Process& process_;
  DrawnProcess drawn_;
  std::vector<char> left_out_;
  std::vector<Place> places_;
  std::map<Act, Given> given_by_, taken_by_;
  std::map<NodeRef, Given> flows_of_;       ///< places of a node's flows out, in their order
  std::map<NodeRef, Given> boundaries_of_;  ///< where the events that interrupt a host lead
  mutable std::map<std::size_t, std::vector<char>> upstream_;
};

}  // namespace hamvar::test
