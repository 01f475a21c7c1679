// SPDX-License-Identifier: Apache-2.0
#include "structure/reduce.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <numeric>

namespace hamvar::net {
namespace {

FlowId root(std::vector<FlowId>& carrier, FlowId flow) {
  while (carrier[flow] != flow) flow = carrier[flow] = carrier[carrier[flow]];
  return flow;
}

/// Two flows from one node to another that always mean the same as one.
bool alike(Spread spread, Merge merge) {
  return (spread == Spread::one && merge != Merge::all) || (spread == Spread::all && merge != Merge::any) ||
         (spread == Spread::some && merge == Merge::inclusive);
}

class Reducer {
 public:
  explicit Reducer(Net& net) : net_(net) {
    split_mixed_nodes();
    carrier_.resize(net_.flows.size());
    std::iota(carrier_.begin(), carrier_.end(), FlowId{0});
    queued_.assign(net_.nodes.size(), 0);
    for (const Node& node : net_.nodes)
      if (node.merge == Merge::inclusive && node.in.size() > 1) ++inclusive_joins_;
    flows_in_.assign(net_.scopes.size(), 0);
    for (const Flow& flow : net_.flows)
      if (flow.alive) ++flows_in_[flow.scope];
    open_hosts_in_.assign(net_.scopes.size(), 0);
    for (const Host& host : net_.hosts) ++open_hosts_in_[net_.scopes[host.whole].parent];
  }

  void run() {
    for (FlowId flow = 0; flow < net_.flows.size(); ++flow) settle(flow);
    push_all();
    settle_all();
    for (std::size_t i = net_.hosts.size(); i-- > 0;) {
      close(net_.hosts[i]);
      settle_all();
    }
  }

  std::size_t removed = 0;
  bool only_if_safe = false;
  std::vector<FlowId> carrier_;
  std::vector<Reduced::Derived> derived_;

 private:
  void settle_all() {
    while (!work_.empty()) {
      const NodeId node = work_.back();
      work_.pop_back();
      queued_[node] = 0;
      if (net_.nodes[node].alive) visit(node);
    }
  }

  /// A node that joins and splits becomes two with a flow between.
  void split_mixed_nodes() {
    const std::size_t count = net_.nodes.size();
    for (NodeId node = 0; node < count; ++node) {
      const bool mixed = net_.nodes[node].in.size() > 1 || net_.nodes[node].start;
      if (!mixed || net_.nodes[node].out.size() < 2) continue;
      Shape behind;
      behind.spread = net_.nodes[node].spread;
      behind.origin = net_.nodes[node].origin;
      behind.fixed = net_.nodes[node].fixed;
      behind.scope = net_.nodes[node].scope;
      const NodeId split = net_.add_node(behind);
      while (!net_.nodes[node].out.empty()) net_.rebase(net_.nodes[node].out.back(), split);
      net_.add_flow(node, split, {behind.scope});
    }
  }

  void push(NodeId node) {
    if (node == none || queued_[node] != 0) return;
    queued_[node] = 1;
    work_.push_back(node);
  }
  void push_all() {
    for (NodeId node = 0; node < net_.nodes.size(); ++node)
      if (net_.nodes[node].alive) push(node);
  }
  void push_ends_of(FlowId flow) {
    push(net_.flows[flow].from);
    push(net_.flows[flow].to);
  }

  static std::uint64_t key(NodeId from, NodeId to) { return std::uint64_t{from} << 32 | to; }

  /// The known flow from one node to another, or none.
  FlowId between(NodeId from, NodeId to) {
    const auto found = flow_between_.find(key(from, to));
    if (found == flow_between_.end()) return none;
    const Flow& flow = net_.flows[found->second];
    return flow.alive && flow.from == from && flow.to == to ? found->second : none;
  }

  void remove(FlowId flow) {
    --flows_in_[net_.flows[flow].scope];
    net_.remove_flow(flow);
  }

  void kill_node(NodeId node) {
    net_.nodes[node].alive = false;
    ++removed;
  }

