// SPDX-License-Identifier: Apache-2.0
#include "structure/triconnected.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <numeric>
#include <tuple>
#include <utility>

#include "structure/split_components.hpp"

namespace hamvar::spqr {
namespace {

/// One edge for each set of parallel ones, which become a bond.
std::vector<EdgeId> bundled(Components& found) {
  std::vector<EdgeId> order(found.edges.size());
  std::iota(order.begin(), order.end(), EdgeId{0});
  const auto ends = [&](EdgeId edge) {
    const auto [from, to] = found.edges[edge];
    return std::pair(std::min(from, to), std::max(from, to));
  };
  std::ranges::sort(order, {}, [&](EdgeId edge) { return std::tuple(ends(edge), edge); });
  std::vector<EdgeId> single;
  for (std::size_t i = 0; i < order.size();) {
    std::size_t behind = i + 1;
    while (behind < order.size() && ends(order[behind]) == ends(order[i])) ++behind;
    if (behind == i + 1) {
      single.push_back(order[i]);
    } else {
      Component bond{ComponentKind::bond, {}};
      for (std::size_t k = i; k < behind; ++k) bond.edges.push_back(order[k]);
      single.push_back(static_cast<EdgeId>(found.edges.size()));
      bond.edges.push_back(single.back());
      found.edges.push_back(Edge(found.edges[order[i]]));
      found.list.push_back(std::move(bond));
    }
    i = behind;
  }
  return single;
}

/// Polygons that share a virtual edge are one polygon, and bonds one bond.
Components merged(Components found, std::size_t real) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sides(found.edges.size(), {none, none});
  for (std::uint32_t at = 0; at < found.list.size(); ++at)
    for (const EdgeId edge : found.list[at].edges)
      (sides[edge].first == none ? sides[edge].first : sides[edge].second) = at;
  boost::disjoint_sets_with_storage<> groups(found.list.size());
  std::vector<char> inside(found.edges.size(), 0);
  for (std::size_t edge = real; edge < found.edges.size(); ++edge) {
    const auto [a, b] = sides[edge];
    if (found.list[a].kind != found.list[b].kind || found.list[a].kind == ComponentKind::rigid) continue;
    groups.union_set(a, b);
    inside[edge] = 1;
  }
  std::vector<std::uint32_t> number(found.list.size(), none);
  std::vector<Component> whole;
  for (std::uint32_t at = 0; at < found.list.size(); ++at) {
    std::uint32_t& place = number[groups.find_set(at)];
    if (place == none) {
      place = static_cast<std::uint32_t>(whole.size());
      whole.push_back({found.list[at].kind, {}});
    }
    for (const EdgeId edge : found.list[at].edges)
      if (inside[edge] == 0) whole[place].edges.push_back(edge);
  }
  found.list = std::move(whole);
  return found;
}

}  // namespace

Components triconnected(std::uint32_t vertices, std::vector<Edge> edges) {
  Components found;
  const std::size_t real = edges.size();
  found.edges = std::move(edges);
  if (vertices == 2) {
    found.list.push_back({ComponentKind::bond, std::vector<EdgeId>(real)});
    std::iota(found.list.back().edges.begin(), found.list.back().edges.end(), EdgeId{0});
    return found;
  }
  const std::vector<EdgeId> single = bundled(found);
  split(vertices, single, found);
  return merged(std::move(found), real);
}

}  // namespace hamvar::spqr
