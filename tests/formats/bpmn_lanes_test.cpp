// SPDX-License-Identifier: Apache-2.0
/// Pools, lanes, messages and data of a BPMN file: who does what with which papers.
#include "bpmn_text.hpp"

namespace hamvar {
namespace {

using test::definitions;
using test::in_process;
using test::read_text;
using test::remarks_of;
using test::service_in;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Catalog offices() {
  return read_catalog(R"({
  "agencies": [{"id": "city", "name": {"en": "Town hall", "fa": "شهرداری"}},
               {"id": "deeds", "name": {"en": "Deeds office", "fa": "ثبت"}}],
  "documents": [{"id": "deed", "name": {"en": "Title deed", "fa": "سند"}}],
  "registries": [{"id": "land", "name": {"en": "Land register", "fa": "دفتر املاک"}, "owner": "deeds",
                  "access": "batch"}]
})",
                      "catalog.json");
}

/// Who does the task "a" in a lane of these names, outermost first, in a pool of that name.
Actor actor_in(const std::string& pool, const std::vector<std::string>& lanes) {
  std::string text = "<collaboration id=\"c\"><participant id=\"q\" name=\"" + pool +
                     "\" processRef=\"p\"/></collaboration><process id=\"p\"><laneSet>";
  std::string end = "</laneSet>";
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    text += "<lane id=\"l" + std::to_string(i) + "\" name=\"" + lanes[i] + "\">";
    end = (i + 1 < lanes.size() ? "</childLaneSet></lane>" : "<flowNodeRef>a</flowNodeRef></lane>") + end;
    if (i + 1 < lanes.size()) text += "<flowNodeRef>a</flowNodeRef><childLaneSet>";
  }
  Service service = service_in(definitions(text + end + "<task id=\"a\"/></process>"), offices());
  return service.process[0].activity.actor;
}

TEST(BpmnLanes, SayWhoDoesIt) {
  EXPECT_EQ(actor_in("Town hall", {"Clerk"}), (Actor{false, "", {}, {"Clerk", ""}}));
  EXPECT_EQ(actor_in("Town hall", {"deeds office"}), (Actor{false, "deeds", {}, {}}));
  EXPECT_EQ(actor_in("Town hall", {"Building", "Clerk"}),
            (Actor{false, "", {"Building", ""}, {"Clerk", ""}}));
  EXPECT_EQ(actor_in("Town hall", {"ثبت", "کارشناس"}), (Actor{false, "deeds", {}, {"", "کارشناس"}}));
  EXPECT_EQ(actor_in("Town hall", {""}), Actor());
  for (const char* word : {"Applicant", "APPLICANT", "متقاضی", "ارباب رجوع", "Bürger", "Antragstellerin",
                           "Usager", "Ciudadano", "Заявитель", "Πολίτης", "cittadino"})
    EXPECT_EQ(actor_in("Town hall", {word}), (Actor{true, "", {}, {}})) << word;
  EXPECT_EQ(actor_in("Citizen", {"Wife"}), (Actor{true, "", {}, {}}));
}

TEST(BpmnLanes, MayBeSaidByHamvarsAttributes) {
  const auto actor = [](const std::string& lane) {
    Service service = service_in(
        definitions(
            "<process id=\"p\"><laneSet><lane id=\"l\" name=\"Clerk\"><extensionElements>" + lane +
            "</extensionElements><flowNodeRef>a</flowNodeRef></lane></laneSet><task id=\"a\"/></process>"),
        offices());
    return service.process[0].activity.actor;
  };
  EXPECT_EQ(actor(R"(<hamvar:lane><hamvar:actor agency="deeds" role="Head"/></hamvar:lane>)"),
            (Actor{false, "deeds", {}, {"Head", ""}}));
  EXPECT_EQ(actor(R"(<hamvar:lane><hamvar:actor applicant="true"/></hamvar:lane>)"),
            (Actor{true, "", {}, {}}));
  EXPECT_EQ(
      actor(
          R"(<camunda:properties><camunda:property name="hamvar.agency" value="city"/></camunda:properties>)"),
      (Actor{false, "city", {}, {}}));
}

