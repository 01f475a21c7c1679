// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/blocks.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

#include "structure/block_builder.hpp"
#include "structure/net.hpp"
#include "structure/order.hpp"

namespace hamvar {
namespace {

using net::FlowId;
using net::Merge;
using net::Net;
using net::NodeId;
using net::Spread;

/// Takes single-entry single-exit parts out of the net, innermost first, and keeps what they were as blocks.
class Decomposition {
 public:
  explicit Decomposition(const Process& process) : process_(process), net_(net::net_of(process)) {
    keep_what_starts();
    frame();
    payload_.resize(net_.flows.size());
    for (NodeId node = 0; node < num_vertices(process); ++node) set_shares(node);
    for (NodeId node = 0, count = size(); node < count; ++node)
      if (net_.nodes[node].alive) separate(node);
    payload_.resize(net_.flows.size());
    queued_.assign(net_.nodes.size(), 0);
  }

  BlockTree run() {
    for (FlowId flow = 0; flow < net_.flows.size(); ++flow)
      if (net_.flows[flow].alive) settle(flow);
    while (!work_.empty()) {
      const NodeId node = work_.back();
      work_.pop_back();
      queued_[node] = 0;
      if (net_.nodes[node].alive) visit(node);
    }
    return builder_.take(finish_root());
  }

 private:
  [[nodiscard]] NodeId size() const { return static_cast<NodeId>(net_.nodes.size()); }

  void keep_what_starts() {
    std::vector<char> reached(net_.nodes.size(), 0);
    for (const NodeRef node : reverse_postorder(process_, starts(process_))) reached[node] = 1;
    for (NodeId node = 0; node < size(); ++node) net_.nodes[node].alive = reached[node] != 0;
    for (FlowId flow = 0; flow < net_.flows.size(); ++flow)
      if (reached[net_.flows[flow].from] == 0) net_.remove_flow(flow);
  }

  /// One node in front of all starts and one behind all ends, so that starts and ends are like steps.
  void frame() {
    const NodeId count = size();
    source_ = net_.add_node({});
    sink_ = net_.add_node({});
    for (NodeId node = 0; node < count; ++node) {
      if (!net_.nodes[node].alive) continue;
      if (net_.nodes[node].start) net_.add_flow(source_, node, {});
      if (net_.nodes[node].out.empty()) net_.add_flow(node, sink_, {});
    }
  }

  void set_shares(NodeId node) {
    if (!net_.nodes[node].alive || net_.nodes[node].spread == Spread::all) return;
    const std::vector<double> shares = flow_shares(node, process_);
    for (std::size_t i = 0; i < shares.size(); ++i) payload_[net_.nodes[node].out[i]].share = shares[i];
  }

  [[nodiscard]] bool visible(NodeId node) const {
    return node < num_vertices(process_) && !is_gateway(process_[node].kind) && !net_.nodes[node].in.empty();
  }

  NodeId add(Merge merge, Spread spread, NodeId origin) {
    net::Shape shape;
    shape.merge = merge;
    shape.spread = spread;
    shape.origin = origin;
    return net_.add_node(shape);
  }

  /// Leaves no node that both joins and splits, and none that does either and is a step.
  void separate(NodeId node) {
    if (node == source_ || node == sink_) return;
    const bool step = visible(node);
    const bool joins = net_.nodes[node].in.size() > 1;
    const bool splits = net_.nodes[node].out.size() > 1;
    if (splits && (step || joins)) {
      const NodeId split = add(Merge::any, net_.nodes[node].spread, node);
      while (!net_.nodes[node].out.empty()) net_.rebase(net_.nodes[node].out.front(), split);
      net_.add_flow(node, split, {});
    }
    if (joins && step) {
      const NodeId join = add(net_.nodes[node].merge, Spread::all, node);
      while (!net_.nodes[node].in.empty()) net_.redirect(net_.nodes[node].in.front(), join);
      net_.add_flow(join, node, {});
    }
  }

  /// What lies on a flow as one block.
  std::uint32_t finish(FlowId flow) {
    return builder_.finish(payload_[flow], origin(net_.flows[flow].from), origin(net_.flows[flow].to));
  }

  [[nodiscard]] NodeRef origin(NodeId node) const {
    return node == net::none || node == source_ || node == sink_ ? 0
           : node < num_vertices(process_)                       ? node
                                                                 : net_.nodes[node].origin;
  }

  void push(NodeId node) {
    if (node == net::none || queued_[node] != 0) return;
    queued_[node] = 1;
    work_.push_back(node);
  }
  static std::uint64_t key(NodeId from, NodeId to) { return std::uint64_t{from} << 32 | to; }

