// SPDX-License-Identifier: Apache-2.0
#include "structure/two_terminal.hpp"

#include <algorithm>
#include <boost/graph/strong_components.hpp>

namespace hamvar {
namespace {

using spqr::Vertex;

struct Borders {
  std::vector<NodeRef> first, last;  ///< nodes that begin and that end
};

/// Of a strongly connected part that nothing leads into begin its starts, or all its nodes if it has none.
class Part {
 public:
  explicit Part(const Process& process) : of_(num_vertices(process), 0) {
    const auto count = boost::strong_components(
        process, boost::make_iterator_property_map(of_.begin(), get(boost::vertex_index, process)));
    entered_.assign(count, 0);
    left_.assign(count, 0);
    for (const FlowRef flow : flows(process)) {
      const std::size_t from = of_[source(flow, process)];
      const std::size_t to = of_[target(flow, process)];
      if (from != to) entered_[to] = left_[from] = 1;
    }
    for (const NodeRef node : nodes(process)) {
      if (degree(node, process) == 0) continue;
      if (process[node].kind == NodeKind::start) entered_[of_[node]] = 1;
      if (process[node].kind == NodeKind::end) left_[of_[node]] = 1;
    }
  }
  [[nodiscard]] bool begins(NodeRef node) const { return entered_[of_[node]] == 0; }
  [[nodiscard]] bool ends(NodeRef node) const { return left_[of_[node]] == 0; }

 private:
  std::vector<std::size_t> of_;
  std::vector<char> entered_, left_;
};

Borders borders_of(const Process& process) {
  const Part part(process);
  Borders found;
  for (const NodeRef node : nodes(process)) {
    if (degree(node, process) == 0) continue;
    if (process[node].kind == NodeKind::start || part.begins(node)) found.first.push_back(node);
    if (process[node].kind == NodeKind::end || part.ends(node)) found.last.push_back(node);
  }
  return found;
}

class Normaliser {
 public:
  explicit Normaliser(const Process& process) : process_(process) {
    for (const NodeRef node : nodes(process)) made_.node.push_back(node);
    for (const FlowRef flow : flows(process)) add(source(flow, process), target(flow, process));
  }

  TwoTerminal run() {
    const auto [first, last] = borders_of(process_);
    const bool begins_in_it = first.size() == 1 && in_degree(first.front(), process_) == 0;
    const bool ends_in_it = last.size() == 1 && out_degree(last.front(), process_) == 0;
    const Vertex source = begins_in_it ? static_cast<Vertex>(first.front()) : make(TwoTerminal::outside);
    const Vertex sink = ends_in_it ? static_cast<Vertex>(last.front()) : make(TwoTerminal::outside);
    if (!begins_in_it)
      for (const NodeRef node : first) add(source, node);
    if (!ends_in_it)
      for (const NodeRef node : last) add(node, sink);
    add(sink, source);
    normalise();
    drop_loose_vertices();
    return std::move(made_);
  }

 private:
  Vertex make(NodeRef node) {
    made_.node.push_back(node);
    return static_cast<Vertex>(made_.node.size() - 1);
  }
  void add(NodeRef from, NodeRef to) {
    made_.edges.push_back({static_cast<Vertex>(from), static_cast<Vertex>(to)});
  }

  /// A vertex with several edges both in and out becomes two, the edges out being those of the second.
  void normalise() {
    const auto known = static_cast<Vertex>(made_.node.size());
    std::vector<std::uint32_t> in(known, 0);
    std::vector<std::uint32_t> out(known, 0);
    for (const auto [from, to] : made_.edges) ++out[from], ++in[to];
    std::vector<Vertex> leaves(known);
    const spqr::Edge back = made_.edges.back();
    made_.edges.pop_back();
    std::vector<spqr::Edge> between;
    for (Vertex vertex = 0; vertex < known; ++vertex) {
      made_.joins.push_back(in[vertex] > 1 ? 1 : 0);
      const bool both = in[vertex] > 1 && out[vertex] > 1;
      leaves[vertex] = both ? make(made_.node[vertex]) : vertex;
      if (both) between.push_back({vertex, leaves[vertex]});
    }
    made_.joins.resize(made_.node.size(), 0);
    for (spqr::Edge& edge : made_.edges) edge.from = leaves[edge.from];
    made_.edges.insert(made_.edges.end(), between.begin(), between.end());
    made_.edges.push_back({leaves[back.from], back.to});
  }

  void drop_loose_vertices() {
    std::vector<char> used(made_.node.size(), 0);
    for (const auto [from, to] : made_.edges) used[from] = used[to] = 1;
    std::vector<Vertex> place(made_.node.size());
    Vertex count = 0;
    for (Vertex vertex = 0; vertex < made_.node.size(); ++vertex) {
      if (used[vertex] == 0) continue;
      place[vertex] = count;
      made_.node[count] = made_.node[vertex];
      made_.joins[count] = made_.joins[vertex];
      ++count;
    }
    made_.node.resize(count);
    made_.joins.resize(count);
    for (spqr::Edge& edge : made_.edges) edge = {place[edge.from], place[edge.to]};
  }

  const Process& process_;
  TwoTerminal made_;
};

}  // namespace

TwoTerminal two_terminal(const Process& process) {
  if (num_edges(process) == 0) return {};
  return Normaliser(process).run();
}

}  // namespace hamvar
