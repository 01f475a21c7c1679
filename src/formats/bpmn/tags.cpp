// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/tags.hpp"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>

namespace hamvar::formats {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::count)> tag_spellings{
    "",
    "",
    "definitions",
    "process",
    "collaboration",
    "message",
    "signal",
    "error",
    "escalation",
    "dataStore",
    "category",
    "participant",
    "messageFlow",
    "laneSet",
    "lane",
    "flowNodeRef",
    "task",
    "userTask",
    "serviceTask",
    "sendTask",
    "receiveTask",
    "manualTask",
    "businessRuleTask",
    "scriptTask",
    "callActivity",
    "subProcess",
    "transaction",
    "adHocSubProcess",
    "exclusiveGateway",
    "parallelGateway",
    "inclusiveGateway",
    "eventBasedGateway",
    "complexGateway",
    "startEvent",
    "endEvent",
    "intermediateCatchEvent",
    "intermediateThrowEvent",
    "boundaryEvent",
    "timerEventDefinition",
    "messageEventDefinition",
    "signalEventDefinition",
    "conditionalEventDefinition",
    "errorEventDefinition",
    "escalationEventDefinition",
    "cancelEventDefinition",
    "compensateEventDefinition",
    "linkEventDefinition",
    "terminateEventDefinition",
    "eventDefinitionRef",
    "standardLoopCharacteristics",
    "multiInstanceLoopCharacteristics",
    "sequenceFlow",
    "conditionExpression",
    "incoming",
    "outgoing",
    "dataObject",
    "dataObjectReference",
    "dataStoreReference",
    "dataInput",
    "dataOutput",
    "dataInputAssociation",
    "dataOutputAssociation",
    "sourceRef",
    "targetRef",
    "association",
    "textAnnotation",
    "group",
    "documentation",
    "extensionElements",
    "BPMNDiagram",
    "BPMNPlane",
    "BPMNShape",
    "BPMNEdge",
    "BPMNLabel",
};

/// The rest of BPMN 2.0.2's schema: known, and without a part in an analysis.
constexpr std::array others{"adHocOrdering",
                            "artifact",
                            "assignment",
                            "auditing",
                            "association",
                            "baseElement",
                            "baseElementWithMixedContent",
                            "callChoreography",
                            "callConversation",
                            "categoryValue",
                            "choreography",
                            "choreographyTask",
                            "completionCondition",
                            "complexBehaviorDefinition",
                            "condition",
                            "conversation",
                            "conversationAssociation",
                            "conversationLink",
                            "conversationNode",
                            "correlationKey",
                            "correlationProperty",
                            "correlationPropertyBinding",
                            "correlationPropertyRetrievalExpression",
                            "correlationSubscription",
                            "correlationPropertyRef",
                            "dataState",
                            "dataPath",
                            "endPoint",
                            "endPointRef",
                            "errorRef",
                            "event",
                            "eventDefinition",
                            "expression",
                            "extension",
                            "flowElement",
                            "flowNode",
                            "formalExpression",
                            "from",
                            "gateway",
                            "globalBusinessRuleTask",
                            "globalChoreographyTask",
                            "globalConversation",
                            "globalManualTask",
                            "globalScriptTask",
                            "globalTask",
                            "globalUserTask",
                            "humanPerformer",
                            "implicitThrowEvent",
                            "import",
                            "inMessageRef",
                            "innerConversationNodeRef",
                            "innerParticipantRef",
                            "inputDataItem",
                            "inputSet",
                            "inputSetRefs",
                            "interface",
                            "interfaceRef",
                            "ioBinding",
                            "ioSpecification",
                            "itemDefinition",
                            "loopCardinality",
                            "loopCondition",
                            "loopDataInputRef",
                            "loopDataOutputRef",
                            "messageFlowAssociation",
                            "messageFlowRef",
                            "messagePath",
                            "monitoring",
                            "noneBehaviorEventRef",
                            "oneBehaviorEventRef",
                            "operation",
                            "operationRef",
                            "optionalInputRefs",
                            "optionalOutputRefs",
                            "outMessageRef",
                            "outerConversationNodeRef",
                            "outerParticipantRef",
                            "outputDataItem",
                            "outputSet",
                            "outputSetRefs",
                            "participantAssociation",
                            "participantMultiplicity",
                            "participantRef",
                            "partitionElement",
                            "partnerEntity",
                            "partnerRole",
                            "performer",
                            "potentialOwner",
                            "property",
                            "relationship",
                            "rendering",
                            "resource",
                            "resourceAssignmentExpression",
                            "resourceParameter",
                            "resourceParameterBinding",
                            "resourceRef",
                            "resourceRole",
                            "rootElement",
                            "script",
                            "source",
                            "subChoreography",
                            "subConversation",
                            "supportedInterfaceRef",
                            "supports",
                            "target",
                            "text",
                            "timeCycle",
                            "timeDate",
                            "timeDuration",
                            "to",
                            "transformation",
                            "type",
                            "value",
                            "whileExecutingInputRefs",
                            "whileExecutingOutputRefs",
                            "dataInputRefs",
                            "dataOutputRefs",
                            "activationCondition",
                            "eventDefinitions",
                            "incomingRef",
                            "categoryValueRef",
                            "choreographyRef",
                            "definitionalCollaborationRef",
                            "calledChoreographyRef",
                            "calledCollaborationRef",
                            "Bounds",
                            "BPMNLabelStyle",
                            "Font",
                            "waypoint",
                            "diagram",
                            "plane",
                            "BPMNLabel"};

