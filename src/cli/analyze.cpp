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
  Format format = Format::text;
  Language language = Language::en;
  FailOn fail_on = Severity::error;
  bool lead_times = false;
};

int run(const Options& options) {
  const Inputs inputs = read_inputs(options.input);
  std::vector<Analysis> analyses =
      analyze_all(inputs, options.input.jobs, {}, options.lead_times ? Wanted::lead_times : Wanted::figures);
  const AnalysisReport report{inputs.portfolios, analyses, inputs.invalid};
  if (options.format == Format::json)
    print([&](std::ostream& out) { analysis_json(report, out); });
  else
    print(analysis_text(report, {options.language, shows_colours()}));
  return fails(take_findings(inputs, analyses), options.fail_on) ? 1 : 0;
}

}  // namespace

void add_analyze(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("analyze", "Findings and figures of services and of the whole portfolio");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  add_format(*command, options->format);
  add_language(*command, options->language);
  add_fail_on(*command, options->fail_on);
  command->add_flag("--lead-times", options->lead_times,
                    "With the figures: within which time half and nine in ten of the cases are done, and\n"
                    "which share of them within the legal deadline; takes some milliseconds a service");
  command->footer(
      "Examples:\n"
      "  hamvar analyze processes\n"
      "  hamvar analyze processes --lang fa\n"
      "  hamvar analyze processes --lead-times\n"
      "  hamvar analyze processes --format json > findings.json");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
