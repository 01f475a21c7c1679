// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "formats/scenario/parts.hpp"

namespace hamvar::formats {
namespace {

constexpr double not_said = -1;

std::optional<double> loose_probability(const Field& field) {
  const auto value = loose_number(field);
  if (value && (*value < 0 || *value > 1)) return field.fail("a probability lies between 0 and 1");
  return value;
}

std::optional<std::pair<std::string, double>> way(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  std::pair<std::string, double> made{"", not_said};
  const bool good = every({fields.require("path_id", plain_text, made.first),
                           fields.read("value", loose_probability, made.second)});
  if (const auto condition = fields.find("condition_id"))
    parts.leave(
        *condition,
        {"conditions are not followed: the way is taken by its probability",
         "شرط‌ها دنبال نمی‌شوند: راه با احتمالش انتخاب می‌شود"});
  parts.leave_rest(fields);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

/// Ways of which nothing is said share evenly what the others leave.
void share_rest(std::vector<std::pair<std::string, double>>& ways) {
  double rest = 1;
  std::size_t silent = 0;
  for (const auto& [flow, share] : ways) {
    if (share == not_said)
      ++silent;
    else
      rest -= share;
  }
  for (auto& [flow, share] : ways)
    if (share == not_said) share = std::max(rest, 0.0) / static_cast<double>(silent);
}

std::optional<Branching> branching(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  Branching made;
  const bool good = every({fields.require("gateway_id", plain_text, made.gateway),
                           fields.require("probabilities", list_of(with(parts, way)), made.ways)});
  parts.leave_rest(fields);
  share_rest(made.ways);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<EventPlan> event(ScenarioParts& parts, const Field& field) {
  auto read = time_of_element(parts, field, "event_id");
  if (!read) return std::nullopt;
  return EventPlan{std::move(read->first), std::move(read->second)};
}

}  // namespace

void read_gateways_and_events(ScenarioParts& parts, Fields& root) {
  root.require("gateway_branching_probabilities", list_of(with(parts, branching)), parts.made.branching);
  const auto events = root.find("event_distribution");
  if (!events || (events->value().kind == JsonKind::object && events->value().size == 0))
    return;  // {} is none
  if (auto read = list_of(with(parts, event))(*events)) parts.made.events = *std::move(read);
}

}  // namespace hamvar::formats
