// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/dom.hpp"
#include "hamvar/model/catalog.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar::formats {

/// How a service is written into a BPMN document.
struct WriteContext {
  Dom& dom;
  const Catalog& catalog;
  Language language = Language::en;  ///< of names that stand in both
};

/// The name of the element that BPMN has for a node.
[[nodiscard]] std::string_view element_name(const Node& node);

/// A flow node in `scope` (a process or sub-process element), with what BPMN says of its kind and what
/// hamvar's attributes say of the rest. References to other elements (boundary events' hosts) are set by the
/// caller. `in_lane`: who the lane says does it.
pugi::xml_node add_flow_node(WriteContext& context, pugi::xml_node scope, const Node& node,
                             const Actor& in_lane);
/// Name and hamvar's attributes, of an element that is new or has changed.
void write_node_values(WriteContext& context, pugi::xml_node element, const Node& node, const Actor& in_lane);

/// A sequence flow in `scope`; its ends are set by the caller.
pugi::xml_node add_sequence_flow(WriteContext& context, pugi::xml_node scope, const Flow& flow);
void write_flow_values(WriteContext& context, pugi::xml_node element, const Flow& flow);
/// What a node lists as incoming or outgoing; a list that names the same flows stays as it is.
void list_flows_at(WriteContext& context, pugi::xml_node element, const char* local,
                   const std::vector<std::string>& ids);

/// The event definitions, with the messages, signals, errors and escalations that they name.
void write_event_definitions(WriteContext& context, pugi::xml_node element, const Node& node);

/// The attribute `name` in the wanted language; true if the other language is not said by it.
bool write_name(WriteContext& context, pugi::xml_node element, const Text& text);

}  // namespace hamvar::formats
