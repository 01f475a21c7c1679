// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/options.hpp"
#include "cli/rule_list.hpp"
#include "cli/rule_pages.hpp"
#include "hamvar/formats/load.hpp"

namespace hamvar::cli {
namespace {

enum class RulesFormat { text, json, markdown };

struct Options {
  RulesFormat format = RulesFormat::text;
  std::filesystem::path output;  ///< empty: standard output
  Language language = Language::en;
};

std::string listed(const Options& options) {
  switch (options.format) {
    case RulesFormat::text:
      return list_text(by_group(), options.language);
    case RulesFormat::json:
      return list_json(by_group());
    case RulesFormat::markdown:
      return rules_index();
  }
  return {};
}

int run(const Options& options) {
  if (options.output.empty())
    print(listed(options));
  else if (options.format == RulesFormat::markdown)
    write_rule_pages(options.output);
  else
    write_file(options.output, listed(options));
  return 0;
}

}  // namespace

void add_rules(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("rules", "All rules with their group and severity");
  const auto options = std::make_shared<Options>();
  add_choice<RulesFormat>(
      *command, "--format", options->format,
      {{"text", RulesFormat::text}, {"json", RulesFormat::json}, {"markdown", RulesFormat::markdown}},
      "text for people, json for programs; markdown for documentation: the list, and with -o a\n"
      "page a rule with pictures of a bad and a good example");
  command
      ->add_option("-o,--output", options->output,
                   "Write to this file instead of standard output; of markdown, into this folder")
      ->type_name("PATH");
  add_language(*command, options->language);
  command->footer(
      "Examples:\n"
      "  hamvar rules\n"
      "  hamvar rules --format json\n"
      "  hamvar rules --format markdown -o docs/rules");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
