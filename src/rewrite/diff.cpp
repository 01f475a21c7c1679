// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rewrite/diff.hpp"

#include <map>
#include <optional>
#include <set>
#include <unordered_map>

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

/// Puts two processes into one.
class Combination {
 public:
  Combination(const Process& before, const Process& after, const std::vector<NodePair>& pairs)
      : before_(before), after_(after), heirs_(num_vertices(before)), of_before_(num_vertices(before)) {
    for (const NodePair& pair : pairs) heirs_[pair.before] = pair;
  }

  Combined run() {
    add_nodes();
    add_flows();
    return std::move(both_);
  }

 private:
  using Ends = std::pair<std::string_view, std::string_view>;  ///< ids in both

  void add_nodes() {
    for (const NodeRef node : nodes(after_)) taken_.insert(after_[node].id);
    for (const NodeRef node : nodes(before_))
      if (!heirs_[node]) own_ids_.emplace(before_[node].id, free_id(before_[node].id));
    std::vector<std::optional<NodeRef>> placed(num_vertices(after_));
    for (const NodeRef node : nodes(before_)) {
      const auto& heir = heirs_[node];
      of_before_[node] = heir ? add(after_[heir->after], heir->fate) : add(removed(node), Fate::removed);
      if (heir) placed[heir->after] = of_before_[node];
    }
    for (const NodeRef node : nodes(after_))
      of_after_.push_back(placed[node] ? *placed[node] : add(after_[node], Fate::added));
  }

  NodeRef add(const Node& node, Fate fate) {
    both_.nodes.push_back(fate);
    return add_vertex(node, both_.process);
  }

  /// Under ids that stand for what they stood for.
  Node removed(NodeRef ref) {
    Node node = before_[ref];
    node.id = own_ids_.at(node.id);
    node.parent = id_now(node.parent);
    node.event.attached_to = id_now(node.event.attached_to);
    return node;
  }

  std::string id_now(const std::string& id) {
    if (ids_.empty())
      for (const NodeRef node : nodes(before_))
        ids_.emplace(before_[node].id,
                     heirs_[node] ? after_[heirs_[node]->after].id : own_ids_.at(before_[node].id));
    const auto found = ids_.find(id);
    return found == ids_.end() ? id : found->second;
  }

  std::string free_id(const std::string& id) {
    std::string made = id;
    while (!taken_.insert(made).second) made += "-before";
    return made;
  }

  /// Several flows can have the same ends.
  std::map<Ends, std::vector<FlowRef>> by_ends(const Process& process,
                                               const std::vector<NodeRef>& place) const {
    std::map<Ends, std::vector<FlowRef>> found;
    const auto id = [&](NodeRef node) { return std::string_view(both_.process[place[node]].id); };
    for (const FlowRef flow : flows(process))
      found[{id(source(flow, process)), id(target(flow, process))}].push_back(flow);
    return found;
  }

  void add_flows() {
    for (const NodeRef node : nodes(both_.process)) places_.emplace(both_.process[node].id, node);
    const auto was = by_ends(before_, of_before_);
    const auto is = by_ends(after_, of_after_);
    const auto count = [](const auto& by, const Ends& ends) {
      const auto found = by.find(ends);
      return found == by.end() ? 0 : found->second.size();
    };
    for (const auto& [ends, flows] : was)
      for (std::size_t i = 0; i < flows.size(); ++i)
        if (i < count(is, ends))
          draw(ends, after_[is.at(ends)[i]], Fate::kept);
        else
          draw(ends, before_[flows[i]], Fate::removed);
    for (const auto& [ends, flows] : is)
      for (std::size_t i = count(was, ends); i < flows.size(); ++i) draw(ends, after_[flows[i]], Fate::added);
  }

  void draw(const Ends& ends, const Flow& flow, Fate fate) {
    add_edge(places_.at(ends.first), places_.at(ends.second), flow, both_.process);
    both_.flows.push_back(fate);
  }

  const Process& before_;
  const Process& after_;
  std::vector<std::optional<NodePair>> heirs_;  ///< by node of before
  std::vector<NodeRef> of_before_;              ///< by node: its place in both
  std::vector<NodeRef> of_after_;
  std::set<std::string> taken_;
  std::unordered_map<std::string, std::string> own_ids_;  ///< of removed nodes: before -> in both
  std::unordered_map<std::string, std::string> ids_;      ///< of all nodes of before
  std::unordered_map<std::string_view, NodeRef> places_;  ///< in both, by id
  Combined both_;
};

}  // namespace

Combined combine(const Process& before, const Process& after, const std::vector<NodePair>& pairs) {
  return Combination(before, after, pairs).run();
}

std::vector<NodePair> pairs_by_id(const Process& before, const Process& after,
                                  const std::vector<Edit>& edits) {
  const Told told = told_by(edits);
  std::unordered_map<std::string_view, NodeRef> places;
  for (const NodeRef node : nodes(after)) places.emplace(after[node].id, node);
  std::vector<NodePair> pairs;
  for (const NodeRef node : nodes(before))
    if (const auto heir = places.find(before[node].id); heir != places.end())
      pairs.push_back({node, heir->second, fate_of(before[node], after[heir->second], told)});
  return pairs;
}

}  // namespace hamvar
