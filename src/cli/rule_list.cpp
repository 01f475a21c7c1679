// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_list.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "cli/rule_names.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar::cli {
namespace {

namespace json = boost::json;

json::object both(std::string_view en, std::string_view fa) { return {{"en", en}, {"fa", fa}}; }

json::array options_of(const Rule& rule) {
  json::array options;
  for (const Option* option : rule.body->options)
    options.push_back({{"name", option->name},
                       {"default", option->normal},
                       {"unit", spelling(option->unit)},
                       {"meaning", both(option->meaning, option->meaning_fa)}});
  return options;
}

json::array needs_of(const Rule& rule) {
  json::array needs;
  for (const Data data : rule.body->needs)
    needs.push_back({{"data", spelling(data)}, {"name", both(name_of(data).en, name_of(data).fa)}});
  return needs;
}

json::object as_json(const Example& example) { return {{"file", example.file}, {"text", example.text}}; }

}  // namespace

std::vector<const Rule*> by_group(const std::string& word) {
  std::vector<const Rule*> rules;
  for (const Rule& rule : all_rules())
    if (word.empty() || is_named(word, rule)) rules.push_back(&rule);
  std::ranges::stable_sort(rules, {}, [](const Rule* rule) { return rule->body->group; });
  return rules;
}

std::string list_text(const std::vector<const Rule*>& rules, Language language) {
  std::size_t widest = 0;
  for (const Rule* rule : rules) widest = std::max(widest, rule->id.size());
  std::string text;
  std::string group;
  for (const Rule* rule : rules) {
    if (const std::string its = word_of(rule->body->group); its != group) {
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

std::string list_json(const std::vector<const Rule*>& rules) {
  json::array list;
  for (const Rule* rule : rules) {
    const Text title = rule->body->title();
    list.push_back({{"id", rule->id},
                    {"group", word_of(rule->body->group)},
                    {"severity", spelling(rule->body->severity)},
                    {"title", both(title.en, title.fa)},
                    {"page", rule->readme},
                    {"options", options_of(*rule)},
                    {"needs", needs_of(*rule)},
                    {"examples", {{"bad", as_json(rule->bad)}, {"good", as_json(rule->good)}}}});
  }
  return json::serialize(list) + "\n";
}

}  // namespace hamvar::cli
