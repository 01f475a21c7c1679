// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using test::Outcome;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string head = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="p">
)";
const std::string tail = R"(  <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
</process>
</definitions>
)";
const std::string untidy = head + R"(  <startEvent id="s"/>
  <task id="a" name="Check  the plot"/>
  <endEvent id="e"/>
  <sequenceFlow id="g" sourceRef="a" targetRef="e"/>
  <sequenceFlow id="h" sourceRef="a" targetRef="e"/>
)" + tail;
const std::string tidy = head + R"(  <startEvent id="s"/>
  <task id="a" name="Check the plot"/>
  <endEvent id="e"/>
  <sequenceFlow id="g" sourceRef="a" targetRef="e"/>
)" + tail;
const std::string diff = R"(--- a/in/an office.bpmn	
+++ b/in/an office.bpmn	
@@ -1,10 +1,9 @@
 <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
 <process id="p">
   <startEvent id="s"/>
-  <task id="a" name="Check  the plot"/>
+  <task id="a" name="Check the plot"/>
   <endEvent id="e"/>
   <sequenceFlow id="g" sourceRef="a" targetRef="e"/>
-  <sequenceFlow id="h" sourceRef="a" targetRef="e"/>
   <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
 </process>
 </definitions>
)";

class CheckFix : public testing::Test {
 protected:
  CheckFix() {
    program.write("in/an office.bpmn", untidy);
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
  }
  test::Program program;
  const std::string file = "in/an office.bpmn";
};

TEST_F(CheckFix, FindingsSayWhatCanBeFixed) {
  const Outcome run = program.run("check in --verbose --select modelling");
  EXPECT_THAT(run.out, HasSubstr(R"( write "Check the plot" [label-spelling] [fixable])"));
  EXPECT_THAT(run.out, HasSubstr("[duplicate-flow] [fixable]\n"));
  EXPECT_THAT(run.out, EndsWith("in 2 files; 2 can be fixed with --fix\n"));
  const json::value said =
      json::parse(program.run("check in --verbose --format json --select label-spelling,no-end").out);
  EXPECT_EQ(said.at("findings").as_array().size(), 1U);
  EXPECT_TRUE(said.at("findings").at(0).at("fixable").as_bool());
  EXPECT_THAT(program.run("check in --verbose --select modelling --lang fa").out,
              EndsWith("؛ اصلاح‌پذیر با --fix: ۲\n"));
}

TEST_F(CheckFix, WhatIsNotSafeDoesNotSaySo) {
  program.write(file, head +
                          "<task id='a'/><task id='b'/><sequenceFlow id='g' sourceRef='a' targetRef='b'/>"
                          "<sequenceFlow id='f' sourceRef='a' targetRef='b'><documentation>!</documentation>"
                          "</sequenceFlow></process></definitions>");
  const Outcome run = program.run("check in --verbose --select duplicate-flow");
  EXPECT_THAT(run.out, HasSubstr("[duplicate-flow]\n"));
  EXPECT_THAT(run.out, Not(HasSubstr("fixable]")));
  EXPECT_THAT(run.out, Not(HasSubstr("--fix")));
}

TEST_F(CheckFix, MendsThenChecks) {
  const Outcome run = program.run("check in --fix --select modelling");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.err, "fixed 2 in 1 file\n");
  EXPECT_EQ(run.out, "0 errors, 0 warnings, 0 notes in 2 files\n");
  EXPECT_EQ(program.file(file), tidy);
  EXPECT_EQ(program.file("in/permit.json"), test::permit_text);
  EXPECT_EQ(program.run("check in --fix --select modelling").err, "fixed 0 in 0 files\n");
  EXPECT_EQ(program.file(file), tidy);
}

TEST_F(CheckFix, ShowsADiffAndWritesNothing) {
  const Outcome run = program.run("check in --diff");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(run.out, diff);
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_EQ(program.file(file), untidy);
  program.write(file, tidy);
  const Outcome none = program.run("check in --diff");
  EXPECT_EQ(none.exit_code, 0);
  EXPECT_THAT(none.out, IsEmpty());
}

