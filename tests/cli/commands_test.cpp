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

/// The portfolio to try: what is written for a shared service is a portfolio by itself, in which each call
/// finds what it calls, and all is sound; BPMN and JSON say the same.
TEST_F(Commands, SimplifyWritesSharedServicesThatCanBeReadAgain) {
  const Outcome run = program.run("simplify '" + std::string(HAMVAR_SOURCE_DIR) +
                                  "/processes' -o out --format json --states 1");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const boost::json::value document = boost::json::parse(run.out);
  const auto& all = document.at("shared_services").as_array();
  ASSERT_EQ(all.size(), 2U);
  for (const boost::json::value& shared : all) {
    const std::string folder = "out/shared/" + std::string(shared.at("id").as_string());
    const std::string id(shared.at("service").as_string());
    for (const char* file : {"/shared.svg", "/shared.png", "/combined.svg", "/combined.pdf"})
      EXPECT_FALSE(program.file(folder + file).empty()) << folder << file;
    EXPECT_THAT(program.file(folder + "/definitions/" + id + ".json"), HasSubstr("\"" + id + "\""));
    std::size_t callers = 0;
    for (const boost::json::value& use : shared.at("uses").as_array()) {
      if (use.at("status") != "calls") continue;
      ++callers;
      EXPECT_EQ(use.at("proof").at("kept").as_array().size(), 7U);
      const std::string service(use.at("service").as_string());
      EXPECT_THAT(program.file(folder + "/definitions/" + service + ".json"),
                  HasSubstr("\"calls\": \"" + id + "\""));
    }
    EXPECT_EQ(callers, shared.at("callers").as_int64());
    EXPECT_GE(callers, 2U);
    EXPECT_EQ(program.run("verify " + folder + "/definitions").exit_code, 0);
    EXPECT_EQ(
        program.run("check " + folder + "/definitions --select input,soundness --fail-on info").exit_code, 0);
    EXPECT_THAT(program.file(folder + "/bpmn/" + id + ".bpmn"), HasSubstr("<bpmn:process id=\"" + id + "\""));
    EXPECT_EQ(program.run("convert " + folder + "/bpmn/" + id + ".bpmn -o again.json").exit_code, 0);
    EXPECT_EQ(program.file("again.json"), program.file(folder + "/definitions/" + id + ".json"));
  }
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
