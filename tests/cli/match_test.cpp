// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// The ids are none for hamvar: they begin with a point, or hold a colon.
constexpr const char* licence_bpmn = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="licence"><startEvent id="s"/><task id="t:1" name="Receive the application"/>
<task id=".2" name="Make the decision"/><task id="t3" name="Inspect the boiler"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t:1"/><sequenceFlow id="f2" sourceRef="t:1" targetRef=".2"/>
<sequenceFlow id="f3" sourceRef=".2" targetRef="t3"/><sequenceFlow id="f4" sourceRef="t3" targetRef="e"/>
</process></definitions>)";

/// One step that is written as two transitions, as WoPeD does an XOR join.
constexpr const char* net_pnml = R"(<pnml><net id="n" type="http://www.yasper.org/specs/epnml-1.1">
<place id="p1"/><place id="p2"/><place id="p3"/>
<transition id="begin"><name><text>Receive application</text></name></transition>
<transition id="t9_op_1"><name><text>Decide</text></name>
  <toolspecific tool="WoPeD" version="1.0"><operator id="t9" type="105"/></toolspecific></transition>
<transition id="t9_op_2"><name><text>Decide</text></name>
  <toolspecific tool="WoPeD" version="1.0"><operator id="t9" type="105"/></toolspecific></transition>
<place id="p0"><initialMarking><text>1</text></initialMarking></place>
<transition id="other"><name><text>Frobnicate</text></name></transition>
<arc id="a0" source="p0" target="begin"/><arc id="a1" source="begin" target="p1"/>
<arc id="a2" source="p0" target="other"/><arc id="a3" source="other" target="p2"/>
<arc id="a4" source="p1" target="t9_op_1"/><arc id="a5" source="p2" target="t9_op_2"/>
<arc id="a6" source="t9_op_1" target="p3"/><arc id="a7" source="t9_op_2" target="p3"/>
</net></pnml>)";

class MatchCommand : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
    program.write("licence.bpmn", licence_bpmn);
    program.write("net.pnml", net_pnml);
  }
  test::Program program;
};

TEST_F(MatchCommand, WritesPairsOfIdsAsTheFilesHaveThem) {
  const Outcome run = program.run("match in/permit.json licence.bpmn --format csv");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("a,b,score,reason\r\n"));
  EXPECT_THAT(run.out, HasSubstr("\r\napply,t:1,"));
  EXPECT_THAT(run.out, HasSubstr("\r\ndecide,.2,"));
  EXPECT_THAT(run.out, HasSubstr(",words\r\n"));
}

TEST_F(MatchCommand, AStepThatIsWrittenAsSeveralElementsGivesALineForEach) {
  const Outcome run = program.run("match licence.bpmn net.pnml --format csv");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("\r\nt:1,begin,"));
  EXPECT_THAT(run.out, HasSubstr("\r\n.2,t9_op_1,"));
  EXPECT_THAT(run.out, HasSubstr("\r\n.2,t9_op_2,"));
}

TEST_F(MatchCommand, AProcessCorrespondsToItself) {
  const Outcome run = program.run("match in/permit.json in/permit.json --format csv");
  EXPECT_EQ(run.out, "a,b,score,reason\r\napply,apply,1,document\r\ndecide,decide,1,words\r\n");
}

