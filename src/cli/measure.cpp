// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <mutex>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/inputs.hpp"
#include "hamvar/report/report.hpp"
#include "model/side_by_side.hpp"

namespace hamvar::cli {
namespace {

struct Options {
  InputOptions input;
  Output output;
};

std::vector<MeasuredService> measure_all(const Inputs& inputs, unsigned jobs) {
  ProgressBar bar("Measuring");
  const std::vector<PlacedService> services = services_of(inputs);
  std::vector<MeasuredService> measured(services.size());
  std::size_t done = 0;
  std::mutex telling;
  side_by_side(services.size(), jobs, [&](std::size_t i) {
    const auto& [service, catalog] = services[i];
    measured[i] = {service, catalog, measures(*service, *catalog)};
    const std::scoped_lock lock(telling);
    bar.show(++done, services.size());
  });
  return measured;
}

int run(const Options& options) {
  const Language language = options.output.language;
  const Inputs inputs = read_inputs(options.input);
  keep_inputs(inputs, options.input, options.output.file);
  tell_empty(inputs, language);
  const std::vector<MeasuredService> measured = measure_all(inputs, options.input.jobs);
  deliver(options.output, {.text = [&](std::ostream& out) { measures_text(measured, language, out); },
                           .json = [&](std::ostream& out) { measures_json(measured, out); },
                           .csv = [&](std::ostream& out) { measures_csv(measured, out); }});
  return tell_unread(inputs, language);
}

}  // namespace

void add_measure(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "measure", "How large and how hard to read processes are: structural metrics with their limits");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  add_output(*command, options->output);
  command->footer(
      "Examples:\n"
      "  hamvar measure processes\n"
      "  hamvar measure processes --format csv -o metrics.csv\n"
      "  hamvar measure @paths.txt --format json > metrics.json\n"
      "docs/metrics.md has the formula, source and limits of each metric. Exit code 1: a definition could not\n"
      "be read; the others are measured all the same.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
