// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A workflow as a Boost.Graph graph.
///
/// Vertices are nodes, edges are flows; both keep the order of the definition. A sub-process is a node of its
/// own and the nodes inside it name it as `parent`; flows never cross its border. An exclusive or inclusive
/// gateway with several outgoing flows is a split, with several incoming ones a join; so is a parallel one.
/// Several flows into an activity or event merge as at an exclusive join. hamvar's own format has one start a
/// scope, one flow out of an activity or event, and no node without flows; BPMN allows more, and all of it
/// can occur here. Descriptors are plain indices and stay valid until a vertex is removed; ids are what
/// lasts.
#include <boost/graph/adjacency_list.hpp>
#include <boost/range/iterator_range.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/activity.hpp"
#include "hamvar/model/exemption.hpp"

namespace hamvar {

struct EventDefinition {
  EventKind kind = EventKind::none;
  std::string
      name;  ///< of the message, signal, error, escalation or link; a timer's or condition's expression
  friend bool operator==(const EventDefinition&, const EventDefinition&) = default;
};

/// What makes a start, end, intermediate or boundary event more than a circle.
struct Event {
  std::vector<EventDefinition> definitions;  ///< any one of them, or all if `all` is set; none: a plain event
  bool all = false;                          ///< waits for all of its definitions (BPMN: parallel multiple)
  bool throws = false;                       ///< an intermediate event that raises instead of waiting
  bool interrupting = true;  ///< only of a boundary event and of the start of an event sub-process
  std::string attached_to;   ///< only of a boundary event: id of the activity or sub-process
  Boxed<Estimate> wait;      ///< how long it is waited for
  friend bool operator==(const Event&, const Event&) = default;

  /// Of its first definition.
  [[nodiscard]] EventKind kind() const {
    return definitions.empty() ? EventKind::none : definitions.front().kind;
  }
  [[nodiscard]] bool has(EventKind kind) const;
};

struct Node {
  std::string id;
  NodeKind kind = NodeKind::activity;
  Text label;
  std::string parent;                                     ///< id of the sub-process that it lies in, or empty
  Activity activity;                                      ///< only of an activity
  Event event;                                            ///< only of a start, end, event or boundary event
  SubProcessKind sub_process = SubProcessKind::embedded;  ///< only of a sub-process
  Repetition repetition = Repetition::once;               ///< only of an activity or sub-process
  bool for_compensation = false;  ///< only of an activity or sub-process: done only to undo another
  bool instantiates = false;      ///< only of an event-based gateway or a receive task: it begins the process
  /// Only of a complex gateway: the choice is made by what can go on first behind it, as at a place of a
  /// Petri net (workflow pattern 16, deferred choice). Its token waits until then.
  bool deferred = false;
  bool addressed = false;         ///< messages or data from outside of the process go to or from it by its id
  std::vector<Exemption> exempt;  ///< findings that begin at this node
  /// Ids of the elements of the file that it was read from, where these are not just `id`: one that is none
  /// for hamvar, the transitions of a net that are one step. Plays no part in what a node is.
  std::vector<std::string> in_file;
  Position at;
  /// Equal in all but the place in a file.
  [[nodiscard]] bool same_as(const Node& other) const;
};

/// Of the elements of the file that stand for the node, as they are written there: at least one.
[[nodiscard]] std::vector<std::string> file_ids(const Node& node);

struct Flow {
  std::string id;                     ///< as in a BPMN file, else empty
  std::optional<double> probability;  ///< only behind an exclusive or inclusive split
  Text condition;                     ///< in words, as it stands at the arrow
  std::string expression;             ///< as an engine evaluates it, or empty
  bool is_default = false;
  Position at;
};

using ProcessGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Flow>;

/// Boost's adjacency_list copies when it is moved, and grows step by step when it is copied; this one does
/// neither.
class Process : public ProcessGraph {
 public:
  Process() = default;
  Process(const Process& other) : ProcessGraph() {
    m_vertices.reserve(other.m_vertices.size());
    copy_impl(other);
  }
  Process(Process&& other) noexcept { swap(other); }
  Process& operator=(Process other) noexcept {
    swap(other);
    return *this;
  }
  ~Process() = default;
  /// Descriptors stay valid, each in the graph that now has its vertex or edge.
  void swap(Process& other) noexcept {
    m_vertices.swap(other.m_vertices);
    m_edges.swap(other.m_edges);
  }
};
using NodeRef = Process::vertex_descriptor;
using FlowRef = Process::edge_descriptor;

[[nodiscard]] inline auto nodes(const Process& process) {
  return boost::make_iterator_range(vertices(process));
}
[[nodiscard]] inline auto flows(const Process& process) { return boost::make_iterator_range(edges(process)); }
[[nodiscard]] inline auto flows_out(NodeRef node, const Process& process) {
  return boost::make_iterator_range(out_edges(node, process));
}
[[nodiscard]] inline auto flows_in(NodeRef node, const Process& process) {
  return boost::make_iterator_range(in_edges(node, process));
}
[[nodiscard]] inline auto successors(NodeRef node, const Process& process) {
  return boost::make_iterator_range(adjacent_vertices(node, process));
}
[[nodiscard]] inline auto predecessors(NodeRef node, const Process& process) {
  return boost::make_iterator_range(inv_adjacent_vertices(node, process));
}

[[nodiscard]] inline bool is_activity(NodeRef node, const Process& process) {
  return process[node].kind == NodeKind::activity;
}
[[nodiscard]] bool is_gateway(NodeKind kind);
/// Start, end, intermediate or boundary event.
[[nodiscard]] bool is_event(NodeKind kind);
/// The activities, in the order of the definition.
[[nodiscard]] std::vector<NodeRef> activities(const Process& process);
/// Linear in the number of nodes.
[[nodiscard]] std::optional<NodeRef> find_node(const Process& process, std::string_view id);
/// The only node before or behind, or nothing if there is none or more than one.
[[nodiscard]] std::optional<NodeRef> only_predecessor(NodeRef node, const Process& process);
[[nodiscard]] std::optional<NodeRef> only_successor(NodeRef node, const Process& process);
/// Probability of each flow behind an exclusive or inclusive split. What is missing shares the rest evenly;
/// flows of other nodes have 1. `node` need not be a split.
[[nodiscard]] std::vector<double> flow_shares(NodeRef node, const Process& process);

}  // namespace hamvar
