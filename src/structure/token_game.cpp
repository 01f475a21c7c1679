// SPDX-License-Identifier: Apache-2.0
#include "structure/token_game.hpp"

#include <algorithm>

#include "structure/throws.hpp"

namespace hamvar {
namespace {

using bpmn::Constructs;
using net::FlowId;
using net::Net;
using net::NodeId;
using net::ScopeId;
using net::Shape;
using net::Sink;
using net::Spread;

class Builder {
 public:
  explicit Builder(const Process& process)
      : process_(process),
        constructs_(process),
        throws_(constructs_),
        tail_(num_vertices(process)),
        inner_(constructs_.scopes.size(), 0),
        open_(constructs_.scopes.size(), 0),
        whole_(num_vertices(process), net::none) {}

  Net run() {
    net_.nodes.reserve(num_vertices(process_));
    net_.flows.reserve(num_edges(process_));
    for (const NodeRef node : nodes(process_)) {
      net_.add_node(net::shape_of(node, process_[node].kind));
      tail_[node] = id(node);
    }
    begin_process();
    enter_scopes();
    for (const NodeRef node : nodes(process_)) go_on(node);
    leave_out();
    return std::move(net_);
  }

 private:
  static NodeId id(NodeRef node) { return static_cast<NodeId>(node); }
  [[nodiscard]] ScopeId scope_at(NodeRef node) const { return inner_[constructs_.scope_of[node]]; }

  NodeId add(ScopeId scope, Spread spread, bool fixed = false) {
    Shape shape;
    shape.spread = spread;
    shape.scope = scope;
    shape.fixed = fixed;
    return net_.add_node(shape);
  }

  /// A piece of what the node does.
  NodeId add_part(NodeRef node, ScopeId scope, Spread spread, bool fixed = false) {
    const NodeId made = add(scope, spread, fixed);
    net_.nodes[made].part_of = id(node);
    return made;
  }

  /// Something that may happen once while a host is done; leads to `to`, which lies in `scope`.
  FlowId add_possible(const net::Host& host, NodeRef to, ScopeId scope) {
    const NodeId happens = add(host.open, Spread::all, true);
    net_.add_flow(host.enter, happens, {host.open});
    return net_.add_flow(happens, id(to), {scope});
  }

  // --- beginning

  void begin_process() {
    const bpmn::Scope& root = constructs_.scopes.front();
    if (!root.begins()) return;
    const bool plain = root.starts.size() == 1 && root.roots.empty() && root.triggered.empty() &&
                       process_[root.starts.front()].kind == NodeKind::start &&
                       in_degree(root.starts.front(), process_) == 0 && !chooses(root.starts.front());
    if (plain) {
      net_.nodes[id(root.starts.front())].start = true;
      return;
    }
    const NodeId start = add(0, Spread::all);
    net_.nodes[start].start = true;
    if (root.triggered.empty()) return begin_scope(0, start);
    const net::Host host = add_host(start, 0);
    inner_[0] = host.inner;
    open_[0] = host.open;
    end_way(host.leave, 0);
    net_.flows[net_.nodes[host.leave].out.front()].awaits = host.inner;
    net_.flows[net_.nodes[host.leave].out.front()].clears = host.open;
    begin_scope(0, host.enter);
    trigger(0, host);
  }

  /// One of the starts, and all that nothing leads to.
  void begin_scope(std::size_t number, NodeId from) {
    const bpmn::Scope& scope = constructs_.scopes[number];
    const ScopeId inner = inner_[number];
    if (scope.starts.size() > 1) {
      const NodeId choice = add(inner, Spread::one);
      net_.add_flow(from, choice, {inner});
      for (const NodeRef start : scope.starts) net_.add_flow(choice, id(start), {inner});
    } else if (!scope.starts.empty()) {
      net_.add_flow(from, id(scope.starts.front()), {inner});
    }
    for (const NodeRef root : scope.roots) net_.add_flow(from, id(root), {inner});
  }

  void trigger(std::size_t number, const net::Host& host) {
    for (const NodeRef each : constructs_.scopes[number].triggered) {
      if (throws_.is_thrown(each)) continue;
      const FlowId begin = add_possible(host, each, host.inner);
      if (constructs_.interrupts(each)) net_.flows[begin].clears = host.open;
    }
  }

  /// The parts of an ad-hoc sub-process: each once or not at all, in any order.
  void begin_parts(std::size_t number, const net::Host& host) {
    for (const NodeRef start : constructs_.scopes[number].starts) add_possible(host, start, host.inner);
    for (const NodeRef root : constructs_.scopes[number].roots) add_possible(host, root, host.inner);
  }

  // --- sub-processes and boundary events, each scope before those in it