  /// Where one of the two can hold a second token, so can the other.
  void carry(FlowId flow, FlowId by) {
    carrier_[flow] = by;
    net_.flows[by].within = net_.flows[by].within && net_.flows[flow].within;
  }

  /// Takes `flow` out; tokens on it are from now on tokens on `into`.
  void absorb(FlowId flow, FlowId into) {
    const Flow old = net_.flows[flow];
    net_.flows[into].always = net_.flows[into].always || old.always;
    const bool joined = is_inclusive_join(old.to);
    remove(flow);
    carry(flow, into);
    ++removed;
    push(old.from);
    push(old.to);
    if (joined && !is_inclusive_join(old.to)) inclusive_join_gone();
  }

  [[nodiscard]] bool is_inclusive_join(NodeId node) const {
    return node != none && net_.nodes[node].merge == Merge::inclusive && net_.nodes[node].in.size() > 1;
  }
  /// Some rules wait until there is no inclusive join left to watch what they do.
  void inclusive_join_gone() {
    if (--inclusive_joins_ == 0) push_all();
  }

  /// Registers a flow with new ends, and drops it if there is one like it already.
  void settle(FlowId flow) {
    const Flow& it = net_.flows[flow];
    if (!it.alive || is_fixed(it.from)) return;
    const FlowId twin = between(it.from, it.to);
    if (twin != none && twin != flow) {
      if (!alike(net_.nodes[it.from].spread, net_.nodes[it.to].merge)) return;
      // Of a second token one flow of an inclusive split may get it, and the other the first.
      only_if_safe = only_if_safe || net_.nodes[it.from].spread == Spread::some;
      absorb(flow, twin);
      return;
    }
    flow_between_[key(it.from, it.to)] = flow;
    push_ends_of(flow);
    if (is_sink(it.to)) join_ends(flow);
  }

  [[nodiscard]] bool is_fixed(NodeId node) const { return net_.nodes[node].fixed; }
  [[nodiscard]] bool is_sink(NodeId node) const { return net_.nodes[node].sink != Sink::no; }

  void visit(NodeId id) {
    const Node& node = net_.nodes[id];
    if (is_sink(id) && node.in.size() == 1) join_ends(node.in.front());
    if (node.start || is_sink(id) || node.fixed || node.out.size() != 1) return;
    if (net_.nodes[net_.flows[node.out.front()].to].sink == Sink::nowhere) {
      if (takes_any(id)) end_at(id);
      return;
    }
    if (node.in.size() == 1) {
      bypass(id);
    } else if (node.in.size() > 1) {
      if (!drop_loop(id)) merge_gateways(node.out.front());
    }
  }

  /// node -> nowhere becomes node.
  void end_at(NodeId id) {
    const FlowId out = net_.nodes[id].out.front();
    derived_.push_back({out, {net_.nodes[id].in.begin(), net_.nodes[id].in.end()}});
    kill_node(net_.flows[out].to);
    remove(out);
    ++removed;
    net_.nodes[id].sink = Sink::plain;
    push(id);
    for (const FlowId in : net_.nodes[id].in) push(net_.flows[in].from);
  }

  /// a -> node -> b becomes a -> b.
  void bypass(NodeId id) {
    const FlowId in = net_.nodes[id].in.front();
    const FlowId out = net_.nodes[id].out.front();
    const NodeId to = net_.flows[out].to;
    if (in == out) return;
    remove(out);
    carry(out, in);
    net_.redirect(in, to);
    kill_node(id);
    settle(in);
    push_ends_of(in);
    if (net_.flows[in].alive) merge_gateways(in);
  }

  /// join -> split with a flow straight back: without that flow the same can happen.
  bool drop_loop(NodeId join) {
    const FlowId body = net_.nodes[join].out.front();
    const NodeId split = net_.flows[body].to;
    if (split == join || is_fixed(split) || net_.nodes[join].merge != Merge::any) return false;
    const Node& behind = net_.nodes[split];
    if (behind.spread != Spread::one || behind.in.size() != 1 || behind.out.size() < 2) return false;
    const FlowId back = between(split, join);
    if (back == none) return false;
    absorb(back, body);
    return true;
  }

