// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/actors.hpp"

#include <map>

namespace hamvar::formats {
namespace {

/// Of a lane within those around it, outermost first.
Actor actor_of_path(const Elements& elements, const std::vector<ElementRef>& path, Names& names,
                    Extensions& extensions) {
  Actor actor;
  for (const ElementRef lane : path) {
    const std::string_view name = attribute(elements[lane].xml, "name");
    if (auto said = extensions.actor(lane)) {
      actor = std::move(*said);
    } else if (means_applicant(name)) {
      actor = Actor();
      actor.applicant = true;
    } else if (const Agency* agency = names.known_agency(name)) {
      actor = Actor();
      actor.agency = agency->id;
    } else if (!name.empty() && !actor.applicant) {
      (lane == path.back() ? actor.role : actor.unit) = text_of(name);
    }
  }
  return actor;
}

}  // namespace

void read_actors(const Elements& elements, BpmnProcess& process, const std::vector<ElementRef>& lanes,
                 ElementRef pool, Names& names, Extensions& extensions) {
  Actor everywhere;
  if (pool != no_element) {
    if (auto said = extensions.actor(pool))
      everywhere = std::move(*said);
    else
      everywhere.applicant = means_applicant(attribute(elements[pool].xml, "name"));
  }
  std::map<ElementRef, Actor> by_lane;
  for (const NodeRef node : nodes(process.graph)) {
    if (process.graph[node].kind != NodeKind::activity) continue;
    Actor& actor = process.graph[node].activity.actor;
    actor = everywhere;
    if (lanes[node] == no_element || everywhere.applicant) continue;
    const auto [known, is_new] = by_lane.try_emplace(lanes[node]);
    if (is_new)
      known->second = actor_of_path(elements, lane_path(elements, lanes[node]), names, extensions);
    if (known->second != Actor()) actor = known->second;
  }
}

}  // namespace hamvar::formats
