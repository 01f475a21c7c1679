// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/drawings.hpp"
#include "cli/inputs.hpp"
#include "cli/picture_files.hpp"
#include "cli/run_drawing.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path file;
  fs::path output;
  View view = View::before;
  std::optional<std::size_t> run;
  Language language = Language::en;
};

Diagram wanted(const Portfolio& portfolio, const Options& options) {
  const Service& service = portfolio.services.front();
  if (options.run) return run_drawing(portfolio, service, *options.run, options.language);
  if (options.view == View::before) return drawing(portfolio, service, options.language);
  return drawing(portfolio, service, simplify(portfolio, service), options.view, options.language);
}

int run(const Options& options) {
  const ImageFormat format = picture_format(options.output);
  const auto portfolio = read_one(options.file, options.output, options.language);
  if (!portfolio) return 1;
  if (portfolio->services.empty())
    throw UsageError("'" + options.file.string() + "' has no process that could be drawn");
  write_picture(wanted(*portfolio, options), options.output, format);
  return 0;
}

}  // namespace

void add_render(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("render", "One diagram of a service: as it is, simplified, or both in one");
  const auto options = std::make_shared<Options>();
  command->add_option("FILE", options->file, "A service definition")->required();
  command
      ->add_option("-o,--output", options->output,
                   "The picture: its ending .svg, .png, .pdf or .dot says the format")
      ->required();
  CLI::Option* const view =
      add_choice<View>(*command, "--view", options->view,
                       {{"before", View::before}, {"after", View::after}, {"combined", View::combined}},
                       "As it is, simplified, or both in one");
  command
      ->add_option(
          "--run", options->run,
          "As it is, with this one of the runs that 'hamvar verify' lists: steps in order, and tokens")
      ->check(CLI::Range(1, 3))  // one a property
      ->type_name("NUMBER")
      ->excludes(view);
  add_language(*command, options->language);
  command->footer(
      "Examples:\n"
      "  hamvar render processes/building-permit.json -o permit.svg\n"
      "  hamvar render processes/building-permit.json -o permit.pdf --view combined --lang fa\n"
      "  hamvar render broken.bpmn -o why.svg --run 1");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
