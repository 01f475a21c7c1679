// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/patch.hpp"

#include <algorithm>

#include "formats/bpmn/lane_writer.hpp"
#include "formats/bpmn/leftovers.hpp"

namespace hamvar::formats {
namespace {

bool same_values(const Flow& a, const Flow& b) {
  return a.probability == b.probability && a.condition == b.condition && a.expression == b.expression;
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
    for (const NodeRef node : nodes(after_)) write_node(node, lanes.actor_at(node));
    for (const NodeRef node : nodes(after_)) attach(node);
    std::size_t index = 0;
    for (const FlowRef flow : flows(after_)) write_flow(flow, index++);
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
    if (!old.same_as(node)) write_node_values(context_, element_of(ref), node, in_lane);
    if (old.activity != node.activity) drop_data(element_of(ref), node.activity);
  }

  /// Data that the activity no longer uses is not joined to it any more.
  void drop_data(pugi::xml_node element, const Activity& activity) {
    for (pugi::xml_node child = element.first_child(); child;) {
      const pugi::xml_node next = child.next_sibling();
      const Tag tag = tag_of(local_name(child.name()));
      const bool read = tag == Tag::dataInputAssociation;
      if ((read || tag == Tag::dataOutputAssociation) && !is_used(child, read, activity)) Dom::remove(child);
      child = next;
    }
  }

  bool is_used(pugi::xml_node association, bool read, const Activity& activity) {
    const auto found = reader_.elements().find(text_in(child_named(association, read ? "sourceRef" : "targetRef")));
    if (!found) return true;
    const Element& data = reader_.elements()[*found];
    const std::string_view name = name_of_data(data);
    if (data.tag == Tag::dataStoreReference) {
      const std::string registry = reader_.names().registry(name);
      return registry.empty() || std::ranges::find(activity.registries, registry, &RegistryAccess::registry) !=
                                     activity.registries.end();
    }
    const std::string document = reader_.names().document(name);
    if (document.empty()) return true;
    return read ? std::ranges::find(activity.evidence, document, &Evidence::document) != activity.evidence.end()
                : std::ranges::find(activity.documents_out, document) != activity.documents_out.end();
  }

  /// Its own, else that of what it refers to.
  std::string_view name_of_data(const Element& data) const {
    const std::string_view own = attribute(data.xml, "name");
    const char* reference = data.tag == Tag::dataStoreReference ? "dataStoreRef" : "dataObjectRef";
    const auto other = own.empty() ? reader_.elements().find(attribute(data.xml, reference)) : std::nullopt;
    return other ? attribute(reader_.elements()[*other].xml, "name") : own;
  }

  void attach(NodeRef node) {
    if (after_[node].kind != NodeKind::boundary || !is_new(node)) return;
    const auto host = elements_.find(after_[node].event.attached_to);
    if (host != elements_.end())
      set_attribute(element_of(node), "attachedToRef", context_.dom.id_of(host->second));
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
    if (!changed) return;
    for (const char* local : {"incoming", "outgoing"})
      while (const pugi::xml_node old = child_named(element, local)) Dom::remove(old);
    std::string chosen;
    std::size_t index = 0;
    for (const FlowRef flow : flows(after_)) {
      const pugi::xml_node at = flow_elements_[index++];
      if (lists && target(flow, after_) == node) context_.dom.add(element, "incoming").text().set(id_at(at).c_str());
      if (lists && source(flow, after_) == node) context_.dom.add(element, "outgoing").text().set(id_at(at).c_str());
      if (source(flow, after_) == node && after_[flow].is_default) chosen = id_at(at);
    }
    set_attribute(element, "default", chosen);
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
  Patched patched_;
};

}  // namespace

Patched patch_process(WriteContext& context, BpmnReader& reader, const BpmnProcess& where,
                      const Service& before, const Service& after) {
  return Patch(context, reader, where, before, after).run();
}

}  // namespace hamvar::formats
