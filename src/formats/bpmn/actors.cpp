// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/actors.hpp"

#include <map>

namespace hamvar::formats {
namespace {

/// The lane's name is the agency's.
bool is_agency_as_a_whole(const Actor& actor) {
  return !actor.agency.empty() && actor.unit.empty() && actor.role.empty();
}

/// Of a lane within those around it, outermost first; `actor`: who does what stands in no lane.
Actor actor_of_path(const Elements& elements, const std::vector<ElementRef>& path, Actor actor, Names& names,
                    Extensions& extensions) {
  for (const ElementRef lane : path) {
    const std::string_view name = attribute(elements[lane].xml, "name");
    if (auto said = extensions.actor(lane)) {
      actor = std::move(said->actor);
      if (is_agency_as_a_whole(actor))
        names.call(actor.agency, said->label.empty() ? text_of(name) : said->label);
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

Actor actor_in(const Elements& elements, ElementRef lane, ElementRef pool, Names& names,
               Extensions& extensions) {
  Actor everywhere;
  if (pool != no_element) {
    if (auto said = extensions.actor(pool))
      everywhere = std::move(said->actor);
    else
      everywhere.applicant = means_applicant(attribute(elements[pool].xml, "name"));
  }
  if (lane == no_element || everywhere.applicant) return everywhere;
  return actor_of_path(elements, lane_path(elements, lane), everywhere, names, extensions);
}

void read_actors(const Elements& elements, BpmnProcess& process, ElementRef pool, Names& names,
                 Extensions& extensions) {
  std::map<ElementRef, Actor> by_lane;
  for (const NodeRef node : nodes(process.graph)) {
    if (process.graph[node].kind != NodeKind::activity) continue;
    const ElementRef lane = process.lanes[node];
    const auto [known, is_new] = by_lane.try_emplace(lane);
    if (is_new) known->second = actor_in(elements, lane, pool, names, extensions);
    process.graph[node].activity.actor = known->second;
  }
}

}  // namespace hamvar::formats
