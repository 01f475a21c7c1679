// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "formats/scenario/write_parts.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar::formats {
namespace {

JsonText asked_json(std::string_view attribute, std::string_view comparison, JsonText value) {
  JsonText asked = JsonText::object();
  asked.add("attribute", JsonText::string(attribute));
  asked.add("comparison", JsonText::string(comparison));
  asked.add("value", std::move(value));
  return asked;
}

JsonText rule_json(const FiringRule& rule) {
  JsonText all = JsonText::list();
  const auto at_least = [&](std::string_view attribute, double value) {
    if (value > 0) all.add(asked_json(attribute, ">=", JsonText::number(value)));
  };
  at_least("size", rule.size);
  at_least("large_wt", rule.oldest);
  at_least("ready_wt", rule.newest);
  if (rule.day >= 0) all.add(asked_json("week_day", "=", JsonText::string(day_name(rule.day))));
  if (rule.hour >= 0) all.add(asked_json("daily_hour", "=", JsonText::number(rule.hour)));
  if (rule.every > 0) all.add(asked_json("every", "=", JsonText::number(rule.every)));
  if (all.empty()) all.add(asked_json("size", ">=", JsonText::number(1)));
  return all;
}

JsonText share_json(std::string_view key, double value) {
  JsonText made = JsonText::object();
  made.add("key", JsonText::string(key));
  made.add("value", JsonText::number(value));
  return made;
}

JsonText limit_json(double value) {
  return std::isfinite(value) ? JsonText::number(value) : JsonText::string(value > 0 ? "inf" : "-inf");
}

JsonText condition_json(const Condition& condition) {
  if (!condition.value.empty())
    return asked_json(condition.attribute, "=", JsonText::string(condition.value));
  JsonText limits = JsonText::list();
  limits.add(limit_json(condition.least));
  limits.add(limit_json(condition.most));
  return asked_json(condition.attribute, "in", std::move(limits));
}

}  // namespace

JsonText batching_json(const Batching& batching) {
  JsonText rules = JsonText::list();
  JsonText own_rules = JsonText::list();
  for (const FiringRule& rule : batching.rules) (rule.every > 0 ? own_rules : rules).add(rule_json(rule));
  JsonText made = JsonText::object();
  made.add("task_id", JsonText::string(batching.step));
  made.add("type", JsonText::string(spelling(batching.kind)));
  made.add("size_distrib", JsonText::list());
  made.add("duration_distrib", json_list(batching.factors, [](const auto& each) {
             return share_json(std::to_string(each.first), each.second);
           }));
  made.add("firing_rules", std::move(rules));
  if (own_rules.empty()) return made;
  JsonText own = JsonText::object();
  own.add("firing_rules", std::move(own_rules));
  made.add("hamvar", std::move(own));
  return made;
}

JsonText attribute_json(const CaseAttribute& attribute) {
  JsonText made = JsonText::object();
  made.add("name", JsonText::string(attribute.name));
  made.add("type", JsonText::string(attribute.values.empty() ? "continuous" : "discrete"));
  made.add("values", attribute.values.empty() ? distribution_json(attribute.number)
                                              : json_list(attribute.values, [](const auto& each) {
                                                  return share_json(each.first, each.second);
                                                }));
  return made;
}

JsonText priority_json(const PriorityRule& rule) {
  JsonText made = JsonText::object();
  made.add("priority_level", JsonText::number(rule.level));
  made.add("rules", json_list(rule.any_of, [](const std::vector<Condition>& all) {
             return json_list(all, condition_json);
           }));
  return made;
}

}  // namespace hamvar::formats
