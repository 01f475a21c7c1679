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

struct Options {
  InputOptions input;
  Output output;
  double min_score = same_work;
  MoreWords words;
  bool only_enquiries = false;
};

int run(const Options& options) {
  const Language language = options.output.language;
  const Inputs inputs = read_inputs(options.input, Keep::findings);
  keep_inputs(inputs, options.input, options.output.file);
  tell_empty(inputs, language);
  const std::vector<PlacedService> services = services_of(inputs);
  const Lexicon lexicon = lexicon_with(options.words);
  const Duplicates found =
      duplicates(services, {.lexicon = &lexicon, .min_score = options.min_score, .jobs = options.input.jobs});
  const DuplicatesReport report{services, found, options.only_enquiries};
  deliver(options.output, {.text = [&](std::ostream& out) { duplicates_text(report, language, out); },
                           .json = [&](std::ostream& out) { duplicates_json(report, out); },
                           .csv = [&](std::ostream& out) { duplicates_csv(report, out); }});
  return tell_unread(inputs, language);
}

}  // namespace

void add_duplicates(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "duplicates", "Which work several agencies and services do, what it costs, and what to do about it");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  command->add_option("--min-score", options->min_score, "How alike labels of the same work are, up to 1")
      ->check(CLI::Range(0.01, 1.0))
      ->capture_default_str();
  add_lexicon(*command, options->words);
  command->add_flag("--enquiries", options->only_enquiries,
                    "Only who asks which registry: the matrix of agencies and registries");
  add_output(*command, options->output);
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