  FlowId between(NodeId from, NodeId to) {
    const auto found = flow_between_.find(key(from, to));
    if (found == flow_between_.end()) return net::none;
    const net::Flow& flow = net_.flows[found->second];
    return flow.alive && flow.from == from && flow.to == to ? found->second : net::none;
  }

  /// Which block two flows from one split to one join make, or `node` for none.
  [[nodiscard]] BlockKind bond_kind(NodeId split, NodeId join) const {
    const Merge merge = net_.nodes[join].merge;
    const bool any_way = join == sink_;
    switch (net_.nodes[split].spread) {
      case Spread::one:
        return any_way || merge != Merge::all ? BlockKind::exclusive : BlockKind::node;
      case Spread::all:
        return any_way || merge != Merge::any ? BlockKind::parallel : BlockKind::node;
      default:
        return any_way || merge == Merge::inclusive ? BlockKind::inclusive : BlockKind::node;
    }
  }

  void settle(FlowId flow) {
    const net::Flow& it = net_.flows[flow];
    const FlowId twin = between(it.from, it.to);
    if (twin != net::none && twin != flow) {
      const BlockKind kind = bond_kind(it.from, it.to);
      if (kind != BlockKind::node) bond(kind, twin, flow);
      return;
    }
    flow_between_[key(it.from, it.to)] = flow;
    push(it.from);
    push(it.to);
  }

  /// Puts the second flow beside the first.
  void bond(BlockKind kind, FlowId stays, FlowId goes) {
    const net::Flow it = net_.flows[stays];
    if (payload_[stays].bond == net::none) {
      const std::uint32_t made = builder_.add(kind, origin(it.from), origin(it.to));
      builder_.add_branch(made, finish(stays), payload_[stays].share);
      payload_[stays] = {made, made, payload_[stays].share, made};
    }
    builder_.add_branch(payload_[stays].bond, finish(goes), payload_[goes].share);
    double& share = payload_[stays].share;
    const double more = payload_[goes].share;
    if (kind == BlockKind::exclusive) share += more;
    if (kind == BlockKind::inclusive) share = 1 - (1 - share) * (1 - more);
    net_.remove_flow(goes);
    push(it.from);
    push(it.to);
  }

  void visit(NodeId id) {
    const net::Node& node = net_.nodes[id];
    if (id == source_ || id == sink_ || node.out.size() != 1) return;
    if (node.in.size() == 1)
      bypass(id);
    else if (!make_loop(id))
      merge_joins(id);
  }

  void bypass(NodeId id) {
    const FlowId in = net_.nodes[id].in.front();
    const FlowId out = net_.nodes[id].out.front();
    if (in == out) return;
    if (visible(id)) builder_.append(payload_[in], builder_.add(BlockKind::node, id, id));
    builder_.append(payload_[in], payload_[out]);
    const NodeId to = net_.flows[out].to;
    net_.remove_flow(out);
    net_.redirect(in, to);
    net_.nodes[id].alive = false;
    push(net_.flows[in].from);
    settle(in);
    if (net_.flows[in].alive) merge_splits(in);
  }

  bool make_loop(NodeId join) {
    const FlowId body = net_.nodes[join].out.front();
    const NodeId split = net_.flows[body].to;
    const net::Node& behind = net_.nodes[split];
    if (net_.nodes[join].merge != Merge::any || behind.spread != Spread::one || behind.in.size() != 1 ||
        behind.out.size() < 2)
      return false;
    const FlowId back = between(split, join);
    if (back == net::none) return false;
    const double again = payload_[back].share;
    const std::uint32_t body_block = finish(body);
    const std::uint32_t back_block = finish(back);
    const std::uint32_t loop = builder_.add(BlockKind::loop, origin(join), origin(split));
    builder_[loop].children = {body_block, back_block};
    builder_[loop].shares = {again};
    payload_[body] = {loop, loop, payload_[body].share, net::none};
    net_.remove_flow(back);
    if (again < 1)
      for (const FlowId out : net_.nodes[split].out) payload_[out].share /= 1 - again;
    push(join);
    push(split);
    return true;
  }

  /// An exclusive join right behind another is one with it.
  void merge_joins(NodeId a) {
    const FlowId flow = net_.nodes[a].out.front();
    const NodeId b = net_.flows[flow].to;
    if (a == b || !payload_[flow].bare() || net_.nodes[a].merge != Merge::any ||
        net_.nodes[b].merge != Merge::any || net_.nodes[b].in.size() < 2)
      return;
    net_.remove_flow(flow);
    std::vector<FlowId> moved(net_.nodes[a].in.begin(), net_.nodes[a].in.end());
    for (const FlowId each : moved) net_.redirect(each, b);
    net_.nodes[a].alive = false;
    push(b);
    for (const FlowId each : moved) moved_end(each);
  }

