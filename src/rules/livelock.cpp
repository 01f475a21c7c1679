// SPDX-License-Identifier: Apache-2.0
#include "rules/livelock.hpp"

#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace hamvar::rules {
namespace {

using Ways = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

bool is_link(const Node& node, bool throws) {
  return node.kind == NodeKind::event && node.event.has(EventKind::link) && node.event.throws == throws;
}

/// Flows, and what BPMN draws without one: from an activity to the events at its border, from link to link.
class Drawn {
 public:
  explicit Drawn(const Process& process) : process_(process), ways_(num_vertices(process)) {
    for (const NodeRef node : nodes(process)) by_id_.emplace(process[node].id, node);
    for (const FlowRef flow : flows(process)) add_edge(source(flow, process), target(flow, process), ways_);
    for (const NodeRef node : nodes(process)) add_events(node);
    add_links();
  }

  [[nodiscard]] const Ways& ways() const { return ways_; }

  /// It happens without any way leading to it.
  [[nodiscard]] bool begins(NodeRef node) const {
    const Node& it = process_[node];
    const bool led_to = it.kind == NodeKind::boundary || it.for_compensation || is_link(it, false);
    return it.kind == NodeKind::start || it.instantiates || (in_degree(node, ways_) == 0 && !led_to);
  }

  /// Its scope, or what it interrupts, may be over behind it.
  [[nodiscard]] bool ends(NodeRef node) const {
    const Event& event = process_[node].event;
    const bool leaves =
        event.has(EventKind::error) || event.has(EventKind::cancel) || event.has(EventKind::escalation);
    return out_degree(node, ways_) == 0 || process_[node].kind == NodeKind::end || (event.throws && leaves);
  }

  /// Something in the scope (id of its sub-process, "" of the process) or around it ends it.
  [[nodiscard]] bool is_ended(std::string scope) const {
    constexpr int most_levels = 256;  // in a broken file two may lie in each other
    for (int level = 0; level < most_levels; ++level) {
      if (ended_.contains(scope)) return true;
      const Node* const around = scope.empty() ? nullptr : find(scope);
      if (around == nullptr) return false;
      scope = std::string(around->parent);
    }
    return false;
  }

 private:
  [[nodiscard]] const Node* find(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &process_[found->second];
  }

  void add_events(NodeRef node) {
    const Node& it = process_[node];
    const auto host = by_id_.find(it.event.attached_to);
    if (it.kind == NodeKind::boundary && host != by_id_.end() && !it.event.has(EventKind::compensation)) {
      add_edge(host->second, node, ways_);
      if (it.event.interrupting) ended_.insert(it.event.attached_to);
    }
    if (it.kind == NodeKind::end && it.event.has(EventKind::terminate)) ended_.insert(it.parent);
    const Node* const around = find(it.parent);
    const bool in_event_sub_process = around != nullptr && around->kind == NodeKind::sub_process &&
                                      around->sub_process == SubProcessKind::event;
    if (in_event_sub_process && it.kind == NodeKind::start && it.event.interrupting)
      ended_.insert(around->parent);
  }

  void add_links() {
    std::map<std::pair<std::string, std::string>, NodeRef> catching;  // by scope and name
    const auto key = [&](NodeRef node) {
      return std::pair(process_[node].parent, process_[node].event.definitions.front().name);
    };
    for (const NodeRef node : nodes(process_))
      if (is_link(process_[node], false)) catching.emplace(key(node), node);
    for (const NodeRef node : nodes(process_)) {
      if (!is_link(process_[node], true)) continue;
      if (const auto to = catching.find(key(node)); to != catching.end()) add_edge(node, to->second, ways_);
    }
  }

  const Process& process_;
  Ways ways_;
  std::unordered_map<std::string, NodeRef> by_id_;
  std::unordered_set<std::string> ended_;  ///< scopes
};

/// What can be reached from some nodes, in the order in which it is; `next(node)` are a node's neighbours.
template <class Next>
std::vector<NodeRef> reached(std::vector<NodeRef> found, std::size_t size, const Next& next) {
  std::vector<char> seen(size, 0);
  for (const NodeRef node : found) seen[node] = 1;
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const NodeRef other : next(found[i]))
      if (std::exchange(seen[other], 1) == 0) found.push_back(other);
  return found;
}

/// By node: a way leads from it to where its scope ends, or its scope is none to be judged.
std::vector<char> ending(const Process& process, const Drawn& drawn) {
  const Ways& ways = drawn.ways();
  std::vector<NodeRef> last;
  for (const NodeRef node : nodes(process))
    if (drawn.ends(node)) last.push_back(node);
  const bool whole_ends =
      std::ranges::any_of(last, [&](NodeRef node) { return process[node].parent.empty(); });
  std::vector<char> can(num_vertices(ways), 0);
  for (const NodeRef node : nodes(process)) {
    const std::string& scope = process[node].parent;
    if ((scope.empty() && !whole_ends) || drawn.is_ended(scope)) can[node] = 1;
  }
  const auto before = [&](NodeRef node) {
    return boost::make_iterator_range(inv_adjacent_vertices(node, ways));
  };
  for (const NodeRef node : reached(last, num_vertices(ways), before)) can[node] = 1;
  return can;
}

}  // namespace

Livelocks livelocks(const Process& process) {
  const Drawn drawn(process);
  const Ways& ways = drawn.ways();
  Livelocks found{{}, ending(process, drawn)};
  for (char& node : found.lost) node = node == 0 ? 1 : 0;
  std::vector<std::size_t> component(num_vertices(ways));
  const std::size_t count = boost::strong_components(
      ways, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, ways)));
  std::vector<char> is_left(count, 0);  // by component
  for (const auto way : boost::make_iterator_range(edges(ways)))
    if (const auto from = component[source(way, ways)]; from != component[target(way, ways)])
      is_left[from] = 1;
  std::vector<NodeRef> first;
  for (const NodeRef node : nodes(process))
    if (drawn.begins(node)) first.push_back(node);
  std::map<std::size_t, std::size_t> place;  // by component, in the circles
  const auto behind = [&](NodeRef node) { return boost::make_iterator_range(adjacent_vertices(node, ways)); };
  for (const NodeRef node : reached(first, num_vertices(ways), behind)) {
    if (found.lost[node] == 0 || is_left[component[node]] != 0) continue;
    const auto [at, fresh] = place.emplace(component[node], found.circles.size());
    if (fresh) found.circles.push_back({node, {}});
    found.circles[at->second].nodes.push_back(node);
  }
  for (Circle& circle : found.circles) std::ranges::sort(circle.nodes);
  return found;
}

}  // namespace hamvar::rules
