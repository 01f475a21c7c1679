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
      if (means(word, rule)) rules.insert(rule.id);
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

void keep_chosen(const RuleChoice& choice, std::vector<Finding>& findings) {
  const std::set<std::string_view> selected = meant(choice.select);
  const std::set<std::string_view> ignored = meant(choice.ignore);
  std::erase_if(findings, [&](const Finding& each) {
    if (each.rule == "invalid-definition") return ignored.contains(each.rule);
    return (!choice.select.empty() && !selected.contains(each.rule)) || ignored.contains(each.rule);
  });
}

}  // namespace hamvar::cli
