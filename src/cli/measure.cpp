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

namespace fs = std::filesystem;

enum class Output { text, json, csv };

struct Options {
  InputOptions input;
  Output format = Output::text;
  Language language = Language::en;
  fs::path file;  ///< empty: standard output
};

/// The processes of all portfolios, each with the catalogue that it refers to.
struct Task {
  const Service* service = nullptr;
  const Catalog* catalog = nullptr;
};

std::vector<Task> tasks_of(const Inputs& inputs) {
  std::vector<Task> tasks;
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const Service& service : portfolio.services) tasks.push_back({&service, &portfolio.catalog});
  return tasks;
}

std::vector<MeasuredService> measure_all(const Inputs& inputs, unsigned jobs) {
  ProgressBar bar("Measuring");
  const std::vector<Task> tasks = tasks_of(inputs);
  std::vector<MeasuredService> measured(tasks.size());
  std::size_t done = 0;
  std::mutex telling;
  side_by_side(tasks.size(), jobs, [&](std::size_t i) {
    measured[i] = {tasks[i].service, measures(*tasks[i].service, *tasks[i].catalog)};
    const std::scoped_lock lock(telling);
    bar.show(++done, tasks.size());
  });
  return measured;
}

void write(const std::vector<MeasuredService>& measured, const Options& options, std::ostream& out) {
  switch (options.format) {
    case Output::text:
      return measures_text(measured, options.language, out);
    case Output::json:
      return measures_json(measured, out);
    case Output::csv:
      return measures_csv(measured, out);
  }
}

int run(const Options& options) {
  const Inputs inputs = read_inputs(options.input);
  keep_inputs(inputs, options.input, options.file);
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const Remark& remark : portfolio.remarks)
      if (remark.kind == RemarkKind::nothing_to_analyse)
        tell_at(remark.place, remark.message, options.language);
  const std::vector<MeasuredService> measured = measure_all(inputs, options.input.jobs);
  deliver(options.file, [&](std::ostream& out) { write(measured, options, out); });
  for (const Finding& finding : inputs.invalid) tell_at(finding.place, finding.message, options.language);
  return inputs.invalid.empty() ? 0 : 1;
}

}  // namespace

void add_measure(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "measure", "How large and how hard to read processes are: structural metrics with their limits");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  add_choice<Output>(*command, "--format", options->format,
                     {{"text", Output::text}, {"json", Output::json}, {"csv", Output::csv}},
                     "text for people, json for programs, csv for spreadsheets");
  add_language(*command, options->language);
  command->add_option("-o,--output", options->file, "Write to this file instead of standard output");
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
