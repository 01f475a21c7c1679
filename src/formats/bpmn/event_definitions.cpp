// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/new_elements.hpp"

namespace hamvar::formats {
namespace {

constexpr Tag tag_of_kind(EventKind kind) {
  return static_cast<Tag>(static_cast<int>(Tag::timerEventDefinition) + static_cast<int>(kind) -
                          static_cast<int>(EventKind::timer));
}

/// The root element that a definition names, made if there is none of that name.
std::string id_of_root(WriteContext& context, std::string_view local, const std::string& name) {
  for (const pugi::xml_node child : context.dom.root().children())
    if (local_name(child.name()) == local && child.attribute("name").value() == xml_characters(name))
      return context.dom.id_of(child);
  const pugi::xml_node made = context.dom.add(context.dom.root(), local);
  set_attribute(made, "id", context.dom.fresh_id(std::string(local) + '_' + name));
  set_attribute(made, "name", name);
  return std::string(attribute(made, "id"));
}

/// "PT5M", "R3/PT10M", "2026-01-01T00:00:00".
const char* timer_child(const std::string& said) {
  if (said.starts_with('R')) return "timeCycle";
  const bool date = said.size() > 4 && said[0] >= '0' && said[0] <= '9' && said[4] == '-';
  return date ? "timeDate" : "timeDuration";
}

void write_formal(WriteContext& context, pugi::xml_node definition, const char* local,
                  const std::string& text) {
  pugi::xml_node expression = context.dom.add(definition, local);
  context.dom.set_type(expression, "tFormalExpression");
  set_text(expression, text);
}

void write_definition(WriteContext& context, pugi::xml_node event, const EventDefinition& said) {
  const Tag tag = tag_of_kind(said.kind);
  pugi::xml_node definition = context.dom.add(event, spelling_of(tag));
  set_attribute(definition, "id", context.dom.fresh_id(std::string(attribute(event, "id")) + "_definition"));
  if (tag == Tag::conditionalEventDefinition) write_formal(context, definition, "condition", said.name);
  if (said.name.empty()) {
    if (tag == Tag::linkEventDefinition) definition.append_attribute("name") = "";
    return;
  }
  const auto name_root = [&](const char* reference, std::string_view local) {
    set_attribute(definition, reference, id_of_root(context, local, said.name));
  };
  if (tag == Tag::timerEventDefinition) write_formal(context, definition, timer_child(said.name), said.name);
  if (tag == Tag::messageEventDefinition) name_root("messageRef", "message");
  if (tag == Tag::signalEventDefinition) name_root("signalRef", "signal");
  if (tag == Tag::errorEventDefinition) name_root("errorRef", "error");
  if (tag == Tag::escalationEventDefinition) name_root("escalationRef", "escalation");
  if (tag == Tag::linkEventDefinition) set_attribute(definition, "name", said.name);
  // BPMN has no place for a name there; what is compensated is referred to when it is known which element it
  // is.
  if (tag == Tag::compensateEventDefinition || tag == Tag::cancelEventDefinition ||
      tag == Tag::terminateEventDefinition)
    context.dom.set_own(definition, "name", said.name);
}

}  // namespace

void write_event_definitions(WriteContext& context, pugi::xml_node element, const Node& node) {
  // Several kinds that are not said are written as Signavio writes them: cancel and terminate on one event.
  const auto& all = node.event.definitions;
  if (all.size() > 1 && node.event.kind() == EventKind::none) {
    write_definition(context, element, {EventKind::cancel, {}});
    write_definition(context, element, {EventKind::terminate, {}});
    return;
  }
  if (all.size() == 2 && node.event.has(EventKind::cancel) && node.event.has(EventKind::terminate))
    context.dom.set_own(element, "literal", "true");
  for (const EventDefinition& each : all)
    if (each.kind != EventKind::none) write_definition(context, element, each);
}

}  // namespace hamvar::formats
