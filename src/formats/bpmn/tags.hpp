// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

#include "hamvar/model/vocabulary.hpp"

namespace hamvar::formats {

/// The elements of BPMN 2.0.2 and its diagrams that the reader tells apart, spelled as in a file but for
/// those that C++ keeps for itself. `other`: an element of BPMN that says nothing to an analysis and is kept
/// as it is.
enum class Tag : std::uint8_t {
  unknown,
  other,
  definitions,
  // Root elements
  process,
  collaboration,
  message,
  signal,
  error,
  escalation,
  dataStore,
  category,
  // Collaboration
  participant,
  messageFlow,
  // Lanes
  laneSet,
  lane,
  flowNodeRef,
  // Activities
  task,
  userTask,
  serviceTask,
  sendTask,
  receiveTask,
  manualTask,
  businessRuleTask,
  scriptTask,
  callActivity,
  subProcess,
  transaction,
  adHocSubProcess,
  // Gateways
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  complexGateway,
  // Events
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  // Event definitions
  timerEventDefinition,
  messageEventDefinition,
  signalEventDefinition,
  conditionalEventDefinition,
  errorEventDefinition,
  escalationEventDefinition,
  cancelEventDefinition,
  compensateEventDefinition,
  linkEventDefinition,
  terminateEventDefinition,
  eventDefinitionRef,
  // Markers
  standardLoopCharacteristics,
  multiInstanceLoopCharacteristics,
  // Flows
  sequenceFlow,
  conditionExpression,
  incoming,
  outgoing,
  // Data and artifacts
  dataObject,
  dataObjectReference,
  dataStoreReference,
  dataInput,
  dataOutput,
  dataInputAssociation,
  dataOutputAssociation,
  sourceRef,
  targetRef,
  association,
  textAnnotation,
  group,
  // Everywhere
  documentation,
  extensionElements,
  // Diagrams
  bpmnDiagram,
  bpmnPlane,
  bpmnShape,
  bpmnEdge,
  bpmnLabel,
  count
};

/// Of a local name in BPMN's namespaces.
[[nodiscard]] Tag tag_of(std::string_view local_name);
/// The local name in a file.
[[nodiscard]] std::string_view spelling_of(Tag tag);

/// In the order of the list above.
[[nodiscard]] inline bool between(Tag first, Tag tag, Tag last) { return first <= tag && tag <= last; }
[[nodiscard]] inline bool is_flow_node(Tag tag) { return between(Tag::task, tag, Tag::boundaryEvent); }
/// Tasks and call activities.
[[nodiscard]] inline bool is_task(Tag tag) { return between(Tag::task, tag, Tag::callActivity); }
[[nodiscard]] inline bool is_sub_process(Tag tag) {
  return between(Tag::subProcess, tag, Tag::adHocSubProcess);
}
[[nodiscard]] inline bool is_event_definition(Tag tag) {
  return between(Tag::timerEventDefinition, tag, Tag::terminateEventDefinition);
}
/// Something that a shape or an edge draws.
[[nodiscard]] bool is_drawn(Tag tag);

[[nodiscard]] NodeKind node_kind_of(Tag tag);    ///< of a flow node
[[nodiscard]] TaskKind task_kind_of(Tag tag);    ///< of a task
[[nodiscard]] EventKind event_kind_of(Tag tag);  ///< of an event definition

}  // namespace hamvar::formats
