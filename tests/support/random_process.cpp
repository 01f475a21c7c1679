// SPDX-License-Identifier: Apache-2.0
#include "random_process.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hamvar::test {
namespace {

class Generator {
 public:
  Generator(std::mt19937_64& random, const RandomShape& shape) : random_(random), shape_(shape) {}

  Process run() {
    const NodeRef start = make(NodeKind::start, "start");
    const NodeRef last = block(start, shape_.steps, 0);
    const NodeRef end = make(NodeKind::end, "end");
    link(last, end);
    if (!shape_.structured_only)
      for (unsigned i = pick(shape_.edits + 1); i > 0; --i) edit();
    return std::move(process_);
  }

 private:
  unsigned pick(std::size_t below) {
    return static_cast<unsigned>(random_() % std::max<std::size_t>(below, 1));
  }
  bool chance(unsigned percent) { return pick(100) < percent; }
  double share() { return 0.1 + 0.2 * pick(5); }

  NodeRef make(NodeKind kind, const std::string& id) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.label = {id, ""};
    if (kind == NodeKind::activity && shape_.attributes) describe(node.activity);
    return add_vertex(std::move(node), process_);
  }
  NodeRef gateway(NodeKind kind) { return make(kind, "g" + std::to_string(++gateways_)); }
  void link(NodeRef from, NodeRef to, std::optional<double> probability = std::nullopt) {
    Flow flow;
    flow.probability = probability;
    add_edge(from, to, flow, process_);
  }

  Estimate estimate(double scale) {
    const double least = scale * (1 + pick(10));
    const double mode = least + scale * pick(10);
    return {Duration(least), Duration(mode), Duration(mode + scale * pick(20))};
  }

  void describe(Activity& activity) {
    static const char* const agencies[] = {"", "a", "b", "c"};
    static const char* const documents[] = {"d1", "d2", "d3"};
    activity.step = static_cast<StepKind>(pick(12));
    activity.actor.agency = agencies[pick(4)];
    activity.actor.applicant = chance(15);
    if (activity.actor.applicant) activity.actor.agency.clear();
    if (chance(20)) activity.channel = Channel::in_person;
    if (chance(30)) activity.medium_in = static_cast<Medium>(pick(3));
    activity.touch = estimate(60);
    activity.wait = estimate(1800);
    activity.user_time = estimate(30);
    if (chance(20)) activity.rework_probability = 0.1;
    if (chance(40))
      activity.evidence.push_back({documents[pick(3)],
                                   static_cast<EvidenceForm>(pick(3)),
                                   static_cast<EvidenceSource>(pick(3)),
                                   {},
                                   {}});
    if (chance(40)) activity.documents_out.emplace_back(documents[pick(3)]);
  }

  /// Appends a random block of about `steps` activities behind `from`; says where it ends.
  NodeRef block(NodeRef from, unsigned steps, unsigned depth) {
    if (steps <= 1 || depth > 40) return step(from);
    switch (pick(6)) {
      case 0:
        return branches(NodeKind::exclusive, from, steps, depth);
      case 1:
        return shape_.parallel ? branches(NodeKind::parallel, from, steps, depth) : step(from);
      case 2:
        return shape_.inclusive ? branches(NodeKind::inclusive, from, steps, depth) : step(from);
      case 3:
        return shape_.loops ? loop(from, steps, depth) : step(from);
      default: {
        const unsigned first = 1 + pick(steps - 1);
        const NodeRef middle = block(from, first, depth + 1);
        return block(middle, steps - first, depth + 1);
      }
    }
  }

  NodeRef step(NodeRef from) {
    const NodeRef made = make(NodeKind::activity, "s" + std::to_string(++steps_));
    link(from, made);
    return made;
  }