TEST_F(MatchCommand, WritesALineForPeople) {
  const Outcome run = program.run("match in/permit.json licence.bpmn");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out,
              StartsWith("A: صدور پروانه [permit] in/permit.json\nB: licence [licence] licence.bpmn\n"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  [0-9]+ % +words +تصمیم +Make the decision\n"));
  EXPECT_THAT(run.out, HasSubstr("\nOnly in B:\n  Inspect the boiler\n"));
  EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(MatchCommand, SpeaksPersian) {
  const Outcome run = program.run("match in/permit.json licence.bpmn --lang fa");
  EXPECT_THAT(run.out, HasSubstr("کار یکسان (A، B):"));
  EXPECT_THAT(run.out, HasSubstr("واژه‌ها"));
  EXPECT_THAT(run.out, HasSubstr("تنها در B:"));
}

TEST_F(MatchCommand, WritesAnObjectForPrograms) {
  const Outcome run = program.run("match licence.bpmn net.pnml --format json");
  const json::object document = json::parse(run.out).as_object();
  EXPECT_EQ(document.at("format"), "hamvar");
  EXPECT_EQ(document.at("a").at(0).at("file"), "licence.bpmn");
  const json::value& pair = document.at("correspondences").at(0);
  EXPECT_EQ(pair.at("a").at("ids"), json::array{"t:1"});
  EXPECT_EQ(pair.at("a").at("label").at("en"), "Receive the application");
  EXPECT_EQ(pair.at("b").at("ids"), json::array{"begin"});
  EXPECT_EQ(pair.at("reason"), "words");
  EXPECT_EQ(document.at("only_a").at(0).at("ids"), json::array{"t3"});
  EXPECT_EQ(document.at("only_b").at(0).at("ids"), json::array{"other"});
}

TEST_F(MatchCommand, AFilesServicesAreComparedTogetherOrOneByOne) {
  program.write("two.bpmn", R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="p"><task id="a" name="Receive application"/></process>
<process id="q"><task id="b" name="Make decision"/></process></definitions>)");
  EXPECT_THAT(program.run("match two.bpmn licence.bpmn --format csv").out, HasSubstr("\r\nb,.2,"));
  const Outcome one = program.run("match two.bpmn licence.bpmn --service-a two.p --format csv");
  EXPECT_THAT(one.out, HasSubstr("\r\na,t:1,"));
  EXPECT_THAT(one.out, testing::Not(HasSubstr("\r\nb,")));
  const Outcome none = program.run("match two.bpmn licence.bpmn --service-a other");
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("has no service 'other'; it has two.p, two.q"));
}

TEST_F(MatchCommand, TheThresholdIsTheLeastScore) {
  const auto lines = [&](const char* threshold) {
    return std::ranges::count(
        program.run(std::string("match in/permit.json licence.bpmn --format csv --threshold ") + threshold)
            .out,
        '\n');
  };
  EXPECT_EQ(lines("1"), 1);
  EXPECT_GT(lines("0.3"), 2);
  EXPECT_EQ(program.run("match in/permit.json licence.bpmn --threshold 2").exit_code, 2);
}

TEST_F(MatchCommand, ATeamsOwnWordsJoin) {
  program.write("own.lexicon", "action inspect-boiler : frobnicate, inspect the boiler\n");
  const std::string files = "match licence.bpmn net.pnml --format csv --threshold 0.5";
  EXPECT_THAT(program.run(files).out, testing::Not(HasSubstr("t3,other")));
  const Outcome run = program.run(files + " --lexicon own.lexicon");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("t3,other,"));
  program.write("bad.lexicon", "what is this\n");
  const Outcome bad = program.run(files + " --lexicon bad.lexicon");
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_THAT(bad.err, HasSubstr("bad.lexicon:1:"));
}

TEST_F(MatchCommand, WhatCannotBeReadIsTold) {
  program.write("bad.bpmn", "<definitions>");
  program.write("empty.bpmn",
                R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"></definitions>)");
  const Outcome bad = program.run("match licence.bpmn bad.bpmn");
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_THAT(bad.err, HasSubstr("bad.bpmn:1:"));
  EXPECT_THAT(bad.out, IsEmpty());
  const Outcome empty = program.run("match empty.bpmn licence.bpmn");
  EXPECT_EQ(empty.exit_code, 2);
  EXPECT_THAT(empty.err, HasSubstr("'empty.bpmn' has no process that could be compared"));
  EXPECT_EQ(program.run("match licence.bpmn nowhere.bpmn").exit_code, 2);
  EXPECT_EQ(program.run("match licence.bpmn in").exit_code, 2);
  EXPECT_EQ(program.run("match licence.bpmn").exit_code, 2);
  EXPECT_EQ(program.run("match licence.bpmn net.pnml --format xml").exit_code, 2);
}

TEST_F(MatchCommand, WritesAFileButNeverOverWhatItRead) {
  const Outcome run = program.run("match licence.bpmn net.pnml --format csv -o out/pairs.csv");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_EQ(program.file("out/pairs.csv"), program.run("match licence.bpmn net.pnml --format csv").out);
  EXPECT_EQ(program.run("match licence.bpmn net.pnml -o net.pnml").exit_code, 2);
  EXPECT_EQ(program.file("net.pnml"), net_pnml);
}

}  // namespace
}  // namespace hamvar
