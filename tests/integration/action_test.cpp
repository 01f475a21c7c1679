// SPDX-License-Identifier: Apache-2.0
// The steps of the action, run as a runner of GitHub does.
#include <gmock/gmock.h>

#include "repository.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using test::Values;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Action : public testing::Test {
 protected:
  Action() {
    repository.write("in/catalog.json", test::catalog_text);
    repository.write("in/permit.json", test::permit_text);
    repository.write("stuck.bpmn", test::stuck);
  }

  [[nodiscard]] Outcome run_step(const std::string& name, const Values& inputs,
                                 Values environment = {}) const {
    static const std::regex expression(R"(\$\{\{\s*(\S+?)\s*\}\})");
    Values values = test::inputs_of(action.at("inputs").as_object(), inputs);
    values["steps.hamvar.outputs.folder"] = repository.installed().string();
    for (const json::value& step : action.at("runs").at("steps").as_array()) {
      if (step.at("name").as_string() != name) continue;
      if (const json::value* set = step.as_object().if_contains("env"))
        for (const auto& [variable, value] : set->as_object())
          environment[variable] = test::filled(value.as_string().c_str(), expression, values);
      return repository.bash(step.at("run").as_string().c_str(), environment);
    }
    throw std::runtime_error("there is no step " + name);
  }
  [[nodiscard]] Outcome check(const Values& inputs) const { return run_step("Check", inputs); }

  test::Repository repository;
  const json::value action = repository.yaml("action.yml").at(0);
};

TEST_F(Action, PassesAGoodDefinition) {
  const Outcome run = check({{"paths", "in"}});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("::warning file=in/permit.json,line="), Not(HasSubstr("::error"))));
}

TEST_F(Action, AnnotatesABadOneAndFails) {
  const Outcome run = check({{"paths", "in\nstuck.bpmn"}});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("::error file=stuck.bpmn,line=5,col=3,title=hamvar%3A dead-activity::"));
  EXPECT_THAT(run.out, HasSubstr("::warning file=in/permit.json,line="));
}

TEST_F(Action, WantsAPath) {
  const Outcome run = check({});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.err, HasSubstr("no path is given"));
  EXPECT_EQ(check({{"paths", "nowhere"}}).exit_code, 2);
}

TEST_F(Action, HandsItsInputsOn) {
  EXPECT_EQ(check({{"paths", "in"}, {"fail-on", "warning"}}).exit_code, 1);
  EXPECT_EQ(check({{"paths", "."}, {"fail-on", "never"}}).exit_code, 0);
  EXPECT_THAT(check({{"paths", "."}, {"format", "text"}}).out, HasSubstr("2 errors, "));
  EXPECT_THAT(
      check({{"paths", "."}, {"select", "privacy,soundness"}, {"ignore", "deadlock"}, {"format", "text"}})
          .out,
      HasSubstr("1 error, 0 warnings, 0 notes"));
  EXPECT_THAT(
      check({{"paths", "."}, {"format", "text"}, {"arguments", "--lang\nfa\n--max-findings=1\n"}}).out,
      HasSubstr("۱ خطا"));
  repository.write("my settings.json", R"({"rules": {"soundness": "off"}})");
  EXPECT_EQ(check({{"paths", "stuck.bpmn"}, {"config", "my settings.json"}}).exit_code, 0);
  ASSERT_EQ(repository.bash("hamvar check stuck.bpmn --baseline 'it is.json' --write-baseline").exit_code, 0);
  EXPECT_EQ(check({{"paths", "stuck.bpmn"}, {"baseline", "it is.json"}}).exit_code, 0);
}

TEST_F(Action, WritesSarifBesideTheAnnotations) {
  const Outcome run = check({{"paths", "stuck.bpmn"}, {"sarif", "out/a report.sarif"}});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.out, HasSubstr("::error file=stuck.bpmn"));
  const json::value sarif = json::parse(repository.file("out/a report.sarif"));
  EXPECT_THAT(sarif.at("runs").at(0).at("results").as_array(), Not(IsEmpty()));
  EXPECT_EQ(check({{"paths", "stuck.bpmn"}, {"sarif", "stuck.bpmn"}}).exit_code, 2) << "over a definition";
}

TEST_F(Action, TakesEachLineForOnePathWhateverIsInIt) {
  const std::vector<std::string> names = {"خدمات شهری/پروانهٔ ساختمان.bpmn",
                                          "$(touch run).bpmn",
                                          "`touch run`.bpmn",
                                          "; touch run #.bpmn",
                                          "it's \"quoted\".bpmn",
                                          "* ?.bpmn",
                                          "--fail-on=never",
                                          "\\n $HOME ${{ inputs.paths }}.bpmn"};
  for (const std::string& name : names) {
    repository.write(name, test::stuck);
    const Outcome run = check({{"paths", "\r\n" + name + "\r\n"}, {"select", "dead-activity"}});
    EXPECT_EQ(run.exit_code, 1) << name << ": " << run.err;
    EXPECT_THAT(run.out, HasSubstr("::error file=" + name + ",line=5"));
    EXPECT_EQ(std::ranges::count(run.out, '\n'), 1) << run.out;
  }
  EXPECT_FALSE(repository.has("run"));
}

TEST_F(Action, RunsNothingThatAnInputSays) {
  for (const auto& [name, input] : action.at("inputs").as_object())
    for (const char* said : {"$(touch run)", "`touch run`", "x; touch run", "\"; touch run; \"",
                             "'; touch run; '", "x[$(touch run)]", "--config=nowhere --lang=fa"}) {
      Values inputs{{"paths", "in"}};
      inputs[std::string(name)] = said;
      const int code = check(inputs).exit_code;
      EXPECT_EQ(code, name == "sarif" ? 0 : 2) << name << ": " << said;
      EXPECT_FALSE(repository.has("run")) << name << ": " << said;
    }
}

TEST_F(Action, KeepsWhatItBuiltUntilTheSourcesChange) {
  const test::fs::path copy = repository.beside() / "action";
  for (const char* folder : {"cmake", "include", "integration", "src"})
    test::fs::create_directories(copy / folder);
  for (const char* file : {"CMakeLists.txt", "CMakePresets.json", "src/a b.cpp"})
    std::ofstream(copy / file) << "1";
  const auto outputs = [&] {
    const test::fs::path file = repository.beside() / "outputs";
    test::fs::remove(file);
    const Outcome run = run_step("Find out which hamvar this is", {},
                                 {{"GITHUB_ACTION_PATH", copy.string()},
                                  {"GITHUB_OUTPUT", file.string()},
                                  {"RUNNER_TEMP", repository.beside().string()}});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return test::Program::read(file);
  };
  const std::string before = outputs();
  EXPECT_THAT(before, testing::MatchesRegex("key=hamvar-[^\n]*-[0-9a-f]{64}\nfolder=/[^\n]*/hamvar\n"));
  std::ofstream(copy / "README.md") << "2";
  EXPECT_EQ(outputs(), before);
  std::ofstream(copy / "src/a b.cpp") << "2";
  EXPECT_NE(outputs(), before);
}

}  // namespace
}  // namespace hamvar
