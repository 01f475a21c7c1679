// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <set>
#include <sstream>

#include "cli/accepted.hpp"
#include "cli/against.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/fixing.hpp"
#include "cli/inputs.hpp"
#include "cli/rule_choice.hpp"
#include "cli/settings.hpp"
#include "cli/source_lines.hpp"
#include "cli/unjudged.hpp"
#include "hamvar/report/check_report.hpp"

namespace hamvar::cli {
namespace {

enum class CheckFormat { text, json, sarif, junit, github, gitlab };

struct Options {
  InputOptions input;
  RuleChoice rules;
  CheckFormat format = CheckFormat::text;
  std::filesystem::path file;  ///< empty: standard output
  Language language = Language::en;
  FailOn fail_on = Severity::error;
  std::size_t most_findings = 0;  ///< 0: all
  std::filesystem::path config;   ///< empty: found for each file
  std::filesystem::path baseline;
  bool write_baseline = false;
  AgainstOptions against;
  bool verbose = false;  ///< tell which rules cannot judge, and what can be fixed
  FixingOptions fixing;
};

std::vector<std::string> files_of(const Inputs& inputs) {
  std::set<std::string> files;
  for (const Portfolio& portfolio : inputs.portfolios) {
    for (const Service& service : portfolio.services) files.insert(service.file);
    for (const Remark& remark : portfolio.remarks) files.insert(remark.place.file);
  }
  for (const Finding& finding : inputs.invalid) files.insert(finding.place.file);
  return {files.begin(), files.end()};
}

/// The gravest stay, in the order in which they stood.
void cut_to(std::size_t most, CheckReport& report) {
  if (most == 0 || report.findings.size() <= most) return;
  std::vector<std::size_t> order(report.findings.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return report.findings[i].severity; });
  order.resize(most);
  std::ranges::sort(order);
  std::vector<Finding> kept;
  kept.reserve(most);
  for (const std::size_t i : order) kept.push_back(std::move(report.findings[i]));
  report.untold = report.findings.size() - most;
  report.findings = std::move(kept);
}

void write(const CheckReport& report, const Options& options, const std::string& currency,
           std::ostream& out) {
  SourceFiles sources;
  const auto lines = [&](const Place& place) { return sources.line(place); };
  const bool coloured = options.file.empty() && shows_colours();
  switch (options.format) {
    case CheckFormat::text:
      return check_text(report, {options.language, coloured, currency}, lines, out);
    case CheckFormat::json:
      return check_json(report, out);
    case CheckFormat::sarif:
      return check_sarif(report, options.language, out);
    case CheckFormat::junit:
      return check_junit(report, options.fail_on.value_or(Severity::error), options.language, out);
    case CheckFormat::github:
      return check_github(report, options.language, out);
    case CheckFormat::gitlab:
      return check_gitlab(report, options.language, out);
  }
}

/// What was accepted and is no more, as findings that have a place and a message.
std::vector<Finding> as_findings(const std::vector<BaselineEntry>& entries) {
  std::vector<Finding> made;
  for (const BaselineEntry& each : entries) {
    Finding& finding = made.emplace_back();
    finding.rule = each.rule;
    finding.place = {each.file, {}, {}, each.element};
    finding.message = {each.message, each.message};
  }
  return made;
}

/// All that counts and was chosen.
CheckReport check(const Inputs& inputs, const Options& options) {
  Settings settings(options.config);
  const SettingsOf settings_of = [&](const Portfolio& portfolio) { return settings.of(portfolio); };
  std::vector<Analysis> analyses =
      analyze_all(inputs, options.input.jobs, settings_of,
                  options.against.against.empty() ? Wanted::findings : Wanted::figures);
  CheckReport report;
  for (const Analysis& each : analyses) report.exempt += each.exempt;
  report.findings = take_findings(inputs, analyses);
  if (!options.against.against.empty())
    compare_with_earlier(options.against, options.input, inputs, analyses, settings_of, report);
  settings.apply_to(report.findings);
  keep_chosen(options.rules, report.findings);
  sort_by_place(report.findings);
  report.files = files_of(inputs);
  report.version = HAMVAR_VERSION;
  return report;
}

int run(const Options& options) {
  if (options.write_baseline && options.baseline.empty())
    throw UsageError("--write-baseline needs the name of the file: --baseline FILE");
  Inputs inputs = read_inputs(options.input, Keep::findings);
  if (options.fixing.diff) return show_diffs(inputs, options.rules, options.config, options.language);
  if (options.fixing.fix && mend(inputs, options.rules, options.config))
    inputs = read_inputs(options.input, Keep::findings);
  CheckReport report = check(inputs, options);
  if (options.verbose) tell_unjudged(inputs, options.rules, options.language);
  if (options.write_baseline) {
    keep_inputs(inputs, options.input, options.baseline);
    accept_all(options.baseline, report.findings);
    tell(std::to_string(report.findings.size()) + " findings are accepted by " + options.baseline.string());
    return 0;
  }
  if (!options.baseline.empty()) {
    const Accepted accepted = drop_accepted(options.baseline, report.findings);
    report.accepted = accepted.count;
    report.mended = as_findings(accepted.mended);
  }
  if (options.verbose) mark_fixable(inputs, report.findings);  // looks at each file once more
  const bool failed = fails(report.findings, options.fail_on);
  cut_to(options.most_findings, report);
  const std::string currency = inputs.portfolios.empty() ? "" : inputs.portfolios.front().catalog.currency;
  const auto to = [&](std::ostream& out) { write(report, options, currency, out); };
  if (options.file.empty()) {
    print(to);
  } else {
    keep_inputs(inputs, options.input, options.file);
    std::ostringstream text;
    to(text);
    write_file(options.file, text.view());
  }
  return failed ? 1 : 0;
}

}  // namespace

