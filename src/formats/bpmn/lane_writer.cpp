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
  for (const NodeRef node : activities(service_.process))
    if (const Actor& actor = service_.process[node].activity.actor;
        std::ranges::find(actors, actor) == actors.end())
      actors.push_back(actor);
  if (actors.size() < 2) return;
  const pugi::xml_node process = reader_.elements()[where_.element].xml;
  const pugi::xml_node set = context_.dom.add(process, "laneSet");
  set_attribute(set, "id", context_.dom.fresh_id("lanes"));
  for (const Actor& actor : actors) add_lane(set, actor);
  for (const NodeRef node : activities(service_.process))
    if (service_.process[node].parent.empty()) lane_of_[node] = lane_for(service_.process[node].activity.actor);
}

void LaneWriter::add_lane(pugi::xml_node set, const Actor& actor) {
  const pugi::xml_node lane = context_.dom.add(set, "lane");
  set_attribute(lane, "id", context_.dom.fresh_id("lane"));
  const Text name = name_of(actor);
  JsonText said = JsonText::object();
  if (write_name(context_, lane, name)) said.add("label", to_json(name));
  if (actor != Actor()) said.add("actor", actor_json(actor));
  // A lane of the owner's own steps says so: its name may be that of an agency.
  if (actor == Actor()) said.add("actor", actor_json({false, service_.owner, {}, {}}));
  write_extension(context_.dom, lane, "lane", said);
  lanes_.push_back({lane, actor});
}

Text LaneWriter::name_of(const Actor& actor) const {
  if (actor.applicant) return {"Applicant", "متقاضی"};
  Text name = context_.catalog.agency_name(actor.agency.empty() ? service_.owner : actor.agency);
  for (const Text& part : {actor.unit, actor.role}) {
    if (part.empty()) continue;
    if (!name.en.empty()) name.en += " — " + part.in(Language::en);
    if (!name.fa.empty()) name.fa += " — " + part.in(Language::fa);
  }
  return name;
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
