// SPDX-License-Identifier: Apache-2.0
// `hamvar rules` and `explain`, and docs/rules, which the first of them writes.
#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <regex>
#include <set>

#include "hamvar/rules/rule.hpp"
#include "program.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using test::Outcome;
using test::Program;
using testing::ContainerEq;
using testing::HasSubstr;
using testing::Not;

const fs::path pages = fs::path(HAMVAR_SOURCE_DIR) / "docs" / "rules";
constexpr const char* how_to_write = "build/release/hamvar rules --format markdown -o docs/rules";

std::set<std::string> files_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

/// What the page links to, but for places in it and pages of the web.
std::vector<std::string> links_in(const std::string& page) {
  static const std::regex link(R"re(\]\(([^)#]+)(#[^)]*)?\))re");
  std::vector<std::string> links;
  for (std::sregex_iterator each(page.begin(), page.end(), link), end; each != end; ++each)
    if (!(*each)[1].str().starts_with("https://")) links.push_back((*each)[1].str());
  return links;
}

TEST(RulesCommand, ListsAllByGroup) {
  const Program program;
  EXPECT_THAT(program.run("rules").out, HasSubstr("soundness\n  dead-activity"));
  EXPECT_THAT(program.run("rules --lang fa").out, HasSubstr("گامی"));
  EXPECT_EQ(program.run("rules -o rules.txt").exit_code, 0);
  EXPECT_EQ(program.file("rules.txt"), program.run("rules").out);
}

TEST(RulesCommand, SaysAllOfARuleToPrograms) {
  const Program program;
  const json::value rules = json::parse(program.run("rules --format json").out);
  EXPECT_EQ(rules.at(0).at("group").as_string(), "input");
  ASSERT_EQ(rules.as_array().size(), all_rules().size());
  for (const json::value& said : rules.as_array()) {
    const Rule* rule = find_rule(said.at("id").as_string());
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(said.at("options").as_array().size(), rule->body->options.size()) << rule->id;
    EXPECT_EQ(said.at("needs").as_array().size(), rule->body->needs.size()) << rule->id;
    EXPECT_EQ(said.at("examples").at("bad").at("text").as_string(), rule->bad.text) << rule->id;
    EXPECT_EQ(said.at("examples").at("good").at("file").as_string(), rule->good.file) << rule->id;
  }
}

TEST(RulePages, AreWhatTheProgramWrites) {
  const Program program;
  ASSERT_EQ(program.run("rules --format markdown -o pages").exit_code, 0);
  const std::set<std::string> written = files_in(program.folder() / "pages");
  EXPECT_THAT(files_in(pages), ContainerEq(written)) << how_to_write;
  for (const std::string& name : written)
    EXPECT_TRUE(Program::read(pages / name) == program.file("pages/" + name)) << name << ": " << how_to_write;
  EXPECT_EQ(program.run("rules --format markdown").out, program.file("pages/README.md"));
}

TEST(RulePages, AreThereForEachRule) {
  const std::string index = Program::read(pages / "README.md");
  for (const Rule& rule : all_rules()) {
    const std::string id(rule.id);
    EXPECT_THAT(index, HasSubstr("](" + id + ".md)"));
    const std::string page = Program::read(pages / (id + ".md"));
    EXPECT_THAT(page, HasSubstr("\n## Bad example\n")) << id;
    EXPECT_THAT(page, HasSubstr("\n## به فارسی\n")) << id;
    for (const Option* option : rule.body->options)
      EXPECT_THAT(page, HasSubstr("| `" + std::string(option->name) + "` |")) << id;
  }
}

TEST(RulePages, LinkToFilesThatAreThere) {
  for (const std::string& name : files_in(pages)) {
    if (!name.ends_with(".md")) continue;
    const std::vector<std::string> links = links_in(Program::read(pages / name));
    EXPECT_FALSE(links.empty()) << name;
    for (const std::string& link : links) EXPECT_TRUE(fs::exists(pages / link)) << name << ": " << link;
  }
}

TEST(ExplainCommand, TellsInBothLanguages) {
  const Program program;
  const Outcome english = program.run("explain too-many-visits");
  for (const char* part : {"# too-many-visits\n", "severity: `warning`", "## Why it costs",
                           "| `visits` | 2 |", "channel the applicant comes", "--ignore too-many-visits"})
    EXPECT_THAT(english.out, HasSubstr(part));
  EXPECT_THAT(english.out, Not(HasSubstr("به فارسی")));
  const std::string persian = program.run("explain too-many-visits --lang fa").out;
  for (const char* part : {"مراجعه", "| `visits` | ۲ |", "مسیر مراجعهٔ متقاضی", "--ignore too-many-visits"})
    EXPECT_THAT(persian, HasSubstr(part));
}

TEST(ExplainCommand, ListsRulesWhereNoneIsNamed) {
  const Program program;
  EXPECT_EQ(program.run("explain").out, program.run("rules").out);
  const std::string group = program.run("explain soundness").out;
  EXPECT_THAT(group, HasSubstr("deadlock"));
  EXPECT_THAT(group, Not(HasSubstr("late-knock-out")));
  const Outcome unknown = program.run("explain leter-enquiry");
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'letter-enquiry'"));
}

}  // namespace
}  // namespace hamvar
