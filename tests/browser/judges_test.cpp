// SPDX-License-Identifier: Apache-2.0
// The judges of BPMN are judged first: on files that others wrote, and on files with one thing wrong.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <tuple>

#include "judged.hpp"

namespace hamvar::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

/// Two tasks and the flow between them, in a pool; the places of the tasks are given.
struct Sample {
  int second_x = 240;
  std::string second_element = "B";
  std::string flow_parts = "<incoming>f</incoming>";
  int pool_width = 400;

  [[nodiscard]] std::string text() const {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
    id="D" targetNamespace="https://example.org/sample">
  <collaboration id="C"><participant id="P" name="Office" processRef="W"/></collaboration>
  <process id="W">
    <task id="A" name="Receive"><outgoing>f</outgoing></task>
    <task id="B" name="Answer">)" +
           flow_parts + R"(</task>
    <sequenceFlow id="f" sourceRef="A" targetRef="B"/>
  </process>
  <bpmndi:BPMNDiagram id="G"><bpmndi:BPMNPlane id="L" bpmnElement="C">
    <bpmndi:BPMNShape id="P_di" bpmnElement="P" isHorizontal="true"><dc:Bounds x="0" y="0" width=")" +
           std::to_string(pool_width) + R"(" height="200"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="60" y="60" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="B_di" bpmnElement=")" +
           second_element + R"("><dc:Bounds x=")" + std::to_string(second_x) +
           R"(" y="60" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f_di" bpmnElement="f"><di:waypoint x="160" y="100"/><di:waypoint x="240" y="100"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
)";
  }
};

/// Written beside the screenshots, so that what a picture shows can be opened.
std::filesystem::path written(const std::string& name, const std::string& text) {
  std::filesystem::create_directories(screenshots);
  std::filesystem::path file = screenshots / (name + ".bpmn");
  std::ofstream(file) << text;
  return file;
}

using Judges = Judged;

// One test, since a browser is slow to start.
TEST_F(Judges, SeeWhatIsWrongAndNothingElse) {
  const std::vector<ImportResult> seen = import_in_browser(
      {written("sample-sound", Sample{}.text()), written("sample-overlap", Sample{.second_x = 100}.text()),
       written("sample-outside", Sample{.pool_width = 300}.text()),
       written("sample-missing", Sample{.second_element = "nothing"}.text()),
       written("sample-broken", "<definitions")},
      screenshots);
  const auto& [sound, overlap, outside, missing, broken] =
      std::tie(seen.at(0), seen.at(1), seen.at(2), seen.at(3), seen.at(4));

  EXPECT_THAT(sound, Flawless());
  EXPECT_EQ(sound.diagrams, 1U);
  EXPECT_EQ(sound.shapes, 3U);
  EXPECT_EQ(sound.connections, 1U);
  EXPECT_GT(std::filesystem::file_size(screenshots / "sample-sound.png"), 2000U);

  EXPECT_THAT(overlap.overlaps, ElementsAre(Pair("A", "B")));
  EXPECT_THAT(overlap.outside, IsEmpty());

  EXPECT_THAT(outside.outside, ElementsAre(Pair("B", "P")));
  EXPECT_THAT(outside.overlaps, IsEmpty());

  EXPECT_TRUE(missing.ok);
  EXPECT_THAT(missing.warnings, Contains(HasSubstr("nothing")));
  EXPECT_THAT(missing.undrawn, Contains("B"));

  EXPECT_FALSE(broken.ok);
  EXPECT_NE(broken.error, "");
}

TEST_F(Judges, HoldAFileAgainstTheSchema) {
  EXPECT_EQ(xsd_complaints(written("schema-valid", Sample{}.text())), "");
  // The schema wants what comes in before what goes out.
  EXPECT_THAT(
      xsd_complaints(written("schema-invalid",
                             Sample{.flow_parts = "<outgoing>f</outgoing><incoming>f</incoming>"}.text())),
      AllOf(HasSubstr("incoming"), HasSubstr("not expected")));
}

TEST_F(Judges, AcceptWhatOthersWrote) {
  const char* corpora = std::getenv("HAMVAR_CORPORA");
  if (corpora == nullptr) GTEST_SKIP() << "HAMVAR_CORPORA is not set";
  std::vector<std::filesystem::path> files;
  for (const char* name : {"A.2.1.bpmn", "A.4.1.bpmn", "C.1.0.bpmn", "C.4.0.bpmn"})
    files.push_back(std::filesystem::path(corpora) / "miwg/Reference" / name);
  const std::vector<ImportResult> results = import_in_browser(files, screenshots);
  EXPECT_THAT(results, Each(Flawless()));
  EXPECT_EQ(results.back().diagrams, 4U);
  for (const std::filesystem::path& file : files) EXPECT_EQ(xsd_complaints(file), "") << file;
}

}  // namespace
}  // namespace hamvar::test
