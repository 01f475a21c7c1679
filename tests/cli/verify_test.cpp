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

const char* const stuck = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
<startEvent id="s" name="Request"/><exclusiveGateway id="x"/><task id="a" name="Check"/><task id="b" name="بررسی"/>
<parallelGateway id="j"/><task id="c" name="Issue"/><endEvent id="e"/>
<sequenceFlow id="1" sourceRef="s" targetRef="x"/><sequenceFlow id="2" sourceRef="x" targetRef="a"/>
<sequenceFlow id="3" sourceRef="x" targetRef="b"/><sequenceFlow id="4" sourceRef="a" targetRef="j"/>
<sequenceFlow id="5" sourceRef="b" targetRef="j"/><sequenceFlow id="6" sourceRef="j" targetRef="c"/>
<sequenceFlow id="7" sourceRef="c" targetRef="e"/></process></definitions>)";

const char* const empty = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>)";

class VerifyCommand : public testing::Test {
 protected:
  test::Program program;
};

TEST_F(VerifyCommand, SaysThatAllIsWell) {
  program.write("in/catalog.json", test::catalog_text);
  program.write("in/permit.json", test::permit_text);
  const Outcome run = program.run("verify in");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_EQ(run.out, "in/permit.json [permit]: sound (reduction, 0 states)\n");
}

TEST_F(VerifyCommand, ShowsTheShortestRunInTheNamesThatAReaderKnows) {
  program.write("stuck.bpmn", stuck);
  const Outcome run = program.run("verify stuck.bpmn");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("stuck.bpmn [stuck]: not sound ("));
  EXPECT_THAT(run.out, HasSubstr("No guaranteed termination"));
  EXPECT_THAT(run.out, HasSubstr("run 1, a shortest one: Request"));
  EXPECT_THAT(run.out, HasSubstr("Activities that can never happen\n    Issue\n"));
}

TEST_F(VerifyCommand, SpeaksPersian) {
  program.write("stuck.bpmn", stuck);
  const Outcome run = program.run("verify stuck.bpmn --lang fa");
  EXPECT_THAT(run.out, HasSubstr("نادرست"));
  EXPECT_THAT(run.out, HasSubstr("پایان تضمین نیست"));
  EXPECT_THAT(run.out, HasSubstr("فعالیت‌هایی که هرگز انجام نمی‌شوند"));
}

TEST_F(VerifyCommand, WritesAnArrayForPrograms) {
  program.write("stuck.bpmn", stuck);
  program.write("empty.bpmn", empty);
  program.write("broken.bpmn", "<definitions");
  program.write("list.txt", "stuck.bpmn\nempty.bpmn\nbroken.bpmn\n");
  const Outcome run = program.run("verify @list.txt --format json");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.err, HasSubstr("broken.bpmn:1:"));
  const json::array all = json::parse(run.out).as_array();
  ASSERT_EQ(all.size(), 3U);  // by file
  EXPECT_EQ(all[0].at("file"), "broken.bpmn");
  EXPECT_TRUE(all[0].at("process").is_null());
  EXPECT_EQ(all[1].at("safe"), "undecided");
  EXPECT_THAT(std::string(all[1].at("reason").as_string()), HasSubstr("no process"));
  const json::object& told = all[2].as_object();
  EXPECT_EQ(told.at("process"), "stuck");
  EXPECT_EQ(told.at("safe"), "yes");
  EXPECT_EQ(told.at("option_to_complete"), "no");
  EXPECT_EQ(told.at("no_dead_activities"), "no");
  EXPECT_EQ(told.at("dead"), json::array{"c"});
  EXPECT_EQ(told.at("runs").at(0).at("property"), "option_to_complete");
  EXPECT_EQ(told.at("runs").at(0).at("run").at(0).at("id"), "s");
  EXPECT_EQ(told.at("runs").at(0).at("tokens"), (json::array{json::object{{"to", "x"}, {"from", "s"}}}));
  EXPECT_EQ(told.at("runs").at(0).at("run").at(0).at("name").at("en"), "Request");
}

