// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "hamvar/rewrite/apply.hpp"

namespace hamvar {

/// A process while it is being changed: nodes and flows in lists, out of which a new process is made at the
/// end. Node numbers stay valid until then. Throws Refusal where a change does not fit; apply() catches it.
class Draft {
 public:
  explicit Draft(const Process& process);

  /// The number of a node, or a refusal that names it.
  [[nodiscard]] std::size_t at(const std::string& id) const;
  /// The same for a node that must be an activity with one flow out.
  [[nodiscard]] std::size_t activity_at(const std::string& id) const;
  /// Refuses where a boundary event at the activity, or that it is for compensation or begins the process,
  /// ties it to its place.
  void require_movable(std::size_t activity) const;
  /// Refuses where more than its place in the flow would be lost with it: besides the above that messages or
  /// data come to it from outside, or that it repeats.
  void require_removable(std::size_t activity) const;
  [[nodiscard]] Node& node(std::size_t number) { return nodes_[number].node; }
  [[nodiscard]] const Node& node(std::size_t number) const { return nodes_[number].node; }

  [[nodiscard]] std::vector<std::size_t> in(std::size_t node) const;   ///< numbers of the flows in
  [[nodiscard]] std::vector<std::size_t> out(std::size_t node) const;  ///< numbers of the flows out
  [[nodiscard]] std::size_t source(std::size_t flow) const { return flows_[flow].from; }
  [[nodiscard]] std::size_t target(std::size_t flow) const { return flows_[flow].to; }

  /// A gateway that stands behind `before_it` in the definition; its id is made unique.
  std::size_t add_parallel_gateway(const std::string& id, std::size_t before_it);
  void connect(std::size_t from, std::size_t to);
  void drop_flow(std::size_t flow) { flows_[flow].alive = false; }
  void set_target(std::size_t flow, std::size_t to) { flows_[flow].to = to; }
  void set_source(std::size_t flow, std::size_t from) { flows_[flow].from = from; }
  /// Of a flow that no longer leaves a choice: without share, condition and default.
  void make_unconditional(std::size_t flow);
  /// Leads all that flows into `node` to `to`.
  void redirect(std::size_t node, std::size_t to);
  /// Takes a node with one flow out away; what flowed in goes on to where it led, and a parallel branch
  /// in which nothing is left goes too. Legal order as with take_away().
  void bypass(std::size_t node, const std::string& instead = {});

  /// Takes a node without flows away. Steps that by law came after it then come after `instead`, or after
  /// nothing if that is empty.
  void take_away(std::size_t node, const std::string& instead);

  /// A chain of activities, each leading to the next in the same scope; a refusal if they are none. The first
  /// may have several flows in.
  [[nodiscard]] std::vector<std::size_t> chain(const std::vector<std::string>& ids) const;

  /// Without duplicate flows (but those that were there before, or whose expressions would be lost) and
  /// without gateways that have one flow in and one out.
  [[nodiscard]] Process finish();

 private:
  struct Entry {
    Node node;
    std::size_t rank;  ///< place in the definition
    bool alive = true;
  };
  struct Line {
    std::size_t from;
    std::size_t to;
    Flow flow;
    bool alive = true;
    bool second = false;  ///< was there beside another of the same ends before any change
  };

  void mark_seconds();
  bool unite_duplicates();
  void drop_empty_branch(std::size_t flow);
  bool drop_idle_gateways();
  void unite(Line& kept, Line& other);

  std::vector<Entry> nodes_;
  std::vector<Line> flows_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::set<std::string, std::less<>> hosts_;  ///< ids at which a boundary event is
};

/// One function a change, each in a file of its own.
void apply_change(Draft& draft, const RemoveActivity& change);
void apply_change(Draft& draft, const ReplaceActivity& change);
void apply_change(Draft& draft, const MergeActivities& change);
void apply_change(Draft& draft, const MoveBefore& change);
void apply_change(Draft& draft, const MakeParallel& change);
void apply_change(Draft& draft, const FoldIntoCall& change);

}  // namespace hamvar