void add_check(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("check", "Are definitions valid, with nothing found at or above --fail-on?");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  add_rule_choice(*command, options->rules);
  add_choice<CheckFormat>(
      *command, "--format", options->format,
      {{"text", CheckFormat::text},
       {"json", CheckFormat::json},
       {"sarif", CheckFormat::sarif},
       {"junit", CheckFormat::junit},
       {"github", CheckFormat::github},
       {"gitlab", CheckFormat::gitlab}},
      "text for people; all others for programs: SARIF 2.1.0, JUnit XML, annotations of GitHub\n"
      "Actions, a Code Quality report of GitLab");
  command->add_option("-o,--output", options->file, "Write to this file instead of standard output")
      ->type_name("FILE");
  add_language(*command, options->language);
  add_fail_on(*command, options->fail_on);
  command->add_option("--max-findings", options->most_findings, "Tell no more than the gravest N; 0: all")
      ->check(CLI::Range(0LL, 1'000'000'000LL))
      ->capture_default_str();
  command
      ->add_option("--config", options->config,
                   "Take this hamvar.json for all files, and not the nearest above each")
      ->type_name("FILE");
  command
      ->add_option("--baseline", options->baseline,
                   "Findings that this file accepts are not told; what it accepts and is mended is")
      ->type_name("FILE");
  command->add_flag("--write-baseline", options->write_baseline,
                    "Write the file of --baseline, so that it accepts all that is found today");
  add_against(*command, options->against);
  command->add_flag("--verbose", options->verbose,
                    "Say of each file which rules cannot judge it, since it says nothing of what they need,\n"
                    "and of each finding whether --fix mends it");
  add_fixing(*command, options->fixing);
  command->footer(
      "Examples:\n"
      "  hamvar check processes\n"
      "  hamvar check processes --against origin/main --tolerance 10\n"
      "  hamvar check processes/building-permit.json --fail-on warning\n"
      "  hamvar check processes --select soundness,long-path --ignore ping-pong\n"
      "  hamvar check processes --format sarif -o hamvar.sarif\n"
      "  hamvar check processes --baseline hamvar-baseline.json --write-baseline\n"
      "  hamvar check processes --diff | git apply    # or --fix\n"
      "  hamvar check processes --fix --select label-spelling");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
