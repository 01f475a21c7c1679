// SPDX-License-Identifier: Apache-2.0
/// Prefixes, ids and references of a BPMN file: what is odd is said with its place, and read all the same.
#include "bpmn_text.hpp"

namespace hamvar {
namespace {

using test::definitions;
using test::in_process;
using test::read_text;
using test::remarks_of;
using test::service_in;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string bpmn_uri = "http://www.omg.org/spec/BPMN/20100524/MODEL";

TEST(BpmnPrefixes, AreAnything) {
  for (const std::string prefix : {"bpmn", "bpmn2", "semantic", "ns0", "مدل"}) {
    const std::string text = "<" + prefix + ":definitions xmlns:" + prefix + "=\"" + bpmn_uri + "\"><" +
                             prefix + ":process id=\"p\"><" + prefix + ":task id=\"a\"/></" + prefix +
                             ":process></" + prefix + ":definitions>";
    EXPECT_EQ(num_vertices(service_in(text).process), 1U) << prefix;
    EXPECT_THAT(remarks_of(text), IsEmpty());
  }
}

TEST(BpmnPrefixes, MaySeveralStandForOneNamespace) {
  const std::string text =
      "<definitions xmlns=\"" + bpmn_uri + "\" xmlns:b=\"" + bpmn_uri +
      "\"><b:process id=\"p\"><task id=\"a\"/><b:task id=\"c\"/></b:process></definitions>";
  EXPECT_EQ(num_vertices(service_in(text).process), 2U);
  EXPECT_THAT(remarks_of(text), IsEmpty());
}

TEST(BpmnPrefixes, MayBeBoundAnewInside) {
  const std::string text = "<b:definitions xmlns:b=\"" + bpmn_uri + "\"><b:process id=\"p\"><task xmlns=\"" +
                           bpmn_uri +
                           "\" id=\"a\"/><task xmlns=\"urn:other\" id=\"c\"><b:task id=\"d\"/></task>"
                           "<other:task xmlns:other=\"" +
                           bpmn_uri +
                           "\" id=\"e\"/><b:task xmlns:b=\"urn:x\" id=\"f\"/>"
                           "<b:task id=\"g\"/></b:process></b:definitions>";
  Service service = service_in(text);
  std::vector<std::string> ids;
  for (const NodeRef node : nodes(service.process)) ids.push_back(service.process[node].id);
  EXPECT_THAT(ids, ElementsAre("a", "e", "g"));
}

TEST(BpmnPrefixes, NotDeclaredAreTold) {
  EXPECT_THAT(
      remarks_of("<definitions>\n<process id=\"p\"><task id=\"a\"/></process></definitions>"),
      ElementsAre(
          "1:1 irregular_file : xmlns does not name BPMN's namespace; the file is read as if it did"));
  EXPECT_THAT(
      remarks_of(
          "<bpmn:definitions>\n<bpmn:process id=\"p\"><bpmn:task id=\"a\"/></bpmn:process></bpmn:definitions>"),
      ElementsAre(StartsWith("1:1 irregular_file : xmlns:bpmn does not name")));
  EXPECT_THAT(
      remarks_of(
          in_process("<task id=\"a\" foo:color=\"red\"/>\n<task id=\"b\" foo:color=\"red\"/>\n<foo:task/>")),
      ElementsAre("3:1 irregular_file : the prefix \"foo\" is not declared; what bears it is passed over. "
                  "Declare it with xmlns:foo"));
}

TEST(BpmnPrefixes, UnknownElementsAreToldOnce) {
  EXPECT_THAT(remarks_of(in_process("<task id=\"a\"/>\n<flask id=\"b\"/>\n<flask id=\"c\"/>")),
              ElementsAre("4:1 irregular_file b: BPMN has no element <flask>; it is kept, and passed over"));
}

TEST(BpmnPrefixes, AProcessWithinAnotherIsPassedOver) {
  EXPECT_THAT(
      remarks_of(in_process("<task id=\"a\"/>\n<process id=\"q\"><task id=\"b\"/></process>")),
      ElementsAre("4:1 irregular_file q: the process \"q\" lies in another element, where BPMN has no "
                  "processes; it is kept, and passed over"));
}

TEST(BpmnIds, MayBeAbsent) {
  const BpmnFile file = read_text(in_process("<task/>\n<task/>\n<endEvent/>"));
  std::vector<std::string> ids;
  for (const NodeRef node : nodes(file.services.at(0).process))
    ids.push_back(file.services[0].process[node].id);
  EXPECT_THAT(ids, ElementsAre("task", "task-2", "endEvent"));
  EXPECT_THAT(remarks_of(file),
              ElementsAre("3:1 irregular_file : the task has no id, so that nothing can refer to it",
                          "4:1 irregular_file : the task has no id, so that nothing can refer to it",
                          "5:1 irregular_file : the endEvent has no id, so that nothing can refer to it"));
}

TEST(BpmnIds, MadeUpOnesAreNoneOfTheFile) {
  Service service = service_in(in_process("<task/><task id=\"task\"/><task id=\"task-2\"/>"));
  EXPECT_EQ(service.process[0].id, "task-3");
}

TEST(BpmnIds, ThatOccurTwiceAreTold) {
  const BpmnFile file =
      read_text(in_process("<task id=\"a\" name=\"one\"/>\n<task id=\"a\" name=\"two\"/>\n"
                           "<endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"e\"/>"));
  Service service = file.services.at(0);
  EXPECT_EQ(service.process[0].id, "a");
  EXPECT_EQ(service.process[1].id, "a-2");
  EXPECT_EQ(test::shape(service.process), "a>e");
  EXPECT_THAT(remarks_of(file),
              ElementsAre("4:1 irregular_file a: the id \"a\" is that of the element in line 3 "
                          "already; references mean that one"));
}

TEST(BpmnIds, AreMadeOnesOfHamvar) {
  for (const auto& [in_file, expected] : std::vector<std::pair<std::string, std::string>>{
           {"Task_1", "Task_1"}, {"گام", "گام"}, {"Prüfung", "Prüfung"}, {"1st", "1st"}, {" a ", "a"}}) {
    Service service = service_in(in_process("<task id=\"" + in_file + "\"/>"));
    EXPECT_EQ(service.process[0].id, expected);
  }
  for (const std::string odd : {"two words", "{0A-1B}", "-x", "a:b"}) {
    Service service = service_in(in_process("<task id=\"" + odd +
                                            "\"/><endEvent id=\"e\"/>"
                                            "<sequenceFlow id=\"f\" sourceRef=\"" +
                                            odd + "\" targetRef=\"e\"/>"));
    EXPECT_FALSE(service.process[0].id.empty()) << odd;
    EXPECT_EQ(num_edges(service.process), 1U) << odd;
    service.owner = "a";  // hamvar's own format takes it
    EXPECT_NO_THROW((void)read_service(write_service(service), "s.json", {}))
        << odd << write_service(service);
  }
}

TEST(BpmnIds, OfHamvarWinButNotTwice) {
  Service service =
      service_in(in_process(R"(<task id="a"/><task id="b" hamvar:id="۱۲"/><task id="c" hamvar:id="a"/>)"));
  EXPECT_EQ(service.process[0].id, "a");
  EXPECT_EQ(service.process[1].id, "۱۲");
  EXPECT_EQ(service.process[2].id, "c");
  const Service other = service_in("<definitions xmlns=\"" + bpmn_uri +
                                   "\" xmlns:h=\"urn:hamvar:bpmn:1\"><process id=\"p\">"
                                   "<task id=\"b\" h:id=\"x.y\"/></process></definitions>");
  EXPECT_EQ(other.process[0].id, "x.y");
}

TEST(BpmnFlows, CountWhateverNodesList) {
  const std::string tail = R"(<endEvent id="e"/><sequenceFlow id="f" sourceRef="a" targetRef="e"/>)";
  EXPECT_THAT(remarks_of(in_process("<task id=\"a\"/>" + tail)), IsEmpty());
  EXPECT_THAT(remarks_of(in_process("<task id=\"a\"><outgoing>f</outgoing></task>" + tail)), IsEmpty());
  EXPECT_THAT(remarks_of(in_process("<task id=\"a\"><outgoing>x:f</outgoing></task>" + tail)), IsEmpty());
  const std::string said =
      "3:1 irregular_file a: the incoming or outgoing flows that \"a\" lists are not those that "
      "lead to and from it; the flows count";
  for (const std::string list : {"<incoming>f</incoming>", "<outgoing>gone</outgoing>",
                                 "<outgoing>a</outgoing>", "<outgoing>f</outgoing><incoming>f</incoming>"})
    EXPECT_THAT(remarks_of(in_process("<task id=\"a\">" + list + "</task>" + tail)), ElementsAre(said))
        << list;
  EXPECT_THAT(remarks_of(in_process("<task id=\"a\"><outgoing>f</outgoing></task>" + tail +
                                    R"(<sequenceFlow id="g" sourceRef="a" targetRef="e"/>)")),
              ElementsAre(said));
}

TEST(BpmnFlows, WithoutAnEndAreTold) {
  const BpmnFile file = read_text(in_process(R"(<task id="a"/>
<sequenceFlow id="f" sourceRef="a"/>
<sequenceFlow id="g" targetRef="a"/>
<sequenceFlow id="h" sourceRef="a" targetRef="gone"/>
<sequenceFlow id="i" sourceRef="f" targetRef="a"/>)"));
  EXPECT_EQ(num_edges(file.services.at(0).process), 0U);
  EXPECT_THAT(
      remarks_of(file),
      ElementsAre(
          "4:1 missing_reference f: the sequenceFlow \"f\" has no targetRef: it leads nowhere",
          "5:1 missing_reference g: the sequenceFlow \"g\" has no sourceRef: it leads nowhere",
          "6:1 missing_reference h: the sequenceFlow \"h\" names \"gone\" as targetRef, which the file "
          "does not have",
          "7:1 missing_reference i: the sequenceFlow \"i\" names a sequenceFlow as sourceRef, which "
          "cannot be one"));
}

TEST(BpmnFlows, BetweenProcessesAndAcrossBordersAreTold) {
  const BpmnFile file = read_text(definitions(R"(<process id="p"><task id="a"/>
<subProcess id="s"><task id="b"/></subProcess>
<sequenceFlow id="f" sourceRef="a" targetRef="c"/>
<sequenceFlow id="g" sourceRef="a" targetRef="b"/></process>
<process id="q"><task id="c"/>
<sequenceFlow id="h" sourceRef="a" targetRef="c"/></process>)"));
  ASSERT_EQ(file.services.size(), 2U);
  EXPECT_EQ(test::shape(file.services[0].process), "a>b");
  EXPECT_EQ(num_edges(file.services[1].process), 0U);
  EXPECT_THAT(
      remarks_of(file),
      ElementsAre(
          "4:1 missing_reference f: the sequenceFlow \"f\" leads from one process into another; use a "
          "message flow",
          "5:1 irregular_file g: the sequenceFlow \"g\" crosses the border of a sub-process",
          "7:1 missing_reference h: the sequenceFlow \"h\" leads from one process into another; use a "
          "message flow"));
}

TEST(BpmnReferences, ToNothingAreToldWithTheirLine) {
  const std::string text = definitions(R"(<collaboration id="c">
<participant id="q" processRef="gone"/>
<participant id="r" processRef="m"/>
<messageFlow id="x" sourceRef="q" targetRef="gone"/>
<messageFlow id="y" sourceRef="q"/></collaboration><message id="m"/>
<process id="p"><laneSet><lane id="l">
<flowNodeRef>gone</flowNodeRef><flowNodeRef>a</flowNodeRef></lane></laneSet>
<exclusiveGateway id="g" default="gone"/>
<task id="a"><dataInputAssociation id="d">
<sourceRef>gone</sourceRef></dataInputAssociation></task>
<dataObjectReference id="o" dataObjectRef="gone"/>
<association id="n" sourceRef="a" targetRef="gone"/></process>
<di:BPMNDiagram><di:BPMNPlane>
<di:BPMNShape id="s" bpmnElement="gone"/></di:BPMNPlane></di:BPMNDiagram>)");
  std::vector<std::string> begins;
  for (const std::string& each : remarks_of(text)) begins.push_back(each.substr(0, each.find(": ")));
  EXPECT_THAT(begins,
              ElementsAre("3:1 missing_reference q", "4:1 missing_reference r", "5:1 missing_reference x",
                          "6:1 missing_reference y", "8:1 missing_reference l", "9:1 missing_reference g",
                          "11:1 missing_reference d", "12:1 missing_reference o", "13:1 missing_reference n",
                          "15:1 missing_reference s"));
  for (const std::string& each : remarks_of(text))
    EXPECT_THAT(each, testing::AnyOf(HasSubstr("gone"), HasSubstr("a message"), HasSubstr("no targetRef")));
}

TEST(BpmnReferences, DefaultsAreFlowsOutOfTheirNode) {
  const BpmnFile file = read_text(in_process(R"(<exclusiveGateway id="g" default="f"/><task id="a"/>
<exclusiveGateway id="h" default="a"/>
<sequenceFlow id="f" sourceRef="a" targetRef="g"/>)"));
  EXPECT_THAT(
      remarks_of(file),
      ElementsAre(
          "3:1 missing_reference g: the exclusiveGateway \"g\" names a sequenceFlow as default, which "
          "cannot be one",
          "4:1 missing_reference h: the exclusiveGateway \"h\" names a task as default, which cannot "
          "be one"));
}

TEST(BpmnReferences, AreToldUpToABound) {
  std::string text;
  for (int i = 0; i < 600; ++i) text += "<task/>\n";
  const BpmnFile file = read_text(in_process(text));
  EXPECT_EQ(file.remarks.size(), 501U);
  EXPECT_EQ(file.remarks.back().message.en, "and 100 more such places");
}

}  // namespace
}  // namespace hamvar
