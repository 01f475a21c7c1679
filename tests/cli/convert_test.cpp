// SPDX-License-Identifier: Apache-2.0
// hamvar convert, and what hamvar simplify writes of a BPMN file.
#include <gmock/gmock.h>

#include "definitions.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "program.hpp"
#include "sorted_service.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using test::Outcome;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string two_processes =
    R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:test">
<collaboration id="c"><participant id="q" name="Town hall" processRef="one"/><participant id="r" name="Bank" processRef="two"/>
<messageFlow id="m" sourceRef="a" targetRef="b"/></collaboration>
<process id="one"><startEvent id="s"/><task id="a" name="Ask"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="e"/></process>
<process id="two"><startEvent id="t"/><task id="b" name="Answer"><documentation>Soon.</documentation></task><endEvent id="u"/><sequenceFlow id="h" sourceRef="t" targetRef="b"/><sequenceFlow id="i" sourceRef="b" targetRef="u"/></process>
</definitions>
)";

class Convert : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
    program.write("two.bpmn", two_processes);
  }
  test::Program program;
};

/// As its own writer writes it, in one order.
std::string normal(const fs::path& file, const Catalog& catalog) {
  return write_service(test::sorted(read_service(read_file(file), file.string(), catalog)), catalog.currency);
}

TEST_F(Convert, GivesEachExampleBack) {
  const fs::path folder = fs::path(HAMVAR_SOURCE_DIR) / "processes";
  fs::copy(folder, program.folder() / "all");
  const Catalog catalog = read_catalog(read_file(folder / "catalog.json"), "catalog.json");
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != ".json" || name == "catalog") continue;
    ++count;
    const Outcome there = program.run("convert all/" + name + ".json -o all/" + name + ".bpmn");
    ASSERT_EQ(there.exit_code, 0) << there.err;
    EXPECT_THAT(there.err, IsEmpty());
    const Outcome back = program.run("convert all/" + name + ".bpmn -o all/" + name + ".again.json");
    ASSERT_EQ(back.exit_code, 0) << back.err;
    EXPECT_EQ(normal(program.folder() / "all" / (name + ".again.json"), catalog),
              normal(entry.path(), catalog));
  }
  EXPECT_GE(count, 10U);
}

TEST_F(Convert, ListsWhatJsonCannotSay) {
  const Outcome run = program.run("convert two.bpmn -o out.json");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, AllOf(HasSubstr("out.two.one.json: not said: 1 message flow\n"),
                             HasSubstr("not said: 1 documentation\n")));
}

TEST_F(Convert, WritesAFileForEachProcess) {
  const Outcome run = program.run("convert two.bpmn -o out.json");
  EXPECT_THAT(run.err, AllOf(HasSubstr("Written: out.two.one.json"), HasSubstr("Written: out.two.two.json")));
  EXPECT_THAT(program.file("out.two.one.json"), HasSubstr("\"Ask\""));
  EXPECT_THAT(program.file("out.two.two.json"), HasSubstr("\"Answer\""));
  EXPECT_FALSE(fs::exists(program.folder() / "out.json"));
  // BPMN holds both.
  EXPECT_EQ(program.run("convert two.bpmn -o both.bpmn").exit_code, 0);
  EXPECT_EQ(read_bpmn(program.file("both.bpmn"), "both.bpmn", {}).services.size(), 2U);
}

TEST_F(Convert, RefusesToWriteOverItsInput) {
  for (const char* name : {"two.bpmn", "./two.bpmn", "in/../two.bpmn"}) {
    const Outcome run = program.run(std::string("convert two.bpmn -o ") + name);
    EXPECT_EQ(run.exit_code, 2) << name;
    EXPECT_THAT(run.err, HasSubstr("be written over"));
  }
  EXPECT_EQ(program.file("two.bpmn"), two_processes);
}

TEST_F(Convert, TellsWhatItCannotDo) {
  struct Case {
    const char* arguments;
    int exit_code;
    const char* message;
  };
  program.write(
      "empty.bpmn",
      R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"/></definitions>)");
  program.write("bad.bpmn", "<definitions>\n<process></definitions>");
  const Case cases[] = {{"convert two.bpmn -o out.docx", 2, ".bpmn, .json, .pnml or .dot"},
                        {"convert two.bpmn -o out", 2, ".bpmn, .json, .pnml or .dot"},
                        {"convert nowhere.bpmn -o out.json", 2, "nowhere.bpmn"},
                        {"convert in -o out.json", 2, "is a folder"},
                        {"convert two.bpmn -o /proc/out.json", 3, "/proc/out"},
                        {"convert empty.bpmn -o out.json", 2, "no process"},
                        {"convert bad.bpmn -o out.json", 1, "bad.bpmn:2:"},
                        {"convert two.bpmn", 2, "--output"}};
  for (const Case& each : cases) {
    const Outcome run = program.run(each.arguments);
    EXPECT_EQ(run.exit_code, each.exit_code) << each.arguments << "\n" << run.err;
    EXPECT_THAT(run.err, HasSubstr(each.message)) << each.arguments;
    EXPECT_THAT(run.out, IsEmpty()) << each.arguments;
  }
  EXPECT_FALSE(fs::exists(program.folder() / "out.json"));
}

TEST_F(Convert, BpmnOfASimplifiedServiceSaysWhatItsJsonSays) {
  ASSERT_EQ(program.run("convert in/permit.json -o in/drawn.bpmn").exit_code, 0);
  fs::remove(program.folder() / "in/permit.json");
  const Outcome run = program.run("simplify in/drawn.bpmn -o out");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Catalog catalog = read_catalog(program.file("in/catalog.json"), "catalog.json");
  const fs::path out = program.folder() / "out/permit";
  const BpmnFile after = read_bpmn(read_file(out / "after.bpmn"), "after.bpmn", catalog);
  ASSERT_EQ(after.services.size(), 1U);
  EXPECT_EQ(write_service(test::sorted(after.services[0]), catalog.currency),
            normal(out / "after.json", catalog));
  EXPECT_THAT(after.remarks, IsEmpty());
}

}  // namespace
}  // namespace hamvar
