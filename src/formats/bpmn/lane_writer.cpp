// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/lane_writer.hpp"

#include <algorithm>
#include <map>

#include "formats/bpmn/extension_writer.hpp"
#include "formats/write_parts.hpp"
#include "formats/write_values.hpp"

namespace hamvar::formats {

LaneWriter::LaneWriter(WriteContext& context, BpmnReader& reader, const BpmnProcess& where,
                       const Process& before, const Service& after)
    : context_(context),
      reader_(reader),
      where_(where),
      service_(after),
      everywhere_(reader.actor_in(no_element, reader.pool_of(where.element))),
      lane_of_(num_vertices(after.process), none),
      stays_(num_vertices(after.process), false) {
  find_lanes(before);
  if (lanes_.empty() && num_vertices(before) == 0) make_lanes();
  if (!lanes_.empty()) spread_to_neighbours();
}

void LaneWriter::find_lanes(const Process& before) {
  const Elements& elements = reader_.elements();
  const ElementRef pool = reader_.pool_of(where_.element);
  std::map<ElementRef, std::size_t> number_of;
  for (ElementRef ref = where_.element + 1; ref < elements[where_.element].end; ++ref) {
    if (elements[ref].tag != Tag::lane) continue;
    number_of.emplace(ref, lanes_.size());
    lanes_.push_back({elements[ref].xml, reader_.actor_in(ref, pool)});
  }
  if (lanes_.empty()) return;
  std::map<std::string_view, NodeRef> old;
  for (const NodeRef node : nodes(before)) old.emplace(before[node].id, node);
  for (const NodeRef node : nodes(service_.process)) {
    const Node& it = service_.process[node];
    const auto known = old.find(it.id);
    if (known != old.end() && where_.lanes[known->second] != no_element)
      lane_of_[node] = number_of.at(where_.lanes[known->second]);
    stays_[node] = known != old.end();
    const bool given_away = known != old.end() && it.activity.actor != before[known->second].activity.actor;
    if (it.kind != NodeKind::activity || (known != old.end() && !given_away)) continue;
    const std::size_t wanted = lane_for(it.activity.actor);
    if (wanted == none || wanted == lane_of_[node]) continue;
    lane_of_[node] = wanted;
    stays_[node] = false;
  }
}

std::size_t LaneWriter::lane_for(const Actor& actor) const {
  const auto found = std::ranges::find(lanes_, actor, &Lane::actor);
  return found == lanes_.end() ? none : static_cast<std::size_t>(found - lanes_.begin());
}

void LaneWriter::make_lanes() {
  std::vector<Actor> actors;
  std::vector<std::string> agencies;
  for (const NodeRef node : activities(service_.process)) {
    const Actor& actor = service_.process[node].activity.actor;
    if (std::ranges::find(actors, actor) == actors.end()) actors.push_back(actor);
    if (std::ranges::find(agencies, agency_of(actor)) == agencies.end()) agencies.push_back(agency_of(actor));
  }
  if (actors.size() < 2) return;
  const pugi::xml_node set = context_.dom.add(reader_.elements()[where_.element].xml, "laneSet");
  set_attribute(set, "id", context_.dom.fresh_id("lanes"));
  for (const std::string& agency : agencies) {
    std::vector<Actor> own;
    std::ranges::copy_if(actors, std::back_inserter(own),
                         [&](const Actor& actor) { return agency_of(actor) == agency; });
    add_agency(set, own);
  }
  for (const NodeRef node : activities(service_.process))
    if (service_.process[node].parent.empty())
      lane_of_[node] = lane_for(service_.process[node].activity.actor);
}

/// The agency that does what the actor does; of the applicant, nothing.
std::string LaneWriter::agency_of(const Actor& actor) const {
  if (actor.applicant) return {};
  return actor.agency.empty() ? service_.owner : actor.agency;
}

/// A lane for the agency, and one in it for each of several actors, or for one that is a part of it.
void LaneWriter::add_agency(pugi::xml_node set, const std::vector<Actor>& actors) {
  const Actor& first = actors.front();
  const Text agency =
      first.applicant ? Text{"Applicant", "متقاضی"} : context_.catalog.agency_name(agency_of(first));
  if (actors.size() == 1 && first.unit.empty() && first.role.empty()) {
    lanes_.push_back({add_lane(set, first, agency), first});
    return;
  }
  Actor whole;
  whole.agency = agency_of(first);
  const pugi::xml_node lane = add_lane(set, whole, agency);
  const pugi::xml_node inner = context_.dom.add(lane, "childLaneSet");
  set_attribute(inner, "id", context_.dom.fresh_id("lanes"));
  for (const Actor& actor : actors) {
    const auto namesakes = std::ranges::count(actors, actor.role, &Actor::role);
    Text name = actor.role.empty() ? actor.unit : actor.role;
    if (name.empty()) name = agency;
    if (!actor.role.empty() && !actor.unit.empty() && namesakes > 1)
      name = {actor.unit.in(Language::en) + " — " + actor.role.in(Language::en),
              actor.unit.in(Language::fa) + " — " + actor.role.in(Language::fa)};
    lanes_.push_back({add_lane(inner, actor, name), actor});
  }
}

pugi::xml_node LaneWriter::add_lane(pugi::xml_node set, const Actor& actor, const Text& name) {
  const pugi::xml_node lane = context_.dom.add(set, "lane");
  set_attribute(lane, "id", context_.dom.fresh_id("lane"));
  JsonText said = JsonText::object();
  if (write_name(context_, lane, name)) said.add("label", to_json(name));
  said.add("actor",
           actor_json(actor));  // also the owner, who is none: the lane's name is not to be guessed at
  write_extension(context_.dom, lane, "lane", said);
  return lane;
}

/// What stands outside of a sub-process and has no lane yet takes that of what is before it, else behind it.
void LaneWriter::spread_to_neighbours() {
  const Process& process = service_.process;
  for (bool more = true; more;) {
    more = false;
    for (const NodeRef node : nodes(process)) {
      if (lane_of_[node] != none || !process[node].parent.empty()) continue;
      std::size_t lane = none;
      for (const NodeRef other : successors(node, process))
        if (lane_of_[other] != none) lane = lane_of_[other];
      for (const NodeRef other : predecessors(node, process))
        if (lane_of_[other] != none) lane = lane_of_[other];
      if (process[node].kind == NodeKind::boundary)
        if (const auto host = find_node(process, process[node].event.attached_to)) lane = lane_of_[*host];
      if (lane == none) continue;
      lane_of_[node] = lane;
      more = true;
    }
  }
  for (const NodeRef node : nodes(process))
    if (lane_of_[node] == none && process[node].parent.empty()) lane_of_[node] = 0;
}

Actor LaneWriter::actor_at(NodeRef node) const {
  for (std::optional<NodeRef> at = node; at; at = find_node(service_.process, service_.process[*at].parent))
    if (lane_of_[*at] != none) return lanes_[lane_of_[*at]].actor;
  return everywhere_;
}

void LaneWriter::place(NodeRef node, pugi::xml_node element) {
  if (stays_[node] || lane_of_[node] == none) return;
  const std::string id = context_.dom.id_of(element);
  for (const Lane& lane : lanes_)
    for (pugi::xml_node child = lane.element.first_child(); child;) {
      const pugi::xml_node next = child.next_sibling();
      if (local_name(child.name()) == "flowNodeRef" && text_in(child) == id) Dom::remove(child);
      child = next;
    }
  context_.dom.add(lanes_[lane_of_[node]].element, "flowNodeRef").text().set(id.c_str());
}

}  // namespace hamvar::formats
