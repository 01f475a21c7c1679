// SPDX-License-Identifier: Apache-2.0
// Thresholds and budgets of hamvar.json, exemptions of definitions, and what rules cannot judge.
#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <set>

#include "definitions.hpp"
#include "hamvar/measure/key_figures.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

using test::Outcome;
using testing::HasSubstr;
using testing::Not;

class CheckSettings : public testing::Test {
 protected:
  CheckSettings() {
    program.write("in/permit.json", test::service_of_visits("permit", {"ask", "pay", "fetch"}));
  }
  [[nodiscard]] Outcome visits_checked() const { return program.run("check in --select too-many-visits"); }

  test::Program program;
};

TEST_F(CheckSettings, MoveAThreshold) {
  EXPECT_THAT(visits_checked().out, HasSubstr("[too-many-visits]"));
  program.write("hamvar.json", R"({"rules": {"too-many-visits": {"visits": 3}}})");
  EXPECT_THAT(visits_checked().out, HasSubstr("0 errors, 0 warnings, 0 notes"));
  program.write("hamvar.json", R"({"rules": {"too-many-visits": {"severity": "error", "visits": 1}}})");
  const Outcome run = visits_checked();
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("3 times on average; 1 are bearable"));
}

TEST_F(CheckSettings, MoveAThresholdForSomeFiles) {
  program.write("hamvar.json",
                R"({"overrides": [{"files": ["in/*"], "rules": {"too-many-visits": {"visits": 3}}}]})");
  EXPECT_THAT(visits_checked().out, HasSubstr("0 errors, 0 warnings, 0 notes"));
}

TEST_F(CheckSettings, AreToldWhereTheyAreWrong) {
  const auto complaint = [&](const char* settings) {
    program.write("hamvar.json", settings);
    const Outcome run = visits_checked();
    EXPECT_EQ(run.exit_code, 2) << settings;
    return run.err;
  };
  EXPECT_THAT(
      complaint(R"({"rules": {"too-many-visits": {"visit": 3}}})"),
      HasSubstr("hamvar.json:1:32: rules: 'too-many-visits' has no option 'visit'; did you mean 'visits'?"));
  EXPECT_THAT(complaint(R"({"rules": {"too-many-visits": {"visits": "P3D"}}})"),
              HasSubstr("visits: expected a number"));
  EXPECT_THAT(complaint(R"({"rules": {"long-path": {"time": 3}}})"),
              HasSubstr("time: expected a duration such as \"P3D\""));
  EXPECT_THAT(complaint(R"({"rules": {"soundness": {"visits": 3}}})"),
              HasSubstr("a group has no options; name the rule whose 'visits' is meant"));
  EXPECT_THAT(complaint(R"({"budgets": {"visit": 3}})"),
              HasSubstr("hamvar.json:1:14: budgets: there is no figure 'visit'; did you mean 'visits'?"));
  EXPECT_THAT(complaint(R"({"budgets": {"lead_time": 3}})"),
              HasSubstr("lead_time: expected a duration such as \"P3D\""));
  EXPECT_THAT(complaint(R"({"budgets": {"digital_share": 80}})"), HasSubstr("expected a share from 0 to 1"));
  EXPECT_THAT(complaint(R"({"budgets": {"visits": -1}})"), HasSubstr("hamvar.json:1:24"));
}

TEST_F(CheckSettings, AreInTheSchemaWithAllFiguresThatBudgetsCanBeSetFor) {
  const boost::json::value schema =
      boost::json::parse(test::Program::read(HAMVAR_SOURCE_DIR "/docs/schema/config.schema.json"));
  const boost::json::object& budgets = schema.at("$defs").at("budgets").at("properties").as_object();
  std::set<std::string> said;
  for (const auto& [key, value] : budgets) said.emplace(key);
  std::set<std::string> known;
  for (const KeyFigure& figure : key_figures()) known.emplace(figure.key);
  EXPECT_EQ(said, known);
}

TEST_F(CheckSettings, ADefinitionExemptsWhatItFinds) {
  program.write(
      "in/permit.json",
      test::service_of_visits("permit", {"ask", "pay", "fetch"},
                              R"("exempt": [{"rule": "too-many-visits", "reason": "No portal yet"}], )"));
  EXPECT_THAT(visits_checked().out, HasSubstr("0 errors, 0 warnings, 0 notes"));
  EXPECT_THAT(visits_checked().out, HasSubstr("exempt by definitions: 1"));
}

TEST_F(CheckSettings, AnExemptionThatRanOutIsTold) {
  program.write(
      "in/permit.json",
      test::service_of_visits(
          "permit", {"ask", "pay", "fetch"},
          "\n"
          R"("exempt": [{"rule": "too-many-visits", "reason": "No portal yet", "until": "2020-02-29"}], )"));
  const Outcome run = program.run("check in --select too-many-visits,unused-exemption");
  EXPECT_THAT(run.out, HasSubstr("[too-many-visits]"));
  EXPECT_THAT(run.out,
              HasSubstr("permit.json:2:12: warning: the exemption from too-many-visits has run out"));
}

TEST_F(CheckSettings, AnExemptionInADrawingCounts) {
  constexpr const char* drawing = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:hamvar="urn:hamvar:bpmn:1" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="p">
  <startEvent id="s"/><inclusiveGateway id="g">EXTENSION</inclusiveGateway><task id="t" name="Ask"/><task id="u" name="Pay"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="g"/><sequenceFlow id="h" name="a" sourceRef="g" targetRef="t"/>
  <sequenceFlow id="i" name="b" sourceRef="g" targetRef="u"/><endEvent id="e"/>
  <sequenceFlow id="j" sourceRef="t" targetRef="e"/><endEvent id="e2"/><sequenceFlow id="k" sourceRef="u" targetRef="e2"/>
  </process></definitions>)";
  const auto checked = [&](const std::string& extension) {
    std::string text = drawing;
    text.replace(text.find("EXTENSION"), 9, extension);
    program.write("one/p.bpmn", text);
    return program.run("check one --select inclusive-gateway,unused-exemption").out;
  };
  EXPECT_THAT(checked(""), HasSubstr("[inclusive-gateway]"));
  EXPECT_THAT(
      checked(
          R"(<extensionElements><hamvar:exempt rule="inclusive-gateway" reason="drawn so in the law"/></extensionElements>)"),
      HasSubstr("0 errors, 0 warnings, 0 notes"));
  EXPECT_THAT(checked(R"(<extensionElements><camunda:properties><camunda:property name="hamvar.exempt"
    value="modelling until 2999-12-31: drawn so in the law; deadlock: just in case"/></camunda:properties></extensionElements>)"),
              testing::AllOf(HasSubstr("deadlock is exempt, but finds nothing here"),
                             Not(HasSubstr("[inclusive-gateway]"))));
}

TEST_F(CheckSettings, AnExemptionNeedsAReason) {
  program.write("in/permit.json", test::service_of_visits(
                                      "permit", {"ask"},
                                      R"("exempt": [{"rule": "too-many-visits", "until": "2020-02-30"}], )"));
  const Outcome run = program.run("check in");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("exempt[0]: the key \"reason\" is missing"));
  EXPECT_THAT(run.out, HasSubstr("expected a day as year, month and day"));
}

TEST_F(CheckSettings, WhatCannotBeJudgedIsToldWhenAskedFor) {
  EXPECT_THAT(visits_checked().err, Not(HasSubstr("nothing is said of")));
  const std::string said = program.run("check in --verbose").err;
  EXPECT_THAT(said, HasSubstr("in/permit.json: nothing is said of"));
  EXPECT_THAT(said, HasSubstr("which registries are used ("));
  EXPECT_THAT(said, HasSubstr("letter-enquiry"));
  EXPECT_THAT(program.run("check in --verbose --select too-many-visits").err,
              Not(HasSubstr("nothing is said of")));
  EXPECT_THAT(program.run("check in --verbose --lang fa").err,
              HasSubstr("نمی‌توانند داوری کنند"));
}

}  // namespace
}  // namespace hamvar
