// SPDX-License-Identifier: Apache-2.0
#include "cli/inputs.hpp"

#include <algorithm>

#include "cli/console.hpp"

namespace hamvar::cli {

namespace fs = std::filesystem;

Inputs read_inputs(const InputOptions& options, Keep keep) {
  ProgressBar bar("Reading");
  Loaded loaded = load(
      options.paths, {.jobs = options.jobs, .progress = bar.callback(), .origins = keep == Keep::everything});
  Inputs inputs{std::move(loaded.portfolios), {}};
  std::ranges::transform(loaded.problems, std::back_inserter(inputs.invalid), invalid_definition);
  return inputs;
}

namespace {

std::vector<fs::path> files_read(const Inputs& inputs, const InputOptions& options) {
  std::vector<fs::path> files = options.lists;
  for (const Portfolio& portfolio : inputs.portfolios) {
    files.emplace_back(portfolio.catalog.file);
    for (const Service& service : portfolio.services) files.emplace_back(service.file);
    for (const Remark& remark : portfolio.remarks) files.emplace_back(remark.place.file);
  }
  for (const Finding& finding : inputs.invalid) files.emplace_back(finding.place.file);
  return files;
}

}  // namespace

void keep_inputs(const Inputs& inputs, const InputOptions& options, const fs::path& output) {
  std::error_code ignored;
  if (!fs::exists(output, ignored)) return;
  for (const fs::path& file : files_read(inputs, options))
    if (fs::equivalent(file, output, ignored))
      throw UsageError("the result would be written over '" + file.string() +
                       "'; choose another name with -o");
}

std::optional<Portfolio> read_one(const fs::path& file, const fs::path& output, Language language) {
  std::error_code ignored;
  if (fs::equivalent(file, output, ignored))
    throw UsageError("the result would be written over '" + file.string() + "'; choose another name with -o");
  if (fs::is_directory(file, ignored))
    throw UsageError("'" + file.string() + "' is a folder; this command takes one definition");
  Inputs inputs = read_inputs({{file}, {}, 1});
  if (tell_unread(inputs, language) != 0) return std::nullopt;
  return std::move(inputs.portfolios.front());
}

void tell_at(const Place& place, const Text& message, Language language) {
  tell(InputProblem{place.file, place.at, {}, message.in(language), {}}.to_string());
}

void tell_empty(const Inputs& inputs, Language language) {
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const Remark& remark : portfolio.remarks)
      if (remark.kind == RemarkKind::nothing_to_analyse) tell_at(remark.place, remark.message, language);
}

int tell_unread(const Inputs& inputs, Language language) {
  for (const Finding& finding : inputs.invalid) tell_at(finding.place, finding.message, language);
  return inputs.invalid.empty() ? 0 : 1;
}

std::vector<PlacedService> services_of(const Inputs& inputs) {
  std::vector<PlacedService> services;
  for (const Portfolio& portfolio : inputs.portfolios)
    std::ranges::move(placed(portfolio), std::back_inserter(services));
  return services;
}

Date this_day() { return {std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())}; }

std::vector<Analysis> analyze_all(const Inputs& inputs, unsigned jobs, const SettingsOf& settings_of,
                                  Wanted wanted) {
  ProgressBar bar("Analysing");
  std::vector<Analysis> analyses;
  analyses.reserve(inputs.portfolios.size());
  for (const Portfolio& portfolio : inputs.portfolios) {
    AnalysisSettings settings{.jobs = jobs,
                              .progress = bar.callback(),
                              .figures = wanted != Wanted::findings,
                              .lead_times = wanted == Wanted::lead_times,
                              .today = this_day()};
    if (settings_of) settings.services = settings_of(portfolio);
    analyses.push_back(analyze(portfolio, settings));
  }
  return analyses;
}

std::vector<Finding> take_findings(const Inputs& inputs, std::vector<Analysis>& analyses) {
  std::vector<Finding> all = inputs.invalid;
  for (Analysis& analysis : analyses) std::ranges::move(analysis.findings, std::back_inserter(all));
  return all;
}

}  // namespace hamvar::cli
