// SPDX-License-Identifier: Apache-2.0
#include "layout/layers.hpp"

#include <algorithm>

namespace hamvar::layout {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Depth first from `root`; edges back to what is still open are marked. Finished vertices go to `finished`.
struct Search {
  std::span<const Edge> edges;
  std::vector<std::vector<int>> out;
  std::vector<char> state;  ///< 0 new, 1 open, 2 finished
  std::vector<char> back;   ///< by edge
  std::vector<int> finished;

  void run(int root) {
    if (state[at(root)] != 0) return;
    std::vector<std::pair<int, std::size_t>> open{{root, 0}};
    state[at(root)] = 1;
    while (!open.empty()) {
      auto& [vertex, next] = open.back();
      if (next == out[at(vertex)].size()) {
        state[at(vertex)] = 2;
        finished.push_back(vertex);
        open.pop_back();
        continue;
      }
      const int edge = out[at(vertex)][next++];
      const int to = edges[at(edge)].to;
      if (state[at(to)] == 1) back[at(edge)] = 1;
      if (state[at(to)] != 0) continue;
      state[at(to)] = 1;
      open.emplace_back(to, 0);
    }
  }
};

Search search(int count, std::span<const Edge> edges) {
  Search found{edges,
               std::vector<std::vector<int>>(at(count)),
               std::vector<char>(at(count)),
               std::vector<char>(edges.size()),
               {}};
  std::vector<char> entered(at(count));
  for (std::size_t i = 0; i < edges.size(); ++i) {
    found.out[at(edges[i].from)].push_back(static_cast<int>(i));
    if (edges[i].from != edges[i].to) entered[at(edges[i].to)] = 1;
  }
  for (int i = 0; i < count; ++i)
    if (!entered[at(i)]) found.run(i);
  for (int i = 0; i < count; ++i) found.run(i);
  return found;
}

void set_layers(Layers& layers) {
  const auto& [layer, order, forward, out, in] = layers;
  for (const int vertex : order)
    for (const int edge : out[at(vertex)])
      layers.layer[at(forward[at(edge)].to)] =
          std::max(layer[at(forward[at(edge)].to)], layer[at(vertex)] + 1);
  // What has more ways out than in stands as near to what follows as it can: total length shrinks.
  for (auto vertex = order.rbegin(); vertex != order.rend(); ++vertex) {
    if (out[at(*vertex)].size() <= in[at(*vertex)].size()) continue;
    int nearest = layer[at(forward[at(out[at(*vertex)].front())].to)];
    for (const int edge : out[at(*vertex)]) nearest = std::min(nearest, layer[at(forward[at(edge)].to)]);
    layers.layer[at(*vertex)] = nearest - 1;
  }
}

}  // namespace

Layers make_layers(int count, std::span<const Edge> edges) {
  Search found = search(count, edges);
  Layers layers;
  layers.layer.assign(at(count), 0);
  layers.order.assign(found.finished.rbegin(), found.finished.rend());
  layers.out.resize(at(count));
  layers.in.resize(at(count));
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (found.back[i] || edges[i].from == edges[i].to) continue;
    layers.out[at(edges[i].from)].push_back(static_cast<int>(layers.forward.size()));
    layers.in[at(edges[i].to)].push_back(static_cast<int>(layers.forward.size()));
    layers.forward.push_back(edges[i]);
  }
  set_layers(layers);
  return layers;
}

}  // namespace hamvar::layout
