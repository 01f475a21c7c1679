// SPDX-License-Identifier: Apache-2.0
// The hooks, run as pre-commit does: on the files of the index that their patterns select.
#include <gmock/gmock.h>

#include "repository.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string as_somebody = "git -c user.name=test -c user.email=test@example.org ";

class Hook : public testing::Test {
 protected:
  [[nodiscard]] json::object hook(const std::string& id) const {
    const json::array documents = repository.yaml(".pre-commit-hooks.yaml");
    for (const json::value& each : documents.at(0).as_array())
      if (each.at("id").as_string() == id) return each.as_object();
    throw std::runtime_error("there is no hook " + id);
  }

  /// Of names, one a line, those that a hook gets.
  [[nodiscard]] static std::string selecting(const json::object& hook) {
    const json::value* exclude = hook.if_contains("exclude");
    return "/usr/bin/python3 " + test::quoted((test::source / "tests/integration/selected.py").string()) +
           " " + test::quoted(hook.at("files").as_string().c_str()) + " " +
           test::quoted(exclude == nullptr ? "^$" : exclude->as_string().c_str());
  }

  /// `changed`: what the configuration of the repository sets.
  [[nodiscard]] Outcome commit(const std::string& id, const json::object& changed = {}) const {
    json::object made = hook(id);
    for (const auto& [key, value] : changed) made.insert_or_assign(key, value);
    std::string command = made.at("entry").as_string().c_str();
    if (const json::value* args = made.if_contains("args"))
      for (const json::value& arg : args->as_array()) command += " " + test::quoted(arg.as_string().c_str());
    const json::value* pass = made.if_contains("pass_filenames");
    const bool passes = pass == nullptr || pass->as_bool();
    return repository.bash("git diff --cached --name-only -z | " + selecting(made) +
                           " > ~/names\n[ -s ~/names ] || exit 0\n" +
                           (passes ? "xargs -0 " + command + " < ~/names" : command));
  }

  test::Repository repository;
};

TEST_F(Hook, GetsDrawingsAndNothingElse) {
  const auto gets = [&](const std::string& name) {
    return !repository.bash("printf '%s\\0' " + test::quoted(name) + " | " + selecting(hook("hamvar-check")))
                .out.empty();
  };
  for (const char* name : {"a.bpmn", "in/پروانه ۱.bpmn", "a.bpmn2", "a.bpmn.xml", "x/a.bpmn20.xml", "a.pnml"})
    EXPECT_TRUE(gets(name)) << name;
  for (const char* name :
       {"package.json", "a.xml", "a.bpmn.md", "xbpmn", ".hidden/a.bpmn", "a/.b.bpmn", "a.png"})
    EXPECT_FALSE(gets(name)) << name;
}

TEST_F(Hook, LooksAtWhatIsStaged) {
  repository.write("package.json", R"({"name": "no definition"})");
  repository.write("in/نقشهٔ یک.bpmn", test::stuck);
  repository.write("in/not staged.bpmn", test::stuck);
  ASSERT_EQ(repository.bash("git add package.json").exit_code, 0);
  EXPECT_EQ(commit("hamvar-check").exit_code, 0);
  ASSERT_EQ(repository.bash("git add 'in/نقشهٔ یک.bpmn'").exit_code, 0);
  const Outcome run = commit("hamvar-check", {{"args", {"--select", "dead-activity"}}});
  EXPECT_NE(run.exit_code, 0);
  EXPECT_THAT(run.out, AllOf(HasSubstr("in/نقشهٔ یک.bpmn:5:3: error: "), HasSubstr("in 1 file\n")));
  EXPECT_EQ(commit("hamvar-check", {{"args", {"--fail-on", "never"}}}).exit_code, 0);
}

TEST_F(Hook, TakesTheFolderOfDefinitionsInJson) {
  const json::object ours{{"files", R"(^services/.*\.(json|bpmn)$)"}};
  repository.write("services/catalog.json", test::catalog_text);
  repository.write("services/permit.json", test::permit_text);
  for (const char* name :
       {"package.json", "services/readme.md", "services/hamvar.json", "services/hamvar-baseline.json",
        "services/my.schema.json", "services/.vscode/settings.json"})
    repository.write(name, "{}");
  ASSERT_EQ(repository.bash("git add .").exit_code, 0);
  const Outcome good = commit("hamvar-check", ours);
  EXPECT_EQ(good.exit_code, 0) << good.out << good.err;
  EXPECT_THAT(good.out, HasSubstr("0 errors, 3 warnings"));
  repository.write("services/broken.json", "{");
  ASSERT_EQ(repository.bash("git add .").exit_code, 0);
  EXPECT_THAT(commit("hamvar-check", ours).out, HasSubstr("services/broken.json:1:"));
}

TEST_F(Hook, ChecksWholeFoldersWhenOneFileChanged) {
  const json::object ours{{"args", {"services", "my drawings"}}};
  repository.write("services/catalog.json", test::catalog_text);
  repository.write("services/permit.json", test::permit_text);
  repository.write("my drawings/a.bpmn", test::stuck);
  repository.write("package.json", "{}");
  repository.write("readme.md", "");
  ASSERT_EQ(repository.bash("git add readme.md").exit_code, 0);
  EXPECT_EQ(commit("hamvar-check-folders", ours).out, "");
  ASSERT_EQ(repository.bash("git add services/catalog.json").exit_code, 0);
  const Outcome run = commit("hamvar-check-folders", ours);
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("services/permit.json:"), HasSubstr("my drawings/a.bpmn:5:3: error"),
                             Not(HasSubstr("package.json"))));
}

TEST_F(Hook, WorksInPreCommit) {
  if (repository.bash("command -v pre-commit").exit_code != 0) GTEST_SKIP() << "pre-commit is not installed";
  const std::string hooks = test::quoted((repository.beside() / "hooks").string());
  const Outcome made = repository.bash(
      "git init -q " + hooks + "\ncp " + test::quoted((test::source / ".pre-commit-hooks.yaml").string()) +
      " " + hooks + "\ncd " + hooks + "\ngit add .\n" + as_somebody + "commit -qm hooks\ngit tag v1\n");
  ASSERT_EQ(made.exit_code, 0) << made.err;
  repository.write(".pre-commit-config.yaml",
                   "repos:\n  - repo: " + (repository.beside() / "hooks").string() +
                       "\n    rev: v1\n    hooks:\n      - id: hamvar-check\n"
                       "      - id: hamvar-check-folders\n        args: [services]\n");
  repository.write("package.json", "{}");
  repository.write("services/catalog.json", test::catalog_text);
  repository.write("services/صدور پروانه.json", test::permit_text);
  const test::Values home{{"PRE_COMMIT_HOME", (repository.beside() / "pre-commit").string()}};
  const auto commit = [&](const std::string& message) {
    return repository.bash("pre-commit install\ngit add .\n" + as_somebody + "commit -m " + message, home);
  };
  const Outcome good = commit("good");
  EXPECT_EQ(good.exit_code, 0) << good.out << good.err;
  repository.write("نقشهٔ $(touch run).bpmn", test::stuck);
  const Outcome bad = commit("bad");
  EXPECT_EQ(bad.exit_code, 1) << bad.out << bad.err;
  EXPECT_THAT(bad.out + bad.err, HasSubstr("نقشهٔ $(touch run).bpmn:5:3: error: "));
  EXPECT_FALSE(repository.has("run"));
}

}  // namespace
}  // namespace hamvar
