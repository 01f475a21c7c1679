// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/inputs.hpp"
#include "cli/own_lexicon.hpp"
#include "hamvar/report/duplicates_report.hpp"
#include "hamvar/text/lexicon.hpp"
#include "hamvar/text/meaning.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

enum class Output { text, json, csv };

struct Options {
  InputOptions input;
  Output format = Output::text;
  Language language = Language::en;
  double min_score = same_work;
  fs::path lexicon;  ///< empty: hamvar's own alone
  bool only_enquiries = false;
  fs::path file;  ///< empty: standard output
};

std::vector<PlacedService> services_of(const Inputs& inputs) {
  std::vector<PlacedService> services;
  for (const Portfolio& portfolio : inputs.portfolios)
    std::ranges::move(placed(portfolio), std::back_inserter(services));
  return services;
}

void write(const DuplicatesReport& report, const Options& options, std::ostream& out) {
  switch (options.format) {
    case Output::text:
      return duplicates_text(report, options.language, out);
    case Output::json:
      return duplicates_json(report, out);
    case Output::csv:
      return duplicates_csv(report, out);
  }
}

int run(const Options& options) {
  const Inputs inputs = read_inputs(options.input, Keep::findings);
  keep_inputs(inputs, options.input, options.file);
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const Remark& remark : portfolio.remarks)
      if (remark.kind == RemarkKind::nothing_to_analyse)
        tell_at(remark.place, remark.message, options.language);
  const std::vector<PlacedService> services = services_of(inputs);
  const Lexicon lexicon = lexicon_with(options.lexicon);
  const Duplicates found =
      duplicates(services, {.lexicon = &lexicon, .min_score = options.min_score, .jobs = options.input.jobs});
  const DuplicatesReport report{services, found, options.only_enquiries};
  deliver(options.file, [&](std::ostream& out) { write(report, options, out); });
  for (const Finding& finding : inputs.invalid) tell_at(finding.place, finding.message, options.language);
  return inputs.invalid.empty() ? 0 : 1;
}

}  // namespace

void add_duplicates(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "duplicates", "Which work several agencies and services do, what it costs, and what to do about it");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  add_choice<Output>(*command, "--format", options->format,
                     {{"text", Output::text}, {"json", Output::json}, {"csv", Output::csv}},
                     "text for people, json for programs, csv for spreadsheets");
  add_language(*command, options->language);
  command->add_option("--min-score", options->min_score, "How alike labels of the same work are, up to 1")
      ->check(CLI::Range(0.01, 1.0))
      ->capture_default_str();
  add_lexicon(*command, options->lexicon);
  command->add_flag("--enquiries", options->only_enquiries,
                    "Only who asks which registry: the matrix of agencies and registries");
  command->add_option("-o,--output", options->file, "Write to this file instead of standard output");
  command->footer(
      "Examples:\n"
      "  hamvar duplicates processes\n"
      "  hamvar duplicates processes --lang fa\n"
      "  hamvar duplicates processes --format csv -o duplicates.csv\n"
      "  hamvar duplicates processes --enquiries --format csv -o enquiries.csv\n"
      "Exit code 1: a definition could not be read; the others are compared all the same.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
