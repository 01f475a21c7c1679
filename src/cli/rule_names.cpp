// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_names.hpp"

#include <algorithm>
#include <vector>

#include "hamvar/text/nearest.hpp"

namespace hamvar::cli {

std::string unknown_rule(const std::string& word) {
  if (std::ranges::any_of(all_rules(), [&](const Rule& rule) { return is_named(word, rule); })) return {};
  std::vector<std::string> words;
  for (const Rule& rule : all_rules()) {
    words.emplace_back(rule.id);
    words.push_back(word_of(rule.body->group));
  }
  const std::vector<std::string_view> views(words.begin(), words.end());
  const auto near = nearest(word, views);
  return "there is no rule or group '" + word + "'" + (near ? "; did you mean '" + *near + "'?" : "") +
         "; 'hamvar rules' lists all";
}

}  // namespace hamvar::cli