  /// An exclusive split right behind another is one with it.
  void merge_splits(FlowId flow) {
    const NodeId a = net_.flows[flow].from;
    const NodeId b = net_.flows[flow].to;
    if (a == b || a == source_ || b == sink_ || !payload_[flow].bare() ||
        net_.nodes[a].spread != Spread::one || net_.nodes[b].spread != Spread::one ||
        net_.nodes[a].out.size() < 2 || net_.nodes[b].in.size() != 1 || net_.nodes[b].out.size() < 2)
      return;
    const double share = payload_[flow].share;
    net_.remove_flow(flow);
    std::vector<FlowId> moved(net_.nodes[b].out.begin(), net_.nodes[b].out.end());
    for (const FlowId each : moved) {
      net_.rebase(each, a);
      payload_[each].share *= share;
    }
    net_.nodes[b].alive = false;
    push(a);
    for (const FlowId each : moved) moved_end(each);
  }
  void moved_end(FlowId flow) {
    payload_[flow].bond = net::none;
    settle(flow);
  }

  std::uint32_t finish_root() {
    if (net_.nodes[source_].out.empty()) return builder_.add(BlockKind::sequence, 0, 0);
    const FlowId first = net_.nodes[source_].out.front();
    const bool done = net_.nodes[source_].out.size() == 1 && net_.flows[first].to == sink_ &&
                      net_.nodes[sink_].in.size() == 1;
    return done ? finish(first) : make_rigid();
  }

  /// The nodes left, in reverse postorder from the source, the sink last.
  [[nodiscard]] std::vector<NodeId> order_left() const {
    std::vector<NodeId> order;
    std::vector<std::size_t> next(net_.nodes.size(), net::none);
    std::vector<NodeId> stack{source_};
    next[source_] = 0;
    while (!stack.empty()) {
      const NodeId top = stack.back();
      if (next[top] == net_.nodes[top].out.size()) {
        order.push_back(top);
        stack.pop_back();
        continue;
      }
      const NodeId to = net_.flows[net_.nodes[top].out[next[top]++]].to;
      if (next[to] != net::none) continue;
      next[to] = 0;
      stack.push_back(to);
    }
    std::ranges::reverse(order);
    std::erase(order, sink_);  // nothing follows it, so it may stand at the end
    order.push_back(sink_);
    return order;
  }

  std::uint32_t make_rigid() {
    const std::vector<NodeId> order = order_left();
    std::vector<std::uint32_t> place(net_.nodes.size(), net::none);
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    Block rigid;
    rigid.kind = BlockKind::rigid;
    std::vector<std::vector<std::uint32_t>> arriving(order.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> back;  // child on a flow back, place of its target
    std::vector<std::uint32_t> child_at;                        // by place
    for (const NodeId node : order) {
      const auto self = static_cast<std::uint32_t>(rigid.children.size());
      const bool gateway = node < num_vertices(process_);
      child_at.push_back(self);
      rigid.children.push_back(
          builder_.add(gateway ? BlockKind::node : BlockKind::sequence, origin(node), origin(node)));
      rigid.shares.push_back(1);
      rigid.on_flow.push_back(false);
      rigid.incoming.push_back(std::move(arriving[place[node]]));
      for (const FlowId flow : net_.nodes[node].out) {
        const auto child = static_cast<std::uint32_t>(rigid.children.size());
        rigid.children.push_back(finish(flow));
        rigid.shares.push_back(payload_[flow].share);
        rigid.on_flow.push_back(true);
        rigid.incoming.push_back({self});
        const std::uint32_t to = place[net_.flows[flow].to];
        if (to > place[node])
          arriving[to].push_back(child);
        else
          back.emplace_back(child, to);
      }
    }
    rigid.returning.resize(rigid.children.size());
    for (const auto& [child, to] : back) rigid.returning[child_at[to]].push_back(child);
    const std::uint32_t made = builder_.add(BlockKind::rigid, 0, 0);
    builder_[made] = std::move(rigid);
    return made;
  }

  const Process& process_;
  Net net_;
  NodeId source_ = net::none;
  NodeId sink_ = net::none;
  BlockBuilder builder_;
  std::vector<Payload> payload_;  ///< by flow
  std::vector<NodeId> work_;
  std::vector<char> queued_;
  boost::unordered_flat_map<std::uint64_t, FlowId> flow_between_;
};

}  // namespace

bool BlockTree::structured() const {
  return std::ranges::none_of(blocks, [](const Block& block) { return block.kind == BlockKind::rigid; });
}

BlockTree decompose(const Process& process) { return Decomposition(process).run(); }

}  // namespace hamvar
