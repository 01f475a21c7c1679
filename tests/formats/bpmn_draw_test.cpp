// SPDX-License-Identifier: Apache-2.0
/// A BPMN file that draws nothing gets a whole drawing when it is written.
#include <pugixml.hpp>
#include <set>

#include "bpmn_text.hpp"

namespace hamvar {
namespace {

using test::definitions;
using test::service_in;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

std::vector<std::string> values(const std::string& xml, const char* path, const char* attribute) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(xml.c_str()));
  std::vector<std::string> found;
  for (const pugi::xpath_node each : document.select_nodes(path))
    found.emplace_back(each.node().attribute(attribute).value());
  return found;
}

/// Each once: nodes, pools, lanes by shapes, flows and messages by edges.
void expect_all_drawn(const std::string& xml, const std::set<std::string>& shapes,
                      const std::set<std::string>& edges) {
  EXPECT_THAT(values(xml, "//*[local-name()='BPMNShape']", "bpmnElement"), UnorderedElementsAreArray(shapes))
      << xml;
  EXPECT_THAT(values(xml, "//*[local-name()='BPMNEdge']", "bpmnElement"), UnorderedElementsAreArray(edges))
      << xml;
  EXPECT_THAT(test::remarks_of(xml), IsEmpty());
}

TEST(DrawBpmn, OfAProcessWithoutAPool) {
  const std::string out = write_bpmn(
      service_in(
          test::in_process(R"(<startEvent id="s"/><task id="a"/><subProcess id="u"><task id="b"/></subProcess>
<boundaryEvent id="t" attachedToRef="u"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="u"/>)")),
      {});
  expect_all_drawn(out, {"s", "a", "u", "b", "t"}, {"f", "g"});
  EXPECT_THAT(values(out, "//*[local-name()='BPMNPlane']", "bpmnElement"), ElementsAre("p"));
  EXPECT_THAT(values(out, "//*[local-name()='BPMNShape'][@bpmnElement='u']", "isExpanded"),
              ElementsAre("true"));
}

TEST(DrawBpmn, OfSeveralProcessesWithoutACollaboration) {
  const std::string text = definitions(
      R"(<process id="p"><task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process>
<process id="q"><task id="c"/></process>)");
  const std::string out = write_bpmn(test::read_text(text).services.at(0), {});
  expect_all_drawn(out, {"a", "b", "c"}, {"f"});
  EXPECT_THAT(values(out, "//*[local-name()='BPMNPlane']", "bpmnElement"), ElementsAre("p", "q"));
}

TEST(DrawBpmn, OfLanesWithoutAPool) {
  const std::string out = write_bpmn(
      service_in(definitions(
          R"(<process id="p"><laneSet id="z"><lane id="l" name="One"><flowNodeRef>a</flowNodeRef></lane>
<lane id="m" name="Two"><flowNodeRef>b</flowNodeRef></lane></laneSet><task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process>)")),
      {});
  expect_all_drawn(out, {"l", "m", "a", "b"}, {"f"});
  const Service again = service_in(out);
  EXPECT_EQ(again.process[1].activity.actor.role.en, "Two");
}

TEST(DrawBpmn, OfPoolsAndMessages) {
  const std::string out = write_bpmn(
      service_in(definitions(
          R"(<collaboration id="c"><participant id="q" name="Bürger"/><participant id="r" name="Amt" processRef="p"/>
<messageFlow id="m" sourceRef="q" targetRef="a"/></collaboration><process id="p"><task id="a"/><dataObject id="d"/><dataObjectReference id="o" dataObjectRef="d" name="Form"/>
<textAnnotation id="n"><text>Note</text></textAnnotation><association id="x" sourceRef="a" targetRef="n"/></process>)")),
      {});
  expect_all_drawn(out, {"q", "r", "a", "o", "n"}, {"m", "x"});
}

TEST(DrawBpmn, GivesIdsToWhatHasNone) {
  const std::string text = test::in_process("<task name=\"One\"/><task name=\"Two\"/>");
  const std::string out = write_bpmn(service_in(text), {});
  EXPECT_THAT(test::remarks_of(out), IsEmpty());
  EXPECT_EQ(values(out, "//*[local-name()='BPMNShape']", "bpmnElement").size(), 2U);
  EXPECT_EQ(num_vertices(service_in(out).process), 2U);
}

}  // namespace
}  // namespace hamvar
