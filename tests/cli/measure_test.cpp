// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>

#include "definitions.hpp"
#include "hamvar/measure/metrics.hpp"
#include "program.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class MeasureCommand : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
  }
  test::Program program;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = text.find("\r\n", begin)) != std::string::npos; begin = end + 2)
    lines.push_back(text.substr(begin, end - begin));
  return lines;
}

TEST_F(MeasureCommand, WritesATableForPeople) {
  const Outcome run = program.run("measure in");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, IsEmpty());
  EXPECT_THAT(run.out, StartsWith("صدور پروانه [permit] in/permit.json\n"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  Nodes +4 +good +good up to 31, bad above 50\n"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  Density +0.25 +look +good up to 0.1, bad above 0.5\n"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  Gateway heterogeneity +– +good up to"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  Visits +1\n"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  90 % within +[0-9]"));
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  Step, in one case +waiting +work +the user's own\n"));
}

TEST_F(MeasureCommand, SpeaksPersian) {
  const Outcome run = program.run("measure in --lang fa");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, HasSubstr("گره‌ها"));
  EXPECT_THAT(run.out, HasSubstr("خوب: حداکثر ۳۱؛ بد: بیش از ۵۰"));
  for (const Metric& metric : metrics()) EXPECT_THAT(run.out, HasSubstr(metric.name.fa));
}

TEST_F(MeasureCommand, WritesAnArrayForPrograms) {
  const Outcome run = program.run("measure in --format json");
  EXPECT_EQ(run.exit_code, 0);
  const json::array document = json::parse(run.out).as_array();
  ASSERT_EQ(document.size(), 1U);
  const json::object& permit = document[0].as_object();
  EXPECT_EQ(permit.at("file"), "in/permit.json");
  EXPECT_EQ(permit.at("process"), "permit");
  EXPECT_EQ(permit.at("nodes"), 4);
  EXPECT_EQ(permit.at("cnc"), 0.75);
  EXPECT_EQ(permit.at("documents"), 1.0);
  EXPECT_TRUE(permit.at("heterogeneity").is_null());
  const json::object& times = permit.at("lead_time_seconds").as_object();
  EXPECT_EQ(times.at("method"), "blocks");
  EXPECT_LE(times.at("p50").as_double(), times.at("p90").as_double());
  EXPECT_GT(times.at("mean").as_double(), 0);
  double by_step = 0;
  double by_agency = 0;
  for (const auto& [list, sum] : {std::pair{"seconds_by_step", &by_step}, {"seconds_by_agency", &by_agency}})
    for (const json::value& each : permit.at(list).as_array())
      for (const char* part : {"waiting", "touch", "user"}) *sum += each.at(part).as_double();
  EXPECT_GT(by_step, 0);
  EXPECT_NEAR(by_step, by_agency, 1e-6);
  EXPECT_EQ(permit.size(), 5 + metrics().size());
}

TEST_F(MeasureCommand, WritesALineAProcessForSpreadsheets) {
  const Outcome run = program.run("measure in --format csv");
  EXPECT_EQ(run.exit_code, 0);
  const std::vector<std::string> lines = lines_of(run.out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_THAT(lines[0], StartsWith("file,process,nodes,arcs,activities,"));
  EXPECT_THAT(lines[1],
              StartsWith("in/permit.json,permit,4,3,2,0,2,0,0,0,0,,,0.75,0.25,0,0,,0,1,1,1,0,0,3,"));
  EXPECT_EQ(std::ranges::count(lines[0], ','), std::ranges::count(lines[1], ','));
}

TEST_F(MeasureCommand, QuotesWhatWouldBreakALine) {
  program.write("odd, \"so\"\nnamed/permit.json", test::permit_text);
  program.write("odd, \"so\"\nnamed/catalog.json", test::catalog_text);
  const Outcome run = program.run("measure odd* --format csv");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, HasSubstr("\r\n\"odd, \"\"so\"\"\nnamed/permit.json\",permit,4,"));
}

TEST_F(MeasureCommand, TakesBpmnPnmlAndJsonAlike) {
  ASSERT_EQ(program.run("convert in/permit.json -o all/permit.bpmn").exit_code, 0);
  ASSERT_EQ(program.run("convert in/permit.json -o all/net.pnml").exit_code, 0);
  std::string own = test::permit_text;  // with an id of its own: those of a portfolio are unique
  program.write("all/own.json", own.replace(own.find("\"permit\""), 8, "\"own\""));
  program.write("all/catalog.json", test::catalog_text);
  const json::array all = json::parse(program.run("measure all --format json").out).as_array();
  ASSERT_EQ(all.size(), 3U);
  for (const json::value& each : all) {
    EXPECT_EQ(each.at("nodes"), 4);
    EXPECT_EQ(each.at("diameter"), 3);
  }
}

