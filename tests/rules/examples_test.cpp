// SPDX-License-Identifier: Apache-2.0
// What the program itself holds of each rule's two examples: the rule fires at the bad one, and no more at
// the good one.
#include <gmock/gmock.h>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/rules/comparison.hpp"
#include "hamvar/rules/examples.hpp"
#include "hamvar/rules/rule.hpp"
#include "hamvar/simplify/analysis.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

const fs::path rules_folder = fs::path(HAMVAR_SOURCE_DIR) / "src" / "rules";

Portfolio read(const Example& example) {
  const Catalog catalog = read_catalog(catalog_of_examples(), "catalog.json");
  const std::string file(example.file);
  if (file.ends_with(".json")) return {catalog, {read_service(example.text, file, catalog)}};
  BpmnFile read = read_bpmn(std::string(example.text), file, catalog);
  return {catalog, std::move(read.services), {}, std::move(read.remarks)};
}

std::size_t findings(const Rule& rule, const Example& example) {
  try {
    const Portfolio portfolio = read(example);
    AnalysisSettings settings;
    settings.services.assign(portfolio.services.size(), settings_of_examples());
    const Analysis analysis = analyze(portfolio, settings);
    if (rule.id == "worse-than-before") {  // the bad example is what became of the good one
      const Portfolio before = read(rule.good);
      const Figures was = measure(before.services.front(), before.catalog);
      return worse_than_before(portfolio.services.front(), was, analysis.figures.front(), 0, "IRR") ? 1 : 0;
    }
    return static_cast<std::size_t>(std::ranges::count(analysis.findings, rule.id, &Finding::rule));
  } catch (const InputError& error) {
    EXPECT_EQ(rule.id, "invalid-definition") << error.what();
    return error.problems().size();
  }
}

TEST(Examples, AreTheFilesByteForByte) {
  EXPECT_EQ(catalog_of_examples(), read_file(rules_folder / "catalog.json"));
  for (const Rule& rule : all_rules()) {
    EXPECT_EQ(rule.readme, read_file(rules_folder / rule.id / "README.md"));
    for (const Example& example : {rule.bad, rule.good})
      EXPECT_EQ(example.text, read_file(rules_folder / rule.id / "cases" / example.file)) << rule.id;
  }
}

TEST(Examples, FireWhereTheyAreBadAlone) {
  for (const Rule& rule : all_rules()) {
    EXPECT_GT(findings(rule, rule.bad), 0U) << rule.id;
    EXPECT_EQ(findings(rule, rule.good), 0U) << rule.id;
  }
}

}  // namespace
}  // namespace hamvar
