// SPDX-License-Identifier: Apache-2.0
#include "structure/message_game.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "structure/token_game.hpp"

namespace hamvar {
namespace {

using net::FlowId;
using net::Net;
using net::NodeId;
using net::ScopeId;

/// Adds messages to the game of the pools, each by itself.
///
/// A receiver has a mailbox: a place out of which the nodes take that need a message, each a step of its own
/// in front of the receiver. A choice that a message may make (behind an event-based gateway, among starts,
/// at the border of an activity) is deferred until something can be taken.
class MessageGame {
 public:
  explicit MessageGame(const JointProcess& joint) : process_(joint.process), net_(token_game(joint.process)) {
    for (const JointProcess::Message& each : joint.messages)
      if (net_.nodes[id(each.from)].alive && net_.nodes[id(each.to)].alive) {
        waiting_.insert(each.to);
        receivers_[each.from].push_back(each.to);
      }
    for (const net::Host& host : net_.hosts) {
      host_of_[net_.nodes[host.enter].part_of] = host;
      for (const FlowId way : net_.nodes[host.enter].out)
        if (net_.flows[way].scope == host.open) happenings_.insert(net_.flows[way].to);
    }
    for (const NodeRef node : nodes(process_)) by_id_.emplace(process_[node].id, node);
    pools_.insert(joint.pools.begin(), joint.pools.end());
  }

  Net run() {
    for (const NodeRef receiver : waiting_) add_mailbox(receiver);
    for (const auto& [sender, to] : receivers_)
      if (sends_first(sender)) send(sender, to);
    for (const NodeRef receiver : waiting_) wait(receiver);
    for (const auto& [sender, to] : receivers_)
      if (!sends_first(sender)) send(sender, to);
    for (const NodeRef pool : pools_) let_rest(pool);
    return std::move(net_);
  }

 private:
  static NodeId id(NodeRef node) { return static_cast<NodeId>(node); }
  [[nodiscard]] bool is_vertex(NodeId node) const { return node < num_vertices(process_); }

  NodeId add_part(NodeId of, ScopeId scope) {
    net::Shape shape;
    shape.scope = scope;
    shape.fixed = true;
    shape.part_of = is_vertex(of) ? of : net_.nodes[of].part_of;
    return net_.add_node(shape);
  }

  static net::Way message() {
    net::Way way;
    way.message = true;
    return way;
  }

  /// Between two steps of what a reader sees as one: no flow of the drawing.
  static net::Way within(ScopeId scope) {
    net::Way way{scope};
    way.within = true;
    return way;
  }

  /// Where a sender puts its messages, and where they are taken from.
  struct Mailbox {
    NodeId slot = net::none;
    NodeId place = net::none;
  };

  void add_mailbox(NodeRef receiver) {
    const Mailbox box{add_part(id(receiver), 0), add_part(id(receiver), 0)};
    net_.nodes[box.place].spread = net::Spread::one;
    net_.nodes[box.place].deferred = true;
    net_.add_flow(box.slot, box.place, message());
    mailboxes_[receiver] = box;
  }

  /// A task that asks and waits for the answer asks first; what is only waited for is there before it is
  /// passed on.
  [[nodiscard]] bool sends_first(NodeRef node) const {
    return process_[node].kind == NodeKind::activity && process_[node].activity.task != TaskKind::receive;
  }

  void send(NodeRef sender, const std::vector<NodeRef>& to) {
    for (const FlowId way : copy_of_ways_in(id(sender))) {
      const NodeId sends = step_on(way, within(net_.flows[way].scope));
      for (const NodeRef receiver : to) net_.add_flow(sends, mailboxes_.at(receiver).slot, message());
    }
  }

  void need_message(NodeId step, const Mailbox& box) {
    net_.nodes[step].merge = net::Merge::all;
    net_.add_flow(box.place, step, message());
  }

  /// Whatever can be done first is.
  void defer(NodeId chooser) {
    NodeId place = chooser;
    if (is_vertex(chooser)) {
      place = add_part(chooser, net_.nodes[chooser].scope);
      const auto ways = net_.nodes[chooser].out;
      for (const FlowId way : ways) net_.rebase(way, place);
      net_.nodes[chooser].spread = net::Spread::all;
      net_.add_flow(chooser, place, within(net_.nodes[chooser].scope));
    }
    net_.nodes[place].spread = net::Spread::one;
    net_.nodes[place].deferred = net_.nodes[place].fixed = true;
    const auto ways = net_.nodes[place].out;
    for (const FlowId way : ways) step_on(way, {net_.flows[way].scope});
  }

  /// A node of its own on the flow: what the flow waits for or breaks off, this step does.
  NodeId step_on(FlowId flow, const net::Way& on) {
    const NodeId to = net_.flows[flow].to;
    const NodeId step = add_part(to, net_.flows[flow].scope);
    net_.redirect(flow, step);
    net_.add_flow(step, to, on);
    return step;
  }

