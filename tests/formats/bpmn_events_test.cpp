// SPDX-License-Identifier: Apache-2.0
/// What events of a BPMN file are read as.
#include "bpmn_text.hpp"

namespace hamvar {
namespace {

using test::definitions;
using test::in_process;
using test::remarks_of;
using test::service_in;
using testing::ElementsAre;
using testing::IsEmpty;

Node node_of(const std::string& element) {
  Service service = service_in(in_process(element));
  EXPECT_EQ(num_vertices(service.process), 1U) << element;
  return num_vertices(service.process) == 0 ? Node() : service.process[0];
}

/// "timer:PT5M message:Order"
std::string told(const Event& event) {
  std::string text;
  for (const EventDefinition& each : event.definitions)
    text += (text.empty() ? "" : " ") + std::string(spelling(each.kind)) +
            (each.name.empty() ? "" : ":" + each.name);
  return text;
}

TEST(BpmnEvents, AreKnownByTheirPlace) {
  EXPECT_EQ(node_of(R"(<startEvent id="e"/>)").kind, NodeKind::start);
  EXPECT_EQ(node_of(R"(<endEvent id="e"/>)").kind, NodeKind::end);
  EXPECT_EQ(node_of(R"(<intermediateCatchEvent id="e"/>)").kind, NodeKind::event);
  EXPECT_FALSE(node_of(R"(<intermediateCatchEvent id="e"/>)").event.throws);
  EXPECT_TRUE(node_of(R"(<intermediateThrowEvent id="e"/>)").event.throws);
}

TEST(BpmnEvents, KnowAllDefinitions) {
  const std::pair<const char*, EventKind> kinds[] = {
      {"timer", EventKind::timer},   {"message", EventKind::message},
      {"signal", EventKind::signal}, {"conditional", EventKind::condition},
      {"error", EventKind::error},   {"escalation", EventKind::escalation},
      {"cancel", EventKind::cancel}, {"compensate", EventKind::compensation},
      {"link", EventKind::link},     {"terminate", EventKind::terminate}};
  for (const auto& [name, kind] : kinds) {
    const Node node = node_of("<endEvent id=\"e\"><" + std::string(name) + "EventDefinition/></endEvent>");
    ASSERT_EQ(node.event.definitions.size(), 1U) << name;
    EXPECT_EQ(node.event.kind(), kind);
    EXPECT_EQ(node.event.definitions.front().name, "");
  }
}

TEST(BpmnEvents, NameWhatTheyAreAbout) {
  const std::string roots = R"(<message id="m" name="Order"/><signal id="s" name="Alarm"/>
<error id="e" errorCode="E7"/><escalation id="c"/>
)";
  const auto event = [&](const std::string& definition) {
    const Service service =
        service_in(definitions(roots + "<process id=\"p\"><task id=\"a\"/><intermediateCatchEvent id=\"i\">" +
                               definition + "</intermediateCatchEvent></process>"));
    return told(service.process[1].event);
  };
  EXPECT_EQ(event(R"(<messageEventDefinition messageRef="m"/>)"), "message:Order");
  EXPECT_EQ(event(R"(<messageEventDefinition messageRef="tns:m"/>)"), "message:Order");
  EXPECT_EQ(event(R"(<signalEventDefinition signalRef="s"/>)"), "signal:Alarm");
  EXPECT_EQ(event(R"(<errorEventDefinition errorRef="e"/>)"), "error:E7");
  EXPECT_EQ(event(R"(<escalationEventDefinition escalationRef="c"/>)"), "escalation:c");
  EXPECT_EQ(event(R"(<compensateEventDefinition activityRef="a"/>)"), "compensation:a");
  EXPECT_EQ(event(R"(<linkEventDefinition name="A"/>)"), "link:A");
  EXPECT_EQ(
      event("<conditionalEventDefinition><condition> x &lt; 5 </condition></conditionalEventDefinition>"),
      "condition:x < 5");
}

TEST(BpmnEvents, HaveSeveralDefinitions) {
  const Node any =
      node_of("<startEvent id=\"e\"><messageEventDefinition/><signalEventDefinition/></startEvent>");
  EXPECT_EQ(told(any.event), "message signal");
  EXPECT_FALSE(any.event.all);
  const Node all = node_of(
      "<startEvent id=\"e\" parallelMultiple=\"true\"><messageEventDefinition/><signalEventDefinition/></startEvent>");
  EXPECT_TRUE(all.event.all);
  EXPECT_TRUE(node_of("<startEvent id=\"e\" parallelMultiple=\"1\"><messageEventDefinition/></startEvent>")
                  .event.all);
}

TEST(BpmnEvents, TakeDefinitionsFromElsewhere) {
  const Service service = service_in(
      definitions(R"(<timerEventDefinition id="t"><timeDuration>P1D</timeDuration></timerEventDefinition>
<process id="p"><startEvent id="e"><eventDefinitionRef>x:t</eventDefinitionRef></startEvent></process>)"));
  EXPECT_EQ(told(service.process[0].event), "timer:P1D");
  EXPECT_EQ(service.process[0].event.wait, Estimate::exactly(days(1)));
  EXPECT_THAT(
      remarks_of(in_process(R"(<startEvent id="e">
<eventDefinitionRef>gone</eventDefinitionRef></startEvent>)")),
      ElementsAre("4:1 missing_reference e: the startEvent \"e\" names \"gone\" as eventDefinitionRef, which "
                  "the file does not have"));
  EXPECT_THAT(
      remarks_of(in_process(R"(<startEvent id="e"><eventDefinitionRef>p</eventDefinitionRef></startEvent>)")),
      ElementsAre("3:20 missing_reference e: the startEvent \"e\" names a process as eventDefinitionRef, "
                  "which cannot be one"));
}

TEST(BpmnEvents, OfSeveralUnknownKindsAreTold) {
  const Node node = node_of(
      "<intermediateCatchEvent id=\"e\"><cancelEventDefinition/><terminateEventDefinition/></intermediateCatchEvent>");
  EXPECT_EQ(told(node.event), "none none");
}

TEST(BpmnEvents, AtABorderInterruptUnlessTheySayNot) {
  const auto interrupts = [](const std::string& attribute) {
    const Service service = service_in(
        in_process("<task id=\"a\"/><boundaryEvent id=\"b\" attachedToRef=\"a\"" + attribute + "/>"));
    EXPECT_EQ(service.process[1].event.attached_to, "a");
    return service.process[1].event.interrupting;
  };
  EXPECT_TRUE(interrupts(""));
  EXPECT_TRUE(interrupts(" cancelActivity=\"true\""));
  EXPECT_FALSE(interrupts(" cancelActivity=\"false\""));
  EXPECT_FALSE(interrupts(" cancelActivity=\"0\""));
  EXPECT_FALSE(node_of(R"(<startEvent id="e" isInterrupting="false"/>)").event.interrupting);
}

TEST(BpmnEvents, CancelATransaction) {
  const Service service = service_in(
      in_process(R"(<transaction id="t"><endEvent id="c"><cancelEventDefinition/></endEvent></transaction>
<boundaryEvent id="b" attachedToRef="t"><cancelEventDefinition/></boundaryEvent>)"));
  EXPECT_EQ(told(service.process[1].event), "cancel");
  EXPECT_EQ(told(service.process[2].event), "cancel");
  EXPECT_EQ(service.process[2].event.attached_to, "t");
}

TEST(BpmnEvents, WaitAsLongAsTheirTimerSays) {
  const auto timer = [](const std::string& inside) {
    return node_of("<intermediateCatchEvent id=\"e\"><timerEventDefinition>" + inside +
                   "</timerEventDefinition></intermediateCatchEvent>")
        .event;
  };
  EXPECT_EQ(timer("<timeDuration> PT2H </timeDuration>").wait, Estimate::exactly(hours(2)));
  EXPECT_EQ(told(timer("<timeDuration> PT2H </timeDuration>")), "timer:PT2H");
  EXPECT_EQ(timer("<timeDuration>${days}</timeDuration>").wait, std::nullopt);
  EXPECT_EQ(told(timer("<timeDuration>${days}</timeDuration>")), "timer:${days}");
  EXPECT_EQ(told(timer("<timeDate>2026-01-01T00:00:00Z</timeDate>")), "timer:2026-01-01T00:00:00Z");
  EXPECT_EQ(told(timer("<timeCycle>R3/PT10M</timeCycle>")), "timer:R3/PT10M");
  EXPECT_EQ(timer("<timeCycle>R3/PT10M</timeCycle>").wait, std::nullopt);
  EXPECT_EQ(told(timer("")), "timer");
  EXPECT_EQ(told(timer("<timeDuration/>")), "timer");
}

TEST(BpmnEvents, SayWhichReferencesNameNothing) {
  EXPECT_THAT(
      remarks_of(in_process(R"(<startEvent id="e">
  <messageEventDefinition id="d" messageRef="gone"/></startEvent>)")),
      ElementsAre("4:3 missing_reference e: the messageEventDefinition \"d\" names \"gone\" as messageRef, "
                  "which the file does not have"));
  EXPECT_THAT(
      remarks_of(in_process(R"(<task id="a"/>
<boundaryEvent id="b"/>
<boundaryEvent id="c" attachedToRef="gone"/>
<boundaryEvent id="d" attachedToRef="p"/>
<boundaryEvent id="e" attachedToRef="x"/><exclusiveGateway id="x"/>)")),
      ElementsAre("4:1 missing_reference b: the boundaryEvent \"b\" has no attachedToRef: it leads nowhere",
                  "5:1 missing_reference c: the boundaryEvent \"c\" names \"gone\" as attachedToRef, which "
                  "the file does not have",
                  "6:1 missing_reference d: the boundaryEvent \"d\" names a process as attachedToRef, which "
                  "cannot be one",
                  "7:1 missing_reference e: the boundaryEvent \"e\" names a exclusiveGateway as "
                  "attachedToRef, which cannot be one"));
}

TEST(BpmnEvents, AtAHostOfAnotherProcessAreTold) {
  const BpmnFile file = test::read_text(definitions(R"(<process id="p"><task id="a"/></process>
<process id="q"><boundaryEvent id="b" attachedToRef="a"/></process>)"));
  ASSERT_EQ(file.services.size(), 2U);
  EXPECT_EQ(file.services[1].process[0].event.attached_to, "");
  EXPECT_THAT(remarks_of(file), ElementsAre(testing::StartsWith("3:17 missing_reference b: ")));
}

}  // namespace
}  // namespace hamvar
