// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/inputs.hpp"
#include "cli/own_lexicon.hpp"
#include "cli/sides.hpp"
#include "hamvar/report/report.hpp"

namespace hamvar::cli {
namespace {

struct Options {
  Given a;
  Given b;
  Output output;
  AlignmentOptions alignment;
  MoreWords words;
};

int run(const Options& options) {
  const Lexicon lexicon = lexicon_with(options.words);
  const auto read = [&](const Given& given) {
    return read_one(given.file, options.output.file, options.output.language);
  };
  const std::optional<Portfolio> read_a = read(options.a);
  const std::optional<Portfolio> read_b = read(options.b);
  if (!read_a || !read_b) return 1;
  const Side a = side_of(*read_a, options.a, "--service-a");
  const Side b = side_of(*read_b, options.b, "--service-b");
  const Alignment alignment = align(a, b, lexicon, options.alignment);
  const AlignmentReport report{a, b, alignment};
  deliver(options.output,
          {.text = [&](std::ostream& out) { alignment_text(report, options.output.language, out); },
           .json = [&](std::ostream& out) { alignment_json(report, out); },
           .csv = [&](std::ostream& out) { alignment_csv(report, out); }});
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
  add_lexicon(*command, options->words);
  add_output(*command, options->output);
  command->footer(
      "Examples:\n"
      "  hamvar match permit.bpmn licence.bpmn\n"
      "  hamvar match ours.json theirs.pnml --format csv -o pairs.csv\n"
      "The pools of a drawing are compared together. A step may have several partners. Exit code 1: a definition\n"
      "could not be read.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
