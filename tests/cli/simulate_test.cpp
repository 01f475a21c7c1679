// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

using test::Outcome;
using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* drawing = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="p"><startEvent id="s"/><task id="t1" name="Look"/><exclusiveGateway id="g"/><task id="t2" name="Mend"/>
<endEvent id="e"/><endEvent id="e2"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="t1"/><sequenceFlow id="f2" sourceRef="t1" targetRef="g"/>
<sequenceFlow id="f3" sourceRef="g" targetRef="t2"/><sequenceFlow id="f4" sourceRef="g" targetRef="e2"/>
<sequenceFlow id="f5" sourceRef="t2" targetRef="e"/></process></definitions>)";

/// One desk that looks for 10 seconds and always mends for 20; cases come every 100.
constexpr const char* scenario = R"({
"resource_profiles": [{"id": "r", "name": "R", "resource_list": [
  {"id": "desk", "name": "Desk", "cost_per_hour": 3600, "amount": 1, "calendar": "c", "assignedTasks": []}]}],
"resource_calendars": [{"id": "c", "name": "c", "time_periods": [
  {"from": "MONDAY", "to": "SUNDAY", "beginTime": "00:00:00", "endTime": "23:59:59"}]}],
"task_resource_distribution": [
  {"task_id": "t1", "resources": [{"resource_id": "desk", "distribution_name": "fix", "distribution_params": [{"value": 10}]}]},
  {"task_id": "t2", "resources": [{"resource_id": "desk", "distribution_name": "fix", "distribution_params": [{"value": 20}]}]}],
"arrival_time_distribution": {"distribution_name": "fix", "distribution_params": [{"value": 100}]},
"gateway_branching_probabilities": [{"gateway_id": "g", "probabilities": [
  {"path_id": "f3", "value": 1, "condition_id": "x"}, {"path_id": "f4", "value": 0}]}]
})";

class SimulateCommand : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
    program.write("drawing.bpmn", drawing);
    program.write("scenario.json", scenario);
  }
  test::Program program;
};

TEST_F(SimulateCommand, FollowsAScenarioBesideADrawing) {
  const Outcome run = program.run("simulate drawing.bpmn --scenario scenario.json --cases 50 --format json");
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.err, HasSubstr("scenario.json:11:49:"));
  EXPECT_THAT(run.err,
              HasSubstr("gateway_branching_probabilities[0].probabilities[0].condition_id: not followed"));
  const auto json = boost::json::parse(run.out).at("simulations").at(0);
  EXPECT_DOUBLE_EQ(json.at("cycle_time").at("mean").to_number<double>(), 30);
  EXPECT_DOUBLE_EQ(json.at("state_cost").at("mean").to_number<double>(), 30);
  EXPECT_EQ(json.at("ended").to_number<int>(), 500);
  EXPECT_EQ(json.at("steps").at(1).at("node"), "t2");
  EXPECT_DOUBLE_EQ(json.at("steps").at(1).at("processing").at("mean").to_number<double>(), 20);
}

TEST_F(SimulateCommand, SaysTheSameForTheSameSeedWhateverJobs) {
  const std::string options = "simulate in --cases 200 --format csv --seed ";
  const Outcome one = program.run(options + "4 --jobs 1");
  EXPECT_EQ(one.exit_code, 0) << one.err;
  EXPECT_THAT(
      one.out,
      StartsWith("file,service,of,id,figure,mean,half_width\r\nin/permit.json,permit,case,,cycle_time,"));
  EXPECT_EQ(program.run(options + "4 --jobs 5").out, one.out);
  EXPECT_NE(program.run(options + "5 --jobs 1").out, one.out);
}

TEST_F(SimulateCommand, WritesAScenarioThatSaysTheSame) {
  const Outcome written = program.run("simulate in --service permit --write-scenario made.json");
  EXPECT_EQ(written.exit_code, 0) << written.err;
  EXPECT_EQ(written.out, "");
  const Outcome plain = program.run("simulate in --service permit");
  EXPECT_EQ(program.run("simulate in --service permit --scenario made.json").out, plain.out);
  EXPECT_THAT(plain.out, HasSubstr("1,000 cases in each of 10 replications"));
  EXPECT_THAT(program.run("simulate in --service permit --lang fa").out, HasSubstr("بذر"));
}

TEST_F(SimulateCommand, RefusesWhatDoesNotFit) {
  const Outcome none = program.run("simulate in --service nothing");
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("there is no service 'nothing'; there is permit"));
  const Outcome other = program.run("simulate in --scenario scenario.json");
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_THAT(other.err, HasSubstr("there is no step 't1'"));
  const Outcome over = program.run("simulate drawing.bpmn --scenario scenario.json -o scenario.json");
  EXPECT_EQ(over.exit_code, 2);
  EXPECT_EQ(program.file("scenario.json"), scenario);
  program.write("scenario.json", "{\"model_type\": \"FUZZY\"}");
  const Outcome fuzzy = program.run("simulate drawing.bpmn --scenario scenario.json");
  EXPECT_EQ(fuzzy.exit_code, 2);
  EXPECT_THAT(fuzzy.err, HasSubstr("scenario.json:1:16: model_type"));
}

}  // namespace
}  // namespace hamvar
