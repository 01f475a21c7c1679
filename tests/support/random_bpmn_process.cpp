// SPDX-License-Identifier: Apache-2.0
#include "random_bpmn_process.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "random_process.hpp"

namespace hamvar::test {
namespace {

class Generator {
 public:
  explicit Generator(std::mt19937_64& random) : random_(random) {}

  Process run() {
    if (chance(50))
      heap();
    else
      grown();
    for (const NodeRef node : nodes(process_)) decorate(process_[node]);
    return std::move(process_);
  }

 private:
  unsigned pick(std::size_t below) {
    return static_cast<unsigned>(random_() % std::max<std::size_t>(below, 1));
  }
  bool chance(unsigned percent) { return pick(100) < percent; }
  NodeRef any_node() { return pick(num_vertices(process_)); }

  NodeRef make(NodeKind kind, std::string parent = {}) {
    Node node;
    node.id = "n" + std::to_string(++made_);
    node.label = {node.id, ""};
    node.kind = kind;
    node.parent = std::move(parent);
    return add_vertex(std::move(node), process_);
  }

  void link(NodeRef from, NodeRef to) {
    Flow flow;
    if (chance(20)) flow.condition = {"if so", ""};
    if (chance(10)) flow.expression = "${so}";
    if (chance(10)) flow.is_default = true;
    if (chance(10)) flow.probability = 0.1 * (1 + pick(9));
    add_edge(from, to, std::move(flow), process_);
  }

  void heap() {
    const unsigned count = 1 + pick(14);
    for (unsigned i = 0; i < count; ++i)
      make(chance(40) ? NodeKind::activity : static_cast<NodeKind>(pick(11)));
    std::vector<std::string> parents{"", "", "nowhere"};
    for (const NodeRef node : nodes(process_))
      if (process_[node].kind == NodeKind::sub_process) parents.push_back(process_[node].id);
    for (const NodeRef node : nodes(process_))
      if (chance(60)) process_[node].parent = parents[pick(parents.size())];
    for (unsigned i = pick(2 * count); i > 0; --i) link(any_node(), any_node());
  }

  void grown() {
    RandomShape shape;
    shape.steps = 1 + pick(7);
    shape.attributes = true;
    shape.structured_only = chance(70);
    process_ = random_process(random_, shape);
    for (unsigned i = 1 + pick(5); i > 0; --i) add_construct();
  }

  void add_construct() {
    switch (pick(9)) {
      case 0:
        return add_boundary();
      case 1:
        return fill(make(NodeKind::sub_process), SubProcessKind::event);
      case 2:
        return open_up();
      case 3:
        return add_link();
      case 4:
        return link(any_node(), any_node());  // a split, a merge, a loop, over a border
      case 5:
        return link(make(NodeKind::start), any_node());
      case 6:
        return link(any_node(), make(NodeKind::activity));  // ends without an end
      case 7:
        process_[any_node()].for_compensation = true;
        return;
      default:
        return link(make(NodeKind::activity), any_node());  // begins without a start
    }
  }

  void add_boundary() {
    const NodeRef host = any_node();
    const NodeRef event = make(NodeKind::boundary, process_[host].parent);
    process_[event].event.attached_to = process_[host].id;
    process_[event].event.interrupting = chance(60);
    if (chance(20)) return;
    const NodeRef told = make(NodeKind::activity, process_[host].parent);
    link(event, told);
    if (chance(60)) link(told, chance(50) ? make(NodeKind::end, process_[host].parent) : any_node());
  }

  /// An activity becomes a sub-process.
  void open_up() {
    const NodeRef node = any_node();
    if (!is_activity(node, process_)) return;
    process_[node].kind = NodeKind::sub_process;
    fill(node, static_cast<SubProcessKind>(pick(4)));
  }

