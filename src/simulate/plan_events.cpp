// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "simulate/planner.hpp"

namespace hamvar::plan {
namespace {

/// The way of `node` that leads to `to` is never taken: what it had goes to the last of the others.
void close_way(Plan& plan, Index node, Index to) {
  const PlannedNode& split = plan.nodes[node];
  double sum = 0;
  double before = 0;
  double whole = 0;
  Index open = none;
  for (Index i = 0; i < split.ways; ++i) {
    Way& way = plan.ways[split.first_way + i];
    const double share = way.share - before;
    before = way.share;
    if (way.to == to) {
      whole += share;
      way.share = sum;
      continue;
    }
    sum += share;
    way.share = sum;
    open = i;
  }
  if (open == none) return;
  for (Index i = open; i < split.ways; ++i) plan.ways[split.first_way + i].share += whole;
}

/// A boundary event of a task with a time of its own: the two race. flatten() had made a choice of it.
bool add_timer(Draft& draft, const Node& boundary, const EventPlan& said) {
  const auto host = draft.flat_names.find(boundary.event.attached_to);
  const auto event = draft.flat_names.find(boundary.id);
  if (!host || !event || draft.plan.nodes[*host].work != Work::task) return false;
  const std::string choice =
      boundary.event.interrupting ? boundary.event.attached_to + "/boundary" : boundary.id + "/maybe";
  const auto made = draft.flat_names.find(choice);
  if (!made) return false;
  const Index to = static_cast<Index>(*event);
  close_way(draft.plan, static_cast<Index>(*made), to);
  Task& task = draft.plan.tasks[draft.plan.nodes[*host].what];
  task.timers.push_back({Sampler(said.wait), to, boundary.event.interrupting});
  return true;
}

void add_wait(Draft& draft, NodeRef node, const EventPlan& said) {
  PlannedNode& planned = draft.plan.nodes[node];
  if (planned.work == Work::task) {
    draft.wrong.push_back("'" + said.event + "' is a step, no event");
    return;
  }
  planned.work = Work::wait;
  planned.what = static_cast<Index>(draft.plan.waits.size());
  draft.plan.waits.emplace_back(said.wait);
}

/// Behind an event-based gateway the first event counts, where all of them have a time and nothing says how
/// often each comes.
void add_races(Draft& draft) {
  for (const NodeRef node : nodes(draft.flat)) {
    if (draft.flat[node].kind != NodeKind::event_based || out_degree(node, draft.flat) < 2) continue;
    const bool timed = std::ranges::all_of(flows_out(node, draft.flat), [&](const FlowRef& flow) {
      return !draft.flat[flow].probability && draft.plan.nodes[target(flow, draft.flat)].work == Work::wait;
    });
    if (timed) draft.plan.nodes[node].split = Split::race;
  }
}

}  // namespace

void plan_events(Draft& draft) {
  for (const EventPlan& each : draft.scenario.events) {
    const auto drawn = draft.drawn_node(each.event, "event");
    if (!drawn) continue;
    const Node& node = draft.drawn[*drawn];
    if (node.kind == NodeKind::boundary && add_timer(draft, node, each)) continue;
    const auto flat = draft.flat_names.find(node.id);
    if (flat) add_wait(draft, *flat, each);
    if (node.kind != NodeKind::boundary) continue;
    draft.plan.notes.push_back(
        {"\"" + each.event + "\" does not race with what it is attached to: it comes by its probability",
         "«" + each.event +
             "» با کاری که به آن چسبیده است مسابقه نمی‌دهد و با احتمال خود رخ می‌دهد"});
  }
  add_races(draft);
}

}  // namespace hamvar::plan
