// SPDX-License-Identifier: Apache-2.0
#include "rules/way_back.hpp"

#include <algorithm>

#include "hamvar/structure/flatten.hpp"

namespace hamvar::rules {
namespace {

/// What meets more choices is no way back, but a process of its own.
constexpr std::size_t most_choices = 8;

/// Follows what goes out of a choice until it is back.
class Walk {
 public:
  Walk(const Subject& subject, NodeRef split)
      : process_(subject.facts.flat),
        dominance_(subject.facts.dominance),
        split_(split),
        left_(num_vertices(process_)) {}

  /// The share of the cases at `node` that come back before the choice; nothing if that is not said.
  std::optional<double> returning(NodeRef node) {
    for (; left_ > 0; --left_) {
      if (dominance_.dominates(node, split_)) {
        head_ = node;
        return 1;
      }
      if (is_activity(node, process_)) steps_.push_back(node);
      if (out_degree(node, process_) == 0) return 0;
      const auto next = only_successor(node, process_);
      if (!next) return behind(node);
      node = *next;
    }
    return std::nullopt;
  }

  [[nodiscard]] const std::optional<NodeRef>& head() const { return head_; }
  [[nodiscard]] const std::vector<NodeRef>& steps() const { return steps_; }
  [[nodiscard]] const std::vector<NodeRef>& choices() const { return choices_; }

 private:
  /// Who is asked for a paper may give up instead.
  std::optional<double> behind(NodeRef choice) {
    const NodeKind kind = process_[choice].kind;
    const auto said = [&](FlowRef flow) { return process_[flow].probability.has_value(); };
    const auto ways = flows_out(choice, process_);
    if (choices_.size() == most_choices || (kind != NodeKind::exclusive && kind != NodeKind::event_based) ||
        std::none_of(ways.begin(), ways.end(), said))
      return std::nullopt;
    const std::vector<double> shares = flow_shares(choice, process_);
    choices_.push_back(choice);
    double back = 0;
    std::size_t i = 0;
    for (const FlowRef flow : ways) {
      const std::size_t known = steps_.size();
      const auto part = returning(target(flow, process_));
      if (!part) return std::nullopt;
      if (*part <= 0) steps_.resize(known);
      back += shares[i++] * *part;
    }
    return back;
  }

  const Process& process_;
  const Dominance& dominance_;
  NodeRef split_;
  std::size_t left_;  ///< nodes still to be passed
  std::optional<NodeRef> head_;
  std::vector<NodeRef> steps_;
  std::vector<NodeRef> choices_;
};

}  // namespace

std::optional<WayBack> way_back(const Subject& subject, FlowRef flow) {
  const Process& process = subject.facts.flat;
  const Dominance& dominance = subject.facts.dominance;
  const NodeRef split = source(flow, process);
  const Node& choice = process[split];
  if (choice.kind != NodeKind::exclusive || is_made(choice) || !process[flow].probability ||
      out_degree(split, process) < 2)
    return std::nullopt;
  Walk walk(subject, split);
  const double returning = walk.returning(target(flow, process)).value_or(0);
  // Where most go on, this is the way on, and a later choice sends back.
  if (returning <= 0.5) return std::nullopt;
  const double share = *process[flow].probability;
  const double returns = subject.facts.frequency()[split] * share * returning;
  const double passes = subject.facts.frequency()[*walk.head()];
  WayBack way{split, share, returns, passes > 0 ? returns / passes : 0, walk.steps(), walk.choices(), {}};
  for (const NodeRef node : activities(process))
    if (dominance.dominates(*walk.head(), node) && dominance.dominates(node, split)) way.body.push_back(node);
  // All of them dominate the choice, so they are in line.
  std::ranges::sort(way.body, [&](NodeRef a, NodeRef b) { return a != b && dominance.dominates(a, b); });
  return way;
}

}  // namespace hamvar::rules