TEST(BpmnLanes, WithAWrongActorAreToldOnce) {
  const std::string text = definitions(
      R"(<collaboration id="c"><participant id="q" name="Town hall" processRef="p"><extensionElements>
<hamvar:pool><hamvar:actor agency="cty"/></hamvar:pool></extensionElements></participant></collaboration>
<process id="p"><laneSet><lane id="l"><extensionElements>
<hamvar:lane><hamvar:actor agency="dedes"/></hamvar:lane></extensionElements>
<childLaneSet><lane id="m"><flowNodeRef>a</flowNodeRef></lane><lane id="n"><flowNodeRef>b</flowNodeRef></lane></childLaneSet></lane></laneSet>
<task id="a"/><task id="b"/><task id="d"/></process>)");
  EXPECT_THAT(test::problems_of(text, offices()),
              ElementsAre(testing::AllOf(testing::StartsWith("f.bpmn:3:14: "), testing::HasSubstr("cty")),
                          testing::AllOf(testing::StartsWith("f.bpmn:5:14: "), testing::HasSubstr("dedes"))));
}

TEST(BpmnLanes, WithoutListsAreReadFromTheDrawing) {
  const auto shape = [](const std::string& of, int x, int y, int width, int height) {
    return "<di:BPMNShape bpmnElement=\"" + of + "\"><dc:Bounds x=\"" + std::to_string(x) + "\" y=\"" +
           std::to_string(y) + "\" width=\"" + std::to_string(width) + "\" height=\"" +
           std::to_string(height) + "\"/></di:BPMNShape>";
  };
  Service service = service_in(definitions(
      R"(<process id="p"><laneSet><lane id="l" name="Upper"/><lane id="m" name="Lower"/></laneSet>
<task id="a"/><task id="b"/><task id="c"/><subProcess id="s"><task id="d"/></subProcess></process><di:BPMNDiagram><di:BPMNPlane>)" +
      shape("l", 0, 0, 600, 100) + shape("m", 0, 100, 600, 100) + shape("a", 50, 10, 100, 80) +
      shape("b", 50, 110, 100, 80) + shape("s", 300, 110, 100, 80) + "</di:BPMNPlane></di:BPMNDiagram>"));
  EXPECT_EQ(test::step(service.process, "a").actor.role.en, "Upper");
  EXPECT_EQ(test::step(service.process, "b").actor.role.en, "Lower");
  EXPECT_EQ(test::step(service.process, "c").actor, Actor());
  EXPECT_EQ(test::step(service.process, "d").actor.role.en, "Lower");
}

