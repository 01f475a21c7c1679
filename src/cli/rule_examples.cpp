// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_examples.hpp"

#include <algorithm>

#include "cli/drawings.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/rules/comparison.hpp"
#include "hamvar/rules/examples.hpp"
#include "hamvar/simplify/analysis.hpp"

namespace hamvar::cli {
namespace {

Portfolio read(const Example& example) {
  Portfolio portfolio;
  const std::string file(example.file);
  portfolio.catalog = read_catalog(catalog_of_examples(), "catalog.json");
  if (file.ends_with(".json")) {
    portfolio.services.push_back(read_service(example.text, file, portfolio.catalog));
  } else {
    BpmnFile read = read_bpmn(std::string(example.text), file, portfolio.catalog);
    portfolio.services = std::move(read.services);
    portfolio.remarks = std::move(read.remarks);
  }
  return portfolio;
}

/// The bad example is what became of the good one.
std::vector<Finding> compared(const Rule& rule, const Portfolio& portfolio, const Figures& figures) {
  const Portfolio before = read(rule.good);
  auto worse = worse_than_before(portfolio.services.front(), measure(before.services.front(), before.catalog),
                                 figures, 0, portfolio.catalog.currency);
  return worse ? std::vector{std::move(*worse)} : std::vector<Finding>();
}

std::vector<Finding> findings_of(const Rule& rule, const Portfolio& portfolio) {
  AnalysisSettings settings;
  settings.services.assign(portfolio.services.size(), settings_of_examples());
  Analysis analysis = analyze(portfolio, settings);
  if (rule.id == "worse-than-before") return compared(rule, portfolio, analysis.figures.front());
  std::erase_if(analysis.findings, [&](const Finding& each) { return each.rule != rule.id; });
  return std::move(analysis.findings);
}

void mark_found(Diagram& diagram, const std::vector<Finding>& findings) {
  diagram.nodes.assign(num_vertices(diagram.process), Mark::plain);
  const auto mark = [&](const Place& place) {
    if (const auto node = find_node(diagram.process, place.element)) diagram.nodes[*node] = Mark::found;
  };
  for (const Finding& finding : findings) {
    mark(finding.place);
    for (const Place& other : finding.others) mark(other);
  }
}

std::string drawn(const Portfolio& portfolio, const std::vector<Finding>& findings) {
  const Service& service = portfolio.services.front();
  Diagram diagram = drawing(portfolio, service, Language::en);
  // Where nothing is said of time, what decides the lead time is a guess, and of no help here.
  if (!says(service, Data::times)) diagram.critical_nodes.clear();
  mark_found(diagram, findings);
  return draw(diagram, ImageFormat::svg);
}

}  // namespace

ShownExample show(const Rule& rule, const Example& example) {
  ShownExample shown;
  try {
    const Portfolio portfolio = read(example);
    shown.findings = findings_of(rule, portfolio);
    if (!portfolio.services.empty()) shown.picture = drawn(portfolio, shown.findings);
  } catch (const InputError& error) {
    std::ranges::transform(error.problems(), std::back_inserter(shown.findings), invalid_definition);
  }
  return shown;
}

}  // namespace hamvar::cli
