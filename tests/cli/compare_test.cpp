// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// As an agency drew it.
constexpr const char* as_is = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Licence" name="Business licence"><startEvent id="s"/>
<task id="a" name="Receive the application"/><task id="b" name="Check the tax certificate"/>
<task id="c" name="Inspect the premises"/><task id="d" name="Print the draft"/>
<task id="e" name="Issue the licence"/><endEvent id="f"/>
<sequenceFlow id="1" sourceRef="s" targetRef="a"/><sequenceFlow id="2" sourceRef="a" targetRef="b"/>
<sequenceFlow id="3" sourceRef="b" targetRef="c"/><sequenceFlow id="4" sourceRef="c" targetRef="d"/>
<sequenceFlow id="5" sourceRef="d" targetRef="e"/><sequenceFlow id="6" sourceRef="e" targetRef="f"/>
</process></definitions>)";

/// As others drew it later: nothing printed, the inspection first and by a system, the applicant told; the
/// ids are those of other steps before.
constexpr const char* to_be = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="P1" name="Business licence"><endEvent id="a"/><task id="b" name="Notify the applicant"/>
<task id="c" name="Receipt of application"/><task id="d" name="Check the tax certificate"/>
<serviceTask id="x" name="Inspect the premises"/><task id="f" name="Issue the licence"/><startEvent id="e"/>
<sequenceFlow id="1" sourceRef="e" targetRef="c"/><sequenceFlow id="2" sourceRef="c" targetRef="x"/>
<sequenceFlow id="3" sourceRef="x" targetRef="d"/><sequenceFlow id="4" sourceRef="d" targetRef="f"/>
<sequenceFlow id="5" sourceRef="f" targetRef="b"/><sequenceFlow id="6" sourceRef="b" targetRef="a"/>
</process></definitions>)";

constexpr const char* town = R"({"agencies": [{"id": "town", "name": "Town"}]})";

class CompareCommand : public testing::Test {
 protected:
  void SetUp() override {
    program.write("as-is.bpmn", as_is);
    program.write("to-be.bpmn", to_be);
  }
  test::Program program;
};

TEST_F(CompareCommand, TellsWhatWasRemovedAddedMovedAndChanged) {
  const Outcome run = program.run("compare as-is.bpmn to-be.bpmn");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("Business licence [to-be]: as-is.bpmn → to-be.bpmn\n"
                                  "  Steps: 5 → 5, removed 1, added 1, moved 1, changed 2\n"
                                  "  Sound: yes → yes\n"));
  EXPECT_THAT(run.out,
              HasSubstr("  Steps removed:\n    \"Print the draft\"\n"
                        "  Steps added:\n    \"Notify the applicant\"\n"
                        "  Steps moved:\n"
                        "    \"Inspect the premises\": behind \"Check the tax certificate\" → behind "
                        "\"Receipt of application\"\n"
                        "  Steps changed:\n"
                        "    \"Receipt of application\": label Receive the application → Receipt of "
                        "application\n"
                        "    \"Inspect the premises\": task plain → by a system\n"));
}

TEST_F(CompareCommand, ForProgramsItHasTheIdsOfBothFiles) {
  const Outcome run = program.run("compare as-is.bpmn to-be.bpmn --format json");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const auto changes = boost::json::parse(run.out).at("changes").at(0);
  EXPECT_EQ(changes.at("same"), false);
  EXPECT_EQ(changes.at("removed").at(0).at("ids").at(0), "d");
  EXPECT_EQ(changes.at("added").at(0).at("ids").at(0), "b");
  EXPECT_EQ(changes.at("added").as_array().size(), 1U);
  const auto& kept = changes.at("kept").as_array();
  ASSERT_EQ(kept.size(), 6U);
  for (const auto& each : kept)
    if (each.at("before").at("ids").at(0) == "c") {
      EXPECT_EQ(each.at("after").at("ids").at(0), "x");
      EXPECT_EQ(each.at("moved"), true);
      EXPECT_EQ(each.at("changed").at("task").at("after"), "by a system");
    }
}

TEST_F(CompareCommand, WritesMarkdownInWhichLabelsAreNoMarkup) {
  std::string text = to_be;
  text.replace(text.find("Notify the applicant"), 20, "Tell *all* | &lt;b&gt;");
  program.write("to-be.bpmn", text);
  const Outcome run = program.run("compare as-is.bpmn to-be.bpmn --format markdown -o changes.md");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, IsEmpty());
  const std::string written = program.file("changes.md");
  EXPECT_THAT(written, StartsWith("## Business licence \\[to-be\\]: as-is.bpmn → to-be.bpmn\n"));
  EXPECT_THAT(written, HasSubstr("\n### Steps added\n\n- \"Tell \\*all\\* \\| \\<b\\>\"\n"));
}

TEST_F(CompareCommand, SpeaksPersian) {
  const Outcome run = program.run("compare as-is.bpmn to-be.bpmn --lang fa");
  EXPECT_THAT(
      run.out,
      HasSubstr("گام‌های جابه‌جا‌شده:\n    «⁨Inspect the premises⁩»: پس از"));
}

