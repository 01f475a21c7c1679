// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_examples.hpp"

#include <algorithm>

#include "cli/drawings.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/spec.hpp"
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

std::vector<Finding> findings_of(const Portfolio& portfolio, std::string_view rule) {
  std::vector<Finding> findings = analyze(portfolio).findings;
  std::erase_if(findings, [&](const Finding& each) { return each.rule != rule; });
  return findings;
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
    shown.findings = findings_of(portfolio, rule.id);
    if (!portfolio.services.empty()) shown.picture = drawn(portfolio, shown.findings);
  } catch (const InputError& error) {
    std::ranges::transform(error.problems(), std::back_inserter(shown.findings), invalid_definition);
  }
  return shown;
}

}  // namespace hamvar::cli