TEST_F(MeasureCommand, WhatCannotBeReadHidesNoOther) {
  program.write("in/bad.json", "{");
  program.write("in/bad.bpmn", "<definitions>");
  for (const char* format : {"text", "json", "csv"}) {
    const Outcome run = program.run(std::string("measure in --format ") + format);
    EXPECT_EQ(run.exit_code, 1);
    EXPECT_THAT(run.out, HasSubstr("permit"));
    EXPECT_THAT(run.out, Not(HasSubstr("bad.")));
    EXPECT_THAT(run.err, HasSubstr("in/bad.json:1:"));
    EXPECT_THAT(run.err, HasSubstr("in/bad.bpmn:"));
  }
  const Outcome nothing = program.run("measure in/bad.json --format json");
  EXPECT_EQ(nothing.exit_code, 1);
  EXPECT_EQ(json::parse(nothing.out), json::array());
}

TEST_F(MeasureCommand, WritesAFileButNeverOverWhatItRead) {
  const Outcome run = program.run("measure in --format csv -o out/metrics.csv");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_EQ(program.file("out/metrics.csv"), program.run("measure in --format csv").out);
  program.write("list", "in/permit.json\n");
  for (const char* output : {"in/permit.json", "in/catalog.json", "./in/../in/permit.json", "list"}) {
    const Outcome over = program.run(std::string("measure in @list -o ") + output);
    EXPECT_EQ(over.exit_code, 2) << output;
    EXPECT_THAT(over.err, HasSubstr("-o"));
  }
  EXPECT_EQ(program.file("in/permit.json"), test::permit_text);
  EXPECT_EQ(program.run("measure in -o /proc/metrics").exit_code, 3);
}

TEST_F(MeasureCommand, WrongUsage) {
  EXPECT_EQ(program.run("measure").exit_code, 2);
  EXPECT_EQ(program.run("measure nowhere").exit_code, 2);
  const Outcome format = program.run("measure in --format xml");
  EXPECT_EQ(format.exit_code, 2);
  EXPECT_THAT(format.err, HasSubstr("{text,json,csv}"));
  const Outcome help = program.run("measure --help");
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_THAT(help.out, HasSubstr("Examples:"));
  EXPECT_THAT(help.out, HasSubstr("@FILE"));
}

TEST_F(MeasureCommand, AFileWithoutAProcessIsTold) {
  program.write("empty.bpmn",
                R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"></definitions>)");
  const Outcome run = program.run("measure in empty.bpmn --format json");
  EXPECT_EQ(json::parse(run.out).as_array().size(), 1U);
  EXPECT_THAT(run.err, HasSubstr("empty.bpmn"));
}

TEST_F(MeasureCommand, TheResultDoesNotDependOnJobs) {
  ASSERT_EQ(program.run("convert in/permit.json -o in/second.bpmn").exit_code, 0);
  EXPECT_EQ(program.run("measure in --format json -j 1").out,
            program.run("measure in --format json -j 4").out);
}

class PathLists : public MeasureCommand {};

TEST_F(PathLists, NameThePathsOfEachCommandThatTakesSome) {
  program.write("list.txt", "in/permit.json\r\n\n");
  EXPECT_EQ(program.run("measure @list.txt --format csv").out, program.run("measure in --format csv").out);
  EXPECT_EQ(program.run("measure in @list.txt --format csv").out, program.run("measure in --format csv").out)
      << "paths named twice count once";
  EXPECT_EQ(program.run("analyze @list.txt --format json").out, program.run("analyze in --format json").out);
  EXPECT_EQ(program.run("check @list.txt").exit_code, 0);
}

TEST_F(PathLists, HoldManyPaths) {
  const std::size_t many = test::scaled(3000);
  const std::string text = test::permit_text;
  std::string list;
  for (std::size_t i = 0; i < many; ++i) {
    const std::string n = std::to_string(i);
    std::string own = text;
    program.write("in/p" + n + ".json", own.replace(own.find("\"permit\""), 8, "\"permit-" + n + "\""));
    list += "in/p" + n + ".json\n";
  }
  program.write("list", list);
  const Outcome run = program.run("measure @list --format csv");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(lines_of(run.out).size(), many + 1);
}

TEST_F(PathLists, ThatCannotServeAreTold) {
  program.write("list", "in/permit.json\nnowhere.json\n");
  const Outcome missing = program.run("measure @list");
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_THAT(missing.err, HasSubstr("list:2: nowhere.json"));
  EXPECT_THAT(program.run("measure @nolist").err, HasSubstr("nolist"));
  EXPECT_EQ(program.run("measure @nolist").exit_code, 2);
  EXPECT_EQ(program.run("measure @in").exit_code, 2);
  program.write("blank", "\n\n");
  EXPECT_EQ(program.run("measure @blank").exit_code, 2);
}

TEST_F(PathLists, AnAtInAFolderIsANameLikeAnother) {
  program.write("@in/permit.json", test::permit_text);
  program.write("@in/catalog.json", test::catalog_text);
  EXPECT_EQ(program.run("measure ./@in").exit_code, 0);
}

}  // namespace
}  // namespace hamvar
