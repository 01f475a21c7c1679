// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "definitions.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

using test::Outcome;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Commands : public testing::Test {
 protected:
  void SetUp() override {
    program.write("in/catalog.json", test::catalog_text);
    program.write("in/permit.json", test::permit_text);
  }
  test::Program program;
};

TEST_F(Commands, EachHasHelpWithExamples) {
  for (const char* command : {"analyze", "simplify", "render", "check", "explain"}) {
    const Outcome run = program.run(std::string(command) + " --help");
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(run.out, HasSubstr("Usage: hamvar " + std::string(command)));
    EXPECT_THAT(run.out, HasSubstr("Examples:"));
    EXPECT_THAT(run.err, IsEmpty());
  }
}

TEST_F(Commands, VersionAndWrongUsage) {
  EXPECT_THAT(program.run("--version").out, StartsWith("hamvar "));
  EXPECT_EQ(program.run("").exit_code, 2);
  EXPECT_EQ(program.run("bogus").exit_code, 2);
  EXPECT_EQ(program.run("analyze").exit_code, 2);
  const Outcome format = program.run("analyze in --format xml");
  EXPECT_EQ(format.exit_code, 2);
  EXPECT_THAT(format.err, HasSubstr("{text,json}"));
  EXPECT_EQ(program.run("analyze in --jobs 0").exit_code, 2);
}

TEST_F(Commands, AnalyzeFindsInTextAndJson) {
  const Outcome text = program.run("analyze in");
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_THAT(text.out, HasSubstr("in/permit.json:10:21: warning: "));
  EXPECT_THAT(text.out, HasSubstr("[evidence-held-by-government]"));
  EXPECT_THAT(text.err, IsEmpty());
  const Outcome json = program.run("analyze in --format json");
  const boost::json::value document = boost::json::parse(json.out);
  EXPECT_EQ(document.at("portfolios").at(0).at("services").at(0).at("id").as_string(), "permit");
}

TEST_F(Commands, TheResultDoesNotDependOnJobs) {
  EXPECT_EQ(program.run("analyze in --format json -j 1").out,
            program.run("analyze in --format json -j 4").out);
  (void)program.run("simplify in -o one -j 1");
  (void)program.run("simplify in -o four -j 4");
  for (const char* name :
       {"index.html", "permit/combined.svg", "permit/before.png", "permit/after.pdf", "permit/after.json"})
    EXPECT_EQ(program.file(std::string("one/") + name), program.file(std::string("four/") + name)) << name;
}

TEST_F(Commands, FailOnDecidesTheExitCode) {
  EXPECT_EQ(program.run("check in").exit_code, 0);
  EXPECT_EQ(program.run("check in --fail-on warning").exit_code, 1);
  EXPECT_EQ(program.run("analyze in --fail-on info").exit_code, 1);
  EXPECT_EQ(program.run("analyze in --fail-on never").exit_code, 0);
}

TEST_F(Commands, SimplifyWritesAllThatItPromises) {
  const Outcome run = program.run("simplify in -o out --lang fa");
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.out, HasSubstr("صدور پروانه"));
  EXPECT_THAT(run.err, HasSubstr("out/index.html"));
  for (const char* view : {"before", "after", "combined"})
    for (const char* ending : {".svg", ".png", ".pdf", ".dot"})
      EXPECT_FALSE(program.file(std::string("out/permit/") + view + ending).empty()) << view << ending;
  EXPECT_THAT(program.file("out/permit/after.json"), HasSubstr("\"government\""));
  EXPECT_THAT(program.file("out/index.html"), HasSubstr("permit/combined.svg"));
  EXPECT_FALSE(program.file("out/permit/proposals/P1.json").empty());
  // What it wrote can be read again, and holds nothing more to simplify.
  program.write("again/catalog.json", test::catalog_text);
  program.write("again/after.json", program.file("out/permit/after.json"));
  EXPECT_THAT(program.run("check again --fail-on warning").out,
              Not(HasSubstr("evidence-held-by-government")));
}

TEST_F(Commands, SimplifyDoesNotWriteAmongItsInputs) {
  for (const char* output : {"in", "in/out", "./in/../in"}) {
    const Outcome run = program.run(std::string("simplify in -o ") + output);
    EXPECT_EQ(run.exit_code, 2) << output;
    EXPECT_THAT(run.err, HasSubstr("-o"));
  }
  EXPECT_EQ(program.file("in/permit.json"), test::permit_text);
}

TEST_F(Commands, RenderDrawsEachViewAndFormat) {
  for (const char* view : {"before", "after", "combined"}) {
    EXPECT_EQ(program.run(std::string("render in/permit.json -o p.svg --view ") + view).exit_code, 0);
    EXPECT_THAT(program.file("p.svg"), HasSubstr("<svg"));
  }
  EXPECT_EQ(program.run("render in/permit.json -o p.png --lang fa").exit_code, 0);
  EXPECT_THAT(program.file("p.png"), StartsWith("\x89PNG"));
}

TEST_F(Commands, RenderKeepsItsInput) {
  EXPECT_EQ(program.run("render in/permit.json -o in/permit.json").exit_code, 2);
  EXPECT_EQ(program.run("render in/permit.json -o p.jpeg").exit_code, 2);
  EXPECT_EQ(program.run("render in -o p.svg").exit_code, 2);
  program.write("same.svg", test::permit_text);
  EXPECT_EQ(program.run("render same.svg -o same.svg").exit_code, 2);
  EXPECT_EQ(program.file("same.svg"), test::permit_text);
}

TEST_F(Commands, NoColoursAwayFromATerminal) {
  EXPECT_THAT(program.run("analyze in").out, Not(HasSubstr("\033")));
}

}  // namespace
}  // namespace hamvar
