// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_choice.hpp"

#include <algorithm>
#include <set>

#include "cli/rule_names.hpp"
#include "hamvar/model/errors.hpp"

namespace hamvar::cli {
namespace {

/// Ids of the rules that the words mean.
std::set<std::string_view> meant(const std::vector<std::string>& words) {
  std::set<std::string_view> rules;
  for (const std::string& word : words) {
    if (const std::string wrong = unknown_rule(word); !wrong.empty()) throw UsageError(wrong);
    for (const Rule& rule : all_rules())
      if (is_named(word, rule)) rules.insert(rule.id);
  }
  return rules;
}

}  // namespace

void add_rule_choice(CLI::App& command, RuleChoice& choice) {
  command
      .add_option("--select", choice.select, "Only these rules or groups of rules, with commas between them")
      ->delimiter(',')
      ->type_name("NAMES");
  command.add_option("--ignore", choice.ignore, "All but these")->delimiter(',')->type_name("NAMES");
}

std::set<std::string_view> chosen(const RuleChoice& choice) {
  const std::set<std::string_view> selected = meant(choice.select);
  const std::set<std::string_view> ignored = meant(choice.ignore);
  std::set<std::string_view> rules;
  for (const Rule& rule : all_rules()) {
    const bool always = choice.select.empty() || rule.id == "invalid-definition";
    if ((always || selected.contains(rule.id)) && !ignored.contains(rule.id)) rules.insert(rule.id);
  }
  return rules;
}

void keep_chosen(const RuleChoice& choice, std::vector<Finding>& findings) {
  const std::set<std::string_view> rules = chosen(choice);
  std::erase_if(findings, [&](const Finding& each) { return !rules.contains(each.rule); });
}

}  // namespace hamvar::cli
