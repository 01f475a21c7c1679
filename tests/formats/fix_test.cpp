// SPDX-License-Identifier: Apache-2.0
/// What is mended in a file, and that all else in it stays as it is written.
#include "hamvar/formats/fix.hpp"

#include "bpmn_text.hpp"

namespace hamvar {
namespace {

using test::definitions;
using test::in_process;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string mended(const std::string& text, const std::string& file = "f.bpmn") {
  const Fixed once = fixed(text, file, {});
  EXPECT_EQ(fixed(once.bytes, file, {}).bytes, once.bytes);
  EXPECT_THAT(fixes_of(once.bytes, file, {}).fixes, IsEmpty());
  return once.bytes;
}

std::vector<std::string> rules_of(const std::string& text, const std::string& file = "f.bpmn") {
  std::vector<std::string> rules;
  for (const Fix& each : fixes_of(text, file, {}).fixes)
    rules.push_back(std::to_string(each.at.line) + ":" + std::to_string(each.at.column) + " " + each.rule);
  return rules;
}

void expect_untouched(const std::string& text, const std::string& file = "f.bpmn") {
  EXPECT_THAT(rules_of(text, file), IsEmpty());
  EXPECT_EQ(mended(text, file), text);
}

std::string with(std::string text, const std::string& old, const std::string& instead) {
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return at == std::string::npos ? text : text.replace(at, old.size(), instead);
}

std::string crlf(const std::string& text) {
  std::string made;
  for (const char c : text) made += c == '\n' ? "\r\n" : std::string(1, c);
  return made;
}

// --- ids

TEST(FixIds, GivesFreshOnes) {
  const std::string text = definitions(
      "<collaboration id='c'><participant processRef=\"p\"/></collaboration>\n"
      "<process id=\"p\"><laneSet id=\"ls\"><lane\n  name=\"Office\"/></laneSet>\n"
      "<task/><!-- task_2 is taken --><task name='b'></task>\n"
      "<task id=\"task_1\" /><userTask id = '' name=\"c\"/>\n</process>");
  EXPECT_THAT(rules_of(text), ElementsAre("2:23 irregular-file", "3:34 irregular-file", "5:1 irregular-file",
                                          "5:32 irregular-file", "6:21 irregular-file"));
  const std::string after = mended(text);
  EXPECT_EQ(after,
            definitions("<collaboration id='c'><participant id=\"participant_1\" processRef=\"p\"/>"
                        "</collaboration>\n"
                        "<process id=\"p\"><laneSet id=\"ls\"><lane id=\"lane_1\"\n  name=\"Office\"/>"
                        "</laneSet>\n"
                        "<task id=\"task_3\"/><!-- task_2 is taken --><task id=\"task_4\" name='b'></task>\n"
                        "<task id=\"task_1\" /><userTask id = 'userTask_1' name=\"c\"/>\n</process>"));
  for (const std::string& each : test::remarks_of(after)) EXPECT_THAT(each, Not(HasSubstr("has no id")));
}

TEST(FixIds, OfFlowsAndProcesses) {
  const std::string after = mended(
      "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'><b:process>\n"
      "<b:task id='a'/><b:task id='b'/><b:sequenceFlow sourceRef='a' targetRef='b'/></b:process></b:definitions>");
  EXPECT_THAT(after, HasSubstr("<b:process id=\"process_1\">"));
  EXPECT_THAT(after, HasSubstr("<b:sequenceFlow id=\"sequenceFlow_1\" sourceRef='a' targetRef='b'/>"));
}

// --- flows

const std::string twins = definitions(R"(<process id="p">
  <task id="a">
    <outgoing>f</outgoing>
    <outgoing>g</outgoing>
  </task>
  <task id="b"><incoming>f</incoming><incoming>
    g
  </incoming></task>
  <sequenceFlow id="f" sourceRef="a" targetRef="b" name="yes"><conditionExpression>x</conditionExpression></sequenceFlow>
  <!-- the second -->
  <sequenceFlow name=' yes' targetRef="b"
    id="g" sourceRef="a">
    <conditionExpression><![CDATA[x]]></conditionExpression></sequenceFlow>
</process>
<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"><di:BPMNPlane bpmnElement="p">
  <di:BPMNEdge id="f_di" bpmnElement="f"><dd:waypoint x="1" y="1"/><dd:waypoint x="9" y="1"/></di:BPMNEdge>
  <di:BPMNEdge id="g_di" bpmnElement="g"><dd:waypoint x="1" y="2"/><dd:waypoint x="9" y="2"/></di:BPMNEdge>
</di:BPMNPlane></di:BPMNDiagram>)");

const std::string one_flow = definitions(R"(<process id="p">
  <task id="a">
    <outgoing>f</outgoing>
  </task>
  <task id="b"><incoming>f</incoming></task>
  <sequenceFlow id="f" sourceRef="a" targetRef="b" name="yes"><conditionExpression>x</conditionExpression></sequenceFlow>
  <!-- the second -->
</process>
<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"><di:BPMNPlane bpmnElement="p">
  <di:BPMNEdge id="f_di" bpmnElement="f"><dd:waypoint x="1" y="1"/><dd:waypoint x="9" y="1"/></di:BPMNEdge>
</di:BPMNPlane></di:BPMNDiagram>)");

TEST(FixFlows, TakesTheLaterOneAwayWithItsEdgeAndEntries) { EXPECT_EQ(mended(twins), one_flow); }

TEST(FixFlows, LeavesLineEndsAndTheMark) {
  EXPECT_EQ(mended(crlf(twins)), crlf(one_flow));
  EXPECT_EQ(mended("\xEF\xBB\xBF" + crlf(twins)), "\xEF\xBB\xBF" + crlf(one_flow));
}

TEST(FixFlows, LeavesWhatSaysMore) {
  const auto two = [](const std::string& second) {
    return in_process("<task id='a'/><task id='b'/><sequenceFlow id='f' sourceRef='a' targetRef='b'/>" +
                      second);
  };
  EXPECT_THAT(mended(two("<sequenceFlow id='g' sourceRef='a' targetRef='b'/>")), Not(HasSubstr("'g'")));
  for (const char* second :
       {"<sequenceFlow id='g' sourceRef='a' targetRef='b'><documentation>why</documentation></sequenceFlow>",
        "<sequenceFlow id='g' sourceRef='a' targetRef='b'><!-- why --></sequenceFlow>",
        "<sequenceFlow id='g' sourceRef='a' targetRef='b' camunda:x='1'/>",
        "<sequenceFlow id='g' sourceRef='a' targetRef='b' name='no'/>",
        "<sequenceFlow id='g' sourceRef='a' targetRef='b'/><!-- g is the right one -->",
        "<sequenceFlow id='g' sourceRef='a' targetRef='b'/><association id='n' sourceRef='g' targetRef='a'/>",
        "<sequenceFlow id='g' sourceRef='a' targetRef='b'/><group id='h' categoryValueRef='g'/>"})
    expect_untouched(two(second));
}

// --- gateways

const std::string needless = definitions(R"(<process id="p">
  <laneSet id="ls"><lane id="l">
    <flowNodeRef>a</flowNodeRef>
    <flowNodeRef>x1</flowNodeRef>
  </lane></laneSet>
  <task id="a"><outgoing>f</outgoing></task>
  <exclusiveGateway id="x1" gatewayDirection="Diverging">
    <incoming>f</incoming>
    <outgoing>g</outgoing>
  </exclusiveGateway>
  <task id="b"><incoming> g </incoming></task>
  <sequenceFlow id="f" sourceRef="a" targetRef='x1' name="then"/>
  <sequenceFlow id="g" sourceRef="x1" targetRef="b"/>
</process>
<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"><di:BPMNPlane bpmnElement="p">
  <di:BPMNShape id="x_di" bpmnElement="x1"/>
  <di:BPMNEdge id="f_di" bpmnElement="f" targetElement="x_di">
    <dd:waypoint x="1" y="1"/>
    <dd:waypoint x="9" y="1"/>
    <di:BPMNLabel/>
  </di:BPMNEdge>
  <di:BPMNEdge id="g_di" bpmnElement="g" sourceElement="x_di" targetElement="b_di">
    <dd:waypoint x="11" y="1"/>
    <dd:waypoint x="20" y="1"></dd:waypoint>
  </di:BPMNEdge>
</di:BPMNPlane></di:BPMNDiagram>)");

const std::string led_on = definitions(R"(<process id="p">
  <laneSet id="ls"><lane id="l">
    <flowNodeRef>a</flowNodeRef>
  </lane></laneSet>
  <task id="a"><outgoing>f</outgoing></task>
  <task id="b"><incoming> f </incoming></task>
  <sequenceFlow id="f" sourceRef="a" targetRef='b' name="then"/>
</process>
<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"><di:BPMNPlane bpmnElement="p">
  <di:BPMNEdge id="f_di" bpmnElement="f" targetElement="b_di">
    <dd:waypoint x="1" y="1"/>
    <dd:waypoint x="9" y="1"/>
    <dd:waypoint x="11" y="1"/>
    <dd:waypoint x="20" y="1"></dd:waypoint>
    <di:BPMNLabel/>
  </di:BPMNEdge>
</di:BPMNPlane></di:BPMNDiagram>)");

TEST(FixGateways, LeadsTheFlowOn) {
  EXPECT_EQ(mended(needless), led_on);
  EXPECT_EQ(mended(crlf(needless)), crlf(led_on));
}

TEST(FixGateways, OneAfterAnother) {
  const std::string chain = in_process(
      "<startEvent id='s'/>\n<exclusiveGateway id='x'/>\n<parallelGateway id='y'/>\n<inclusiveGateway id='z'/>\n"
      "<endEvent id='e'/>\n<sequenceFlow id='f1' sourceRef='s' targetRef='x'/>\n"
      "<sequenceFlow id='f2' sourceRef='x' targetRef='y'/>\n<sequenceFlow id='f3' sourceRef='y' targetRef='z'/>\n"
      "<sequenceFlow id='f4' sourceRef='z' targetRef='e'/>");
  EXPECT_EQ(mended(chain), in_process("<startEvent id='s'/>\n<endEvent id='e'/>\n"
                                      "<sequenceFlow id='f1' sourceRef='s' targetRef='e'/>"));
}

TEST(FixGateways, LeavesWhatIsReferredToOrSaysMore) {
  for (const auto& [old, instead] : std::vector<std::pair<std::string, std::string>>{
           {"</process>", "<association id=\"n\" sourceRef=\"x1\" targetRef=\"a\"/></process>"},
           {"gatewayDirection=\"Diverging\"", "camunda:asyncBefore=\"true\""},
           {"<incoming>f</incoming>", "<documentation>why</documentation>"},
           {"<incoming>f</incoming>", "<extensionElements><camunda:properties/></extensionElements>"},
           {"<incoming>f</incoming>", "<!-- why -->"},
           {"targetRef=\"b\"/>", "targetRef=\"b\" camunda:y=\"1\"/>"},
           {"<di:BPMNEdge id=\"g_di\" bpmnElement=\"g\"", "<di:BPMNEdge id=\"g_di\" bpmnElement=\"h\""},
           {"targetElement=\"b_di\"", ""},
           {"<di:BPMNShape id=\"x_di\"",
            "<di:BPMNShape id=\"l_di\" bpmnElement=\"x1\"/><di:BPMNShape id=\"x_di\""}})
    expect_untouched(with(needless, old, instead));
}

TEST(FixGateways, AColourSaysNothing) {
  EXPECT_EQ(mended(with(needless, "<incoming>f</incoming>",
                        "<extensionElements><s:signavioMetaData xmlns:s=\"http://www.signavio.com\" "
                        "metaKey=\"bgcolor\" metaValue=\"#ffffff\"/></extensionElements>")),
            led_on);
}

TEST(FixGateways, InAFileWithoutADrawing) {
  const std::string text = needless.substr(0, needless.find("<di:BPMNDiagram")) + "</definitions>";
  const std::string after = led_on.substr(0, led_on.find("<di:BPMNDiagram")) + "</definitions>";
  EXPECT_EQ(mended(text), after);
}

TEST(FixGateways, WithNamesThatHavePrefixes) {
  const std::string text =
      "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:t='urn:t' targetNamespace='urn:t'>"
      "<b:process id='p'><b:task id='a'/><b:exclusiveGateway id='x'/><b:task id='b'><b:incoming>t:g</b:incoming>"
      "</b:task><b:sequenceFlow id='f' sourceRef='t:a' targetRef='t:x'/>"
      "<b:sequenceFlow id='g' sourceRef='t:x' targetRef='t:b'/></b:process></b:definitions>";
  EXPECT_EQ(
      mended(text),
      "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:t='urn:t' targetNamespace='urn:t'>"
      "<b:process id='p'><b:task id='a'/><b:task id='b'><b:incoming>t:f</b:incoming>"
      "</b:task><b:sequenceFlow id='f' sourceRef='t:a' targetRef='t:b'/></b:process></b:definitions>");
}

// --- labels

TEST(FixLabels, AreSpelledBetter) {
  const std::string text = in_process(
      "<task id='a' name='  Check  the&#9; file&#10;'/><task id='b' name=\"بررسي پرونده &amp; &#1603;ار\"/>\n"
      "<task id='c' name='One\n        line'/><task id='d' name='Two \n\n lines'/><task id='e' name='a &#10;b'/>"
      "<sequenceFlow id='f' sourceRef='a' targetRef='b' name='yes '/>");
  EXPECT_EQ(
      mended(with(text, "&#9;", "")),
      in_process(
          "<task id='a' name='Check the file'/><task id='b' name=\"بررسی پرونده &amp; &#1705;ار\"/>\n"
          "<task id='c' name='One\nline'/><task id='d' name='Two \n\n lines'/><task id='e' name='a &#10;b'/>"
          "<sequenceFlow id='f' sourceRef='a' targetRef='b' name='yes'/>"));
  EXPECT_THAT(mended(text), HasSubstr("name='Check the file'"));
  EXPECT_THAT(mended(with(crlf(text), "&#9;", "")), HasSubstr("name='One\r\nline'"));
}

TEST(FixLabels, OnlyOfWantedRules) {
  const std::string text = in_process("<task name=' a'/>");
  const Fixed made =
      fixed(text, "f.bpmn", {}, [](std::string_view rule) { return rule == "label-spelling"; });
  EXPECT_EQ(made.bytes, in_process("<task name='a'/>"));
  EXPECT_EQ(made.done.size(), 1U);
}

// --- encodings and formats

TEST(Fix, LeavesOtherEncodingsAloneAndSaysSo) {
  const std::string text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + in_process("<task/>");
  std::string wide = "\xFF\xFE";
  for (const char c : text) (wide += c) += '\0';
  const Fixed made = fixed(wide, "f.bpmn", {});
  EXPECT_EQ(made.bytes, wide);
  EXPECT_THAT(made.done, IsEmpty());
  EXPECT_THAT(made.hindrance.en, HasSubstr("not written in UTF-8"));
  EXPECT_THAT(made.hindrance.fa, Not(IsEmpty()));
  EXPECT_TRUE(fixed("<?xml version='1.0' encoding='ISO-8859-1'?>" + in_process("<task id='a' name='\xFC'/>"),
                    "f.bpmn", {})
                  .hindrance.empty());
}

TEST(Fix, WhatCannotBeReadIsNoMatterOfFixing) {
  EXPECT_THROW((void)fixed("<definitions", "f.bpmn", {}), InputError);
  EXPECT_THROW((void)fixed("{", "f.json", {}), InputError);
}

TEST(Fix, LeavesNetsAlone) {
  const std::string net =
      "<pnml><net id='n' type='http://www.pnml.org/version-2009/grammar/ptnet'><place id='p'/></net></pnml>";
  EXPECT_THAT(fixed(net, "f.pnml", {}).done, IsEmpty());
}

std::string json(const std::string& nodes, const std::string& flows, const std::string& front = "") {
  return "{\"id\": \"s\", \"name\": \"S\", \"owner\": \"o\", \"process\": {" + front + "\"nodes\": [\n" +
         nodes + "\n], \"flows\": [\n" + flows + "\n]}}\n";
}
const std::string bpmn_shape = "\"notation\": \"bpmn\", ";

TEST(FixJson, TakesFlowsAway) {
  const std::string nodes =
      "  {\"id\": \"a\", \"kind\": \"activity\", \"step\": \"pay\"}, {\"id\": \"e\", \"kind\": \"end\"}";
  const std::string flow = R"(  {"from": "a", "to": "e", "condition": {"en": "yes"}})";
  const std::string other = R"(  {"from": "a", "to": "e"})";
  EXPECT_EQ(mended(json(nodes, flow + ",\n" + other + " ,\n" + flow + "\n,\n" + other, bpmn_shape), "f.json"),
            json(nodes, flow + ",\n" + other, bpmn_shape));
  expect_untouched(
      json(nodes, R"({"from": "a", "to": "e"}, {"from": "a", "to": "e", "x-why": 1})", bpmn_shape), "f.json");
  expect_untouched(
      json(nodes, R"({"from": "a", "to": "e"}, {"from": "a", "to": "e", "probability": 0.5})", bpmn_shape),
      "f.json");
}

const std::string json_needless = json(R"(  {"id": "s", "kind": "start"},
  {"id": "x", "kind": "exclusive"},
  {"id": "a", "kind": "activity", "step": "pay", "label": "Pay"},
  {"kind": "parallel", "id": "y"},
  {"id": "e", "kind": "end"})",
                                       R"(  {"from": "s", "to": "x"},
  {"from": "x", "to": "a"},
  {"from": "a", "to": "y"}, {"from": "y", "to": "e"})");

TEST(FixJson, TakesGatewaysAway) {
  const std::string after = json(R"(  {"id": "s", "kind": "start"},
  {"id": "a", "kind": "activity", "step": "pay", "label": "Pay"},
  {"id": "e", "kind": "end"})",
                                 R"(  {"from": "s", "to": "a"},
  {"from": "a", "to": "e"})");
  EXPECT_EQ(mended("\xEF\xBB\xBF" + crlf(json_needless), "f.json"), "\xEF\xBB\xBF" + crlf(after));
  EXPECT_THAT(mended(with(json_needless, "{\"id\": \"x\"", "{\"x-note\": \"here\", \"id\": \"x\""), "f.json"),
              HasSubstr("\"x-note\""));
  EXPECT_THAT(mended(with(json_needless, "\"Pay\"", "\"Pay\", \"x-see\": \"y\""), "f.json"),
              HasSubstr("\"parallel\""));
}

TEST(FixJson, SpellsLabels) {
  const std::string text = json(R"({"id": "a", "kind": "activity", "step": "pay",
   "label": {"fa": "پرداخت و تاي\u064aد  ", "en": "Pay\u0020 \"at\" \\ once"}}, {"id": "e", "kind": "end", "label": "x\n y "})",
                                R"({"from": "a", "to": "e", "condition": " ok\t"})", bpmn_shape);
  EXPECT_EQ(mended(text, "f.json"), json(R"({"id": "a", "kind": "activity", "step": "pay",
   "label": {"fa": "پرداخت و تای\u06ccد", "en": "Pay \"at\" \\ once"}}, {"id": "e", "kind": "end", "label": "x\n y"})",
                                         R"({"from": "a", "to": "e", "condition": "ok"})", bpmn_shape));
  EXPECT_THAT(rules_of(text, "f.json"),
              ElementsAre("2:1 label-spelling", "3:81 label-spelling", "5:1 label-spelling"));
}

}  // namespace
}  // namespace hamvar
