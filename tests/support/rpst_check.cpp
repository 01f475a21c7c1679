// SPDX-License-Identifier: Apache-2.0
#include "rpst_check.hpp"

#include <algorithm>
#include <unordered_map>

namespace hamvar::test {
namespace {

struct Arc {
  NodeRef from, to;
};

class Checker {
 public:
  Checker(const Process& process, const Rpst& tree) : process_(process), tree_(tree) {
    for (const FlowRef flow : flows(process)) arcs_.push_back({source(flow, process), target(flow, process)});
  }

  std::string run() const {
    if (tree_.empty()) return arcs_.empty() ? "" : "no fragments";
    if (tree_.of_flow.size() != arcs_.size()) return "flows are missing";
    for (std::uint32_t flow = 0; flow < arcs_.size(); ++flow)
      if (tree_.flow_of[tree_.of_flow[flow]] != flow) return "a flow that is not its trivial fragment";
    std::size_t trivial = 0;
    for (std::uint32_t at = 0; at < tree_.fragments.size(); ++at) {
      trivial += tree_.fragments[at].children.empty() ? 1U : 0U;
      std::string what = wrong_place(at);
      if (what.empty()) what = wrong_inside(at);
      if (what.empty()) what = wrong_borders(at);
      if (!what.empty()) return "fragment " + std::to_string(at) + ": " + what;
    }
    return trivial == arcs_.size() ? "" : "a leaf that is no flow";
  }

 private:
  [[nodiscard]] const Fragment& fragment(std::uint32_t at) const { return tree_.fragments[at]; }

  [[nodiscard]] std::string wrong_place(std::uint32_t at) const {
    const Fragment& it = fragment(at);
    if (it.children.size() == 1) return "one child";
    if ((it.kind == FragmentKind::trivial) != it.children.empty()) return "no leaf, or no flow";
    std::uint32_t next = at + 1;
    for (const std::uint32_t child : it.children) {
      if (child != next || fragment(child).parent != at) return "the tree is not one";
      next = fragment(child).behind;
    }
    return it.behind == next && (at != 0 || next == tree_.fragments.size()) ? ""
                                                                            : "children that end elsewhere";
  }

  [[nodiscard]] std::string wrong_inside(std::uint32_t at) const {
    const Fragment& it = fragment(at);
    for (std::size_t i = 0; i < it.children.size(); ++i) {
      const Fragment& child = fragment(it.children[i]);
      if (it.kind == FragmentKind::polygon && i > 0) {
        const Fragment& before = fragment(it.children[i - 1]);
        if (!before.exit || before.exit != child.entry) return "a polygon with a gap";
      }
      if (it.kind == FragmentKind::bond && it.entry && it.exit && !between(child, it))
        return "a part of a bond that does not lie between its nodes";
    }
    return "";
  }

  static bool between(const Fragment& child, const Fragment& bond) {
    return (child.entry == bond.entry && child.exit == bond.exit) ||
           (child.entry == bond.exit && child.exit == bond.entry);
  }

  /// Which flows at a node lie inside.
  struct Count {
    std::size_t in = 0, out = 0;
  };

  [[nodiscard]] std::string wrong_borders(std::uint32_t at) const {
    const Fragment& it = fragment(at);
    std::unordered_map<NodeRef, Count> inside;
    for (std::uint32_t each = at; each < it.behind; ++each) {
      if (!fragment(each).children.empty()) continue;
      const auto [from, to] = arcs_[tree_.flow_of[each]];
      ++inside[from].out;
      ++inside[to].in;
    }
    for (const auto& [node, count] : inside) {
      const bool all_in = count.in == in_degree(node, process_);
      const bool all_out = count.out == out_degree(node, process_);
      const bool entry = it.entry == node;
      const bool exit = it.exit == node;
      if (!entry && !exit && !(all_in && all_out)) return "flows cross it at '" + process_[node].id + "'";
      if (entry && !exit && count.in > 0 && !all_out) return "a second way in at its entry";
      if (exit && !entry && count.out > 0 && !all_in) return "a second way out at its exit";
    }
    for (const auto& border : {it.entry, it.exit})
      if (border && !inside.contains(*border)) return "an entry or exit that is not in it";
    return "";
  }

  const Process& process_;
  const Rpst& tree_;
  std::vector<Arc> arcs_;
};

}  // namespace

namespace {

FlowSet flows_of(const Rpst& tree, std::uint32_t fragment) {
  FlowSet set;
  for (std::uint32_t each = fragment; each < tree.fragments[fragment].behind; ++each)
    if (tree.fragments[each].children.empty()) set.insert(tree.flow_of[each]);
  return set;
}

}  // namespace

std::set<FlowSet> flow_sets(const Rpst& tree) {
  std::set<FlowSet> found;
  for (std::uint32_t at = 0; at < tree.fragments.size(); ++at) found.insert(flows_of(tree, at));
  return found;
}

std::set<Described> described(const Rpst& tree, bool backwards) {
  std::set<Described> found;
  for (std::uint32_t at = 0; at < tree.fragments.size(); ++at) {
    const Fragment& it = tree.fragments[at];
    found.insert(
        {it.kind, backwards ? it.exit : it.entry, backwards ? it.entry : it.exit, flows_of(tree, at)});
  }
  return found;
}

std::string wrong(const Process& process, const Rpst& tree) { return Checker(process, tree).run(); }

Process mirrored(const Process& process) {
  Process made;
  for (const NodeRef node : nodes(process)) {
    Node copy = process[node];
    if (copy.kind == NodeKind::start)
      copy.kind = NodeKind::end;
    else if (copy.kind == NodeKind::end)
      copy.kind = NodeKind::start;
    add_vertex(copy, made);
  }
  for (const FlowRef flow : flows(process))
    add_edge(target(flow, process), source(flow, process), process[flow], made);
  return made;
}

}  // namespace hamvar::test
