// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/process_to_net.hpp"

#include <set>

#include "formats/pnml/names.hpp"

namespace hamvar::formats::pnml {
namespace {

/// A place or a transition of the net.
struct Port {
  bool place = false;
  std::size_t index = 0;
};

bool becomes_place(const Node& node) { return is_place(node.kind) || node.deferred; }

class Lowering {
 public:
  Lowering(const Service& service, Language language) : process_(service.process), language_(language) {
    net_.id = xml_id(service.id);
    net_.name = service.name.in(language);
    net_.tag = Tag{service.id, NodeKind::activity, service.name};
  }

  Net run() {
    count_flows();
    for (const NodeRef node : nodes(process_))
      if (!is_inside(process_[node])) add(node);
    for (const NodeRef node : nodes(process_))
      if (!is_inside(process_[node])) complete(node);
    for (const FlowRef flow : flows(process_))
      if (is_written(flow)) connect(flow);
    return std::move(net_);
  }

 private:
  [[nodiscard]] bool is_written(FlowRef flow) const {
    return !is_inside(process_[source(flow, process_)]) && !is_inside(process_[target(flow, process_)]);
  }
  void count_flows() {
    in_count_.resize(num_vertices(process_));
    out_count_.resize(num_vertices(process_));
    in_.resize(num_vertices(process_));
    out_.resize(num_vertices(process_));
    for (const FlowRef flow : flows(process_)) {
      if (!is_written(flow)) continue;
      ++out_count_[source(flow, process_)];
      ++in_count_[target(flow, process_)];
    }
  }

  /// The element that stands for the node; all of them take their ids before any piece of a flow does.
  void add(NodeRef ref) {
    const Node& node = process_[ref];
    const std::string id = names_.take(xml_id(node.id));
    const std::string name = node.label.in(language_);
    const Tag tag{node.id, node.kind, node.label};
    if (becomes_place(node)) {
      net_.places.push_back({id, name, begins(ref) ? 1U : 0U, {}, tag, {}});
      in_[ref] = out_[ref] = {true, net_.places.size() - 1};
      return;
    }
    Transition transition;
    transition.id = id;
    transition.name = name;
    transition.silent = is_gateway(node.kind);
    transition.tag = tag;
    net_.transitions.push_back(std::move(transition));
    in_[ref] = out_[ref] = {false, net_.transitions.size() - 1};
  }

  [[nodiscard]] bool begins(NodeRef ref) const {
    return in_count_[ref] == 0 && process_[ref].kind != NodeKind::end && !waits_aside(process_[ref]);
  }

  /// Places and transitions beside the node's own, for what BPMN leaves unsaid.
  void complete(NodeRef ref) {
    const NodeKind kind = process_[ref].kind;
    if (kind == NodeKind::start && out_count_[ref] > 1) {
      const std::size_t fan = add_transition();
      net_.transitions[fan].inputs.push_back(in_[ref].index);
      out_[ref] = {false, fan};
    }
    if (becomes_place(process_[ref])) return;
    Transition& own = net_.transitions[in_[ref].index];
    if (in_count_[ref] == 0) {
      own.inputs.push_back(add_place());
      net_.places.back().tokens = begins(ref) ? 1 : 0;
    }
    if (out_count_[ref] == 0) own.outputs.push_back(add_place());
    if (in_count_[ref] < 2 || kind == NodeKind::parallel || kind == NodeKind::inclusive ||
        kind == NodeKind::complex)
      return;
    own.inputs.push_back(add_place());  // several flows merge before a step
    in_[ref] = {true, own.inputs.back()};
  }

  std::size_t add_place() {
    net_.places.push_back({names_.take("f" + std::to_string(++pieces_)), {}, 0, {}, Tag(), {}});
    return net_.places.size() - 1;
  }
  std::size_t add_transition() {
    Transition transition;
    transition.id = names_.take("f" + std::to_string(++pieces_));
    transition.silent = true;
    transition.tag = Tag();
    net_.transitions.push_back(std::move(transition));
    return net_.transitions.size() - 1;
  }

  /// An arc where that means the same, else what the arc needs between its ends.
  void connect(FlowRef flow) {
    const Port from = out_[source(flow, process_)];
    const Port to = in_[target(flow, process_)];
    // A choice stays free, unless it is meant not to be: whatever a place with several ways out leads to
    // needs nothing else.
    const bool free = process_[source(flow, process_)].deferred || out_count_[source(flow, process_)] <= 1 ||
                      in_count_[target(flow, process_)] <= 1;
    if (!from.place && !to.place) {
      through_place(from.index, to.index);
    } else if (!from.place) {
      if (known_.emplace(from.index, to.index).second)
        net_.transitions[from.index].outputs.push_back(to.index);
      else
        through_place(from.index, through_transition(to.index));
    } else if (to.place) {
      net_.transitions[through_transition(to.index)].inputs.push_back(from.index);
    } else if (free) {
      net_.transitions[to.index].inputs.push_back(from.index);
    } else {
      const std::size_t chosen = add_place();
      net_.transitions[through_transition(chosen)].inputs.push_back(from.index);
      net_.transitions[to.index].inputs.push_back(chosen);
    }
  }
  void through_place(std::size_t from, std::size_t to) {
    const std::size_t between = add_place();
    net_.transitions[from].outputs.push_back(between);
    net_.transitions[to].inputs.push_back(between);
  }
  /// A silent transition that leads to the place.
  std::size_t through_transition(std::size_t place) {
    const std::size_t between = add_transition();
    net_.transitions[between].outputs.push_back(place);
    return between;
  }

  const Process& process_;
  Language language_;
  Net net_;
  Names names_;
  std::size_t pieces_ = 0;
  std::vector<std::size_t> in_count_;
  std::vector<std::size_t> out_count_;
  std::vector<Port> in_;
  std::vector<Port> out_;
  std::set<std::pair<std::size_t, std::size_t>> known_;
};

}  // namespace

bool waits_aside(const Node& node) {
  return node.kind == NodeKind::boundary || node.for_compensation ||
         (node.kind == NodeKind::sub_process && node.sub_process == SubProcessKind::event);
}

Net net_of(const Service& service, Language language) { return Lowering(service, language).run(); }

}  // namespace hamvar::formats::pnml