TEST_F(VerifyCommand, ItsRunsAreDrawnByRender) {
  program.write("stuck.bpmn", stuck);
  EXPECT_EQ(program.run("render stuck.bpmn --run 1 -o run.svg").exit_code, 0);
  EXPECT_THAT(program.file("run.svg"), HasSubstr("No guaranteed termination"));
  EXPECT_THAT(program.file("run.svg"), HasSubstr("1 token"));
  EXPECT_EQ(program.run("render stuck.bpmn --run 1 --lang fa -o run.svg").exit_code, 0);
  EXPECT_THAT(program.file("run.svg"), HasSubstr("۱ نشانه"));
  const Outcome none = program.run("render stuck.bpmn -o none.svg --run 2");
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("no run 2: 'hamvar verify' finds 1"));
  for (const char* number : {"0", "-1", "4"}) {
    const Outcome wrong = program.run(std::string("render stuck.bpmn -o none.svg --run ") + number);
    EXPECT_EQ(wrong.exit_code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("not in range 1 to 3"));
  }
  EXPECT_EQ(program.run("render stuck.bpmn -o none.svg --run 1 --view after").exit_code, 2);
  EXPECT_THAT(program.file("none.svg"), IsEmpty());
}

TEST_F(VerifyCommand, LeavesUndecidedWhatTheLimitDoesNotReach) {
  std::string wide = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
<startEvent id="s"/><parallelGateway id="f"/><parallelGateway id="j"/><endEvent id="e"/>
<sequenceFlow id="sf" sourceRef="s" targetRef="f"/><sequenceFlow id="je" sourceRef="j" targetRef="e"/>)";
  const auto flow = [&](const std::string& from, const std::string& to) {
    wide += "<sequenceFlow id='" + from + to + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
  };
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    wide += "<task id='a" + n + "'/><exclusiveGateway id='x" + n + "'/><endEvent id='e" + n + "'/>";
    flow("f", "a" + n);
    flow("a" + n, "x" + n);
    flow("x" + n, "j");
    flow("x" + n, "e" + n);
  }
  program.write("wide.bpmn", wide + "</process></definitions>");
  const Outcome run = program.run("verify wide.bpmn --states 10");
  EXPECT_THAT(run.out, HasSubstr("undecided: "));
  EXPECT_THAT(run.out, HasSubstr("the limit of 10 states was reached after"));
}

/// Two pools, each of which waits for the other before it sends.
const char* const waiting = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<collaboration id="c"><participant id="A" name="متقاضی" processRef="a"/><participant id="B" name="Office" processRef="b"/>
<messageFlow id="m1" sourceRef="a2" targetRef="b1"/><messageFlow id="m2" sourceRef="b2" targetRef="a1"/></collaboration>
<process id="a"><startEvent id="as"/><receiveTask id="a1" name="دریافت پاسخ"/><sendTask id="a2" name="ارسال"/><endEvent id="ae"/>
<sequenceFlow id="f1" sourceRef="as" targetRef="a1"/><sequenceFlow id="f2" sourceRef="a1" targetRef="a2"/>
<sequenceFlow id="f3" sourceRef="a2" targetRef="ae"/></process>
<process id="b"><startEvent id="bs"/><receiveTask id="b1" name="Receive"/><sendTask id="b2" name="Answer"/><endEvent id="be"/>
<sequenceFlow id="g1" sourceRef="bs" targetRef="b1"/><sequenceFlow id="g2" sourceRef="b1" targetRef="b2"/>
<sequenceFlow id="g3" sourceRef="b2" targetRef="be"/></process></definitions>)";

TEST_F(VerifyCommand, JudgesPoolsTogetherWhereMessagesCount) {
  program.write("waiting.bpmn", waiting);
  EXPECT_EQ(program.run("verify waiting.bpmn").exit_code, 0);
  const Outcome run = program.run("verify waiting.bpmn --messages");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("[waiting.a + waiting.b]: not sound"));
  EXPECT_THAT(run.out, HasSubstr("a shortest run: "));
  EXPECT_THAT(run.out,
              HasSubstr("Activities that can never happen\n    دریافت پاسخ, ارسال, Receive, Answer\n"));
  const json::value said = json::parse(program.run("verify waiting.bpmn --messages --format json").out);
  EXPECT_EQ(said.at(0).at("process").as_string(), "waiting.a + waiting.b");
  EXPECT_EQ(said.at(0).at("option_to_complete").as_string(), "no");
  EXPECT_EQ(said.as_array().size(), 1U);
}

TEST_F(VerifyCommand, EndsWhenItsTimeOrMemoryIsUp) {
  program.write("stuck.bpmn", stuck);
  EXPECT_EQ(program.run("verify stuck.bpmn --seconds 60 --memory 1").exit_code, 1);
  EXPECT_EQ(program.run("verify stuck.bpmn --memory 0").exit_code, 2);
}

}  // namespace
}  // namespace hamvar
