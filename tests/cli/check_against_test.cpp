// SPDX-License-Identifier: Apache-2.0
// What a change of definitions brings: against a folder, and against a revision of git.
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

using test::Outcome;
using testing::HasSubstr;
using testing::Not;

constexpr const char* catalog = R"({"currency": "IRR", "agencies": [{"id": "town", "name": "Town"}]})";

class CheckAgainst : public testing::Test {
 protected:
  CheckAgainst() {
    for (const char* folder : {"old", "new"}) {
      program.write(std::string(folder) + "/catalog.json", catalog);
      program.write(std::string(folder) + "/permit.json",
                    test::service_of_visits("permit", {"ask", "pay", "fetch"}));
      program.write(std::string(folder) + "/other.json", test::service_of_visits("other", {"ask"}));
    }
  }

  void git(const std::string& words) const {
    const std::string command = "git -C '" + program.folder().string() +
                                "' -c user.name=n -c user.email=e@example.org " + words + " > /dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << command;  // NOLINT(concurrency-mt-unsafe)
  }

  test::Program program;
};

TEST_F(CheckAgainst, WhatWasThereBeforeIsNotTold) {
  EXPECT_THAT(program.run("check new").out, HasSubstr("[too-many-visits]"));
  const Outcome run = program.run("check new --against old");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, HasSubstr("0 errors, 0 warnings, 0 notes"));
  EXPECT_THAT(run.out, Not(HasSubstr("changed:")));
}

TEST_F(CheckAgainst, AFigureThatBecameWorseFails) {
  program.write("new/permit.json", test::service_of_visits("permit", {"ask", "pay", "show", "fetch"}));
  const Outcome run = program.run("check new --against old");
  EXPECT_EQ(run.exit_code, 1);
  EXPECT_THAT(run.out, HasSubstr("new/permit.json:1:1: error: \"Permit\" became worse: "));
  EXPECT_THAT(run.out, HasSubstr("Visits: 3 → 4"));
  EXPECT_THAT(run.out, HasSubstr("    Visits: 3 → 4 (+33 %)\n"));
  EXPECT_THAT(run.out, HasSubstr("    Time to deliver nine in ten: "));
  EXPECT_EQ(program.run("check new --against old --tolerance 50").exit_code, 0);
  EXPECT_THAT(program.run("check new --against old --lang fa").out, HasSubstr("مراجعهٔ حضوری: ۳ ← ۴"));
  EXPECT_EQ(program.run("check old --against new").exit_code, 0) << "better is not worse";
}

TEST_F(CheckAgainst, OnlyWhatIsNewIsTold) {
  program.write("new/third.json", test::service_of_visits("third", {"ask", "pay", "fetch"}));
  const Outcome run = program.run("check new --against old --select too-many-visits");
  EXPECT_THAT(run.out, HasSubstr("new/third.json"));
  EXPECT_THAT(run.out, Not(HasSubstr("new/permit.json")));
}

TEST_F(CheckAgainst, ARenamedFileIsTheSameService) {
  std::filesystem::rename(program.folder() / "new/permit.json", program.folder() / "new/moved.json");
  EXPECT_THAT(program.run("check new --against old").out, HasSubstr("0 errors, 0 warnings, 0 notes"));
}

TEST_F(CheckAgainst, TheDifferenceIsThereForPrograms) {
  program.write("new/permit.json", test::service_of_visits("permit", {"ask", "pay", "show", "fetch"}));
  const boost::json::value report =
      boost::json::parse(program.run("check new --against old --format json").out);
  const boost::json::value& changed = report.at("changed").at(0);
  EXPECT_EQ(changed.at("place").at("service").as_string(), "permit");
  EXPECT_EQ(changed.at("before").at("visits").at("expected").to_number<double>(), 3);
  EXPECT_EQ(changed.at("after").at("visits").at("expected").to_number<double>(), 4);
}

TEST_F(CheckAgainst, ARevisionOfGitIsTakenAsItWas) {
  git("init -q");
  git("add .");
  git("commit -q -m first");
  program.write("new/permit.json", test::service_of_visits("permit", {"ask", "pay", "show", "fetch"}));
  program.write("new/خدمت تازه.json", test::service_of_visits("added", {"ask"}));
  for (const char* path : {"new", "new/permit.json", "."}) {
    const Outcome run =
        program.run(std::string("check ") + path + " --against HEAD --ignore invalid-definition");
    EXPECT_EQ(run.exit_code, 1) << path << run.err;
    EXPECT_THAT(run.out, HasSubstr("    Visits: 3 → 4 (+33 %)\n")) << path;
  }
  git("add .");
  git("commit -q -m second");
  EXPECT_EQ(program.run("check new --against HEAD").exit_code, 0);
  EXPECT_EQ(program.run("check new --against HEAD~1").exit_code, 1);
}

TEST_F(CheckAgainst, WhatIsNeitherAFolderNorARevisionIsTold) {
  const Outcome nowhere = program.run("check new --against main");
  EXPECT_EQ(nowhere.exit_code, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("--against main: there is no such folder"));
  git("init -q");
  for (const char* revision : {"main", "-x", "HEAD~3", "'a b'"}) {
    const Outcome run = program.run(std::string("check new --against=") + revision);
    EXPECT_EQ(run.exit_code, 2) << revision;
    EXPECT_THAT(run.err, HasSubstr("no such revision in the git repository")) << revision;
  }
}

}  // namespace
}  // namespace hamvar