/// The names differ enough in their length and a few letters.
struct NameHash {
  std::size_t operator()(std::string_view name) const {
    if (name.empty()) return 0;
    const auto letter = [&](std::size_t at) {
      return static_cast<std::size_t>(static_cast<unsigned char>(name[at]));
    };
    return name.size() | letter(0) << 8U | letter(name.size() / 2) << 16U | letter(name.size() - 1) << 24U |
           letter(name.size() / 4) << 32U;
  }
};
using Table = boost::unordered_flat_map<std::string_view, Tag, NameHash>;

Table make_table() {
  Table table;
  for (const char* other : others) table.emplace(other, Tag::other);
  for (std::size_t i = static_cast<std::size_t>(Tag::definitions); i < tag_spellings.size(); ++i)
    table.insert_or_assign(tag_spellings[i], static_cast<Tag>(i));
  table.emplace("childLaneSet", Tag::laneSet);
  return table;
}

}  // namespace

Tag tag_of(std::string_view local_name) {
  static const Table table = make_table();
  const auto found = table.find(local_name);
  return found == table.end() ? Tag::unknown : found->second;
}

std::string_view spelling_of(Tag tag) { return tag_spellings[static_cast<std::size_t>(tag)]; }

bool is_drawn(Tag tag) {
  using enum Tag;
  return is_flow_node(tag) || tag == participant || tag == messageFlow || tag == lane ||
         tag == sequenceFlow || between(dataObjectReference, tag, dataOutputAssociation) ||
         between(association, tag, group);
}

NodeKind node_kind_of(Tag tag) {
  switch (tag) {
    case Tag::exclusiveGateway:
      return NodeKind::exclusive;
    case Tag::parallelGateway:
      return NodeKind::parallel;
    case Tag::inclusiveGateway:
      return NodeKind::inclusive;
    case Tag::eventBasedGateway:
      return NodeKind::event_based;
    case Tag::complexGateway:
      return NodeKind::complex;
    case Tag::startEvent:
      return NodeKind::start;
    case Tag::endEvent:
      return NodeKind::end;
    case Tag::intermediateCatchEvent:
    case Tag::intermediateThrowEvent:
      return NodeKind::event;
    case Tag::boundaryEvent:
      return NodeKind::boundary;
    default:
      return is_sub_process(tag) ? NodeKind::sub_process : NodeKind::activity;
  }
}

TaskKind task_kind_of(Tag tag) {
  static_assert(static_cast<int>(Tag::callActivity) - static_cast<int>(Tag::task) ==
                static_cast<int>(TaskKind::call));  // the two lists stand in one order
  return static_cast<TaskKind>(static_cast<int>(tag) - static_cast<int>(Tag::task));
}

EventKind event_kind_of(Tag tag) {
  static_assert(static_cast<int>(Tag::terminateEventDefinition) -
                    static_cast<int>(Tag::timerEventDefinition) ==
                static_cast<int>(EventKind::terminate) - static_cast<int>(EventKind::timer));
  return static_cast<EventKind>(static_cast<int>(EventKind::timer) + static_cast<int>(tag) -
                                static_cast<int>(Tag::timerEventDefinition));
}

}  // namespace hamvar::formats
