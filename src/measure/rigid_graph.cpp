// SPDX-License-Identifier: Apache-2.0
#include "measure/rigid_graph.hpp"

#include <algorithm>

namespace hamvar {
namespace {

void set_gateway(RigidPlace& place, NodeKind kind) {
  switch (kind) {
    case NodeKind::parallel:
      place.joining = Joining::all;
      break;
    case NodeKind::inclusive:
    case NodeKind::complex:
      place.joining = Joining::inclusive;
      place.choosing = Choosing::some;
      break;
    case NodeKind::exclusive:
    case NodeKind::event_based:
      place.choosing = Choosing::one;
      break;
    default:
      break;
  }
}

/// Shares of a choice of one add up to 1, whatever the definition says.
void normalise(RigidPlace& place) {
  if (place.choosing != Choosing::one) return;
  double whole = 0;
  for (const RigidWay& way : place.ways) whole += way.share;
  for (RigidWay& way : place.ways)
    way.share = whole > 0 ? way.share / whole : 1 / static_cast<double>(place.ways.size());
}

}  // namespace

bool RigidGraph::one_way_at_a_time() const {
  return std::ranges::all_of(places, [](const RigidPlace& place) {
    const bool splits = place.ways.size() > 1 && place.choosing != Choosing::one;
    return !splits && (place.entrances < 2 || place.joining != Joining::all);
  });
}

RigidGraph rigid_graph(const Block& rigid, const BlockTree& tree, const Process& process,
                       std::vector<Distribution> times) {
  const std::size_t count = rigid.children.size();
  std::vector<std::uint32_t> place_of(count, 0);
  RigidGraph graph;
  for (std::size_t i = 0; i < count; ++i) {
    if (rigid.on_flow[i]) continue;
    place_of[i] = static_cast<std::uint32_t>(graph.places.size());
    RigidPlace& place = graph.places.emplace_back();
    const bool frame = i == 0 || i + 1 == count;
    if (!frame) set_gateway(place, process[tree.blocks[rigid.children[i]].entry].kind);
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (rigid.on_flow[i]) continue;
    RigidPlace& place = graph.places[place_of[i]];
    for (const auto* before : {&rigid.incoming[i], &rigid.returning[i]})
      for (const std::uint32_t child : *before) {
        const std::uint32_t from = place_of[rigid.incoming[child].front()];
        graph.places[from].ways.push_back(
            {place_of[i], place.entrances++, rigid.shares[child], std::move(times[child])});
      }
  }
  for (RigidPlace& place : graph.places) normalise(place);
  return graph;
}

}  // namespace hamvar
