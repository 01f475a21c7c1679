// SPDX-License-Identifier: Apache-2.0
#include "hamvar/simplify/analysis.hpp"

#include <algorithm>
#include <mutex>
#include <tuple>

#include "model/side_by_side.hpp"

namespace hamvar {
namespace {

/// What one service contributes.
struct Part {
  std::optional<Measured> measured;
  Soundness soundness;
  std::vector<Finding> findings;
};

Part analyze_service(const Portfolio& portfolio, const PortfolioFacts& shared, const Service& service,
                     const ServiceSettings& settings, const AnalysisSettings& wanted) {
  Facts facts = facts_of(service, portfolio.catalog);
  std::vector<Finding> findings =
      check_service(portfolio, shared, service, facts, settings);  // before anything is moved
  // Here, where services are side by side.
  if (wanted.figures) static_cast<void>(facts.figures());
  if (wanted.figures && wanted.lead_times) static_cast<void>(facts.figures_with_lead_times());
  return {measured(service, facts, settings), std::move(facts.soundness), std::move(findings)};
}

std::vector<Part> analyze_services(const Portfolio& portfolio, const AnalysisSettings& settings) {
  std::vector<Part> parts(portfolio.services.size());
  const ServiceSettings none;
  const PortfolioFacts shared = facts_of(portfolio);
  std::size_t done = 0;
  std::mutex telling;
  side_by_side(parts.size(), settings.jobs, [&](std::size_t i) {
    parts[i] = analyze_service(portfolio, shared, portfolio.services[i],
                               settings.services.empty() ? none : settings.services[i], settings);
    if (!settings.progress) return;
    const std::scoped_lock lock(telling);
    settings.progress(++done, parts.size());
  });
  return parts;
}

}  // namespace

Analysis analyze(const Portfolio& portfolio, const AnalysisSettings& settings) {
  std::vector<Part> parts = analyze_services(portfolio, settings);
  Analysis analysis;
  std::vector<Measured> measured;
  for (Part& part : parts) {
    if (settings.figures) analysis.figures.push_back(part.measured->figures());
    analysis.soundness.push_back(std::move(part.soundness));
    std::ranges::move(part.findings, std::back_inserter(analysis.findings));
    measured.push_back(std::move(*part.measured));
  }
  std::ranges::move(check_portfolio(portfolio, measured, settings.jobs),
                    std::back_inserter(analysis.findings));
  analysis.exempt = apply_exemptions(portfolio, settings.today, analysis.findings);
  sort_by_place(analysis.findings);
  return analysis;
}

Finding invalid_definition(const InputProblem& problem) {
  Finding finding;
  finding.rule = "invalid-definition";
  finding.severity = Severity::error;
  finding.place = {problem.file, problem.at, {}, {}};
  std::string text = problem.path.empty() ? problem.message : problem.path + ": " + problem.message;
  if (!problem.advice.empty()) text += "; " + problem.advice;
  finding.message = {text, "تعریف خوانده نمی‌شود: " + text};
  return finding;
}

}  // namespace hamvar
