// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

using test::Outcome;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* draft = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="draft"><startEvent id="s"/><task id="t1" name="Get the application"/>
<task id="t2" name="Make the decision"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t1"/><sequenceFlow id="f2" sourceRef="t1" targetRef="t2"/>
<sequenceFlow id="f3" sourceRef="t2" targetRef="e"/></process></definitions>)";

constexpr const char* other = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="other"><startEvent id="s"/><task id="t1" name="Frobnicate the widget"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t1"/><sequenceFlow id="f2" sourceRef="t1" targetRef="e"/>
</process></definitions>)";

class SimilarCommand : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
    program.write("in/other.bpmn", other);
    program.write("in/draft.bpmn", draft);
  }
  test::Program program;
};

TEST_F(SimilarCommand, NamesWhatIsAlikeAndNotTheFileItself) {
  const Outcome run = program.run("similar in/draft.bpmn in");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("Most alike:\n"));
  EXPECT_THAT(run.out, HasSubstr("in/permit.json"));
  EXPECT_THAT(run.out, Not(HasSubstr("in/other.bpmn")));
  EXPECT_THAT(run.out, Not(HasSubstr("in/draft.bpmn")));
}

TEST_F(SimilarCommand, WritesForProgramsAndInPersian) {
  const Outcome csv = program.run("similar in/draft.bpmn in --format csv -o found.csv");
  EXPECT_EQ(csv.exit_code, 0) << csv.err;
  EXPECT_THAT(program.file("found.csv"),
              StartsWith("file,service,name_en,name_fa,score\r\nin/permit.json,permit,"));
  const auto json = boost::json::parse(program.run("similar in/draft.bpmn in --format json").out);
  EXPECT_EQ(json.at("similar").at(0).at("id"), "permit");
  EXPECT_GT(json.at("similar").at(0).at("score").as_double(), 0.2);
  EXPECT_THAT(program.run("similar in/draft.bpmn in --lang fa").out,
              StartsWith("همانندترین‌ها:"));
  EXPECT_EQ(program.run("similar in/other.bpmn in/permit.json").out, "Nothing alike is there.\n");
}

TEST_F(SimilarCommand, SaysWhatItCannotCompare) {
  EXPECT_EQ(program.run("similar nowhere.bpmn in").exit_code, 2);
  EXPECT_EQ(program.run("similar in/draft.bpmn nowhere").exit_code, 2);
  const Outcome wrong = program.run("similar in/draft.bpmn in --service none");
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("has no service 'none'; it has draft; name one of them with --service"));
  program.write("in/broken.bpmn", "<definitions>");
  const Outcome broken = program.run("similar in/draft.bpmn in");
  EXPECT_EQ(broken.exit_code, 1);
  EXPECT_THAT(broken.err, HasSubstr("in/broken.bpmn:1:"));
  EXPECT_THAT(broken.out, HasSubstr("in/permit.json"));
}

}  // namespace
}  // namespace hamvar
