// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rewrite/diff.hpp"

#include <map>
#include <set>

#include "hamvar/rewrite/edit.hpp"

namespace hamvar {
namespace {

/// What the edits say of nodes that stand on both sides.
struct Told {
  std::set<std::string> moved;
  std::set<std::string> merged;
};

Told told_by(const std::vector<Edit>& edits) {
  Told told;
  for (const Edit& edit : edits)
    for (const Change& change : edit.changes) {
      if (const auto* merge = std::get_if<MergeActivities>(&change)) told.merged.insert(merge->chain.front());
      if (const auto* fold = std::get_if<FoldIntoCall>(&change)) told.merged.insert(fold->nodes.front());
      if (const auto* move = std::get_if<MoveBefore>(&change)) told.moved.insert({move->first, move->last});
      if (const auto* block = std::get_if<MakeParallel>(&change))
        for (const auto& branch : block->branches) told.moved.insert(branch.begin(), branch.end());
    }
  return told;
}

Fate fate_of(const Node& before, const Node& after, const Told& told) {
  if (told.merged.contains(before.id)) return Fate::merged;
  if (told.moved.contains(before.id)) return Fate::moved;
  return before.same_as(after) ? Fate::kept : Fate::changed;
}

using Ends = std::pair<std::string, std::string>;

std::map<Ends, FlowRef> flows_by_ends(const Process& process) {
  std::map<Ends, FlowRef> found;
  for (const FlowRef flow : flows(process))
    found.emplace(Ends{process[source(flow, process)].id, process[target(flow, process)].id}, flow);
  return found;
}

}  // namespace

Combined combine(const Process& before, const Process& after, const std::vector<Edit>& edits) {
  const Told told = told_by(edits);
  Combined both;
  std::map<std::string, NodeRef> place;
  const auto add = [&](const Node& node, Fate fate) {
    place[node.id] = add_vertex(node, both.process);
    both.nodes.push_back(fate);
  };
  for (const NodeRef node : nodes(before)) {
    const auto heir = find_node(after, before[node].id);
    add(heir ? after[*heir] : before[node], heir ? fate_of(before[node], after[*heir], told) : Fate::removed);
  }
  for (const NodeRef node : nodes(after))
    if (!place.contains(after[node].id)) add(after[node], Fate::added);
  const auto old_flows = flows_by_ends(before);
  const auto new_flows = flows_by_ends(after);
  const auto draw = [&](const Ends& ends, const Flow& flow, Fate fate) {
    add_edge(place[ends.first], place[ends.second], flow, both.process);
    both.flows.push_back(fate);
  };
  for (const auto& [ends, flow] : old_flows) {
    const auto kept = new_flows.find(ends);
    draw(ends, kept == new_flows.end() ? before[flow] : after[kept->second],
         kept == new_flows.end() ? Fate::removed : Fate::kept);
  }
  for (const auto& [ends, flow] : new_flows)
    if (!old_flows.contains(ends)) draw(ends, after[flow], Fate::added);
  return both;
}

}  // namespace hamvar