  void enter_scopes() {
    std::vector<std::vector<NodeRef>> inside(constructs_.scopes.size());
    for (const NodeRef node : nodes(process_)) inside[constructs_.scope_of[node]].push_back(node);
    std::vector<std::size_t> order{0};
    std::vector<char> known(constructs_.scopes.size(), 0);
    known[0] = 1;
    for (std::size_t at = 0; at < order.size(); ++at)
      for (const NodeRef node : inside[order[at]]) {
        net_.nodes[id(node)].scope = inner_[order[at]];
        enter(node);
        const std::size_t opens = constructs_.opens[node];
        if (opens == bpmn::none || known[opens] != 0) continue;  // sub-processes in a circle: nobody enters
        known[opens] = 1;
        order.push_back(opens);
      }
  }

  void enter(NodeRef node) {
    const std::size_t opens = constructs_.opens[node];
    const bool filled = opens != bpmn::none && !constructs_.scopes[opens].empty;
    const bpmn::Boundaries& at = constructs_.boundaries[node];
    if (filled || !at.beside.empty()) return open_host(node, filled ? opens : bpmn::none);
    if (at.instead.empty()) return;
    const NodeId choice = add_part(node, scope_at(node), Spread::one);
    net_.add_flow(id(node), choice, {scope_at(node)});
    leave(node, choice);
  }

  /// Done, or one of the boundary events that interrupt; gives the flows.
  void leave(NodeRef node, NodeId choice) {
    const ScopeId scope = scope_at(node);
    tail_[node] = add_part(node, scope, Spread::all);
    net_.add_flow(choice, tail_[node], {scope});
    for (const NodeRef each : constructs_.boundaries[node].instead)
      if (!throws_.is_thrown(each)) net_.add_flow(choice, id(each), {scope});
  }

  net::Host add_host(NodeId before, ScopeId around) {
    net::Host host;
    host.whole = net_.add_scope(around);
    host.open = net_.add_scope(host.whole);
    host.inner = net_.add_scope(host.open);
    host.enter = add(around, Spread::all, true);
    host.leave = add(around, Spread::one, true);
    net_.flows[net_.add_flow(before, host.enter, {around})].within = true;
    net_.add_flow(host.enter, host.leave, {host.whole});
    return host;
  }

  void open_host(NodeRef node, std::size_t opens) {
    const net::Host host = add_host(id(node), scope_at(node));
    net_.nodes[host.enter].part_of = net_.nodes[host.leave].part_of = id(node);
    std::swap(net_.nodes[id(node)].origin, net_.nodes[host.enter].origin);  // it is done when it is entered
    net_.hosts.push_back(host);
    whole_[node] = host.whole;
    leave(node, host.leave);
    for (const FlowId way : net_.nodes[host.leave].out) net_.flows[way].clears = host.open;
    net_.flows[net_.nodes[host.leave].out.front()].awaits = host.inner;
    for (const NodeRef each : constructs_.boundaries[node].beside)
      if (!throws_.is_thrown(each)) add_possible(host, each, scope_at(node));
    if (opens == bpmn::none) return;
    inner_[opens] = host.inner;
    open_[opens] = host.open;
    if (process_[node].sub_process == SubProcessKind::ad_hoc)
      begin_parts(opens, host);
    else
      begin_scope(opens, host.enter);
    trigger(opens, host);
  }

  // --- ways on

  void go_on(NodeRef node) {
    if (throw_to_catcher(node)) return;
    if (out_degree(node, process_) == 0) return stop(node);
    if (process_[node].deferred && out_degree(node, process_) > 1) return defer(node);
    const NodeId from = tail_[node];
    const bool choice = chooses(node);
    if (choice) net_.nodes[from].spread = Spread::some;
    for (const FlowRef flow : flows_out(node, process_)) {
      const FlowId way = lead(from, node, target(flow, process_));
      net_.flows[way].always = choice && !process_[flow].is_default && !bpmn::is_conditional(process_[flow]);
    }
  }

  /// Of several flows out, not all of which get a token: by itself, not as a gateway does.
  [[nodiscard]] bool chooses(NodeRef node) const {
    return bpmn::splits_implicitly(node, process_) &&
           std::ranges::any_of(flows_out(node, process_),
                               [&](FlowRef flow) { return bpmn::is_conditional(process_[flow]); });
  }

