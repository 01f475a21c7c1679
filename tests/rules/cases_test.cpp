// SPDX-License-Identifier: Apache-2.0
// Each rule is tested by the definitions (.json or .bpmn) in src/rules/<id>/cases/: what `bad` and each
// `fires-*` give is in the `.expected` beside them, the process after a remedy in `.after.json` (after a
// second one in `.after-2.json`); `good` and each `silent-*` give nothing of that rule. What is compared with
// an earlier definition has it in `.before.json`. The page of the rule shows bad beside its `.after.json`, or
// beside good where it has no remedy. All are checked with the same settings (cases.hpp). HAMVAR_ACCEPT=1
// writes what is found instead of comparing.
#include <gmock/gmock.h>

#include <cstdlib>

#include "cases.hpp"
#include "hamvar/rewrite/apply.hpp"
#include "hamvar/rewrite/verify.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using test::Case;
using test::cases_of;
using test::is_definition;
using test::rules_folder;
using testing::IsEmpty;
using testing::Not;

bool accepting() {
  const char* wish = std::getenv("HAMVAR_ACCEPT");  // NOLINT(concurrency-mt-unsafe)
  return wish != nullptr && *wish != '\0';
}

/// `text` is what the file says, or becomes it.
void expect_golden(const fs::path& golden, const std::string& text) {
  if (accepting()) {
    if (!fs::exists(golden) || read_file(golden) != text) write_file(golden, text);
    return;
  }
  ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; HAMVAR_ACCEPT=1 writes it";
  EXPECT_EQ(text, read_file(golden)) << golden;
}

std::string line_of(const Finding& finding) {
  const Place& place = finding.place;
  return std::to_string(place.at.line) + ":" + std::to_string(place.at.column) + " " +
         (place.element.empty() ? "(service)" : place.element) + " " + finding.message.en + "\n  " +
         finding.message.fa + "\n";
}

/// Of the `number`th remedy: "x.after.json", "x.after-2.json", ...
fs::path golden_of_remedy(fs::path file, std::size_t number) {
  return file.replace_extension(number == 1 ? "after.json" : "after-" + std::to_string(number) + ".json");
}

void expect_remedy(const Case& tried, const Remedy& remedy, std::string_view rule, const fs::path& golden) {
  EXPECT_EQ(remedy.service, tried.service().id);
  EXPECT_THAT(remedy.title.en, Not(IsEmpty()));
  EXPECT_THAT(remedy.title.fa, Not(IsEmpty()));
  EXPECT_THAT(remedy.practice, Not(IsEmpty()));
  const auto after = apply(tried.service().process, remedy.edit);
  ASSERT_TRUE(after.has_value()) << after.error().reason.en;
  const Proof proof = verify(tried.service(), *after, remedy.edit, tried.portfolio.catalog);
  for (const Broken& broken : proof.broken)
    EXPECT_TRUE(proof.needs_law_change()) << name_of(broken.promise).en << ": " << broken.reason.en;
  Case changed = tried;
  changed.portfolio.services.front().process = *after;
  expect_golden(golden, write_service(changed.service(), tried.portfolio.catalog.currency));
  EXPECT_LT(changed.findings(rule).size(), tried.findings(rule).size()) << "the remedy does not mend it";
}

void expect_findings(const fs::path& file, std::string_view rule) {
  const Case tried(file);
  const std::vector<Finding> findings = tried.findings(rule);
  EXPECT_THAT(findings, Not(IsEmpty()));
  std::string lines;
  std::size_t remedies = 0;
  for (const Finding& finding : findings) {
    lines += line_of(finding);
    EXPECT_THAT(finding.message.fa, Not(IsEmpty()));
    if (!finding.remedy) continue;
    ++remedies;
    expect_remedy(tried, *finding.remedy, rule, golden_of_remedy(file, remedies));
  }
  expect_golden(fs::path(file).replace_extension("expected"), lines);
  EXPECT_FALSE(fs::exists(golden_of_remedy(file, remedies + 1))) << "no remedy gives this";
}

/// The reader's own rule: there is no service that a finding could be about.
void expect_refusal(const fs::path& file) {
  try {
    const Case tried(file);
    ADD_FAILURE() << "was read";
  } catch (const InputError& error) {
    std::string lines;
    for (const InputProblem& problem : error.problems()) lines += problem.to_string() + "\n";
    expect_golden(fs::path(file).replace_extension("expected"), lines);
  }
}

class Cases : public testing::TestWithParam<Rule> {
 protected:
  static bool is_of_the_reader() { return GetParam().id == "invalid-definition"; }
};

TEST_P(Cases, ThatFire) {
  const auto files = cases_of(GetParam().id, "bad", "fires-");
  EXPECT_THAT(files, Not(IsEmpty()));
  for (const fs::path& file : files) {
    SCOPED_TRACE(file.filename());
    if (is_of_the_reader())
      expect_refusal(file);
    else
      expect_findings(file, GetParam().id);
  }
}

TEST_P(Cases, ThatAreSilent) {
  const auto files = cases_of(GetParam().id, "good", "silent-");
  EXPECT_THAT(files, Not(IsEmpty()));
  for (const fs::path& file : files) {
    SCOPED_TRACE(file.filename());
    for (const Finding& finding : Case(file).findings(GetParam().id)) ADD_FAILURE() << line_of(finding);
  }
}

TEST_P(Cases, HaveAnExampleForThePage) {
  const fs::path folder = rules_folder / GetParam().id / "cases";
  const auto is_there = [&](const char* name) { return fs::exists(folder / name); };
  EXPECT_TRUE(is_there("bad.json") || is_there("bad.bpmn"));
  EXPECT_NE(is_there("bad.after.json"), is_there("good.json") || is_there("good.bpmn"))
      << "what the remedy makes of it, or a good one of its own";
}

/// Nothing lies in the folder that no test looks at, and no golden outlives its case.
TEST_P(Cases, HaveNoStrayFiles) {
  const fs::path folder = rules_folder / GetParam().id / "cases";
  ASSERT_TRUE(fs::exists(folder));
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::string stem = name.substr(0, name.find('.'));
    const bool fires = stem == "bad" || stem.starts_with("fires-");
    EXPECT_TRUE(fires || is_definition(name) || name.ends_with(".before.json")) << name;
    EXPECT_TRUE(fires || stem == "good" || stem.starts_with("silent-")) << name;
    EXPECT_TRUE(fs::exists(folder / (stem + ".json")) || fs::exists(folder / (stem + ".bpmn"))) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, Cases, testing::ValuesIn(all_rules().begin(), all_rules().end()),
                         [](const auto& each) {
                           std::string name(each.param.id);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace hamvar