  /// Two joins or two splits of one kind right behind each other are one.
  void merge_gateways(FlowId flow) {
    const NodeId a = net_.flows[flow].from;
    const NodeId b = net_.flows[flow].to;
    if (a == b || is_fixed(a) || is_fixed(b)) return;
    const Node& first = net_.nodes[a];
    const Node& second = net_.nodes[b];
    if (first.start || is_sink(b)) return;
    if (first.out.size() == 1 && first.in.size() > 1 && second.in.size() > 1 && second.out.size() == 1)
      merge_joins(flow, a, b);
    else if (first.in.size() == 1 && first.out.size() > 1 && second.in.size() == 1 && second.out.size() > 1)
      merge_splits(flow, a, b);
  }

  void merge_joins(FlowId flow, NodeId a, NodeId b) {
    if (net_.nodes[a].merge != Merge::any || net_.nodes[b].merge != Merge::any) return;
    const FlowId out = net_.nodes[b].out.front();
    if (out == flow) return;
    derived_.push_back({flow, {net_.nodes[a].in.begin(), net_.nodes[a].in.end()}});
    remove(flow);
    ++removed;
    move_all(a, b, true);
  }

  void merge_splits(FlowId flow, NodeId a, NodeId b) {
    const Spread spread = net_.nodes[a].spread;
    if (spread != net_.nodes[b].spread || spread == Spread::some) return;
    if (spread == Spread::all && inclusive_joins_ > 0) return;
    const FlowId in = net_.nodes[a].in.front();
    if (in == flow) return;
    remove(flow);
    carry(flow, in);
    ++removed;
    move_all(a, b, false);
  }

  /// Makes one node of two that lost the flow between them; the one with more flows stays.
  void move_all(NodeId a, NodeId b, bool joins) {
    NodeId stays = joins ? b : a;
    NodeId goes = joins ? a : b;
    const auto size = [&](NodeId node) { return net_.nodes[node].in.size() + net_.nodes[node].out.size(); };
    if (size(goes) > size(stays)) std::swap(stays, goes);
    std::vector<FlowId> moved;
    while (!net_.nodes[goes].in.empty()) {
      moved.push_back(net_.nodes[goes].in.back());
      net_.redirect(moved.back(), stays);
    }
    while (!net_.nodes[goes].out.empty()) {
      moved.push_back(net_.nodes[goes].out.back());
      net_.rebase(moved.back(), stays);
    }
    kill_node(goes);
    push(stays);
    for (const FlowId flow : moved)
      if (net_.flows[flow].alive) settle(flow);
    for (const FlowId out : std::vector<FlowId>(net_.nodes[stays].out.begin(), net_.nodes[stays].out.end()))
      if (net_.nodes[stays].out.size() == 1) merge_gateways(out);
    if (net_.nodes[stays].alive && net_.nodes[stays].in.size() == 1)
      push(net_.flows[net_.nodes[stays].in.front()].from);
  }

  /// Two flows from one split to two ends that nothing else tells apart become one.
  void join_ends(FlowId flow) {
    const NodeId split = net_.flows[flow].from;
    const NodeId end = net_.flows[flow].to;
    if (is_fixed(split) || !takes_any(end)) return;
    const bool either = net_.nodes[split].spread == Spread::one;
    const bool single = net_.nodes[end].in.size() == 1;
    for (const FlowId other : net_.nodes[split].out) {
      const NodeId its_end = net_.flows[other].to;
      if (its_end == end || !takes_any(its_end) || net_.nodes[its_end].sink != net_.nodes[end].sink) continue;
      const bool other_single = net_.nodes[its_end].in.size() == 1;
      if (either ? single : single && other_single) return drop_end(flow, end, other);
      if (either && other_single) return drop_end(other, its_end, flow);
    }
  }

  /// A token by itself.
  [[nodiscard]] bool takes_any(NodeId end) const {
    return !is_fixed(end) && (net_.nodes[end].merge == Merge::any || net_.nodes[end].in.size() == 1);
  }

