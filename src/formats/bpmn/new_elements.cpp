// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/new_elements.hpp"

#include <algorithm>

#include "formats/bpmn/extension_writer.hpp"
#include "formats/bpmn/graph.hpp"
#include "formats/write_parts.hpp"
#include "formats/write_values.hpp"

namespace hamvar::formats {

std::string_view element_name(const Node& node) {
  switch (node.kind) {
    case NodeKind::start:
      return "startEvent";
    case NodeKind::end:
      return "endEvent";
    case NodeKind::event:
      return node.event.throws ? "intermediateThrowEvent" : "intermediateCatchEvent";
    case NodeKind::boundary:
      return "boundaryEvent";
    case NodeKind::exclusive:
      return "exclusiveGateway";
    case NodeKind::parallel:
      return "parallelGateway";
    case NodeKind::inclusive:
      return "inclusiveGateway";
    case NodeKind::complex:
      return "complexGateway";
    case NodeKind::event_based:
      return "eventBasedGateway";
    case NodeKind::sub_process:
      if (node.sub_process == SubProcessKind::transaction) return "transaction";
      return node.sub_process == SubProcessKind::ad_hoc ? "adHocSubProcess" : "subProcess";
    case NodeKind::activity:
      break;
  }
  const auto first = static_cast<int>(Tag::task);
  return spelling_of(static_cast<Tag>(first + static_cast<int>(node.activity.task)));
}

namespace {

void write_repetition(WriteContext& context, pugi::xml_node element, const Node& node) {
  if (node.repetition == Repetition::once) return;
  if (node.repetition == Repetition::loop) {
    context.dom.add(element, "standardLoopCharacteristics");
    return;
  }
  const pugi::xml_node marker = context.dom.add(element, "multiInstanceLoopCharacteristics");
  if (node.repetition == Repetition::each_in_turn) set_attribute(marker, "isSequential", "true");
}

void write_kind(WriteContext& context, pugi::xml_node element, const Node& node) {
  const auto flag = [&](const char* name, bool said) {
    if (said) set_attribute(element, name, "true");
  };
  if (node.kind == NodeKind::sub_process) flag("triggeredByEvent", node.sub_process == SubProcessKind::event);
  if (node.kind == NodeKind::activity || node.kind == NodeKind::sub_process)
    flag("isForCompensation", node.for_compensation);
  const bool may_instantiate = node.activity.task == TaskKind::receive || node.kind == NodeKind::event_based;
  if (may_instantiate)
    flag("instantiate", node.instantiates);
  else if (node.instantiates)
    context.dom.set_own(element, "instantiates", "true");
  if (node.deferred) context.dom.set_own(element, "deferred", "true");
  if (node.activity.task == TaskKind::call) set_attribute(element, "calledElement", node.activity.calls);
  const bool throws = node.kind == NodeKind::end || node.event.throws;
  if (node.event.all && throws)
    context.dom.set_own(element, "all", "true");
  else
    flag("parallelMultiple", node.event.all);
  if (!node.event.interrupting)
    set_attribute(element, node.kind == NodeKind::boundary ? "cancelActivity" : "isInterrupting", "false");
  write_repetition(context, element, node);
  if (is_event(node.kind)) write_event_definitions(context, element, node);
}

/// BPMN's own timer says the same.
bool is_said_by_timer(const Event& event) {
  if (event.definitions.size() != 1 || event.kind() != EventKind::timer) return false;
  return event.wait == Estimate::exactly(event.wait->mode) &&
         event.definitions.front().name == print_duration(event.wait->mode);
}

/// What the attribute `name` does not say: the other language, white space at the ends.
void add_label(WriteContext& context, JsonText& object, const Text& text) {
  if (text_of(xml_characters(text.in(context.language))) != text) object.add("label", to_json(text));
}

}  // namespace

bool write_name(WriteContext& context, pugi::xml_node element, const Text& text) {
  set_attribute(element, "name", text.in(context.language));
  return !text.en.empty() && !text.fa.empty();
}

void write_node_values(WriteContext& context, pugi::xml_node element, const Node& node,
                       const Actor& in_lane) {
  write_name(context, element, node.label);
  JsonText own = JsonText::object();
  add_label(context, own, node.label);
  if (node.kind == NodeKind::activity) {
    Activity rest = node.activity;  // what BPMN itself says of it is not said twice
    const bool is_owners = rest.actor == Actor() && in_lane != Actor();
    if (rest.actor == in_lane) rest.actor = Actor();
    if (task_kind_of(tag_of(local_name(element.name()))) == rest.task) {
      rest.task = TaskKind::plain;
      rest.calls.clear();
    }
    if (rest != Activity()) add_activity(own, rest, context.catalog.currency);
    if (is_owners) own.add("actor", JsonText::object());  // not who the lane says
  }
  if (is_event(node.kind) && node.event.wait && !is_said_by_timer(node.event))
    own.add("wait", to_json(*node.event.wait));
  add_some(own, "exempt", node.exempt);
  write_extension(context.dom, element, node.kind == NodeKind::activity ? "activity" : "event", own);
}

pugi::xml_node add_flow_node(WriteContext& context, pugi::xml_node scope, const Node& node,
                             const Actor& in_lane) {
  const pugi::xml_node element = context.dom.add(scope, element_name(node));
  const std::string id = context.dom.fresh_id(node.id);
  set_attribute(element, "id", id);
  if (id != node.id) context.dom.set_own(element, "id", node.id);
  write_node_values(context, element, node, in_lane);
  write_kind(context, element, node);
  return element;
}

void write_flow_values(WriteContext& context, pugi::xml_node element, const Flow& flow) {
  write_name(context, element, flow.condition);
  if (const pugi::xml_node old = child_named(element, "conditionExpression"); old && flow.expression.empty())
    Dom::remove(old);
  if (!flow.expression.empty()) {
    const bool is_new = !child_named(element, "conditionExpression");
    pugi::xml_node expression = context.dom.need(element, "conditionExpression");
    if (is_new) context.dom.set_type(expression, "tFormalExpression");
    if (text_in(expression) != trimmed(flow.expression)) set_text(expression, flow.expression);
  }
  JsonText own = JsonText::object();
  add_label(context, own, flow.condition);
  add_some(own, "probability", flow.probability);
  write_extension(context.dom, element, "flow", own);
}

void list_flows_at(WriteContext& context, pugi::xml_node element, const char* local,
                   const std::vector<std::string>& ids) {
  std::vector<pugi::xml_node> old;
  for (const pugi::xml_node child : element.children())
    if (child.type() == pugi::node_element && local_name(child.name()) == local) old.push_back(child);
  const auto is_listed = [&](const std::string& id) {
    return std::ranges::any_of(old, [&](pugi::xml_node each) { return text_in(each) == id; });
  };
  if (old.size() == ids.size() && std::ranges::all_of(ids, is_listed)) return;
  for (const pugi::xml_node each : old) Dom::remove(each);
  for (const std::string& id : ids) set_text(context.dom.add(element, local), id);
}

pugi::xml_node add_sequence_flow(WriteContext& context, pugi::xml_node scope, const Flow& flow) {
  const pugi::xml_node element = context.dom.add(scope, "sequenceFlow");
  set_attribute(element, "id", context.dom.fresh_id(flow.id.empty() ? "flow" : flow.id));
  if (attribute(element, "id") != flow.id) context.dom.set_own(element, "id", flow.id);
  write_flow_values(context, element, flow);
  return element;
}

}  // namespace hamvar::formats
