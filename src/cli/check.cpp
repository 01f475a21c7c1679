// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/inputs.hpp"
#include "hamvar/report/report.hpp"

namespace hamvar::cli {
namespace {

struct Options {
  InputOptions input;
  Language language = Language::en;
  FailOn fail_on = Severity::error;
};

int run(const Options& options) {
  const Inputs inputs = read_inputs(options.input);
  const std::vector<Finding> findings = all_findings(inputs, analyze_all(inputs, options.input.jobs));
  const std::string currency = inputs.portfolios.empty() ? "" : inputs.portfolios.front().catalog.currency;
  if (!findings.empty()) print(findings_text(findings, {options.language, shows_colours(), currency}));
  return fails(findings, options.fail_on) ? 1 : 0;
}

}  // namespace

void add_check(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("check", "Are definitions valid, with nothing found at or above --fail-on?");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  add_language(*command, options->language);
  add_fail_on(*command, options->fail_on);
  command->footer(
      "Examples:\n"
      "  hamvar check processes\n"
      "  hamvar check processes/building-permit.json --fail-on warning");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
