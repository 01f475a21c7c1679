// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/patch.hpp"

#include <algorithm>

#include "formats/bpmn/extension_tree.hpp"
#include "formats/bpmn/lane_writer.hpp"
#include "formats/bpmn/leftovers.hpp"
#include "formats/bpmn/unused_data.hpp"

namespace hamvar::formats {
namespace {

bool same_values(const Flow& a, const Flow& b) {
  return a.probability == b.probability && a.condition == b.condition && a.expression == b.expression;
}

/// All nodes, each behind the sub-process that it lies in; at the end those that lie in none that is there.
std::vector<NodeRef> scopes_first(const Process& process) {
  std::map<std::string_view, std::vector<NodeRef>> inside;
  for (const NodeRef node : nodes(process)) inside[process[node].parent].push_back(node);
  std::vector<NodeRef> order = std::move(inside[std::string_view()]);
  inside.erase(std::string_view());
  for (std::size_t i = 0; i < order.size(); ++i)
    if (const auto inner = inside.extract(process[order[i]].id))
      order.insert(order.end(), inner.mapped().begin(), inner.mapped().end());
  for (const auto& [parent, lost] : inside) order.insert(order.end(), lost.begin(), lost.end());
  return order;
}

class Patch {
 public:
  Patch(WriteContext& context, BpmnReader& reader, const BpmnProcess& where, const Service& before,
        const Service& after)
      : context_(context),
        reader_(reader),
        where_(where),
        before_(before.process),
        after_(after.process),
        service_(after),
        process_(reader.elements()[where.element].xml) {}

  Patched run() {
    std::vector<pugi::xml_node> gone = match_nodes();
    match_flows(gone);
    LaneWriter lanes(context_, reader_, where_, before_, service_);
    for (const NodeRef node : scopes_first(after_)) write_node(node, lanes.actor_at(node));
    for (const NodeRef node : nodes(after_)) refer(node);
    std::size_t index = 0;
    for (const FlowRef flow : flows(after_)) write_flow(flow, index++);
    gone.insert(gone.end(), unused_.begin(), unused_.end());
    remove_leftovers(context_.dom, gone);
    for (const NodeRef node : nodes(after_)) lanes.place(node, element_of(node));
    for (const NodeRef node : nodes(after_)) list_flows(node);
    return std::move(patched_);
  }

 private:
  [[nodiscard]] pugi::xml_node element_of(NodeRef node) const { return elements_.at(after_[node].id); }
  [[nodiscard]] bool is_new(NodeRef node) const { return !before_nodes_.contains(after_[node].id); }

  /// Nodes keep their element by their id. Gives the elements of those that are no more.
  std::vector<pugi::xml_node> match_nodes() {
    std::set<std::string_view> kept;
    for (const NodeRef node : nodes(after_)) kept.insert(after_[node].id);
    std::vector<pugi::xml_node> gone;
    for (const NodeRef node : nodes(before_)) {
      const pugi::xml_node element = reader_.elements()[where_.nodes[node]].xml;
      before_nodes_.emplace(before_[node].id, node);
      if (kept.contains(before_[node].id))
        elements_.emplace(before_[node].id, element);
      else
        gone.push_back(element);
    }
    return gone;
  }

  /// Flows keep their element by their id, or by their ends where they have none.
  void match_flows(std::vector<pugi::xml_node>& gone) {
    std::multimap<std::string, std::size_t> by_key;
    std::vector<FlowRef> all;
    for (const FlowRef flow : flows(before_)) {
      by_key.emplace(key_of(flow, before_), all.size());
      all.push_back(flow);
    }
    for (const FlowRef flow : flows(after_)) {
      const auto found = by_key.find(key_of(flow, after_));
      flow_elements_.emplace_back();
      before_flows_.emplace_back();
      if (found == by_key.end()) continue;
      flow_elements_.back() = reader_.elements()[where_.flows[found->second]].xml;
      before_flows_.back() = all[found->second];
      by_key.erase(found);
    }
    for (const auto& [key, index] : by_key) gone.push_back(reader_.elements()[where_.flows[index]].xml);
  }

  static std::string key_of(FlowRef flow, const Process& process) {
    if (!process[flow].id.empty()) return process[flow].id;
    return ' ' + process[source(flow, process)].id + ' ' + process[target(flow, process)].id;
  }

  /// The element that a scope's children stand in.
  pugi::xml_node scope_of(const Node& node) const {
    const auto parent = elements_.find(node.parent);
    return parent == elements_.end() ? process_ : parent->second;
  }

  void write_node(NodeRef ref, const Actor& in_lane) {
    const Node& node = after_[ref];
    const auto known = before_nodes_.find(node.id);
    if (known == before_nodes_.end()) {
      const pugi::xml_node made = add_flow_node(context_, scope_of(node), node, in_lane);
      elements_.emplace(node.id, made);
      patched_.added.emplace(attribute(made, "id"));
      return;
    }
    const Node& old = before_[known->second];
    if (old.activity.task != node.activity.task) context_.dom.rename(element_of(ref), element_name(node));
    if (old.activity.calls != node.activity.calls)
      set_attribute(element_of(ref), "calledElement", node.activity.calls);
    if (!old.same_as(node)) write_node_values(context_, element_of(ref), node, in_lane);
    if (old.activity != node.activity)
      std::ranges::move(unused_data(reader_, element_of(ref), node.activity), std::back_inserter(unused_));
  }

