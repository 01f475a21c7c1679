// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>

#include "formats/plain_number.hpp"
#include "formats/scenario/parts.hpp"

namespace hamvar {
namespace formats {

std::optional<double> loose_number(const Field& field) {
  const JsonValue& value = field.value();
  double number = value.number;
  if (value.kind == JsonKind::string) {
    const auto result = std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
    if (result.ec != std::errc() || result.ptr != value.text.data() + value.text.size())
      return field.fail_type("a number");
  } else if (value.kind != JsonKind::number) {
    return field.fail_type("a number");
  }
  if (!std::isfinite(number)) return field.fail("the number is too large");
  return number;
}

std::optional<std::string> any_string(const Field& field) {
  if (field.value().kind != JsonKind::string) return field.fail_type("a string");
  return std::string(field.value().text);
}

void ScenarioParts::leave_rest(const Fields& fields) {
  fields.for_rest([&](const Field& field) {
    leave(field, {"hamvar does not know this key", "هموار این کلید را نمی‌شناسد"});
  });
}

namespace {

/// Parts of a scenario over data, which no case has here.
void leave_what_is_not_followed(ScenarioParts& parts, Fields& root) {
  const std::pair<const char*, Text> all[] = {
      {"branch_rules",
       {"rules over attributes are not followed: ways are taken by their probabilities",
        "قاعده‌های روی ویژگی‌ها دنبال نمی‌شود: راه‌ها با احتمالشان انتخاب می‌شوند"}},
      {"event_attributes",
       {"attributes that change are not followed",
        "ویژگی‌هایی که تغییر می‌کنند دنبال نمی‌شوند"}},
      {"global_attributes",
       {"attributes that change are not followed",
        "ویژگی‌هایی که تغییر می‌کنند دنبال نمی‌شوند"}},
      {"multitask",
       {"a resource does one thing at a time",
        "هر منبع در هر زمان یک کار انجام می‌دهد"}}};
  for (const auto& [key, why] : all)
    if (const auto field = root.find(key); field && field->value().size > 0) parts.leave(*field, why);
}

void read_model_type(Fields& root) {
  const auto type = root.find("model_type");
  (void)root.find("granule_size");  // only of fuzzy calendars
  if (type && type->value().text != "CRISP")
    type->fail("calendars of this type are not simulated; expected \"CRISP\"",
               "give each calendar \"time_periods\", and \"model_type\": \"CRISP\"");
}

/// A whole number between two others.
template <class Number>
auto whole(double least, double most) {
  return [least, most](const Field& field) -> std::optional<Number> {
    const auto value = not_negative(field);
    if (!value) return std::nullopt;
    if (*value != std::floor(*value) || *value < least || *value > most)
      return field.fail("expected a whole number from " + plain_number(least) + " to " + plain_number(most));
    return static_cast<Number>(*value);
  };
}
constexpr double most_cases = 1e9;
constexpr double most_replications = 1e5;
constexpr double most_seed = 0x1p53;  // JSON holds each whole number up to here

void read_own(ScenarioParts& parts, Fields& root) {
  const auto own = root.find("hamvar");
  if (!own) return;
  Fields fields(*own);
  Horizon& horizon = parts.made.horizon;
  fields.read("cases", whole<std::uint64_t>(1, most_cases), horizon.cases);
  fields.read("warm_up", whole<std::uint64_t>(0, most_cases), horizon.warm_up);
  fields.read("replications", whole<std::uint32_t>(1, most_replications), horizon.replications);
  fields.read("seed", whole<std::uint64_t>(0, most_seed), horizon.seed);
  fields.read("user_cost", not_negative, parts.made.user_cost);
  fields.finish();
}

}  // namespace
}  // namespace formats

ReadScenario read_scenario(std::string_view text, const std::string& file) {
  using namespace formats;
  const JsonDocument json(text, file);
  Reading reading(json, file);
  const Field root_field(reading, json.root());
  Fields root(root_field);
  ScenarioParts parts;
  read_model_type(root);
  if (reading.faultless()) read_calendars(parts, root);
  read_resources(parts, root);
  read_steps(parts, root);
  root.require("arrival_time_distribution", with(parts, distribution), parts.made.arrival);
  root.read("arrival_time_calendar", with(parts, periods), parts.made.arrival_open);
  read_gateways_and_events(parts, root);
  read_batches(parts, root);
  read_priorities(parts, root);
  root.read("gateway_execution_limit", whole<std::uint32_t>(1, most_cases), parts.made.most_passes);
  read_own(parts, root);
  leave_what_is_not_followed(parts, root);
  parts.leave_rest(root);
  reading.finish();
  std::ranges::stable_sort(parts.left_out, {}, &LeftOut::at);
  return {std::move(parts.made), std::move(parts.left_out)};
}

}  // namespace hamvar