  [[nodiscard]] bool chooses_late(NodeId node) const {
    if (net_.nodes[node].deferred) return false;
    return is_vertex(node) ? process_[node].kind == NodeKind::event_based
                           : net_.nodes[node].spread == net::Spread::one;
  }
  [[nodiscard]] bool takes_out_of_place(NodeId node) const {
    const auto& in = net_.nodes[node].in;
    return !is_vertex(node) && !in.empty() && net_.nodes[net_.flows[in.front()].from].deferred;
  }

  void wait(NodeRef receiver) {
    const Mailbox& box = mailboxes_.at(receiver);
    const std::optional<NodeId> border = border_of(receiver);
    if (border) {
      if (!net_.nodes[*border].deferred) defer(*border);
      need_message(net_.flows[net_.nodes[*border].out.front()].to, box);
      return;
    }
    const NodeId node = id(begun_by(receiver));
    for (const FlowId way : copy_of_ways_in(node))
      if (chooses_late(net_.flows[way].from)) defer(net_.flows[way].from);
    for (const FlowId way : copy_of_ways_in(node)) {
      const NodeId from = net_.flows[way].from;
      const bool there = takes_out_of_place(from) || happenings_.contains(from);
      const NodeId step = there ? from : step_on(way, within(net_.flows[way].scope));
      need_message(step, box);
      if (process_[receiver].kind == NodeKind::start && pools_.contains(parent_of(receiver)))
        waiting_to_begin_.push_back(step);
    }
  }

  [[nodiscard]] std::vector<FlowId> copy_of_ways_in(NodeId node) const {
    return {net_.nodes[node].in.begin(), net_.nodes[node].in.end()};
  }

  /// Of an activity with events at its border: where it is left, done or interrupted.
  [[nodiscard]] std::optional<NodeId> border_of(NodeRef node) const {
    if (process_[node].kind != NodeKind::activity) return std::nullopt;
    if (const auto host = host_of_.find(id(node)); host != host_of_.end()) return host->second.leave;
    const auto& out = net_.nodes[id(node)].out;
    if (out.size() != 1) return std::nullopt;
    const NodeId behind = net_.flows[out.front()].to;
    const bool chooses = !is_vertex(behind) && net_.nodes[behind].part_of == id(node) &&
                         net_.nodes[behind].spread == net::Spread::one;
    return chooses ? std::optional(behind) : std::nullopt;
  }

  /// The start of an event sub-process stands for all of it.
  [[nodiscard]] NodeRef begun_by(NodeRef receiver) const {
    const NodeRef parent = parent_of(receiver);
    const bool begins = process_[receiver].kind == NodeKind::start && parent != net::none &&
                        process_[parent].sub_process == SubProcessKind::event;
    return begins ? parent : receiver;
  }

  [[nodiscard]] NodeRef parent_of(NodeRef node) const {
    const auto found = by_id_.find(process_[node].parent);
    return found == by_id_.end() ? NodeRef{net::none} : found->second;
  }

  /// A pool that only a message begins need not begin, nor is its frame waited for.
  void let_rest(NodeRef pool) {
    net_.nodes[id(pool)].origin = net::none;  // nobody does it
    if (const auto host = host_of_.find(id(pool)); host != host_of_.end()) {
      net_.nodes[host->second.enter].origin = net::none;
      for (net::Flow& flow : net_.flows)
        flow.idle = flow.idle || flow.scope == host->second.whole || flow.scope == host->second.open;
    }
    for (const NodeId step : waiting_to_begin_) {
      const FlowId way = net_.nodes[step].in.front();
      const NodeId from = net_.flows[way].from;
      if (!net_.nodes[from].deferred)
        net_.flows[way].idle = true;
      else if (all_need_messages(from))
        net_.flows[net_.nodes[from].in.front()].idle = true;
    }
  }

  [[nodiscard]] bool all_need_messages(NodeId place) const {
    return std::ranges::all_of(net_.nodes[place].out, [&](FlowId way) {
      return net_.nodes[net_.flows[way].to].merge == net::Merge::all;
    });
  }

  const Process& process_;
  Net net_;
  std::set<NodeRef> waiting_;
  std::map<NodeRef, std::vector<NodeRef>> receivers_;  ///< by sender, one a message
  std::map<NodeRef, Mailbox> mailboxes_;
  std::map<NodeId, net::Host> host_of_;
  std::set<NodeId> happenings_;  ///< what may happen beside or to a host
  std::set<NodeRef> pools_;
  std::vector<NodeId> waiting_to_begin_;
  std::map<std::string_view, NodeRef> by_id_;
};

}  // namespace

net::Net message_game(const JointProcess& joint) { return MessageGame(joint).run(); }

}  // namespace hamvar
