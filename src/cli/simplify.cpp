// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/inputs.hpp"
#include "cli/results.hpp"
#include "hamvar/report/report.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  InputOptions input;
  ResultOptions result;
  Format format = Format::text;
};

/// Results are definitions too: written among the inputs they would be read as such the next time.
void check_output(const Options& options) {
  const fs::path folder = fs::weakly_canonical(options.result.folder);
  for (const fs::path& path : options.input.paths) {
    const fs::path input = fs::weakly_canonical(path);
    if (fs::is_directory(input) && std::ranges::mismatch(input, folder).in1 == input.end())
      throw UsageError("the results would be written among the inputs in '" + path.string() +
                       "'; choose a folder outside of it with -o");
  }
}

/// With several catalogues each portfolio gets a folder of its own.
fs::path folder_of(const Options& options, std::size_t portfolio, std::size_t count) {
  return count == 1 ? options.result.folder : options.result.folder / std::to_string(portfolio + 1);
}

int run(const Options& options) {
  check_output(options);
  const Inputs inputs = read_inputs(options.input);
  std::string said;
  bool all_drawn = true;
  const std::size_t count = std::max<std::size_t>(inputs.portfolios.size(), 1);
  for (std::size_t i = 0; i < count; ++i) {
    static const Portfolio nothing;
    const Portfolio& portfolio = inputs.portfolios.empty() ? nothing : inputs.portfolios[i];
    ResultOptions result = options.result;
    result.folder = folder_of(options, i, count);
    const Results results = simplify_all(portfolio, inputs.invalid, options.input.jobs);
    all_drawn = write_results(portfolio, results, result) && all_drawn;
    said += options.format == Format::json
                ? simplification_json(portfolio, results.simplifications, results.shared)
                : simplification_text(portfolio, results.simplifications, {result.language, shows_colours()},
                                      results.shared);
    tell("Written: " + (result.folder / "index.html").string());
  }
  print(said);
  for (const Finding& finding : inputs.invalid)
    tell(findings_text({finding}, {options.result.language, false}));
  if (!all_drawn) return 3;
  return inputs.invalid.empty() ? 0 : 1;
}

}  // namespace

void add_simplify(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "simplify", "Verified proposals with their savings, diagrams before and after, and a page over all");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  options->result.jobs = options->input.jobs;
  command
      ->add_option("-o,--output", options->result.folder,
                   "Folder for index.html, diagrams and the definitions after; made if it is missing")
      ->required();
  add_format(*command, options->format);
  add_language(*command, options->result.language);
  command->footer(
      "Examples:\n"
      "  hamvar simplify processes -o output\n"
      "  hamvar simplify processes/building-permit.json -o output --lang fa\n"
      "Exit code 1 says that a definition could not be read; the others are done all the same.");
  command->callback([options, &exit_code] {
    options->result.jobs = options->input.jobs;
    exit_code = run(*options);
  });
}

}  // namespace hamvar::cli
