// SPDX-License-Identifier: Apache-2.0
/// The XML Schema of hamvar's extension elements, the reader and the vocabulary say the same, as far as a
/// schema can say it.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/model/service.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const fs::path source = HAMVAR_SOURCE_DIR;
const fs::path fixtures = source / "tests/formats/fixtures/bpmn-extension";
const fs::path schema = source / "docs/schema/hamvar-bpmn.xsd";

struct Answer {
  int exit_code = -1;
  std::string out;
};

Answer answer_of(const std::string& command) {
  Answer answer;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return answer;
  std::array<char, 4096> chunk{};
  while (const std::size_t size = fread(chunk.data(), 1, chunk.size(), pipe))
    answer.out.append(chunk.data(), size);
  const int status = pclose(pipe);
  answer.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return answer;
}

Answer judged(const fs::path& file) {
  return answer_of("xmllint --noout --nonet --schema '" + schema.string() + "' '" + file.string() + "' 2>&1");
}

std::vector<fs::path> files_that_begin(const std::string& word) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fixtures))
    if (entry.path().filename().string().starts_with(word)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

/// A process with the extension element where elements of its name belong.
std::string drawing_with(const fs::path& file) {
  std::string drawing = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="p">@service
    <laneSet id="lanes"><lane id="desk">@lane<flowNodeRef>check</flowNodeRef></lane></laneSet>
    <startEvent id="start">@event</startEvent>
    <task id="hear"/>
    <task id="check">@activity</task>
    <endEvent id="end"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="hear"/>
    <sequenceFlow id="f2" sourceRef="hear" targetRef="check">@flow</sequenceFlow>
    <sequenceFlow id="f3" sourceRef="check" targetRef="end"/>
  </process>
</definitions>)";
  const std::string element = read_file(file);
  for (const std::string name : {"service", "lane", "event", "activity", "flow"}) {
    const bool here = element.starts_with("<hamvar:" + name + " ") ||
                      element.starts_with("<hamvar:" + name + "/") ||
                      (name == "activity" && element.starts_with("<hamvar:label"));
    const std::string put = here ? "<extensionElements>" + element + "</extensionElements>" : "";
    drawing.replace(drawing.find('@' + name), name.size() + 1, put);
  }
  return drawing;
}

/// What the reader has against it; empty where it takes it.
std::string complaint_of_reader(const fs::path& file) {
  try {
    (void)read_bpmn(drawing_with(file), file.filename().string(), Catalog());
    return {};
  } catch (const InputError& error) {
    return error.problems().front().to_string();
  }
}

TEST(ExtensionSchema, TakesWhatTheReaderTakes) {
  const std::vector<fs::path> files = files_that_begin("valid-");
  ASSERT_THAT(files, Not(IsEmpty()));
  for (const fs::path& file : files) {
    const Answer answer = judged(file);
    EXPECT_EQ(answer.exit_code, 0) << answer.out;
    EXPECT_EQ(complaint_of_reader(file), "") << file;
  }
}

TEST(ExtensionSchema, RefusesWhatTheReaderRefuses) {
  const std::vector<fs::path> files = files_that_begin("invalid-");
  ASSERT_THAT(files, Not(IsEmpty()));
  for (const fs::path& file : files) {
    const Answer answer = judged(file);
    EXPECT_EQ(answer.exit_code, 3) << "3: xmllint has judged, and against it: " << file << ' ' << answer.out;
    EXPECT_THAT(answer.out, HasSubstr("fails to validate"));
    EXPECT_NE(complaint_of_reader(file), "") << file;
  }
}

// --- the closed lists

template <class Enum>
void expect_list(const pugi::xml_document& read, const std::string& name) {
  const pugi::xml_node type =
      read.document_element().find_child_by_attribute("xs:simpleType", "name", name.c_str());
  std::vector<std::string> listed;
  for (const pugi::xml_node each : type.child("xs:restriction").children("xs:enumeration"))
    listed.emplace_back(each.attribute("value").value());
  std::vector<std::string> known;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
      [&](auto each) { known.emplace_back(each.name); });
  EXPECT_EQ(listed, known) << name;
}

pugi::xml_document schema_as_xml() {
  pugi::xml_document read;
  EXPECT_TRUE(read.load_file(schema.c_str()));
  return read;
}

TEST(ExtensionSchema, ListsTheVocabularyOfServices) {
  const pugi::xml_document read = schema_as_xml();
  expect_list<Notation>(read, "Notation");
  expect_list<ServiceKind>(read, "ServiceKind");
  expect_list<ServiceLevel>(read, "ServiceLevel");
  expect_list<LifeEvent>(read, "LifeEvent");
  expect_list<Trigger>(read, "Trigger");
  expect_list<Addressee>(read, "Addressee");
  expect_list<SilenceRule>(read, "SilenceRule");
}

TEST(ExtensionSchema, ListsTheVocabularyOfActivities) {
  const pugi::xml_document read = schema_as_xml();
  expect_list<StepKind>(read, "StepKind");
  expect_list<TaskKind>(read, "TaskKind");
  expect_list<Channel>(read, "Channel");
  expect_list<Medium>(read, "Medium");
  expect_list<EvidenceForm>(read, "EvidenceForm");
  expect_list<EvidenceSource>(read, "EvidenceSource");
  expect_list<RegistryOperation>(read, "RegistryOperation");
  expect_list<AccessMode>(read, "AccessMode");
  expect_list<LegalStatus>(read, "LegalStatus");
  expect_list<Discretion>(read, "Discretion");
  expect_list<Automation>(read, "Automation");
}

TEST(ExtensionSchema, HasTheAttributesThatStandAtElementsOfBpmn) {
  const pugi::xml_document read = schema_as_xml();
  EXPECT_STREQ(read.document_element().attribute("targetNamespace").value(), "urn:hamvar:bpmn:1");
  const pugi::xml_node id = read.document_element().find_child_by_attribute("xs:attribute", "name", "id");
  EXPECT_STREQ(id.attribute("type").value(), "id_or_none");
  for (const char* name : {"id", "lane", "default", "instantiates", "deferred", "all", "literal", "name"})
    EXPECT_TRUE(read.document_element().find_child_by_attribute("xs:attribute", "name", name)) << name;
}

}  // namespace
}  // namespace hamvar
