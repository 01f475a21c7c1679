// SPDX-License-Identifier: Apache-2.0
// The judges of BPMN are judged first: on files that others wrote, and on files with one thing wrong.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "judged.hpp"

namespace hamvar::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
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

class Judges : public Judged {
 protected:
  /// Written beside the screenshots, so that what a picture shows can be opened.
  [[nodiscard]] static std::filesystem::path written(const std::string& name, const Sample& sample) {
    std::filesystem::create_directories(screenshots);
    const std::filesystem::path file = screenshots / (name + ".bpmn");
    std::ofstream(file) << sample.text();
    return file;
  }
  [[nodiscard]] static ImportResult seen(const std::string& name, const Sample& sample) {
    return import_in_browser({written(name, sample)}, screenshots).front();
  }
};

TEST_F(Judges, HaveNothingAgainstASoundFile) {
  const ImportResult result = seen("sample-sound", {});
  EXPECT_THAT(result, Flawless());
  EXPECT_EQ(result.diagrams, 1U);
  EXPECT_EQ(result.shapes, 3U);
  EXPECT_EQ(result.connections, 1U);
  EXPECT_GT(std::filesystem::file_size(screenshots / "sample-sound.png"), 2000U);
}

TEST_F(Judges, SeeTwoTasksInOnePlace) {
  EXPECT_THAT(seen("sample-overlap", {.second_x = 100}).overlaps, ElementsAre(Pair("A", "B")));
}

TEST_F(Judges, SeeATaskOutsideOfItsPool) {
  EXPECT_THAT(seen("sample-outside", {.pool_width = 300}).outside, ElementsAre(Pair("B", "P")));
}

TEST_F(Judges, SeeAShapeOfNothingAndATaskWithoutAShape) {
  const ImportResult result = seen("sample-missing", {.second_element = "nothing"});
  EXPECT_TRUE(result.ok);
  EXPECT_THAT(result.warnings, testing::Contains(HasSubstr("nothing")));
  EXPECT_THAT(result.undrawn, testing::Contains("B"));
}

TEST_F(Judges, SeeAFileThatIsNoBpmn) {
  const std::filesystem::path file = written("sample-broken", {});
  std::ofstream(file) << "<definitions";
  const ImportResult result = import_in_browser({file}, screenshots).front();
  EXPECT_FALSE(result.ok);
  EXPECT_NE(result.error, "");
}

TEST_F(Judges, HoldAFileAgainstTheSchema) {
  EXPECT_EQ(xsd_complaints(written("schema-valid", {})), "");
  // The schema wants what comes in before what goes out.
  EXPECT_THAT(xsd_complaints(
                  written("schema-invalid", {.flow_parts = "<outgoing>f</outgoing><incoming>f</incoming>"})),
              AllOf(HasSubstr("incoming"), HasSubstr("not expected")));
}

TEST_F(Judges, AcceptWhatOthersWrote) {
  const char* corpora = std::getenv("HAMVAR_CORPORA");
  if (corpora == nullptr) GTEST_SKIP() << "HAMVAR_CORPORA is not set";
  std::vector<std::filesystem::path> files;
  for (const char* name : {"A.2.1.bpmn", "A.4.1.bpmn", "C.1.0.bpmn", "C.4.0.bpmn"})
    files.push_back(std::filesystem::path(corpora) / "miwg/Reference" / name);
  const std::vector<ImportResult> results = import_in_browser(files, screenshots);
  EXPECT_THAT(results, testing::Each(Flawless()));
  EXPECT_EQ(results.back().diagrams, 4U);
  for (const std::filesystem::path& file : files) EXPECT_EQ(xsd_complaints(file), "") << file;
}

}  // namespace
}  // namespace hamvar::test
