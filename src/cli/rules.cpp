// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/json.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/options.hpp"
#include "cli/rule_names.hpp"
#include "hamvar/rules/rule.hpp"

namespace hamvar::cli {
namespace {

enum class RulesFormat { text, json, markdown };

struct Options {
  RulesFormat format = RulesFormat::text;
  Language language = Language::en;
};

std::string group_of(const Rule& rule) { return word_of(rule.body->group); }

/// By group, in the order of the groups.
std::vector<const Rule*> by_group() {
  std::vector<const Rule*> rules;
  for (const Rule& rule : all_rules()) rules.push_back(&rule);
  std::ranges::stable_sort(rules, {}, [](const Rule* rule) { return rule->body->group; });
  return rules;
}

std::string rules_text(Language language) {
  std::size_t widest = 0;
  for (const Rule& rule : all_rules()) widest = std::max(widest, rule.id.size());
  std::string text;
  std::string group;
  for (const Rule* rule : by_group()) {
    if (const std::string its = group_of(*rule); its != group) {
      text += (group.empty() ? "" : "\n") + its + "\n";
      group = its;
    }
    std::string severity(spelling(rule->body->severity));
    severity.resize(8, ' ');
    text += "  " + std::string(rule->id) + std::string(widest + 2 - rule->id.size(), ' ') + severity + " " +
            rule->body->title().in(language) + "\n";
  }
  return text;
}

std::string rules_json() {
  boost::json::array rules;
  for (const Rule* rule : by_group()) {
    const Text title = rule->body->title();
    rules.push_back({{"id", rule->id},
                     {"group", group_of(*rule)},
                     {"severity", spelling(rule->body->severity)},
                     {"title", {{"en", title.en}, {"fa", title.fa}}},
                     {"page", rule->readme}});
  }
  return boost::json::serialize(rules) + "\n";
}

std::string rules_markdown(Language language) {
  std::string text = "# Rules\n\n`hamvar explain RULE` shows a rule's page.\n";
  std::string group;
  for (const Rule* rule : by_group()) {
    if (const std::string its = group_of(*rule); its != group) {
      text += "\n## " + its + "\n\n| rule | severity | finds |\n|---|---|---|\n";
      group = its;
    }
    const std::string id(rule->id);
    for (const std::string_view part : {"| [", id.c_str(), "](../src/rules/", id.c_str(), "/README.md) | "})
      text += part;
    text += spelling(rule->body->severity);
    text += " | " + rule->body->title().in(language) + " |\n";
  }
  return text;
}

int run(const Options& options) {
  print(options.format == RulesFormat::json       ? rules_json()
        : options.format == RulesFormat::markdown ? rules_markdown(options.language)
                                                  : rules_text(options.language));
  return 0;
}

}  // namespace

void add_rules(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("rules", "All rules with their group and severity");
  const auto options = std::make_shared<Options>();
  add_choice<RulesFormat>(
      *command, "--format", options->format,
      {{"text", RulesFormat::text}, {"json", RulesFormat::json}, {"markdown", RulesFormat::markdown}},
      "text for people, json for programs, markdown for docs/rules.md");
  add_language(*command, options->language);
  command->footer("Examples:\n  hamvar rules\n  hamvar rules --format json");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
