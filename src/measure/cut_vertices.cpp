// SPDX-License-Identifier: Apache-2.0
#include "measure/cut_vertices.hpp"

#include <boost/graph/biconnected_components.hpp>
#include <vector>

namespace hamvar {

std::size_t cut_vertices(const Process& process) {
  // The BGL's search is not recursive; it asks for a graph in which an arc can be gone both ways.
  using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Undirected graph(num_vertices(process));
  for (const FlowRef flow : flows(process))
    if (source(flow, process) != target(flow, process))
      add_edge(source(flow, process), target(flow, process), graph);
  std::vector<Undirected::vertex_descriptor> found;
  boost::articulation_points(graph, std::back_inserter(found));
  return found.size();
}

}  // namespace hamvar
