// SPDX-License-Identifier: Apache-2.0
#include "cli/unjudged.hpp"

#include <algorithm>
#include <map>

namespace hamvar::cli {
namespace {

std::string listed(const std::vector<std::string>& words, Language language) {
  std::string text;
  for (const std::string& each : words)
    text += (text.empty() ? "" : language == Language::fa ? "، " : ", ") + each;
  return text;
}

using Services = std::vector<const Service*>;

/// Which rules lack what in all services of a file.
std::map<Data, std::vector<std::string>> unjudged(const Services& services,
                                                  const std::set<std::string_view>& rules) {
  std::map<Data, std::vector<std::string>> lacking;
  std::map<Data, bool> said;
  for (const Rule& rule : all_rules()) {
    if (!rules.contains(rule.id)) continue;
    for (const Data each : rule.body->needs) {
      if (!said.contains(each))
        said[each] = std::ranges::any_of(services, [&](const Service* one) { return says(*one, each); });
      if (!said[each]) lacking[each].emplace_back(rule.id);
    }
  }
  return lacking;
}

}  // namespace

void tell_unjudged(const Inputs& inputs, const RuleChoice& choice, Language language) {
  const std::set<std::string_view> rules = chosen(choice);
  std::map<std::string_view, Services> by_file;
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const Service& service : portfolio.services) by_file[service.file].push_back(&service);
  for (const auto& [file, services] : by_file) {
    std::vector<std::string> parts;
    for (const auto& [data, ids] : unjudged(services, rules))
      parts.push_back(name_of(data).in(language) + " (" + listed(ids, language) + ")");
    if (parts.empty()) continue;
    const std::string all = listed(parts, language);
    tell_at(
        {std::string(file), {}, {}, {}},
        {"nothing is said of " + all + ": these rules cannot judge it",
         "دربارهٔ این موارد چیزی گفته نشده است و این قاعده‌ها نمی‌توانند داوری کنند: " +
             all},
        language);
  }
}

}  // namespace hamvar::cli
