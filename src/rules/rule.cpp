// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rules/rule.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace hamvar {

void sort_by_place(std::vector<Finding>& findings) {
  const auto key = [](const Finding& f) { return std::tie(f.place, f.rule, f.message.en); };
  std::ranges::stable_sort(findings, [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

Money yearly_cost_of(const Activity& activity, double executions, const Service& service,
                     const Catalog& catalog, const Figures& figures) {
  const StepValues values = step_values(activity, service, catalog);
  return (values.user_cost + values.government_cost) * executions * figures.yearly_volume;
}

Money Subject::yearly_cost(const Activity& activity, double executions) const {
  return yearly_cost_of(activity, executions, service, portfolio.catalog, facts.figures());
}

double Subject::per_year(const Node& node) const {
  const auto found = find_node(facts.flat, node.id);
  return found ? facts.frequency()[*found] * facts.figures().yearly_volume : 0;
}

double option_of(const ServiceSettings& settings, const Option& option) {
  double value = option.normal;
  for (const OptionValue& set : settings.options)
    if (set.option == &option) value = set.value;
  return value;
}

void Report::operator()(Finding finding) const {
  finding.rule = rule_;
  finding.severity = severity_;
  sink_.push_back(std::move(finding));
}

const Rule* find_rule(std::string_view id) {
  const auto found = std::ranges::find(all_rules(), id, &Rule::id);
  return found == all_rules().end() ? nullptr : &*found;
}

std::string word_of(Group group) {
  std::string word(spelling(group));
  std::ranges::replace(word, '_', '-');
  return word;
}

bool is_named(std::string_view word, const Rule& rule) {
  return rule.id == word || word_of(rule.body->group) == word;
}

const Option* find_option(const Rule& rule, std::string_view name) {
  for (const Option* option : rule.body->options)
    if (option->name == name) return option;
  return nullptr;
}

std::vector<Finding> check_service(const Portfolio& portfolio, const PortfolioFacts& shared,
                                   const Service& service, const Facts& facts,
                                   const ServiceSettings& settings) {
  std::vector<Finding> findings;
  const Subject subject{portfolio, shared, service, facts, settings};
  std::map<Data, bool> said;
  const auto lacks = [&](Data data) {
    const auto [found, fresh] = said.try_emplace(data);
    if (fresh) found->second = says(service, data);
    return !found->second;
  };
  for (const Rule& rule : all_rules())
    if (rule.body->service != nullptr && std::ranges::none_of(rule.body->needs, lacks))
      rule.body->service(subject, Report(rule.id, rule.body->severity, findings));
  sort_by_place(findings);
  return findings;
}

std::vector<Finding> check_service(const Portfolio& portfolio, const Service& service, const Facts& facts) {
  return check_service(portfolio, facts_of(portfolio), service, facts);
}

std::vector<Finding> check_portfolio(const Portfolio& portfolio, std::span<const Measured> measured,
                                     unsigned jobs) {
  std::vector<Finding> findings;
  for (const Rule& rule : all_rules())
    if (rule.body->portfolio != nullptr)
      rule.body->portfolio({portfolio, measured, jobs}, Report(rule.id, rule.body->severity, findings));
  sort_by_place(findings);
  return findings;
}

}  // namespace hamvar