  void fill(NodeRef sub, SubProcessKind kind) {
    process_[sub].sub_process = kind;
    const std::string id = process_[sub].id;
    const NodeRef step = make(NodeKind::activity, id);
    if (chance(70)) {
      const NodeRef start = make(NodeKind::start, id);
      process_[start].event.interrupting = chance(50);
      link(start, step);
    }
    if (chance(70)) link(step, make(NodeKind::end, id));
    if (chance(40)) link(step, make(NodeKind::end, id));
    if (chance(30)) make(NodeKind::activity, id);
    if (chance(20)) fill(make(NodeKind::sub_process, id), static_cast<SubProcessKind>(pick(4)));
  }

  void add_link() {
    const NodeRef from = make(NodeKind::event);
    process_[from].event.definitions = {{EventKind::link, "there"}};
    process_[from].event.throws = true;
    if (chance(80)) link(any_node(), from);
    if (chance(20)) return;
    const NodeRef to = make(NodeKind::event);
    process_[to].event.definitions = {{EventKind::link, "there"}};
    link(to, any_node());
  }

  void decorate(Node& node) {
    if (is_event(node.kind) && node.event.definitions.empty() && chance(50))
      node.event.definitions = {{static_cast<EventKind>(1 + pick(10)), chance(50) ? "it" : ""}};
    if (is_event(node.kind) && chance(10))
      node.event.wait = Estimate{Duration(60), Duration(120), Duration(600)};
    if (node.kind == NodeKind::event && chance(20)) node.event.throws = true;
    if (node.kind == NodeKind::boundary && node.event.attached_to.empty() && chance(80))
      node.event.attached_to = process_[any_node()].id;
    if (node.kind == NodeKind::boundary && chance(40)) node.event.interrupting = false;
    if (node.kind == NodeKind::sub_process && chance(30))
      node.sub_process = static_cast<SubProcessKind>(pick(4));
    const bool work = node.kind == NodeKind::activity || node.kind == NodeKind::sub_process;
    if (work && chance(10)) node.for_compensation = true;
    if (work && chance(15)) node.repetition = static_cast<Repetition>(pick(4));
    if ((node.kind == NodeKind::activity || node.kind == NodeKind::event_based) && chance(10))
      node.instantiates = true;
    if (node.kind == NodeKind::activity && chance(15)) node.addressed = true;
  }

  std::mt19937_64& random_;
  Process process_;
  unsigned made_ = 0;
};

/// Markers stand only at what they are for.
void clear_markers(Node& node) {
  const bool works = node.kind == NodeKind::activity || node.kind == NodeKind::sub_process;
  if (!works) node.for_compensation = false;
  if (!works) node.repetition = Repetition::once;
  if (node.kind != NodeKind::activity && node.kind != NodeKind::event_based) node.instantiates = false;
  if (node.kind != NodeKind::complex) node.deferred = false;
  if (!is_event(node.kind)) node.event = Event();
  if (node.kind != NodeKind::sub_process) node.sub_process = SubProcessKind::embedded;
}

}  // namespace

Process random_bpmn_process(std::mt19937_64& random) { return Generator(random).run(); }

void make_sense(Process& process) {
  const auto name = [](std::string& id) {
    std::ranges::replace(id, ':', '.');
  };  // an id of hamvar has no ':'
  for (const NodeRef node : nodes(process)) {
    name(process[node].id);
    name(process[node].parent);
    name(process[node].event.attached_to);
    for (std::string& each : process[node].activity.legal.after) name(each);
    clear_markers(process[node]);
  }
  for (const NodeRef node : nodes(process)) {
    std::size_t steps = 0;
    for (std::string parent = process[node].parent; !parent.empty() && steps <= num_vertices(process);
         ++steps) {
      const auto found = find_node(process, parent);
      if (!found || process[*found].kind != NodeKind::sub_process) steps = num_vertices(process);
      parent = found ? process[*found].parent : std::string();
    }
    if (steps > num_vertices(process)) process[node].parent.clear();
    const auto host = find_node(process, process[node].event.attached_to);
    if (host && (process[*host].kind == NodeKind::activity || process[*host].kind == NodeKind::sub_process))
      continue;
    if (process[node].kind == NodeKind::boundary) process[node].kind = NodeKind::event;
    process[node].event.attached_to.clear();
    process[node].event.interrupting |= process[node].kind == NodeKind::event;
  }
}

}  // namespace hamvar::test