TEST_F(CompareCommand, DrawsBothVersionsInOne) {
  const Outcome run = program.run("compare as-is.bpmn to-be.bpmn --picture changes.svg");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const std::string picture = program.file("changes.svg");
  for (const char* mark : {"removed", "added", "moved", "kept"})
    EXPECT_EQ(picture.find(mark) != std::string::npos, std::string(mark) != "kept") << mark;
  EXPECT_THAT(picture, HasSubstr("Print the draft"));
  EXPECT_EQ(program.run("compare as-is.bpmn to-be.bpmn --picture changes.doc").exit_code, 2);
  EXPECT_EQ(program.run("compare as-is.bpmn to-be.bpmn --picture as-is.svg -o to-be.bpmn").exit_code, 2);
  EXPECT_EQ(program.file("to-be.bpmn"), to_be);
}

TEST_F(CompareCommand, TheSameInAnotherFormatHasNotChanged) {
  program.write("in/catalog.json", test::catalog_text);
  program.write("in/permit.json", test::permit_text);
  ASSERT_EQ(program.run("convert in/permit.json -o permit.bpmn").exit_code, 0);
  const Outcome run = program.run("compare in/permit.json permit.bpmn");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("\n  Nothing has changed.\n")) << run.out;
}

TEST_F(CompareCommand, AVersionWithoutACatalogueTakesTheOthers) {
  program.write("in/catalog.json", test::catalog_text);
  program.write("in/permit.json", test::permit_text);
  program.write("draft.json", test::permit_text);
  EXPECT_THAT(program.run("compare in/permit.json draft.json").out, HasSubstr("\n  Nothing has changed.\n"));
  std::string changed = test::permit_text;
  changed.replace(changed.find(R"("copy")"), 6, R"("certified")");
  program.write("draft.json", changed);
  EXPECT_THAT(program.run("compare in/permit.json draft.json").out,
              HasSubstr("papers needed without سند (copy, from the applicant), with سند (certified, from the "
                        "applicant)\n"));
}

TEST_F(CompareCommand, FoldersAreComparedServiceByService) {
  for (const char* folder : {"old", "new"}) {
    program.write(std::string(folder) + "/catalog.json", test::catalog_text);
    program.write(std::string(folder) + "/permit.json", test::permit_text);
  }
  program.write("old/licence.bpmn", as_is);
  program.write("new/renamed.bpmn", to_be);
  program.write("new/town/catalog.json", town);
  program.write("new/town/visits.json", test::service_of_visits("visits", {"come", "go"}));
  const Outcome run = program.run("compare old new --picture p.dot");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("[renamed]: old/licence.bpmn → new/renamed.bpmn\n"));
  EXPECT_THAT(run.out, HasSubstr("[permit]: old/permit.json → new/permit.json\n  Nothing has changed.\n"));
  EXPECT_THAT(run.out, HasSubstr("  Services added:\n    "));
  EXPECT_THAT(run.out, HasSubstr("[visits] new/town/visits.json\n"));
  EXPECT_THAT(run.out, Not(HasSubstr("Services removed")));
  EXPECT_THAT(program.file("p-renamed.dot"), HasSubstr("Print the draft"));
  EXPECT_THAT(program.file("p-permit.dot"), Not(IsEmpty()));
}

TEST_F(CompareCommand, FailsOnWhatIsWorseOnlyIfAskedTo) {
  program.write("in/catalog.json", town);
  program.write("in/one.json", test::service_of_visits("one", {"come"}));
  program.write("in/two.json", test::service_of_visits("one", {"come", "again"}));
  EXPECT_EQ(program.run("compare in/one.json in/two.json").exit_code, 0);
  const Outcome worse = program.run("compare in/one.json in/two.json --fail-on-worse");
  EXPECT_EQ(worse.exit_code, 1);
  EXPECT_THAT(worse.err, HasSubstr("Visits: 1 → 2"));
  EXPECT_EQ(program.run("compare in/two.json in/one.json --fail-on-worse").exit_code, 0);
  program.write("stuck.bpmn", test::stuck);
  const Outcome unsound = program.run("compare as-is.bpmn stuck.bpmn --fail-on-worse");
  EXPECT_EQ(unsound.exit_code, 1);
  EXPECT_THAT(unsound.err, HasSubstr("sound no longer"));
}

TEST_F(CompareCommand, WhatCannotBeReadOrIsNotThereIsSaid) {
  program.write("broken.bpmn", "<definitions");
  const Outcome broken = program.run("compare as-is.bpmn broken.bpmn");
  EXPECT_EQ(broken.exit_code, 1);
  EXPECT_THAT(broken.err, HasSubstr("broken.bpmn:1:"));
  EXPECT_EQ(program.run("compare as-is.bpmn nowhere.bpmn").exit_code, 2);
}

}  // namespace
}  // namespace hamvar
