// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/options.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/rules/rule.hpp"
#include "hamvar/text/nearest.hpp"

namespace hamvar::cli {
namespace {

struct Options {
  std::string rule;
  Language language = Language::en;
};

/// A rule's README has its Persian text under this heading, at the end.
constexpr std::string_view persian_heading = "\n## به فارسی\n";

std::string list_of_rules(Language language) {
  std::size_t width = 0;
  for (const Rule& rule : all_rules()) width = std::max(width, rule.id.size());
  std::string text;
  for (const Rule& rule : all_rules())
    text += std::string(rule.id) + std::string(width + 2 - rule.id.size(), ' ') +
            rule.body->title().in(language) + '\n';
  return text;
}

std::string explained(const Rule& rule, Language language) {
  const std::string_view readme = rule.readme;
  const std::size_t persian = readme.find(persian_heading);
  if (persian == std::string_view::npos || language == Language::en)
    return std::string(readme.substr(0, persian));
  return "# " + std::string(rule.id) + "\n\n" + std::string(readme.substr(persian + persian_heading.size()));
}

[[noreturn]] void throw_unknown(const std::string& id) {
  std::vector<std::string_view> ids;
  std::ranges::transform(all_rules(), std::back_inserter(ids), &Rule::id);
  const auto near = nearest(id, ids);
  throw UsageError("there is no rule '" + id + "'" + (near ? "; did you mean '" + *near + "'?" : "") +
                   "; 'hamvar explain' lists all rules");
}

int run(const Options& options) {
  if (options.rule.empty()) {
    print(list_of_rules(options.language));
    return 0;
  }
  const Rule* rule = find_rule(options.rule);
  if (rule == nullptr) throw_unknown(options.rule);
  print(explained(*rule, options.language));
  return 0;
}

}  // namespace

void add_explain(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("explain", "What a rule means, why it matters, how to mend it");
  const auto options = std::make_shared<Options>();
  command->add_option("RULE", options->rule, "A rule's id; without it all rules are listed");
  add_language(*command, options->language);
  command->footer(
      "Examples:\n"
      "  hamvar explain\n"
      "  hamvar explain evidence-held-by-government --lang fa");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
