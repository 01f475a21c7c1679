// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/net_to_process.hpp"

#include "formats/pnml/names.hpp"

namespace hamvar::formats::pnml {
namespace {

/// Of the net as a graph: a node of the process, or a mere piece of a flow.
struct Vertex {
  std::optional<std::size_t> node;  ///< its place in the list
  std::vector<std::size_t> next;
};

/// Where flows enter and leave what was made of a place or transition.
struct Ports {
  std::size_t in = 0;
  std::size_t out = 0;
};

bool stands_for_node(const std::optional<Tag>& tag) { return tag && !tag->node.empty(); }
bool carries_flow(const std::optional<Tag>& tag) { return tag && tag->node.empty(); }

enum class Named { by_tag, by_itself, as_a_flow };
Named named_by(const std::optional<Tag>& tag) {
  if (carries_flow(tag)) return Named::as_a_flow;
  return stands_for_node(tag) ? Named::by_tag : Named::by_itself;
}

class Conversion {
 public:
  explicit Conversion(const Net& net) : net_(net), around_(neighbours(net)) {}

  Process run() {
    take_ids();
    for (std::size_t each = 0; each < net_.places.size(); ++each) places_.push_back(ports_of_place(each));
    for (std::size_t each = 0; each < net_.transitions.size(); ++each)
      transitions_.push_back(ports_of_transition(each));
    for (std::size_t each = 0; each < net_.transitions.size(); ++each) {
      for (const std::size_t place : net_.transitions[each].inputs)
        link(places_[place].out, transitions_[each].in);
      for (const std::size_t place : net_.transitions[each].outputs)
        link(transitions_[each].out, places_[place].in);
    }
    return process();
  }

 private:
  /// First what hamvar itself named: nothing else takes these ids. Last the pieces of flows, which become
  /// nodes only where somebody has drawn more arcs to them.
  void take_ids() {
    place_ids_.resize(net_.places.size());
    transition_ids_.resize(net_.transitions.size());
    for (const Named named : {Named::by_tag, Named::by_itself, Named::as_a_flow}) {
      take_ids(net_.places, place_ids_, named);
      take_ids(net_.transitions, transition_ids_, named);
    }
  }
  template <class Elements>
  void take_ids(const Elements& elements, std::vector<std::string>& ids, Named named) {
    for (std::size_t each = 0; each < elements.size(); ++each) {
      const auto& element = elements[each];
      if (named_by(element.tag) != named) continue;
      const std::string wanted = safe_id(named == Named::by_tag ? element.tag->node : element.id);
      ids[each] = names_.take(wanted.empty() ? "node" : wanted);
    }
  }

  std::size_t add() {
    vertices_.emplace_back();
    return vertices_.size() - 1;
  }
  std::size_t add(NodeKind kind, const std::string& id, Position at, Text label = {}) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.label = std::move(label);
    node.at = at;
    vertices_.push_back({nodes_.size(), {}});
    nodes_.push_back(std::move(node));
    return vertices_.size() - 1;
  }
  void link(std::size_t from, std::size_t to) { vertices_[from].next.push_back(to); }

  /// A row of vertices becomes one thing with two ends.
  Ports row(const std::vector<std::size_t>& parts) {
    if (parts.empty()) {
      const std::size_t piece = add();
      return {piece, piece};
    }
    for (std::size_t each = 1; each < parts.size(); ++each) link(parts[each - 1], parts[each]);
    return {parts.front(), parts.back()};
  }

  /// As written, unless somebody has renamed the element since.
  template <class Element>
  static Text label_of(const Element& element) {
    if (!stands_for_node(element.tag)) return text_of(element.name);
    const Text& label = element.tag->label;
    const bool same = element.name == label.en || element.name == label.fa || element.name.empty();
    return same ? label : text_of(element.name);
  }

  /// A tag that says "place" at a transition says nothing.
  [[nodiscard]] static bool is_node_of_its_own(const Transition& at) {
    return stands_for_node(at.tag) && !is_place(at.tag->kind);
  }
  [[nodiscard]] bool is_work(std::size_t transition) const {
    const Transition& at = net_.transitions[transition];
    return is_node_of_its_own(at) ? !is_gateway(at.tag->kind) : !at.silent && !carries_flow(at.tag);
  }

  /// The place is as hamvar writes it: nobody has drawn arcs since that change what it means.
  [[nodiscard]] bool keeps_tag(const Place& place, std::size_t in, std::size_t out) const {
    switch (place.tag->kind) {
      case NodeKind::start:
        return in == 0 && out <= 1;
      case NodeKind::end:
        return out == 0;
      case NodeKind::exclusive:
      case NodeKind::event_based:
        return true;
      default:
        return false;
    }
  }

  Ports ports_of_place(std::size_t index) {
    const Place& place = net_.places[index];
    const std::size_t in = around_.producers[index].size();
    const std::size_t out = around_.consumers[index].size();
    if (stands_for_node(place.tag) && keeps_tag(place, in, out))
      return row({add(place.tag->kind, place_ids_[index], place.at, label_of(place))});
    const bool merges = in > 1 && out == 1 && is_work(around_.consumers[index].front());
    if (carries_flow(place.tag) && (merges || (in <= 1 && out <= 1))) return row({});
    if (in + out == 0) return row({});
    return gateways_of_place(index, in, out);
  }