TEST_F(CheckFix, TheDiffIsOneThatPatchAndGitApply) {
  for (const char* tool : {"patch -s -p1 < d", "git apply d"}) {
    if (std::system(
            ("command -v " + std::string(tool).substr(0, std::string(tool).find(' ')) + " > /dev/null")
                .c_str()) != 0)
      continue;
    std::string wide;
    for (const char c : untidy) wide += c == '\n' ? "\r\n" : std::string(1, c);
    for (const std::string& text : {untidy, wide, untidy.substr(0, untidy.size() - 1)}) {
      program.write(file, text);
      EXPECT_EQ(program.run("check in --diff > d; " + std::string(tool)).exit_code, 0) << tool;
      const std::string patched = program.file(file);
      EXPECT_NE(patched, text);
      program.write(file, text);
      (void)program.run("check in --fix");
      EXPECT_EQ(patched, program.file(file)) << tool;
    }
  }
}

TEST_F(CheckFix, OnlyRulesThatCount) {
  (void)program.run("check in --fix --select label-spelling");
  EXPECT_THAT(program.file(file), HasSubstr("id=\"h\""));
  EXPECT_THAT(program.file(file), HasSubstr("\"Check the plot\""));
  program.write(file, untidy);
  program.write("in/hamvar.json", R"({"rules": {"label-spelling": "off"}})");
  (void)program.run("check in --fix");
  EXPECT_THAT(program.file(file), HasSubstr("\"Check  the plot\""));
  EXPECT_THAT(program.file(file), Not(HasSubstr("id=\"h\"")));
}

TEST_F(CheckFix, KeepsOutOfFilesThatCannotBeRead) {
  program.write("in/broken.bpmn", "<definitions");
  const Outcome run = program.run("check in --fix");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("[invalid-definition]"));
  EXPECT_EQ(program.file("in/broken.bpmn"), "<definitions");
  EXPECT_EQ(program.file(file), tidy);
  const Outcome shown = program.run("check in --diff");
  EXPECT_EQ(shown.exit_code, 1);
  EXPECT_THAT(shown.out, IsEmpty());
  EXPECT_THAT(shown.err, HasSubstr("in/broken.bpmn:1:"));
}

TEST_F(CheckFix, SaysWhyAnotherEncodingIsLeft) {
  std::string wide = "\xFF\xFE";
  for (const char c : untidy) (wide += c) += '\0';
  program.write(file, wide);
  const Outcome run = program.run("check in --fix --select modelling");
  EXPECT_THAT(run.err, HasSubstr("in/an office.bpmn: not mended: the file is not written in UTF-8"));
  EXPECT_THAT(run.err, HasSubstr("fixed 0 in 0 files"));
  EXPECT_THAT(run.out, HasSubstr("[duplicate-flow]\n"));
  EXPECT_EQ(program.file(file), wide);
}

TEST_F(CheckFix, KeepsTheRightsOfAFile) {
  fs::permissions(program.folder() / file, fs::perms(0640));
  (void)program.run("check in --fix");
  EXPECT_EQ(fs::status(program.folder() / file).permissions(), fs::perms(0640));
}

TEST_F(CheckFix, WritesNothingWhereOneFileIsProtected) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  program.write("in/b.bpmn", untidy);
  fs::permissions(program.folder() / "in/b.bpmn", fs::perms(0444));
  const Outcome run = program.run("check in --fix");
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_THAT(run.err, HasSubstr("cannot write in/b.bpmn: it is protected; nothing was changed"));
  EXPECT_EQ(program.file(file), untidy);
}

TEST_F(CheckFix, OneOrTheOther) {
  EXPECT_EQ(program.run("check in --fix --diff").exit_code, 2);
  EXPECT_EQ(program.run("check in --diff -o file").exit_code, 2);
  EXPECT_EQ(program.run("check in --diff --format json").exit_code, 2);
}

}  // namespace
}  // namespace hamvar
