// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/inputs.hpp"
#include "cli/own_lexicon.hpp"
#include "cli/sides.hpp"
#include "hamvar/report/similar_report.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  Given wanted;        ///< what is about to be written
  InputOptions input;  ///< what is there
  Output output;
  SimilarSettings search;
  MoreWords words;
};

/// All but what the file itself holds, which may lie among the others.
std::vector<PlacedService> repository_of(const Inputs& inputs, const fs::path& file) {
  std::vector<PlacedService> services = services_of(inputs);
  std::erase_if(services, [&](const PlacedService& each) {
    std::error_code error;
    return fs::equivalent(each.service->file, file, error);
  });
  return services;
}

int run(const Options& options) {
  const Language language = options.output.language;
  const Lexicon lexicon = lexicon_with(options.words);
  const std::optional<Portfolio> wanted = read_one(options.wanted.file, options.output.file, language);
  if (!wanted) return 1;
  const Side side = side_of(*wanted, options.wanted, "--service");
  const Inputs inputs = read_inputs(options.input, Keep::findings);
  keep_inputs(inputs, options.input, options.output.file);
  tell_empty(inputs, language);
  const std::vector<PlacedService> repository = repository_of(inputs, options.wanted.file);
  SimilarSettings search = options.search;
  search.jobs = options.input.jobs;
  search.compared = std::max(search.compared, search.count);
  const std::vector<SimilarService> found = similar_services(side, repository, lexicon, search);
  const SimilarReport report{repository, found};
  deliver(options.output, {.text = [&](std::ostream& out) { similar_text(report, language, out); },
                           .json = [&](std::ostream& out) { similar_json(report, out); },
                           .csv = [&](std::ostream& out) { similar_csv(report, out); }});
  return tell_unread(inputs, language);
}

}  // namespace

void add_similar(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "similar", "What a repository has already that is like a definition, before another one is written");
  const auto options = std::make_shared<Options>();
  command->add_option("FILE", options->wanted.file, "A definition: BPMN, JSON or PNML")->required();
  add_input(*command, options->input);
  command->add_option("--service", options->wanted.service, "Only this service of FILE; else all of it");
  command->add_option("--count", options->search.count, "How many are named at most")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  add_lexicon(*command, options->words);
  add_output(*command, options->output);
  command->footer(
      "Examples:\n"
      "  hamvar similar draft.bpmn processes\n"
      "  hamvar similar draft.json processes --count 3 --lang fa\n"
      "FILE itself is left out if it lies among the others. Exit code 1: a definition could not be read.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
