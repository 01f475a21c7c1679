// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <limits>

#include "formats/scenario/parts.hpp"

namespace hamvar::formats {
namespace {

std::optional<std::pair<std::string, double>> named_share(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  std::pair<std::string, double> made;
  const bool good = every(
      {fields.require("key", any_string, made.first), fields.require("value", loose_number, made.second)});
  parts.leave_rest(fields);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<CaseAttribute> case_attribute(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  CaseAttribute made;
  std::string type;
  bool good =
      every({fields.require("name", plain_text, made.name), fields.require("type", plain_text, type)});
  if (type == "discrete")
    good = fields.require("values", list_of(with(parts, named_share)), made.values) && good;
  else if (type == "continuous")
    good = fields.require("values", with(parts, distribution), made.number) && good;
  else if (good)
    return field.fail("expected \"type\": \"discrete\" or \"continuous\"");
  parts.leave_rest(fields);
  if (good && type == "discrete" && made.values.empty()) return field.fail("the attribute has no values");
  return good ? std::optional(std::move(made)) : std::nullopt;
}

/// A number, "-inf" or "inf".
std::optional<double> limit(const Field& field) {
  if (field.value().text == "inf") return std::numeric_limits<double>::infinity();
  if (field.value().text == "-inf") return -std::numeric_limits<double>::infinity();
  return loose_number(field);
}

bool read_value(Fields& fields, const std::string& comparison, Condition& made) {
  const auto value = fields.find("value");
  if (!value) return fields.require("value", plain_text, made.value);
  if (comparison == "in") {
    const auto limits = list_of(limit)(*value);
    if (limits && limits->size() != 2) value->fail("expected the least and the most");
    if (!limits || limits->size() != 2) return false;
    made.least = (*limits)[0];
    made.most = (*limits)[1];
    return true;
  }
  if (comparison == "=" && value->value().kind == JsonKind::string) {
    made.value = std::string(value->value().text);
    return true;
  }
  const auto number = limit(*value);
  if (!number) return false;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (comparison != "<=" && comparison != "<")
    made.least = comparison == ">" ? std::nextafter(*number, infinity) : *number;
  if (comparison != ">=" && comparison != ">")
    made.most = comparison == "<" ? std::nextafter(*number, -infinity) : *number;
  return true;
}

std::optional<Condition> priority_condition(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  Condition made;
  std::string comparison;
  bool good = every({fields.require("attribute", plain_text, made.attribute),
                     fields.require("comparison", plain_text, comparison)});
  static constexpr std::string_view known[] = {"=", "in", "<", "<=", ">", ">="};
  if (good && std::ranges::find(known, comparison) == std::end(known))
    return field.fail("expected one of the comparisons = in < <= > >=");
  good = read_value(fields, comparison, made) && good;
  parts.leave_rest(fields);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<std::vector<Condition>> priority_conditions(ScenarioParts& parts, const Field& field) {
  return list_of(with(parts, priority_condition))(field);
}

std::optional<std::uint32_t> level(const Field& field) {
  const auto value = loose_number(field);
  if (!value) return std::nullopt;
  if (*value < 0 || *value != std::floor(*value) || *value > 1e9)
    return field.fail("expected a whole number");
  return static_cast<std::uint32_t>(*value);
}

std::optional<PriorityRule> priority_rule(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  PriorityRule made;
  const bool good = every({fields.require("priority_level", level, made.level),
                           fields.require("rules", list_of(with(parts, priority_conditions)), made.any_of)});
  parts.leave_rest(fields);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace

void read_priorities(ScenarioParts& parts, Fields& root) {
  root.read("case_attributes", list_of(with(parts, case_attribute)), parts.made.attributes);
  root.read("prioritisation_rules", list_of(with(parts, priority_rule)), parts.made.priorities);
}

}  // namespace hamvar::formats
