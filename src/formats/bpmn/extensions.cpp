// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/extensions.hpp"

#include <algorithm>

#include "formats/spec_parts.hpp"

namespace hamvar::formats {
namespace {

void add_properties(ExtensionTree& tree, pugi::xml_node properties) {
  for (const pugi::xml_node property : properties.children()) {
    const std::string_view name = attribute(property, "name");
    if (name.starts_with("hamvar."))
      add_property(tree, name, property.attribute("value").value(), XmlDocument::offset(property));
  }
}

/// Takes an actor of whom nothing is said out of the tree: the service's owner.
bool take_owner(ExtensionTree& tree) {
  return std::erase_if(tree.children,
                       [](const ExtensionTree& each) { return each.key == "actor" && each.empty(); }) > 0;
}

bool declares_a_prefix(pugi::xml_node xml) {
  return std::ranges::any_of(
      xml.attributes(), [](pugi::xml_attribute each) { return declared_prefix(each.name()).has_value(); });
}

}  // namespace

Extensions::Extensions(const Elements& elements, const XmlDocument& document, const std::string& file,
                       const Catalog& catalog)
    : elements_(elements), values_(document.lines()), reading_(values_, file) {
  reading_.catalog = is_there(catalog) ? &catalog : nullptr;
}

ExtensionTree Extensions::tree_of(ElementRef element) const {
  ExtensionTree tree;
  if (!elements_.may_be_extended()) return tree;
  const auto extension = elements_.child(element, Tag::extensionElements);
  if (!extension) return tree;
  for (const pugi::xml_node child : elements_[*extension].xml.children()) {
    if (child.type() != pugi::node_element) continue;
    const std::string_view local = local_name(child.name());
    const bool may_be_ours = elements_.knows_hamvar() || local == "properties" || declares_a_prefix(child);
    const Space space = may_be_ours ? space_at(child) : Space::foreign;  // a look at all that it lies in
    if (tree.children.empty()) tree.offset = XmlDocument::offset(child);
    if (space == Space::hamvar && local == "label")
      add_element(tree.at("label", XmlDocument::offset(child)), child);
    else if (space == Space::hamvar && local == "exempt")
      add_member(tree, child);
    else if (space == Space::hamvar)
      add_element(tree, child);
    else if (local == "properties" && (space == Space::camunda || space == Space::zeebe))
      add_properties(tree, child);
  }
  return tree;
}

void Extensions::know(const Learned& learned) {
  if (reading_.catalog == nullptr || learned.empty()) return;
  if (!extended_) extended_ = std::make_unique<Catalog>(*reading_.catalog);
  const auto add = [](auto& entries, const auto& more) {
    for (const auto& each : more)
      if (std::ranges::none_of(entries, [&](const auto& entry) { return entry.id == each.id; }))
        entries.push_back(each);
  };
  add(extended_->agencies, learned.agencies);
  add(extended_->documents, learned.documents);
  add(extended_->registries, learned.registries);
  extended_->index();
  reading_.catalog = extended_.get();
}

bool Extensions::read_process(BpmnProcess& process, Service& service) {
  if (!elements_.may_be_extended() || elements_.all_of(Tag::extensionElements, process.element).empty())
    return false;
  NodeIds ids;
  ids.reserve(process.nodes.size());
  for (const NodeRef node : nodes(process.graph)) ids.emplace(process.graph[node].id, node);
  reading_.nodes = &ids;
  const bool says_whose = read_service(process.element, service);
  for (const NodeRef node : nodes(process.graph)) read_node(process.nodes[node], process.graph[node]);
  std::size_t index = 0;
  for (const FlowRef flow : flows(process.graph)) read_flow(process.flows[index++], process.graph[flow]);
  reading_.nodes = nullptr;
  return says_whose;
}

void Extensions::read_node(ElementRef element, Node& node) {
  ExtensionTree tree = tree_of(element);
  if (node.kind == NodeKind::activity && take_owner(tree)) node.activity.actor = Actor();
  if (tree.empty()) return;
  const JsonValue value = to_json_value(tree, values_);
  const Field field(reading_, value);
  Fields fields(field);
  fields.read("label", text, node.label);
  if (node.kind == NodeKind::activity) {
    fields.read("step", enumerator<StepKind>, node.activity.step);
    read_activity(fields, node.id, node.activity);
  }
  if (is_event(node.kind)) fields.read("wait", estimate, node.event.wait);
  fields.read("exempt", list_of(exemption), node.exempt);
  fields.finish();
}

void Extensions::read_flow(ElementRef element, Flow& flow) {
  const ExtensionTree tree = tree_of(element);
  if (tree.empty()) return;
  const JsonValue value = to_json_value(tree, values_);
  const Field field(reading_, value);
  Fields fields(field);
  fields.read("probability", probability, flow.probability);
  fields.read("label", text, flow.condition);
  fields.finish();
}

bool Extensions::read_service(ElementRef element, Service& service) {
  ExtensionTree tree = tree_of(element);
  if (tree.empty()) return false;
  const JsonValue value = to_json_value(tree, values_);
  const Field field(reading_, value);
  Fields fields(field);
  fields.read("id", new_id, service.id);
  fields.read("name", text, service.name);
  fields.read("label", text, service.name);
  fields.read("owner", agency_id, service.owner);
  fields.read("notation", enumerator<Notation>, service.notation);
  read_details(fields, service);
  fields.finish();
  return tree.find("owner") != nullptr || tree.find("name") != nullptr;
}

std::optional<Extensions::LaneActor> Extensions::actor(ElementRef element) {
  const auto known = actors_.find(element);
  if (known != actors_.end()) return known->second;
  return actors_.emplace(element, read_actor(element)).first->second;
}

std::optional<Extensions::LaneActor> Extensions::read_actor(ElementRef element) {
  ExtensionTree tree = tree_of(element);
  if (tree.empty()) return std::nullopt;
  const bool owner = take_owner(tree);
  if (tree.empty()) return LaneActor();
  const JsonValue value = to_json_value(tree, values_);
  const Field field(reading_, value);
  Fields fields(field);
  std::optional<Actor> made;
  Text label;
  fields.read("label", text, label);
  fields.read("actor", hamvar::formats::actor, made);
  fields.finish();
  if (owner) return LaneActor{{}, label};
  return made ? std::optional(LaneActor{std::move(*made), label}) : std::nullopt;
}

}  // namespace hamvar::formats
