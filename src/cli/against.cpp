// SPDX-License-Identifier: Apache-2.0
#include "cli/against.hpp"

#include <algorithm>
#include <map>

#include "cli/accepted.hpp"
#include "cli/earlier.hpp"
#include "hamvar/measure/key_figures.hpp"
#include "hamvar/rules/comparison.hpp"

namespace hamvar::cli {
namespace {

/// A service with its figures.
struct Known {
  const Service* service = nullptr;
  const Catalog* catalog = nullptr;
  const Figures* figures = nullptr;
};
using ById = std::map<std::string_view, Known>;

ById by_id(const Inputs& inputs, const std::vector<Analysis>& analyses) {
  ById known;
  for (std::size_t p = 0; p < inputs.portfolios.size(); ++p)
    for (std::size_t s = 0; s < inputs.portfolios[p].services.size(); ++s) {
      const Service& service = inputs.portfolios[p].services[s];
      known.emplace(service.id, Known{&service, &inputs.portfolios[p].catalog, &analyses[p].figures[s]});
    }
  return known;
}

/// What was set for the services of the earlier portfolio is what is set for them now.
SettingsOf settings_by_id(const Inputs& now, const SettingsOf& settings_of) {
  std::map<std::string, ServiceSettings> settings;
  for (const Portfolio& portfolio : now.portfolios) {
    std::vector<ServiceSettings> its = settings_of(portfolio);
    for (std::size_t i = 0; i < its.size(); ++i)
      settings.emplace(portfolio.services[i].id, std::move(its[i]));
  }
  return [settings = std::move(settings)](const Portfolio& earlier) {
    std::vector<ServiceSettings> its;
    for (const Service& service : earlier.services) {
      const auto found = settings.find(service.id);
      its.push_back(found == settings.end() ? ServiceSettings{} : found->second);
    }
    return its;
  };
}

/// A budget is for what is, not only for what is new.
bool is_always_told(const Finding& finding) { return finding.rule == "budget-exceeded"; }

void drop_what_was(std::vector<Finding> before, const ById& now, std::vector<Finding>& findings) {
  std::erase_if(before, [&](const Finding& each) {
    return is_always_told(each) || (!each.place.service.empty() && !now.contains(each.place.service));
  });
  Fingerprints known;
  for (const std::string& print : fingerprints(before)) ++known[print];
  drop_known(known, findings);
}

bool differ(const Figures& a, const Figures& b) {
  return std::ranges::any_of(key_figures(), [&](const KeyFigure& figure) {
    const double before = figure.value(a);
    const double after = figure.value(b);
    return std::abs(before - after) > 1e-9 * (std::abs(before) + std::abs(after));
  });
}

Figures with_lead_times(const Known& known) {
  Figures figures = *known.figures;
  if (!figures.lead_times) add_lead_times(figures, *known.service, *known.catalog);
  return figures;
}

}  // namespace

void add_against(CLI::App& command, AgainstOptions& options) {
  command
      .add_option("--against", options.against,
                  "Tell only what is not in the definitions of this folder, or of this revision of the git\n"
                  "repository, and how the figures changed; fail where one became worse")
      ->type_name("DIR|REV");
  command
      .add_option("--tolerance", options.tolerance,
                  "Percent by which a figure may be worse than with --against")
      ->check(CLI::Range(0.0, 1'000'000.0))
      ->capture_default_str();
}

void compare_with_earlier(const AgainstOptions& options, const InputOptions& input, const Inputs& now,
                          const std::vector<Analysis>& analyses, const SettingsOf& settings_of,
                          CheckReport& report) {
  const Earlier earlier(options.against, input.paths);
  if (earlier.files().empty()) return;
  const Inputs before = read_inputs({earlier.files(), {}, input.jobs}, Keep::findings);
  std::vector<Analysis> analyses_before = analyze_all(before, input.jobs, settings_by_id(now, settings_of));
  const ById is = by_id(now, analyses);
  for (const auto& [id, was] : by_id(before, analyses_before)) {
    const auto found = is.find(id);
    if (found == is.end() || !differ(*was.figures, *found->second.figures)) continue;
    const Service& service = *found->second.service;
    report.changed.push_back(
        {service.place(), service.name, with_lead_times(was), with_lead_times(found->second)});
  }
  std::ranges::stable_sort(report.changed, {}, &ChangedService::place);
  drop_what_was(take_findings(before, analyses_before), is, report.findings);
  const std::string currency = now.portfolios.empty() ? "" : now.portfolios.front().catalog.currency;
  for (const ChangedService& each : report.changed)
    if (auto worse = worse_than_before(*is.at(each.place.service).service, each.before, each.after,
                                       options.tolerance / 100, currency))
      report.findings.push_back(std::move(*worse));
}

}  // namespace hamvar::cli