  /// A token in front of it waits until what is behind it can take it: a join that the other tokens come to
  /// as well, or anything else as a step of its own.
  void defer(NodeRef node) {
    net_.nodes[id(node)].merge = net::Merge::any;
    net_.nodes[id(node)].spread = Spread::all;
    const NodeId place = add_part(node, scope_at(node), Spread::one, true);
    net_.nodes[place].deferred = true;
    net_.add_flow(id(node), place, {scope_at(node)});
    for (const FlowRef flow : flows_out(node, process_)) {
      const NodeRef to = target(flow, process_);
      if (process_[to].kind == NodeKind::parallel && in_degree(to, process_) > 1) {
        net_.nodes[id(to)].fixed = true;
        lead(place, node, to);
      } else {
        const NodeId takes = add_part(node, scope_at(node), Spread::all, true);
        net_.add_flow(place, takes, {scope_at(node)});
        lead(takes, node, to);
      }
    }
  }

  FlowId lead(NodeId from, NodeRef node, NodeRef to) {
    const FlowId way = net_.add_flow(from, id(to), {scope_at(to)});
    if (constructs_.scope_of[node] != constructs_.scope_of[to])
      net_.nodes[from].fixed = net_.nodes[id(to)].fixed = true;  // over a border: its token changes the scope
    return way;
  }

  FlowId end_way(NodeId from, ScopeId scope) {
    const NodeId end = add(scope, Spread::all);
    net_.nodes[end].sink = Sink::nowhere;
    return net_.add_flow(from, end, {scope});
  }

  void stop(NodeRef node) {
    const NodeId from = tail_[node];
    const Node& it = process_[node];
    if (constructs_.link_to[node] != bpmn::none) {
      lead(from, node, constructs_.link_to[node]);
    } else if (it.kind == NodeKind::end && it.event.has(EventKind::terminate)) {
      net_.nodes[from].fixed = true;
      const FlowId last = end_way(from, scope_at(node));
      net_.flows[last].clears = open_[constructs_.scope_of[node]];
    } else {
      const bool itself = from == id(node);
      net_.nodes[from].sink = it.kind == NodeKind::end ? Sink::end : itself ? Sink::plain : Sink::nowhere;
    }
  }

  bool throw_to_catcher(NodeRef node) {
    const auto& caught = throws_.of(node);
    if (!caught) return false;
    const NodeId from = tail_[node];
    const bool at_border = process_[caught->by].kind == NodeKind::boundary;
    const std::size_t scope = constructs_.scope_of[caught->by];
    const FlowId way = net_.add_flow(from, id(caught->by), {inner_[scope]});
    net_.nodes[from].fixed = net_.nodes[id(caught->by)].fixed = true;
    if (caught->interrupts)
      net_.flows[way].clears = at_border ? whole_[constructs_.host_of[caught->by]] : open_[scope];
    else
      for (const FlowRef flow : flows_out(node, process_)) lead(from, node, target(flow, process_));
    return true;
  }

  // --- what no token comes to by a flow

  void leave_out() {
    std::vector<NodeId> roots;
    for (const NodeRef node : bpmn::left_out_with_contents(constructs_)) roots.push_back(id(node));
    if (roots.empty()) return;
    const std::vector<char> led_to = reached(roots);
    std::vector<NodeId> others;
    for (NodeId node = 0; node < net_.nodes.size(); ++node)
      if (led_to[node] == 0 || net_.nodes[node].start) others.push_back(node);
    // What something else leads to stays too, be it reached from a start or not.
    const std::vector<char> stays = reached(others);
    for (NodeId node = 0; node < net_.nodes.size(); ++node) {
      if (stays[node] != 0) continue;
      net_.nodes[node].alive = false;
      while (!net_.nodes[node].out.empty()) net_.remove_flow(net_.nodes[node].out.back());
      while (!net_.nodes[node].in.empty()) net_.remove_flow(net_.nodes[node].in.back());
    }
  }

  [[nodiscard]] std::vector<char> reached(std::vector<NodeId> work) const {
    std::vector<char> seen(net_.nodes.size(), 0);
    for (const NodeId node : work) seen[node] = 1;
    while (!work.empty()) {
      const NodeId node = work.back();
      work.pop_back();
      for (const FlowId flow : net_.nodes[node].out) {
        const NodeId to = net_.flows[flow].to;
        if (seen[to] != 0) continue;
        seen[to] = 1;
        work.push_back(to);
      }
    }
    return seen;
  }

  const Process& process_;
  const Constructs constructs_;
  const bpmn::Throws throws_;
  std::vector<NodeId> tail_;    ///< by node: where what follows it begins
  std::vector<ScopeId> inner_;  ///< by scope of the process: where its tokens lie
  std::vector<ScopeId> open_;   ///< by scope of the process: what a terminate end ends
  std::vector<ScopeId> whole_;  ///< by node: all of a host
  Net net_;
};

}  // namespace

net::Net token_game(const Process& process) { return Builder(process).run(); }

}  // namespace hamvar