  NodeRef branches(NodeKind kind, NodeRef from, unsigned steps, unsigned depth) {
    const NodeRef split = gateway(kind);
    link(from, split);
    const NodeRef join = gateway(kind);
    const unsigned count = 2 + pick(2);
    const bool chooses = kind != NodeKind::parallel;
    double left = 1;
    for (unsigned i = 0; i < count; ++i) {
      const bool last = i + 1 == count;
      const double given = kind == NodeKind::inclusive ? share() : last ? left : left * share();
      left -= given;
      branch(split, join, chooses ? std::optional(given) : std::nullopt,
             chance(chooses ? 20 : 5) ? 0 : std::max(1U, steps / count), depth,
             kind == NodeKind::exclusive && !last);
    }
    return join;
  }

  void branch(NodeRef split, NodeRef join, std::optional<double> probability, unsigned steps, unsigned depth,
              bool may_end) {
    const bool ends = may_end && shape_.early_ends && nested_ == 0 && chance(25);
    const NodeRef last_known = num_vertices(process_);
    ++nested_;
    const NodeRef last = steps == 0 ? split : block(split, steps, depth + 1);
    --nested_;
    const NodeRef to = ends ? make(NodeKind::end, "end:" + std::to_string(++ends_)) : join;
    if (last == split)
      link(split, to, probability);
    else
      link(last, to);
    for (const FlowRef flow : flows_out(split, process_))
      if (last != split && target(flow, process_) == last_known) process_[flow].probability = probability;
  }

  NodeRef loop(NodeRef from, unsigned steps, unsigned depth) {
    const NodeRef join = gateway(NodeKind::exclusive);
    link(from, join);
    ++nested_;
    const unsigned back = chance(50) ? 0 : steps / 3;
    const NodeRef body = block(join, std::max(1U, steps - back), depth + 1);
    const NodeRef split = gateway(NodeKind::exclusive);
    link(body, split);
    const NodeRef first = num_vertices(process_);
    const NodeRef last = back == 0 ? split : block(split, back, depth + 1);
    --nested_;
    const double again = 0.1 + 0.1 * pick(4);
    if (last == split) {
      link(split, join, again);
    } else {
      link(last, join);
      process_[edge(split, first, process_).first].probability = again;
    }
    // What follows the block is linked from here with the rest of the probability.
    const NodeRef behind = gateway(NodeKind::exclusive);
    link(split, behind, 1 - again);
    return behind;
  }

  NodeRef any_node() { return pick(num_vertices(process_)); }

  /// One change that nothing checks: a flow more, a flow led elsewhere, a gateway of another kind, a flow
  /// less.
  void edit() {
    const NodeRef from = any_node();
    const NodeRef to = any_node();
    const bool can_leave = process_[from].kind != NodeKind::end && is_gateway(process_[from].kind);
    const bool can_enter = process_[to].kind != NodeKind::start;
    switch (pick(4)) {
      case 0:
        if (can_leave && can_enter) link(from, to);
        break;
      case 1:
        if (num_edges(process_) > 0 && can_enter) {
          const FlowRef flow = *std::next(edges(process_).first, pick(num_edges(process_)));
          const NodeRef old = source(flow, process_);
          remove_edge(flow, process_);
          link(old, to);
        }
        break;
      case 2:
        if (is_gateway(process_[from].kind)) process_[from].kind = static_cast<NodeKind>(3 + pick(3));
        break;
      default:
        if (num_edges(process_) > 3 && chance(30)) {
          const FlowRef flow = *std::next(edges(process_).first, pick(num_edges(process_)));
          if (out_degree(source(flow, process_), process_) > 1) remove_edge(flow, process_);
        }
    }
  }

  std::mt19937_64& random_;
  RandomShape shape_;
  Process process_;
  unsigned steps_ = 0;
  unsigned gateways_ = 0;
  unsigned ends_ = 0;
  unsigned nested_ = 0;
};

}  // namespace

Process random_process(std::mt19937_64& random, const RandomShape& shape) {
  return Generator(random, shape).run();
}

}  // namespace hamvar::test