TEST(BpmnPools, HoldAProcessOrNothing) {
  const BpmnFile file = read_text(definitions(R"(<collaboration id="c"><participant id="q" name="Bürger"/>
<participant id="r" name="Amt" processRef="p"/><participant id="s" name="Bank" processRef="empty"/>
<messageFlow id="x" name="Antrag" sourceRef="q" targetRef="a"/>
<messageFlow id="y" sourceRef="b" targetRef="q"/>
<messageFlow id="z" sourceRef="p" targetRef="s"/></collaboration>
<process id="p"><startEvent id="a"/><task id="b"/><task id="c2"/></process><process id="empty"/>)"));
  ASSERT_EQ(file.services.size(), 1U);
  std::vector<std::string> pools;
  for (const Pool& each : file.collaboration.pools)
    pools.push_back(each.id + ":" + each.name.en + ":" + each.service);
  EXPECT_THAT(pools, ElementsAre("q:Bürger:", "r:Amt:f", "s:Bank:"));
  std::vector<std::string> messages;
  for (const MessageFlow& each : file.collaboration.messages)
    messages.push_back(each.id + " " + each.name.en + " " + each.from.pool + "/" + each.from.node + ">" +
                       each.to.pool + "/" + each.to.node);
  EXPECT_THAT(messages, ElementsAre("x Antrag q/>r/a", "y  r/b>q/", "z  r/>s/"));
  const Process& process = file.services[0].process;
  EXPECT_TRUE(process[0].addressed);
  EXPECT_TRUE(process[1].addressed);
  EXPECT_FALSE(process[2].addressed);
}

TEST(BpmnPools, OfSeveralProcessesGiveSeveralServices) {
  const BpmnFile file =
      read_text(definitions(R"(<collaboration id="c"><participant id="q" name="One" processRef="p1"/>
<participant id="r" name="Two" processRef="p2"/></collaboration>
<process id="p1"><task id="a"/></process><process id="p2"><task id="b"/></process><process id="p3"><task id="d"/></process>)"));
  ASSERT_EQ(file.services.size(), 3U);
  EXPECT_EQ(file.services[0].id, "f.p1");
  EXPECT_EQ(file.services[2].id, "f.p3");
  EXPECT_EQ(file.services[0].name.en, "One");
  EXPECT_EQ(file.services[2].name.en, "f");
  EXPECT_EQ(file.collaboration.pools[0].service, "f.p1");
  EXPECT_EQ(file.collaboration.pools[1].service, "f.p2");
}

TEST(BpmnData, AreEvidenceAndPapers) {
  BpmnFile file = read_text(
      in_process(R"(<dataObject id="o" name="Title Deed"/><dataObjectReference id="r" dataObjectRef="o"/>
<dataObjectReference id="n" name="Antrag"/><dataStoreReference id="s" name="Land register"/><dataStoreReference id="t" name="Cars"/>
<task id="a"><dataInputAssociation><sourceRef>r</sourceRef></dataInputAssociation><dataInputAssociation><sourceRef>s</sourceRef></dataInputAssociation>
<dataOutputAssociation><targetRef>n</targetRef></dataOutputAssociation></task>
<task id="b"/><association id="x" sourceRef="n" targetRef="b" associationDirection="One"/>
<association id="y" sourceRef="b" targetRef="t" associationDirection="One"/>
<association id="z" sourceRef="r" targetRef="b" associationDirection="None"/>)"),
      offices());
  Process& process = file.services.at(0).process;
  const Activity& a = test::step(process, "a");
  EXPECT_THAT(a.evidence,
              ElementsAre(Evidence{"deed", EvidenceForm::original, EvidenceSource::user, {}, {}}));
  EXPECT_THAT(a.documents_out, ElementsAre("antrag"));
  EXPECT_THAT(a.registries,
              ElementsAre(RegistryAccess{"land", RegistryOperation::read, AccessMode::batch, {}, {}}));
  const Activity& b = test::step(process, "b");
  EXPECT_THAT(b.evidence,
              ElementsAre(Evidence{"antrag", EvidenceForm::original, EvidenceSource::service, {}, {}}));
  EXPECT_THAT(b.registries,
              ElementsAre(RegistryAccess{"cars", RegistryOperation::write, AccessMode::online, {}, {}}));
  ASSERT_EQ(file.learned.documents.size(), 1U);
  EXPECT_EQ(file.learned.documents[0].id, "antrag");
  ASSERT_EQ(file.learned.registries.size(), 1U);
  EXPECT_EQ(file.learned.registries[0].id, "cars");
  EXPECT_THAT(file.remarks, IsEmpty());
}

TEST(BpmnLanes, NameTheAgencyThatTheyReferToByItsId) {
  const BpmnFile file = read_bpmn(
      R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:hamvar="urn:hamvar:bpmn:1">
<process id="p"><laneSet><lane id="l" name="اداره مالیات"><extensionElements><hamvar:lane>
<hamvar:label fa="اداره مالیات" en="Tax office"/><hamvar:actor agency="tax"/></hamvar:lane></extensionElements>
<flowNodeRef>a</flowNodeRef></lane></laneSet><task id="a" name="Check"/></process></definitions>)",
      "t.bpmn", {});
  ASSERT_EQ(file.learned.agencies.size(), 1U);
  EXPECT_EQ(file.learned.agencies[0].id, "tax");
  EXPECT_EQ(file.learned.agencies[0].name, (Text{"Tax office", "اداره مالیات"}));
  EXPECT_EQ(file.services.at(0).process[0].activity.actor.agency, "tax");
}

TEST(BpmnData, ReadOrWrittenByAnAttributeToo) {
  Service service = service_in(in_process(R"(<dataObjectReference id="n" name="Antrag"/>
<task id="a"><extensionElements><hamvar:activity><hamvar:evidence document="antrag" form="copy"/></hamvar:activity></extensionElements>
<dataInputAssociation><sourceRef>n</sourceRef></dataInputAssociation></task>)"),
                               offices());
  EXPECT_THAT(service.process[0].activity.evidence,
              ElementsAre(Evidence{"antrag", EvidenceForm::copy, EvidenceSource::user, {}, {}}));
}

}  // namespace
}  // namespace hamvar
