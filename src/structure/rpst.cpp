// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/rpst.hpp"

#include <algorithm>
#include <utility>

#include "structure/triconnected.hpp"
#include "structure/two_terminal.hpp"

namespace hamvar {
namespace {

using spqr::ComponentKind;
using spqr::EdgeId;
using spqr::none;
using spqr::Vertex;

/// Every triconnected component is a fragment of the normalised process: what it holds beside the virtual
/// edge that stands for all around it. That edge stands for the component where it lies in another.
class TreeBuilder {
 public:
  TreeBuilder(const TwoTerminal& graph, std::size_t flows)
      : graph_(graph),
        flows_(flows),
        found_(spqr::triconnected(static_cast<std::uint32_t>(graph.node.size()), graph.edges)),
        around_(found_.list.size(), none),
        inside_(found_.edges.size(), none),
        parts_(found_.edges.size()),
        next_(graph.node.size(), none) {}

  Rpst run() {
    hang_up();
    for (EdgeId edge = 0; edge < graph_.edges.size(); ++edge) {
      const auto [from, to] = graph_.edges[edge];
      parts_[edge] = {from, to, graph_.node[from], graph_.node[to], edge < flows_ ? edge : none, edge};
    }
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) finish(*at);
    return tree();
  }

 private:
  /// What an edge stands for.
  struct Part {
    Vertex from = 0, to = 0;       ///< the direction of the fragment
    NodeRef entry = 0, exit = 0;   ///< once the edges are left out that are no flows
    EdgeId stands = none;          ///< the edge of the same flows that is a fragment; of no flow, none
    std::uint32_t first_flow = 0;  ///< the lowest
  };

  /// The tree of components, its root the one with the edge from the sink to the source.
  void hang_up() {
    const auto back = static_cast<EdgeId>(graph_.edges.size() - 1);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> holders(found_.edges.size(), {none, none});
    for (std::uint32_t at = 0; at < found_.list.size(); ++at)
      for (const EdgeId edge : found_.list[at].edges)
        (holders[edge].first == none ? holders[edge].first : holders[edge].second) = at;
    const auto hang = [&](std::uint32_t component, EdgeId edge) {
      around_[component] = edge;
      inside_[edge] = component;
      order_.push_back(component);
    };
    hang(holders[back].first, back);
    for (std::size_t next = 0; next < order_.size(); ++next) {
      const std::uint32_t at = order_[next];
      for (const EdgeId edge : found_.list[at].edges) {
        if (edge == around_[at] || edge < graph_.edges.size()) continue;
        hang(holders[edge].first == at ? holders[edge].second : holders[edge].first, edge);
      }
    }
  }

  void finish(std::uint32_t component) {
    auto& [kind, edges] = found_.list[component];
    const EdgeId around = around_[component];
    std::erase(edges, around);
    Part& part = parts_[around];
    std::tie(part.from, part.to) = direction(component);
    part.entry = graph_.node[part.from];
    part.exit = graph_.node[part.to];
    if (kind == ComponentKind::polygon) line_up(edges, part.from);
    std::erase_if(edges, [&](EdgeId edge) { return parts_[edge].stands == none; });
    for (EdgeId& edge : edges) edge = parts_[edge].stands;
    part.stands = edges.empty() ? none : edges.size() == 1 ? edges.front() : around;
    if (edges.empty()) return;
    if (kind == ComponentKind::polygon) {
      part.entry = parts_[edges.front()].entry;
      part.exit = parts_[edges.back()].exit;
    } else {
      std::ranges::sort(edges, {}, [&](EdgeId edge) { return parts_[edge].first_flow; });
    }
    part.first_flow =
        parts_[*std::ranges::min_element(edges, {}, [&](EdgeId edge) { return parts_[edge].first_flow; })]
            .first_flow;
  }

  /// From which of its two vertices to which it is gone through. Where flows of the component both leave and
  /// enter a vertex, as at a loop, it is the entry if it is a join.
  [[nodiscard]] std::pair<Vertex, Vertex> direction(std::uint32_t component) const {
    const auto [one, other] = found_.edges[around_[component]];
    if (component == order_.front()) return {other, one};
    bool leaves = false;
    bool enters = false;
    for (const EdgeId edge : found_.list[component].edges) {
      leaves = leaves || parts_[edge].from == one;
      enters = enters || parts_[edge].to == one;
    }
    const bool entry = leaves && (!enters || graph_.joins[one] != 0);
    return entry ? std::pair(one, other) : std::pair(other, one);
  }

  void line_up(std::vector<EdgeId>& edges, Vertex from) {
    for (const EdgeId edge : edges) next_[parts_[edge].from] = edge;
    for (EdgeId& edge : edges) {
      edge = next_[from];
      from = parts_[edge].to;
    }
  }

  [[nodiscard]] Rpst tree() const {
    Rpst made;
    made.of_flow.resize(flows_);
    struct Task {
      EdgeId edge;
      std::uint32_t parent;
    };
    std::vector<Task> work{{parts_[graph_.edges.size() - 1].stands, 0}};
    while (!work.empty()) {
      const auto [edge, parent] = work.back();
      work.pop_back();
      const auto at = static_cast<std::uint32_t>(made.fragments.size());
      if (at != 0) made.fragments[parent].children.push_back(at);
      made.fragments.push_back(fragment(edge, parent));
      made.flow_of.push_back(edge < flows_ ? edge : none);
      if (edge < flows_) {
        made.of_flow[edge] = at;
        continue;
      }
      const auto& inside = found_.list[inside_[edge]].edges;
      for (auto each = inside.rbegin(); each != inside.rend(); ++each) work.push_back({*each, at});
      made.fragments.back().children.reserve(inside.size());
    }
    for (auto at = static_cast<std::uint32_t>(made.fragments.size()); at-- > 0;) {
      Fragment& it = made.fragments[at];
      it.behind = it.children.empty() ? at + 1 : made.fragments[it.children.back()].behind;
    }
    return made;
  }

  [[nodiscard]] Fragment fragment(EdgeId edge, std::uint32_t parent) const {
    static constexpr FragmentKind kinds[] = {FragmentKind::polygon, FragmentKind::bond, FragmentKind::rigid};
    const Part& part = parts_[edge];
    const auto known = [](NodeRef node) {
      return node == TwoTerminal::outside ? std::nullopt : std::optional(node);
    };
    Fragment made;
    made.entry = known(part.entry);
    made.exit = known(part.exit);
    made.parent = parent;
    if (edge >= flows_) made.kind = kinds[static_cast<std::size_t>(found_.list[inside_[edge]].kind)];
    return made;
  }

  const TwoTerminal& graph_;
  std::size_t flows_;
  spqr::Components found_;      ///< once finished, of each component the edges that stand for its fragments
  std::vector<EdgeId> around_;  ///< by component
  std::vector<std::uint32_t> inside_;  ///< by edge: the component that it stands for
  std::vector<std::uint32_t> order_;   ///< components, outer before inner
  std::vector<Part> parts_;            ///< by edge
  std::vector<EdgeId> next_;           ///< by vertex of the polygon at hand
};

}  // namespace

Rpst rpst(const Process& process) {
  const TwoTerminal graph = two_terminal(process);
  if (graph.edges.empty()) return {};
  return TreeBuilder(graph, num_edges(process)).run();
}

}  // namespace hamvar