  Ports gateways_of_place(std::size_t index, std::size_t in, std::size_t out) {
    const Place& place = net_.places[index];
    const std::string& id = place_ids_[index];
    const bool begins = in == 0 || place.tokens > 0;
    const bool splits = out > 1;
    const bool joins = out > 0 && in + (begins ? 1U : 0U) > 1;
    const bool named = place.name != place.id;
    bool id_is_free = true;
    const auto name = [&](const char* suffix, bool alone) {
      if (!alone || !id_is_free) return names_.take(id + suffix);
      id_is_free = false;
      return id;
    };
    const Text label = named ? text_of(place.name) : Text();
    std::optional<std::size_t> start;
    if (begins) start = add(NodeKind::start, name("-start", true), place.at, label);
    std::vector<std::size_t> parts;
    if (joins) parts.push_back(add(NodeKind::exclusive, name("-join", !splits), place.at));
    const bool free = is_free_choice(net_, around_.consumers[index]);
    if (splits) {
      parts.push_back(add(free ? NodeKind::exclusive : NodeKind::complex, name("-split", !joins), place.at));
      nodes_.back().deferred = !free;
    }
    if (out == 0) parts.push_back(add(NodeKind::end, name("-end", true), place.at, label));
    const Ports ports = row(parts);
    if (start) link(*start, ports.in);
    return ports;
  }

  Ports ports_of_transition(std::size_t index) {
    const Transition& at = net_.transitions[index];
    const std::size_t in = at.inputs.size();
    const std::size_t out = at.outputs.size();
    if (carries_flow(at.tag) && in <= 1 && (out <= 1 || fans_out_of_start(at))) return row({});
    if (!is_node_of_its_own(at)) return gateways_of_transition(index, in, out);
    const NodeKind kind = at.tag->kind;
    std::vector<std::size_t> parts;
    if (in > 1 && !is_gateway(kind))
      parts.push_back(add(NodeKind::parallel, names_.take(transition_ids_[index] + "-join"), at.at));
    parts.push_back(add(kind, transition_ids_[index], at.at, label_of(at)));
    if (kind == NodeKind::activity) nodes_.back().activity = at.activity;
    keep_file_ids(at);
    return row(parts);
  }

  /// Of the transition that the last node is made of.
  void keep_file_ids(const Transition& at) {
    Node& node = nodes_.back();
    if (at.in_file.size() != 1 || at.in_file.front() != node.id) node.in_file = at.in_file;
  }

  /// A start out of which several flows lead begins all of them.
  [[nodiscard]] bool fans_out_of_start(const Transition& at) const {
    if (at.inputs.size() != 1) return false;
    const std::optional<Tag>& tag = net_.places[at.inputs.front()].tag;
    return stands_for_node(tag) && tag->kind == NodeKind::start;
  }

  Ports gateways_of_transition(std::size_t index, std::size_t in, std::size_t out) {
    const Transition& at = net_.transitions[index];
    const std::string& id = transition_ids_[index];
    if (at.silent && in + out == 0) return row({});
    const auto name = [&](const char* suffix, bool alone) {
      return at.silent && alone ? id : names_.take(id + suffix);
    };
    std::vector<std::size_t> parts;
    if (in == 0) parts.push_back(add(NodeKind::start, names_.take(id + "-start"), at.at));
    if (in > 1) parts.push_back(add(NodeKind::parallel, name("-join", out <= 1), at.at));
    if (!at.silent) {
      parts.push_back(add(NodeKind::activity, id, at.at, text_of(at.name)));
      nodes_.back().activity = at.activity;
      keep_file_ids(at);
    }
    if (out > 1) parts.push_back(add(NodeKind::parallel, name("-split", in <= 1), at.at));
    if (out == 0) parts.push_back(add(NodeKind::end, names_.take(id + "-end"), at.at));
    return row(parts);
  }

  /// The nodes behind `from`, through all pieces of flows.
  [[nodiscard]] std::vector<NodeRef> reached(std::size_t from) const {
    std::vector<NodeRef> found;
    std::vector<std::size_t> open(vertices_[from].next.rbegin(), vertices_[from].next.rend());
    while (!open.empty()) {
      const Vertex& at = vertices_[open.back()];
      if (at.node) found.push_back(*at.node);
      open.pop_back();
      if (!at.node) open.insert(open.end(), at.next.rbegin(), at.next.rend());
    }
    return found;
  }

  Process process() {
    Process made;
    for (Node& node : nodes_)
      made[add_vertex(made)] = std::move(node);  // a node's reference is its place in the list
    for (std::size_t each = 0; each < vertices_.size(); ++each) {
      if (!vertices_[each].node) continue;
      const NodeRef from = *vertices_[each].node;
      for (const NodeRef to : reached(each)) {
        Flow flow;
        flow.at = made[from].at;
        add_edge(from, to, flow, made);
      }
    }
    return made;
  }

  const Net& net_;
  Neighbours around_;
  Names names_;
  std::vector<std::string> place_ids_;
  std::vector<std::string> transition_ids_;
  std::vector<Node> nodes_;
  std::vector<Vertex> vertices_;
  std::vector<Ports> places_;
  std::vector<Ports> transitions_;
};

}  // namespace

Process process_of(Net net, Report& report) {
  fold_operators(net);
  share_synchronisations(net);
  remark_oddities(net, report);
  return Conversion(net).run();
}

}  // namespace hamvar::formats::pnml
