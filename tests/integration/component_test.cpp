// SPDX-License-Identifier: Apache-2.0
// The component of GitLab: its inputs filled in as GitLab does, its script run as a runner does.
#include <gmock/gmock.h>

#include <pugixml.hpp>

#include "repository.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using test::Values;
using testing::HasSubstr;

class Component : public testing::Test {
 protected:
  Component() {
    repository.write("خدمات شهری/catalog.json", test::catalog_text);
    repository.write("خدمات شهری/permit.json", test::permit_text);
    repository.write("stuck.bpmn", test::stuck);
  }

  /// GitLab fills in the strings of the YAML that is read already.
  [[nodiscard]] Outcome run(const Values& given) const {
    static const std::regex block(R"(\$\[\[\s*(\S+?)\s*\]\])");
    const json::array documents = repository.yaml("templates/check/template.yml");
    const Values values = test::inputs_of(documents.at(0).at("spec").at("inputs").as_object(), given);
    const auto& [name, job] = *documents.at(1).as_object().begin();
    EXPECT_EQ(test::filled(name, block, values), "hamvar-check");
    Values environment;
    for (const auto& [variable, value] : job.at("variables").as_object())
      environment[variable] = test::filled(value.as_string().c_str(), block, values);
    std::string script;
    for (const json::value& line : job.at("script").as_array())
      script += test::filled(line.as_string().c_str(), block, values) + "\n";
    return repository.bash(script, environment);
  }

  test::Repository repository;
};

TEST_F(Component, WritesItsReports) {
  const Outcome outcome = run({{"image", "hamvar:1"}, {"paths", "خدمات شهری\nstuck.bpmn"}});
  EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("stuck.bpmn:5:3: error: "));
  const json::value quality = json::parse(repository.file("gl-code-quality-report.json"));
  std::set<std::string> files;
  for (const json::value& each : quality.as_array())
    files.emplace(each.at("location").at("path").as_string());
  EXPECT_EQ(files, (std::set<std::string>{"stuck.bpmn", "خدمات شهری/permit.json"}));
  pugi::xml_document junit;
  ASSERT_TRUE(junit.load_string(repository.file("hamvar-junit.xml").c_str()));
  EXPECT_EQ(junit.select_nodes("//failure").size(), 2U);
}

TEST_F(Component, CountsWhatFailOnSaysInTheTestReportToo) {
  EXPECT_EQ(run({{"paths", "خدمات شهری"}}).exit_code, 0);
  EXPECT_EQ(run({{"paths", "خدمات شهری"}, {"fail-on", "warning"}}).exit_code, 1);
  pugi::xml_document junit;
  ASSERT_TRUE(junit.load_string(repository.file("hamvar-junit.xml").c_str()));
  EXPECT_EQ(junit.select_nodes("//failure").size(), 3U);
}

TEST_F(Component, RunsNothingThatAnInputSays) {
  for (const char* name : {"paths", "fail-on", "config", "baseline", "select", "ignore", "arguments"}) {
    Values given{{"paths", "stuck.bpmn"}};
    given[name] = "\"'; touch run; $(touch run)";
    EXPECT_EQ(run(given).exit_code, 2) << name;
    EXPECT_FALSE(repository.has("run")) << name;
  }
}

}  // namespace
}  // namespace hamvar
