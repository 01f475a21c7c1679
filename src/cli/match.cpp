// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/inputs.hpp"
#include "cli/own_lexicon.hpp"
#include "hamvar/report/report.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

enum class Output { text, json, csv };

/// One of the two that are compared.
struct Given {
  fs::path file;
  std::string service;  ///< id; empty: all of the file
};

struct Options {
  Given a;
  Given b;
  Output format = Output::text;
  Language language = Language::en;
  AlignmentOptions alignment;
  fs::path lexicon;  ///< words beside those that hamvar knows; empty: none
  fs::path output;   ///< empty: standard output
};

std::string listed_ids(const Portfolio& portfolio) {
  std::string ids;
  for (const Service& service : portfolio.services) ids += (ids.empty() ? "" : ", ") + service.id;
  return ids;
}

/// Throws UsageError where there is nothing to compare.
Side side_of(const Portfolio& portfolio, const Given& given, const char* option) {
  if (portfolio.services.empty())
    throw UsageError("'" + given.file.string() + "' has no process that could be compared");
  Side side{{}, &portfolio.catalog};
  for (const Service& service : portfolio.services)
    if (given.service.empty() || service.id == given.service) side.services.push_back(&service);
  if (side.services.empty())
    throw UsageError("'" + given.file.string() + "' has no service '" + given.service + "'; it has " +
                     listed_ids(portfolio) + "; name one of them with " + option);
  return side;
}

void write(const AlignmentReport& report, const Options& options, std::ostream& out) {
  switch (options.format) {
    case Output::text:
      return alignment_text(report, options.language, out);
    case Output::json:
      return alignment_json(report, out);
    case Output::csv:
      return alignment_csv(report, out);
  }
}

int run(const Options& options) {
  const Lexicon lexicon = lexicon_with(options.lexicon);
  const auto read = [&](const Given& given) {
    return read_one(given.file, options.output, options.language);
  };
  const std::optional<Portfolio> read_a = read(options.a);
  const std::optional<Portfolio> read_b = read(options.b);
  if (!read_a || !read_b) return 1;
  const Side a = side_of(*read_a, options.a, "--service-a");
  const Side b = side_of(*read_b, options.b, "--service-b");
  const Alignment alignment = align(a, b, lexicon, options.alignment);
  deliver(options.output, [&](std::ostream& out) { write({a, b, alignment}, options, out); });
  return 0;
}

}  // namespace

void add_match(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("match", "Which steps of two services do the same work, whatever they are called");
  const auto options = std::make_shared<Options>();
  command->add_option("A", options->a.file, "A definition: BPMN, JSON or PNML")->required();
  command->add_option("B", options->b.file, "Another one, in the same format or not")->required();
  command->add_option("--service-a", options->a.service, "Compare only this service of A; else all of it");
  command->add_option("--service-b", options->b.service, "Compare only this service of B; else all of it");
  command->add_option("--threshold", options->alignment.threshold, "The least score of what corresponds")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  add_lexicon(*command, options->lexicon);
  add_choice<Output>(*command, "--format", options->format,
                     {{"text", Output::text}, {"json", Output::json}, {"csv", Output::csv}},
                     "text for people, json for programs, csv for spreadsheets");
  add_language(*command, options->language);
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output");
  command->footer(
      "Examples:\n"
      "  hamvar match permit.bpmn licence.bpmn\n"
      "  hamvar match ours.json theirs.pnml --format csv -o pairs.csv\n"
      "The pools of a drawing are compared together. A step may have several partners. Exit code 1: a definition\n"
      "could not be read.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
