// SPDX-License-Identifier: Apache-2.0
/// hamvar's attributes in a BPMN file, as extension elements and as typed properties.
#include "bpmn_text.hpp"

namespace hamvar {
namespace {

using test::definitions;
using test::in_process;
using test::problems_of;
using test::service_in;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

Catalog catalog() {
  Catalog made = test::small_catalog();
  made.file = "catalog.json";
  return made;
}

/// A task "a" with these extensions, beside a task "b". The extensions stand in line 4.
std::string with(const std::string& extension) {
  return in_process("<task id=\"a\" name=\"Work\"><extensionElements>\n" + extension +
                    "</extensionElements></task><task id=\"b\"/>");
}
std::string property(const std::string& name, const std::string& value) {
  return "<camunda:property name=\"hamvar." + name + "\" value=\"" + value + "\"/>";
}
Activity by_elements(const std::string& attributes, const std::string& children = {}) {
  return service_in(with("<hamvar:activity " + attributes + ">" + children + "</hamvar:activity>"), catalog())
      .process[0]
      .activity;
}
Activity by_properties(const std::string& properties, const std::string& tool = "camunda") {
  std::string text = "<camunda:properties>" + properties + "</camunda:properties>";
  for (std::size_t at = 0; (at = text.find("camunda", at)) != std::string::npos; at += tool.size())
    text.replace(at, 7, tool);
  return service_in(with(text), catalog()).process[0].activity;
}

/// The same said in both ways.
void expect_both(const std::string& key, const std::string& value, const Activity& expected) {
  EXPECT_EQ(by_elements(key + "=\"" + value + "\""), expected) << key;
  EXPECT_EQ(by_properties(property(key, value)), expected) << key;
  EXPECT_EQ(by_properties(property(key, value), "zeebe"), expected) << key;
}

template <class Set>
Activity made(Set set) {
  Activity activity;
  set(activity);
  return activity;
}

TEST(BpmnExtensions, SayTheSingleValuesOfAnActivity) {
  expect_both("step", "decide", made([](Activity& a) { a.step = StepKind::decide; }));
  expect_both("channel", "in_person", made([](Activity& a) { a.channel = Channel::in_person; }));
  expect_both("visit", "false", made([](Activity& a) { a.visit = false; }));
  expect_both("medium_in", "paper", made([](Activity& a) { a.medium_in = Medium::paper; }));
  expect_both("medium_out", "digital", made([](Activity& a) { a.medium_out = Medium::digital; }));
  expect_both("documents_out", "d1 d2", made([](Activity& a) { a.documents_out = {"d1", "d2"}; }));
  expect_both("touch", "PT15M", made([](Activity& a) { a.touch = Estimate::exactly(minutes(15)); }));
  expect_both("wait", "P3D", made([](Activity& a) { a.wait = Estimate::exactly(days(3)); }));
  expect_both("user_time", "PT2H", made([](Activity& a) { a.user_time = Estimate::exactly(hours(2)); }));
  expect_both("reject_probability", "0.25", made([](Activity& a) { a.reject_probability = 0.25; }));
  expect_both("rework_probability", "0", made([](Activity& a) { a.rework_probability = 0; }));
  expect_both("discretion", "assessment", made([](Activity& a) { a.discretion = Discretion::assessment; }));
  expect_both("automation", "assisted", made([](Activity& a) { a.automation = Automation::assisted; }));
}

TEST(BpmnExtensions, SayTheObjectsOfAnActivity) {
  const Activity actor = made([](Activity& a) {
    a.actor = {false, "b", {"Desk", ""}, {"Clerk", "کارشناس"}};
  });
  EXPECT_EQ(
      by_elements(
          "",
          R"(<hamvar:actor agency="b" unit="Desk"><hamvar:role en="Clerk" fa="کارشناس"/></hamvar:actor>)"),
      actor);
  EXPECT_EQ(by_properties(property("agency", "b") + property("actor.unit", "Desk") +
                          property("role.en", "Clerk") + property("role.fa", "کارشناس")),
            actor);
  EXPECT_TRUE(by_properties(property("applicant", "true")).actor.applicant);

  const Activity legal = made([](Activity& a) { a.legal = {LegalStatus::statutory, {"l1", "5"}, {"b"}}; });
  EXPECT_EQ(by_elements("", R"(<hamvar:legal status="statutory" law="l1" article="5" after="b"/>)"), legal);
  EXPECT_EQ(by_properties(property("legal.status", "statutory") + property("legal.law", "l1") +
                          property("legal.article", "5") + property("legal.after", "b")),
            legal);

  const Activity fee = made([](Activity& a) { a.fee = Fee{250'000, {"File fee", ""}, {}}; });
  EXPECT_EQ(by_elements("", R"(<hamvar:fee amount="250000" currency="IRR" name="File fee"/>)"), fee);
  EXPECT_EQ(by_properties(property("fee.amount", "250000") + property("fee.currency", "IRR") +
                          property("fee.name", "File fee")),
            fee);

  const Activity range = made([](Activity& a) { a.touch = Estimate{minutes(5), minutes(15), hours(1)}; });
  EXPECT_EQ(by_elements("", R"(<hamvar:touch min="PT5M" mode="PT15M" max="PT1H"/>)"), range);
  EXPECT_EQ(by_properties(property("touch", " PT5M .. PT15M..PT1H ")), range);
  EXPECT_EQ(by_properties(property("touch.min", "PT5M") + property("touch.mode", "PT15M") +
                          property("touch.max", "PT1H")),
            range);
  EXPECT_EQ(by_properties(property("touch", "PT1H..PT3H")).touch, (Estimate{hours(1), hours(2), hours(3)}));
}

TEST(BpmnExtensions, SayTheListsOfAnActivity) {
  const Activity evidence = made([](Activity& a) {
    a.evidence = {{"d1", EvidenceForm::certified, EvidenceSource::government, {}, {}},
                  {"d2", EvidenceForm::original, EvidenceSource::user, {}, {}}};
  });
  EXPECT_EQ(
      by_elements(
          "",
          R"(<hamvar:evidence document="d1" form="certified" source="government"/><hamvar:evidence document="d2"/>)"),
      evidence);
  EXPECT_EQ(by_properties(property("evidence", "d1 certified government; d2")), evidence);

  const Activity registries = made([](Activity& a) {
    a.registries = {{"r1", RegistryOperation::write, AccessMode::letter, {}, {}},
                    {"r2", RegistryOperation::read, AccessMode::online, {}, {}}};
  });
  EXPECT_EQ(
      by_elements(
          "",
          R"(<hamvar:registries registry="r1" operation="write" mode="letter"/><hamvar:registries registry="r2"/>)"),
      registries);
  EXPECT_EQ(by_properties(property("registries", "r1 letter write;r2;")), registries);
  EXPECT_THAT(
      by_elements("", R"(<hamvar:registries registry="r1" documents="d1 d2"/>)").registries.at(0).documents,
      ElementsAre("d1", "d2"));
}

TEST(BpmnExtensions, SayBothLanguagesOfALabel) {
  const auto label = [](const std::string& extension) {
    return service_in(with(extension)).process[0].label;
  };
  EXPECT_EQ(label(R"(<hamvar:activity><hamvar:label en="Work" fa="کار"/></hamvar:activity>)"),
            (Text{"Work", "کار"}));
  EXPECT_EQ(label(R"(<hamvar:label en="Work" fa="کار"/>)"), (Text{"Work", "کار"}));
  EXPECT_EQ(label("<camunda:properties>" + property("label.fa", "کار") + property("label.en", "Work") +
                  "</camunda:properties>"),
            (Text{"Work", "کار"}));
}

TEST(BpmnExtensions, SayWhatIsToldOfAService) {
  const Service service = service_in(
      definitions(R"(<process id="p" name="Permit"><extensionElements><hamvar:service id="permit" version="2"
 owner="b" kind="G2B" level="city" life_events="property tax" trigger="request" addressees="citizen" yearly_volume="3200" times_per_year="0.5"
 outputs="d1 d2"><hamvar:name en="Permit" fa="پروانه"/><hamvar:deadline within="P30D" law="l1" silence="consent"/>
<hamvar:fees amount="5" name="A"/><hamvar:fees amount="7"/></hamvar:service></extensionElements><task id="a"/></process>)"),
      catalog());
  EXPECT_EQ(service.id, "permit");
  EXPECT_EQ(service.version, "2");
  EXPECT_EQ(service.name, (Text{"Permit", "پروانه"}));
  EXPECT_EQ(service.owner, "b");
  EXPECT_EQ(service.kind, ServiceKind::G2B);
  EXPECT_EQ(service.level, ServiceLevel::city);
  EXPECT_THAT(service.life_events, ElementsAre(LifeEvent::property, LifeEvent::tax));
  EXPECT_EQ(service.trigger, Trigger::request);
  EXPECT_THAT(service.addressees, ElementsAre(Addressee::citizen));
  EXPECT_EQ(service.yearly_volume, 3200);
  EXPECT_EQ(service.times_per_year, 0.5);
  EXPECT_THAT(service.outputs, ElementsAre("d1", "d2"));
  EXPECT_EQ(service.deadline, (Deadline{days(30), {"l1", ""}, SilenceRule::consent}));
  EXPECT_EQ(service.fees.size(), 2U);
}

TEST(BpmnExtensions, SayWhatIsToldOfEventsAndFlows) {
  const Service service = service_in(in_process(R"(<exclusiveGateway id="x"/><task id="a"/>
<startEvent id="s"><extensionElements><hamvar:event wait="P1D"/></extensionElements></startEvent>
<intermediateCatchEvent id="i"><extensionElements><zeebe:properties><zeebe:property name="hamvar.wait" value="PT1H..PT3H"/></zeebe:properties></extensionElements></intermediateCatchEvent>
<sequenceFlow id="f" name="yes" sourceRef="x" targetRef="a"><extensionElements><hamvar:flow probability="0.8"><hamvar:label en="yes" fa="بله"/></hamvar:flow></extensionElements></sequenceFlow>)"));
  EXPECT_EQ(service.process[2].event.wait, Estimate::exactly(days(1)));
  EXPECT_EQ(service.process[3].event.wait, (Estimate{hours(1), hours(2), hours(3)}));
  const Flow& flow = service.process[*flows(service.process).begin()];
  EXPECT_EQ(flow.probability, 0.8);
  EXPECT_EQ(flow.condition, (Text{"yes", "بله"}));
}

struct Wrong {
  const char* extension;
  const char* place;
  const char* said;
};

TEST(BpmnExtensions, WithWrongValuesAreToldOnceWithTheirPlace) {
  const Wrong table[] = {
      {R"(<hamvar:activity step="decde"/>)", "f.bpmn:4:1: step", "decide"},
      {R"( <hamvar:activity touch="15 min"/>)", "f.bpmn:4:2: touch", "15 min"},
      {R"(<hamvar:activity tuch="PT5M"/>)", "f.bpmn:4:1: ", "touch"},
      {R"(<hamvar:activity visit="maybe"/>)", "f.bpmn:4:1: visit", "true"},
      {R"(<hamvar:activity reject_probability="1.5"/>)", "f.bpmn:4:1: reject_probability", "below 1"},
      {R"(<hamvar:activity reject_probability="often"/>)", "f.bpmn:4:1: reject_probability", "number"},
      {R"(<hamvar:activity reject_probability="nan"/>)", "f.bpmn:4:1: reject_probability", ""},
      {R"(<hamvar:activity documents_out="d9"/>)", "f.bpmn:4:1: documents_out", "d9"},
      {R"(<hamvar:activity><hamvar:actor agency="zz"/></hamvar:activity>)", "f.bpmn:4:18: actor.agency",
       "zz"},
      {R"(<hamvar:activity><hamvar:evidence document="d9"/></hamvar:activity>)",
       "f.bpmn:4:18: evidence[0].document", "d9"},
      {R"(<hamvar:activity><hamvar:legal status="statutory"/></hamvar:activity>)", "f.bpmn:4:18: legal",
       "law"},
      {R"(<hamvar:activity><hamvar:legal after="nowhere"/></hamvar:activity>)", "f.bpmn:4:18: legal.after",
       "nowhere"},
      {R"(<hamvar:activity><hamvar:touch min="PT9M" max="PT1M"/></hamvar:activity>)", "f.bpmn:4:18: touch",
       ""},
      {R"(<camunda:properties><camunda:property name="hamvar.stp" value="decide"/></camunda:properties>)",
       "f.bpmn:4:21: ", "step"},
      {R"(<camunda:properties><camunda:property name="hamvar.touch" value="PT1M..PT2M..PT3M..PT4M"/></camunda:properties>)",
       "f.bpmn:4:21: touch", ""},
      {R"(<camunda:properties><camunda:property name="hamvar.evidence" value="d1 certifed"/></camunda:properties>)",
       "f.bpmn:4:21: evidence[0]", "certifed"},
      {R"(<camunda:properties><camunda:property name="hamvar.step" value="decide"/><camunda:property name="hamvar.step" value="pay"/></camunda:properties>)",
       "f.bpmn:4:", "step"},
  };
  for (const Wrong& each : table)
    EXPECT_THAT(problems_of(with(each.extension), catalog()),
                ElementsAre(testing::AllOf(StartsWith(each.place), HasSubstr(each.said))))
        << each.extension;
}

TEST(BpmnExtensions, OfOtherToolsAreLetBe) {
  EXPECT_EQ(
      service_in(
          with(
              R"(<camunda:properties><camunda:property name="color" value="red"/></camunda:properties><x:y xmlns:x="urn:x" step="no"/>)"))
          .process[0]
          .activity,
      Activity());
}

TEST(BpmnExtensions, MayUseAnyPrefix) {
  EXPECT_EQ(
      service_in(with(R"(<h:activity xmlns:h="urn:hamvar:bpmn:1" step="pay"/>)")).process[0].activity.step,
      StepKind::pay);
}

TEST(BpmnSimulation, TellsTimesAndShares) {
  const std::string info =
      R"(<qbp:processSimulationInfo xmlns:qbp="http://www.qbp-simulator.com/Schema201212"><qbp:elements>
<qbp:element elementId="a"><qbp:durationDistribution type="FIXED" mean="60"/></qbp:element>
<qbp:element elementId="b"><qbp:durationDistribution type="UNIFORM" arg1="60" arg2="180"/></qbp:element>
<qbp:element elementId="c"><qbp:durationDistribution type="TRIANGULAR" arg1="60" arg2="600" mean="120"/></qbp:element>
<qbp:element elementId="d"><qbp:durationDistribution type="FIXED" mean="-5"/></qbp:element>
<qbp:element elementId="e"><qbp:durationDistribution type="NORMAL" mean="600" arg1="60"/></qbp:element>
</qbp:elements><qbp:sequenceFlows><qbp:sequenceFlow elementId="f" executionProbability="0.7"/><qbp:sequenceFlow elementId="g" executionProbability="7"/>
</qbp:sequenceFlows></qbp:processSimulationInfo>)";
  const std::string process =
      R"(<process id="p"><task id="a"/><task id="b"/><task id="c"/><task id="d"/><task id="e"><extensionElements><hamvar:activity touch="PT1M"/></extensionElements></task>
<exclusiveGateway id="x"/><sequenceFlow id="f" sourceRef="x" targetRef="a"/><sequenceFlow id="g" sourceRef="x" targetRef="b"/></process>)";
  for (const std::string& text :
       {definitions(process + info),
        definitions("<extensionElements>" + info + "</extensionElements>" + process)}) {
    const Service service = service_in(text);
    const Process& all = service.process;
    EXPECT_EQ(all[0].activity.touch, Estimate::exactly(minutes(1)));
    EXPECT_EQ(all[1].activity.touch, (Estimate{minutes(1), minutes(2), minutes(3)}));
    EXPECT_EQ(all[2].activity.touch, (Estimate{minutes(1), minutes(2), minutes(10)}));
    EXPECT_EQ(all[3].activity.touch, std::nullopt);
    EXPECT_EQ(all[4].activity.touch, Estimate::exactly(minutes(1)));
    std::vector<std::optional<double>> shares;
    for (const FlowRef flow : flows(all)) shares.push_back(all[flow].probability);
    EXPECT_THAT(shares, ElementsAre(std::optional(0.7), std::nullopt));
  }
}

}  // namespace
}  // namespace hamvar
