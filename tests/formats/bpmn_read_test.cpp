// SPDX-License-Identifier: Apache-2.0
/// What tasks, sub-processes, gateways and flows of a BPMN file are read as.
#include "bpmn_text.hpp"

namespace hamvar {
namespace {

using test::in_process;
using test::read_text;
using test::remarks_of;
using test::service_in;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Node node_of(const std::string& element) {
  Service service = service_in(in_process(element));
  EXPECT_EQ(num_vertices(service.process), 1U) << element;
  return num_vertices(service.process) == 0 ? Node() : service.process[0];
}

TEST(ReadBpmn, KnowsAllKindsOfTasks) {
  const std::pair<const char*, TaskKind> kinds[] = {
      {"task", TaskKind::plain},           {"userTask", TaskKind::user},
      {"serviceTask", TaskKind::service},  {"sendTask", TaskKind::send},
      {"receiveTask", TaskKind::receive},  {"manualTask", TaskKind::manual},
      {"scriptTask", TaskKind::script},    {"callActivity", TaskKind::call},
      {"businessRuleTask", TaskKind::rule}};
  for (const auto& [tag, kind] : kinds) {
    const Node node = node_of(std::string("<") + tag + " id=\"a\" name=\"Work\"/>");
    EXPECT_EQ(node.kind, NodeKind::activity) << tag;
    EXPECT_EQ(node.activity.task, kind) << tag;
    EXPECT_EQ(node.activity.step, StepKind::unspecified);
    EXPECT_EQ(node.label, (Text{"Work", ""}));
    EXPECT_EQ(node.at, (Position{3, 1}));
  }
}

TEST(ReadBpmn, KnowsWhatACallCallsAndWhatBeginsAProcess) {
  EXPECT_EQ(node_of(R"(<callActivity id="a" calledElement="q:Other"/>)").activity.calls, "q:Other");
  EXPECT_TRUE(node_of(R"(<receiveTask id="a" instantiate="true"/>)").instantiates);
  EXPECT_TRUE(node_of(R"(<eventBasedGateway id="a" instantiate="1"/>)").instantiates);
  EXPECT_FALSE(node_of(R"(<receiveTask id="a"/>)").instantiates);
  EXPECT_TRUE(node_of(R"(<task id="a" isForCompensation="true"/>)").for_compensation);
}

TEST(ReadBpmn, KnowsAllKindsOfSubProcesses) {
  EXPECT_EQ(node_of(R"(<subProcess id="a"/>)").sub_process, SubProcessKind::embedded);
  EXPECT_EQ(node_of(R"(<subProcess id="a" triggeredByEvent="true"/>)").sub_process, SubProcessKind::event);
  EXPECT_EQ(node_of(R"(<transaction id="a"/>)").sub_process, SubProcessKind::transaction);
  EXPECT_EQ(node_of(R"(<adHocSubProcess id="a" ordering="Parallel"/>)").sub_process, SubProcessKind::ad_hoc);
  EXPECT_EQ(node_of(R"(<transaction id="a"/>)").kind, NodeKind::sub_process);
}

TEST(ReadBpmn, KnowsHowOftenWorkIsDone) {
  const auto repetition = [](const std::string& inside) {
    return node_of("<task id=\"a\">" + inside + "</task>").repetition;
  };
  EXPECT_EQ(repetition(""), Repetition::once);
  EXPECT_EQ(repetition("<standardLoopCharacteristics/>"), Repetition::loop);
  EXPECT_EQ(repetition("<multiInstanceLoopCharacteristics/>"), Repetition::each_in_parallel);
  EXPECT_EQ(repetition(R"(<multiInstanceLoopCharacteristics isSequential="true"/>)"),
            Repetition::each_in_turn);
  EXPECT_EQ(node_of("<subProcess id=\"a\"><standardLoopCharacteristics/></subProcess>").repetition,
            Repetition::loop);
}

TEST(ReadBpmn, KnowsAllGateways) {
  EXPECT_EQ(node_of(R"(<exclusiveGateway id="a"/>)").kind, NodeKind::exclusive);
  EXPECT_EQ(node_of(R"(<parallelGateway id="a"/>)").kind, NodeKind::parallel);
  EXPECT_EQ(node_of(R"(<inclusiveGateway id="a"/>)").kind, NodeKind::inclusive);
  EXPECT_EQ(node_of(R"(<complexGateway id="a"/>)").kind, NodeKind::complex);
  EXPECT_EQ(node_of(R"(<eventBasedGateway id="a"/>)").kind, NodeKind::event_based);
}

TEST(ReadBpmn, ReadsFlowsWithConditionsAndDefault) {
  const Service service = service_in(in_process(R"(<exclusiveGateway id="x" default="g"/>
<task id="a"/><task id="b"/>
<sequenceFlow id="f" name="ja" sourceRef="x" targetRef="a"><conditionExpression> ${ok} </conditionExpression></sequenceFlow>
<sequenceFlow id="g" name="خیر" sourceRef="x" targetRef="b"/>)"));
  std::vector<std::string> told;
  for (const FlowRef ref : flows(service.process)) {
    const Flow& flow = service.process[ref];
    told.push_back(flow.id + '|' + flow.condition.en + '|' + flow.condition.fa + '|' + flow.expression +
                   (flow.is_default ? "|default" : "") + '@' + std::to_string(flow.at.line));
  }
  EXPECT_THAT(told, ElementsAre("f|ja||${ok}@5", "g||خیر||default@6"));
}

TEST(ReadBpmn, NamesTheServiceByProcessPoolOrFile) {
  EXPECT_EQ(service_in(in_process("<task id=\"a\"/>")).name.en, "f");
  EXPECT_EQ(
      service_in(test::definitions(R"(<process id="p" name="Permit"><task id="a"/></process>)")).name.en,
      "Permit");
  const Service service = service_in(test::definitions(
      R"(<collaboration id="c"><participant id="q" name="Town hall" processRef="p"/></collaboration>
<process id="p"><task id="a"/></process>)"));
  EXPECT_EQ(service.name.en, "Town hall");
  EXPECT_EQ(service.owner, "town-hall");
  EXPECT_EQ(service.id, "f");
  EXPECT_EQ(service.notation, Notation::bpmn);
  EXPECT_EQ(service.at, (Position{3, 1}));
}

TEST(ReadBpmn, ReadsALabelAsAPersonSeesIt) {
  EXPECT_EQ(node_of(R"(<task id="a" name="  Check&#10;papers "/>)").label.en, "Check\npapers");
  EXPECT_TRUE(node_of(R"(<task id="a" name=" &#10; &#9; "/>)").label.empty());
  EXPECT_EQ(node_of(R"(<task id="a" name="Check&lt;br/&gt;papers"/>)").label.en, "Check<br/>papers");
  EXPECT_EQ(node_of(R"(<task id="a" name="بررسی مدارک"/>)").label, (Text{"", "بررسی مدارک"}));
  const std::string huge(200'000, 'x');
  EXPECT_EQ(node_of("<task id=\"a\" name=\"" + huge + "\"/>").label.en, huge);
}

TEST(ReadBpmn, PutsNodesIntoTheirSubProcess) {
  Service service = service_in(in_process(
      R"(<subProcess id="s"><task id="a"/><transaction id="t"><task id="b"/></transaction></subProcess>
<adHocSubProcess id="h"><task id="c"/></adHocSubProcess>)"));
  EXPECT_EQ(test::node(service.process, "s").parent, "");
  EXPECT_EQ(test::node(service.process, "a").parent, "s");
  EXPECT_EQ(test::node(service.process, "t").parent, "s");
  EXPECT_EQ(test::node(service.process, "b").parent, "t");
  EXPECT_EQ(test::node(service.process, "c").parent, "h");
}

std::string nest(int levels) {
  std::string text;
  for (int i = 0; i < levels; ++i) text += "<subProcess id=\"s" + std::to_string(i) + "\">";
  text += "<task id=\"a\"/>";
  for (int i = 0; i < levels; ++i) text += "</subProcess>";
  return in_process(text);
}

TEST(ReadBpmn, BearsDeepNestsUpToABound) {
  Service service = service_in(nest(60));
  EXPECT_EQ(test::node(service.process, "a").parent, "s59");
  EXPECT_THAT(test::problems_of(nest(300)), ElementsAre(testing::StartsWith("f.bpmn:3:")));
  EXPECT_THAT(test::problems_of(nest(300)).front(), HasSubstr("256 levels"));
}

TEST(ReadBpmn, SeesWhatIsNoXmlWhereverItStands) {
  const std::string twice = "<x:y xmlns:x='urn:x' a='1' b='2' a='3'/>";
  for (const std::string& inside : std::vector<std::string>{
           twice, "<task id='t'>\n" + twice + "</task>", "<task id='t' name='a'\nname='b'/>",
           "<extensionElements><x>\n" + twice + "</x></extensionElements>",
           "<unknown>\n" + twice + "</unknown>", "<documentation>\n" + twice + "</documentation>"})
    EXPECT_THAT(test::problems_of(in_process(inside)), ElementsAre(HasSubstr("is there twice"))) << inside;
  EXPECT_THAT(
      test::problems_of(test::definitions("<di:BPMNDiagram><di:BPMNPlane><di:BPMNShape id='s'>\n"
                                          "<dc:Bounds x='1' y='2' x='3'/></di:BPMNShape></di:BPMNPlane>"
                                          "</di:BPMNDiagram>")),
      ElementsAre(testing::StartsWith("f.bpmn:3:1: the attribute \"x\" is there twice")));
  std::string deep;
  for (int level = 0; level < 300; ++level) deep += "<x>";
  for (int level = 0; level < 300; ++level) deep += "</x>";
  EXPECT_THAT(test::problems_of(in_process("<extensionElements>" + deep + "</extensionElements>")),
              ElementsAre(HasSubstr("256 levels")));
}

TEST(ReadBpmn, BearsManyTasks) {
  std::string text = "<startEvent id=\"t0\"/>";
  for (int i = 1; i <= 5000; ++i) {
    const std::string now = std::to_string(i);
    text += "<task id=\"t" + now + "\"/>\n<sequenceFlow id=\"f" + now + "\" sourceRef=\"t" +
            std::to_string(i - 1) + "\" targetRef=\"t" + now + "\"/>\n";
  }
  const BpmnFile file = read_text(in_process(text));
  ASSERT_EQ(file.services.size(), 1U);
  EXPECT_EQ(num_vertices(file.services[0].process), 5001U);
  EXPECT_EQ(num_edges(file.services[0].process), 5000U);
  EXPECT_THAT(file.remarks, IsEmpty());
}

TEST(ReadBpmn, SaysWhatHoldsNothing) {
  EXPECT_THAT(test::problems_of("<!-- nothing --><!-- at all -->"), ElementsAre(HasSubstr("no element")));
  EXPECT_THAT(test::problems_of("<pnml/>"),
              ElementsAre(testing::StartsWith(
                  "f.bpmn:1:1: no BPMN: the first element is <pnml>, not <definitions>")));
  EXPECT_THAT(remarks_of(test::definitions("")),
              ElementsAre("1:1 nothing_to_analyse : the file has no process to analyse"));
  EXPECT_THAT(remarks_of(in_process("")),
              ElementsAre("2:1 nothing_to_analyse p: nothing happens in the process \"p\""));
}

TEST(ReadBpmn, CountsElements) {
  const auto counts =
      count_bpmn_elements(in_process("<task id=\"a\"/><task id=\"b\"/><ioSpecification/>"), "f");
  EXPECT_EQ(counts.at("task"), 2U);
  EXPECT_EQ(counts.at("process"), 1U);
  EXPECT_EQ(counts.at("ioSpecification"), 1U);
}

}  // namespace
}  // namespace hamvar
