// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/options.hpp"
#include "cli/rule_list.hpp"
#include "cli/rule_names.hpp"
#include "cli/rule_text.hpp"
#include "hamvar/model/errors.hpp"

namespace hamvar::cli {
namespace {

struct Options {
  std::string rule;
  Language language = Language::en;
};

std::string explained(const Rule& rule, Language language) {
  std::string text = "# " + std::string(rule.id) + "\n\n";
  text += language == Language::fa ? "گروه: `" : "Group: `";
  text += word_of(rule.body->group);
  text += language == Language::fa ? "`؛ شدت: `" : "`; severity: `";
  text += spelling(rule.body->severity);
  text += "`\n\n" + readme_text(rule, language);
  for (const auto section : {options_text, needs_text, settings_text})
    if (const std::string said = section(rule, language); !said.empty()) text += "\n" + said;
  return text;
}

int run(const Options& options) {
  if (const Rule* rule = find_rule(options.rule)) {
    print(explained(*rule, options.language));
    return 0;
  }
  if (!options.rule.empty())
    if (const std::string wrong = unknown_rule(options.rule); !wrong.empty()) throw UsageError(wrong);
  print(list_text(by_group(options.rule), options.language));
  return 0;
}

}  // namespace

void add_explain(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("explain", "What a rule means, why it matters, how to mend it");
  const auto options = std::make_shared<Options>();
  command->add_option("RULE", options->rule, "A rule's id; of a group, or without it, the rules are listed");
  add_language(*command, options->language);
  command->footer(
      "Examples:\n"
      "  hamvar explain\n"
      "  hamvar explain evidence-held-by-government --lang fa");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
