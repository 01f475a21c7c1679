// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "formats/pnml/process_to_net.hpp"

namespace hamvar::formats::pnml {
namespace {

using Lines = std::vector<std::string>;

bool says_more_than_its_name(const Service& service) {
  return !service.version.empty() || !service.description.empty() || !service.owner.empty() ||
         service.level || !service.life_events.empty() || service.trigger || !service.addressees.empty() ||
         service.yearly_volume || service.times_per_year || service.deadline || !service.outputs.empty() ||
         !service.fees.empty() || !service.area.empty();
}

void add_gateway(const Node& node, Lines& lines) {
  if (node.kind == NodeKind::inclusive)
    lines.push_back(node.id + ": that only some of its ways may be taken; written as a parallel gateway");
  if (node.kind == NodeKind::complex && !node.deferred)
    lines.push_back(node.id + ": its condition; written as a parallel gateway");
}

void add_event(const Node& node, Lines& lines) {
  if (node.kind == NodeKind::boundary)
    lines.push_back(node.id + ": that it interrupts " + node.event.attached_to +
                    "; in the net it does not happen, nor what only it leads to");
  if (!node.event.definitions.empty())
    lines.push_back(node.id + ": that it is a " + std::string(spelling(node.event.kind())) + " event");
  if (node.event.wait) lines.push_back(node.id + ": how long it is waited for");
}

void add_work(const Node& node, bool has_inside, Lines& lines) {
  if (node.kind == NodeKind::sub_process)
    lines.push_back(node.id + (has_inside ? ": what lies in it; written as one transition"
                                          : ": that it is a sub-process; written as a transition"));
  if (node.kind == NodeKind::sub_process && node.sub_process == SubProcessKind::event)
    lines.push_back(node.id + ": what triggers it; in the net it does not happen");
  if (node.activity != Activity())
    lines.push_back(node.id + ": who does it, its times, documents and the like");
  if (node.repetition != Repetition::once) lines.push_back(node.id + ": that it is repeated");
  if (node.for_compensation)
    lines.push_back(node.id + ": that it undoes another step; in the net it does not happen");
  if (node.instantiates) lines.push_back(node.id + ": that it begins the process");
  if (!node.exempt.empty()) lines.push_back(node.id + ": what is exempt there");
}

std::string said_of(const Flow& flow) {
  std::string said;
  const auto add = [&](bool there, const char* what) {
    if (there) said += (said.empty() ? "" : ", ") + std::string(what);
  };
  add(flow.probability.has_value(), "its probability");
  add(!flow.condition.empty() || !flow.expression.empty(), "its condition");
  add(flow.is_default, "that it is the default");
  return said;
}

/// "a > b", or nothing where both lie in a sub-process and so are named there.
void add_flow(const Process& process, FlowRef flow, Lines& lines) {
  const Node& from = process[source(flow, process)];
  const Node& to = process[target(flow, process)];
  if (is_inside(from) && is_inside(to)) return;
  if (is_inside(from) || is_inside(to))
    return lines.push_back(from.id + " > " + to.id + ": the flow, as it crosses the border of a sub-process");
  if (const std::string said = said_of(process[flow]); !said.empty())
    lines.push_back(from.id + " > " + to.id + ": " + said);
}

void add_starts_and_ends(const Process& process, Lines& lines) {
  std::string starts;
  std::string ends;
  std::size_t start_count = 0;
  std::size_t end_count = 0;
  for (const NodeRef ref : nodes(process)) {
    const Node& node = process[ref];
    if (is_inside(node)) continue;
    const auto add = [&](std::string& list, std::size_t& count) {
      list += (count++ > 0 ? ", " : "") + node.id;
    };
    if (node.kind == NodeKind::start) add(starts, start_count);
    if (node.kind == NodeKind::end) add(ends, end_count);
  }
  if (start_count > 1) lines.push_back(starts + ": which of them begins a case; each place holds a token");
  if (end_count > 1) lines.push_back(ends + ": whether they exclude each other; each is a sink of its own");
}

}  // namespace

Lines omitted_of(const Service& service) {
  const Process& process = service.process;
  Lines lines;
  if (says_more_than_its_name(service))
    lines.push_back(service.id + ": what is said of the service beside its id and name");
  add_starts_and_ends(process, lines);
  std::set<std::string> parents;
  for (const NodeRef ref : nodes(process)) parents.insert(process[ref].parent);
  for (const NodeRef ref : nodes(process)) {
    const Node& node = process[ref];
    if (is_inside(node)) continue;
    add_gateway(node, lines);
    add_event(node, lines);
    add_work(node, parents.contains(node.id), lines);
  }
  for (const FlowRef flow : flows(process)) add_flow(process, flow, lines);
  return lines;
}

}  // namespace hamvar::formats::pnml