  /// What a new event is attached to, and what it undoes.
  void refer(NodeRef node) {
    if (!is_new(node) || !is_event(after_[node].kind)) return;
    const pugi::xml_node element = element_of(node);
    const auto host = elements_.find(after_[node].event.attached_to);
    if (host != elements_.end()) set_attribute(element, "attachedToRef", context_.dom.id_of(host->second));
    for (const pugi::xml_node definition : element.children()) {
      if (tag_of(local_name(definition.name())) != Tag::compensateEventDefinition) continue;
      const pugi::xml_attribute name = own_attribute(definition, "name");
      const auto undone = elements_.find(std::string_view(name.value()));
      if (undone == elements_.end()) continue;
      set_attribute(definition, "activityRef", context_.dom.id_of(undone->second));
      pugi::xml_node(definition).remove_attribute(name);
    }
  }

  void write_flow(FlowRef flow, std::size_t index) {
    pugi::xml_node& element = flow_elements_[index];
    const std::string from = context_.dom.id_of(element_of(source(flow, after_)));
    const std::string to = context_.dom.id_of(element_of(target(flow, after_)));
    const bool is_new = !element;
    if (is_new) element = add_sequence_flow(context_, scope_of(after_[source(flow, after_)]), after_[flow]);
    const bool moved = is_new || ends_differ(flow, *before_flows_[index]);
    if (moved) {
      set_attribute(element, "sourceRef", from);
      set_attribute(element, "targetRef", to);
      const std::string id = context_.dom.id_of(element);
      if (!is_new) forget_drawing(context_.dom, {id});
      patched_.added.insert(id);
      touched_.insert(source(flow, after_));
      touched_.insert(target(flow, after_));
    }
    if (!is_new && !same_values(after_[flow], before_[*before_flows_[index]]))
      write_flow_values(context_, element, after_[flow]);
  }

  bool ends_differ(FlowRef now, FlowRef then) const {
    return after_[source(now, after_)].id != before_[source(then, before_)].id ||
           after_[target(now, after_)].id != before_[target(then, before_)].id;
  }

  /// The node's lists of flows, if its flows have changed and it lists any or is new; and its default flow.
  void list_flows(NodeRef node) {
    const pugi::xml_node element = element_of(node);
    const bool lists = is_new(node) || child_named(element, "incoming") || child_named(element, "outgoing");
    const bool changed = is_new(node) || touched_.contains(node) || lost_a_flow(node);
    if (!changed) {
      if (defaults_differ(node)) set_default(node);
      return;
    }
    if (lists) {
      list_flows_at(context_, element, "incoming",
                    ids_of_flows([&](FlowRef flow) { return target(flow, after_) == node; }));
      list_flows_at(context_, element, "outgoing",
                    ids_of_flows([&](FlowRef flow) { return source(flow, after_) == node; }));
    }
    set_default(node);
  }

  template <class Belongs>
  std::vector<std::string> ids_of_flows(Belongs belongs) {
    std::vector<std::string> ids;
    std::size_t index = 0;
    for (const FlowRef flow : flows(after_)) {
      const pugi::xml_node at = flow_elements_[index++];
      if (belongs(flow)) ids.push_back(id_at(at));
    }
    return ids;
  }

  void set_default(NodeRef node) {
    std::string chosen;
    std::size_t index = 0;
    for (const FlowRef flow : flows(after_)) {
      const pugi::xml_node at = flow_elements_[index++];
      if (source(flow, after_) != node || !after_[flow].is_default) continue;
      if (has_default(after_[node].kind) && chosen.empty())
        chosen = id_at(at);
      else
        context_.dom.set_own(at, "default", "true");
    }
    set_attribute(element_of(node), "default", chosen);
  }

  /// BPMN names a default flow at some kinds of nodes, one a node.
  static bool has_default(NodeKind kind) {
    using enum NodeKind;
    return kind == activity || kind == sub_process || kind == exclusive || kind == inclusive ||
           kind == complex;
  }

  bool defaults_differ(NodeRef node) const {
    std::size_t index = 0;
    for (const FlowRef flow : flows(after_)) {
      const auto& old = before_flows_[index++];
      if (source(flow, after_) == node && old && before_[*old].is_default != after_[flow].is_default)
        return true;
    }
    return false;
  }

  std::string id_at(pugi::xml_node element) { return context_.dom.id_of(element); }

  bool lost_a_flow(NodeRef node) const {
    const auto old = before_nodes_.find(after_[node].id);
    return old != before_nodes_.end() && (in_degree(old->second, before_) != in_degree(node, after_) ||
                                          out_degree(old->second, before_) != out_degree(node, after_));
  }

  WriteContext& context_;
  BpmnReader& reader_;
  const BpmnProcess& where_;
  const Process& before_;
  const Process& after_;
  const Service& service_;
  pugi::xml_node process_;
  std::map<std::string, pugi::xml_node, std::less<>> elements_;  ///< by node id
  std::map<std::string, NodeRef, std::less<>> before_nodes_;
  std::vector<pugi::xml_node> flow_elements_;         ///< by position in edges(after)
  std::vector<std::optional<FlowRef>> before_flows_;  ///< the same
  std::set<NodeRef> touched_;                         ///< nodes at which a flow begins or ends anew
  std::vector<pugi::xml_node> unused_;                ///< associations with data that is no longer used
  Patched patched_;
};

}  // namespace

Patched patch_process(WriteContext& context, BpmnReader& reader, const BpmnProcess& where,
                      const Service& before, const Service& after) {
  return Patch(context, reader, where, before, after).run();
}

}  // namespace hamvar::formats
