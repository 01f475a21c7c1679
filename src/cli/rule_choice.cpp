// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_choice.hpp"

#include <algorithm>
#include <set>

#include "hamvar/model/errors.hpp"
#include "hamvar/rules/rule.hpp"
#include "hamvar/text/nearest.hpp"

namespace hamvar::cli {
namespace {

/// As it is typed: "parallel-work".
std::string word_of(Group group) {
  std::string word(spelling(group));
  std::ranges::replace(word, '_', '-');
  return word;
}

[[noreturn]] void throw_unknown(const std::string& word) {
  std::vector<std::string> words;
  for (const Rule& rule : all_rules()) {
    words.emplace_back(rule.id);
    words.push_back(word_of(rule.body->group));
  }
  const std::vector<std::string_view> views(words.begin(), words.end());
  const auto near = nearest(word, views);
  throw UsageError("there is no rule or group '" + word + "'" +
                   (near ? "; did you mean '" + *near + "'?" : "") + "; 'hamvar rules' lists all");
}

/// Ids of the rules that the words mean.
std::set<std::string_view> meant(const std::vector<std::string>& words) {
  std::set<std::string_view> rules;
  for (const std::string& word : words) {
    const bool known = std::ranges::any_of(
        all_rules(), [&](const Rule& rule) { return rule.id == word || word_of(rule.body->group) == word; });
    if (!known) throw_unknown(word);
    for (const Rule& rule : all_rules())
      if (rule.id == word || word_of(rule.body->group) == word) rules.insert(rule.id);
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