  void drop_end(FlowId flow, NodeId end, FlowId into) {
    absorb(flow, into);
    kill_node(end);
  }

  /// A host in which nothing is left but a flow to an end: it goes on by itself, whatever happens around it.
  void close(const Host& host) {
    const Node& enter = net_.nodes[host.enter];
    if (!enter.alive || enter.in.size() != 1 || enter.out.size() > 2) return;
    if (flows_in_[host.open] > 0 || open_hosts_in_[host.inner] > 0 || flows_in_[host.inner] > 1) return;
    const bool first = net_.flows[enter.out.front()].to == host.leave;
    const FlowId active = first ? enter.out.front() : enter.out.back();
    if (flows_in_[host.inner] == 1) {
      const FlowId rest = first ? enter.out.back() : enter.out.front();
      const NodeId end = net_.flows[rest].to;
      if (enter.out.size() != 2 || net_.flows[rest].scope != host.inner || !is_sink(end) || !takes_any(end) ||
          net_.nodes[end].in.size() != 1)
        return;
      only_if_safe =
          only_if_safe || net_.nodes[end].sink == Sink::end;  // done twice at a time, reached twice
      absorb(rest, active);
      kill_node(end);
    }
    open_up(host, active);
  }

  /// `enter` and `leave` are from now on like other nodes.
  void open_up(const Host& host, FlowId active) {
    const ScopeId around = net_.scopes[host.whole].parent;
    --open_hosts_in_[around];
    --flows_in_[host.whole];
    ++flows_in_[around];
    net_.flows[active].scope = around;
    net_.nodes[host.enter].fixed = net_.nodes[host.leave].fixed = false;
    for (const FlowId way : net_.nodes[host.leave].out) {
      net_.flows[way].awaits = net_.flows[way].clears = none;
      push(net_.flows[way].to);
    }
    push(host.enter);
    push(host.leave);
    for (const FlowId way :
         std::vector<FlowId>(net_.nodes[host.leave].out.begin(), net_.nodes[host.leave].out.end()))
      settle(way);
  }

  Net& net_;
  std::vector<std::uint32_t> flows_in_;  ///< by scope, not counting those in it: its flows that are alive
  std::vector<std::uint32_t> open_hosts_in_;  ///< by scope: hosts in it that are not closed
  std::vector<NodeId> work_;
  std::vector<char> queued_;
  boost::unordered_flat_map<std::uint64_t, FlowId> flow_between_;
  std::size_t inclusive_joins_ = 0;
};

}  // namespace

bool Reduced::complete() const {
  return std::ranges::count_if(net.nodes, &Node::alive) == 2 &&
         std::ranges::count_if(net.flows, &Flow::alive) == 1 &&
         std::ranges::all_of(net.nodes, [](const Node& node) {
           return !node.alive || (node.start && node.out.size() == 1) ||
                  (node.sink != Sink::no && node.in.size() == 1);
         });
}

std::vector<char> Reduced::live_before(std::vector<char> live) const {
  std::vector<FlowId> to = carrier;
  std::vector<std::size_t> when(carrier.size(), derived.size());
  for (std::size_t i = 0; i < derived.size(); ++i) when[derived[i].flow] = i;
  // A derived flow is a root; what it depends on was derived later, if at all.
  for (std::size_t i = derived.size(); i-- > 0;)
    live[derived[i].flow] =
        std::ranges::any_of(derived[i].from, [&](FlowId flow) { return live[root(to, flow)] != 0; }) ? 1 : 0;
  for (FlowId flow = 0; flow < live.size(); ++flow) live[flow] = live[root(to, flow)];
  return live;
}

Reduced reduce(Net net) {
  Reduced reduced;
  Reducer reducer(net);
  reducer.run();
  reduced.carrier = std::move(reducer.carrier_);
  reduced.derived = std::move(reducer.derived_);
  reduced.removed = reducer.removed;
  reduced.only_if_safe = reducer.only_if_safe;
  reduced.net = std::move(net);
  return reduced;
}

}  // namespace hamvar::net
