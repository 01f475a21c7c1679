// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/inputs.hpp"
#include "cli/own_lexicon.hpp"
#include "hamvar/report/similar_report.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

enum class Output { text, json, csv };

struct Options {
  fs::path file;        ///< what is about to be written
  InputOptions input;   ///< what is there
  std::string service;  ///< of `file`; empty: all of it
  Output format = Output::text;
  Language language = Language::en;
  SimilarSettings search;
  fs::path lexicon;  ///< empty: hamvar's own alone
  fs::path output;   ///< empty: standard output
};

/// Throws UsageError where there is nothing to look for.
Side side_of(const Portfolio& portfolio, const Options& options) {
  Side side{{}, &portfolio.catalog};
  for (const Service& service : portfolio.services)
    if (options.service.empty() || service.id == options.service) side.services.push_back(&service);
  if (side.services.empty())
    throw UsageError("'" + options.file.string() + "' has no process" +
                     (options.service.empty() ? std::string() : " '" + options.service + "'") +
                     " that could be compared");
  return side;
}

/// All but what the file itself holds, which may lie among the others.
std::vector<PlacedService> repository_of(const Inputs& inputs, const fs::path& file) {
  std::vector<PlacedService> services;
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const PlacedService& each : placed(portfolio)) {
      std::error_code error;
      if (!fs::equivalent(each.service->file, file, error)) services.push_back(each);
    }
  return services;
}

void write(const SimilarReport& report, const Options& options, std::ostream& out) {
  switch (options.format) {
    case Output::text:
      return similar_text(report, options.language, out);
    case Output::json:
      return similar_json(report, out);
    case Output::csv:
      return similar_csv(report, out);
  }
}

int run(const Options& options) {
  const Lexicon lexicon = lexicon_with(options.lexicon);
  const std::optional<Portfolio> wanted = read_one(options.file, options.output, options.language);
  if (!wanted) return 1;
  const Side side = side_of(*wanted, options);
  const Inputs inputs = read_inputs(options.input, Keep::findings);
  keep_inputs(inputs, options.input, options.output);
  const std::vector<PlacedService> repository = repository_of(inputs, options.file);
  SimilarSettings search = options.search;
  search.jobs = options.input.jobs;
  search.compared = std::max(search.compared, search.count);
  const std::vector<SimilarService> found = similar_services(side, repository, lexicon, search);
  deliver(options.output, [&](std::ostream& out) { write({repository, found}, options, out); });
  for (const Finding& finding : inputs.invalid) tell_at(finding.place, finding.message, options.language);
  return inputs.invalid.empty() ? 0 : 1;
}

}  // namespace

void add_similar(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "similar", "What a repository has already that is like a definition, before another one is written");
  const auto options = std::make_shared<Options>();
  command->add_option("FILE", options->file, "A definition: BPMN, JSON or PNML")->required();
  add_input(*command, options->input);
  command->add_option("--service", options->service, "Only this service of FILE; else all of it");
  command->add_option("--count", options->search.count, "How many are named at most")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  add_lexicon(*command, options->lexicon);
  add_choice<Output>(*command, "--format", options->format,
                     {{"text", Output::text}, {"json", Output::json}, {"csv", Output::csv}},
                     "text for people, json for programs, csv for spreadsheets");
  add_language(*command, options->language);
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output");
  command->footer(
      "Examples:\n"
      "  hamvar similar draft.bpmn processes\n"
      "  hamvar similar draft.json processes --count 3 --lang fa\n"
      "FILE itself is left out if it lies among the others. Exit code 1: a definition could not be read.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
