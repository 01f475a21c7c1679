// SPDX-License-Identifier: Apache-2.0
#include "hamvar/formats/check_config.hpp"

#include "formats/values.hpp"

namespace hamvar {
namespace formats {
namespace {

Position key_position(const Field& field, const JsonValue& member) {
  return field.reading().document().position(member.key_offset);
}

/// An object whose every key is read; nothing unless all could be.
template <class Made, class Read>
std::optional<std::vector<Made>> by_key(const Field& field, const Read& read) {
  if (field.value().kind != JsonKind::object) return field.fail_type("an object");
  std::vector<Made> all;
  std::size_t index = 0;
  bool good = true;
  for (const JsonValue& member : field.children()) {
    std::optional<Made> made = read(Field(field, member, index++), member);
    good = good && made.has_value();
    if (made) all.push_back(std::move(*made));
  }
  return good ? std::optional(std::move(all)) : std::nullopt;
}

/// A number, or a duration.
std::optional<NamedValue> named_value(const Field& field, Position at) {
  NamedValue made{std::string(field.value().key), 0, field.value().kind == JsonKind::string, at};
  if (made.is_time) {
    const auto time = duration(field);
    if (!time) return std::nullopt;
    made.value = time->count();
    return made;
  }
  const auto number = not_negative(field);
  if (!number) return std::nullopt;
  made.value = *number;
  return made;
}

std::optional<std::vector<NamedValue>> named_values(const Field& field) {
  return by_key<NamedValue>(field, [&](const Field& each, const JsonValue& member) {
    return named_value(each, key_position(field, member));
  });
}

/// "warning", or {"severity": "warning", "nodes": 60}.
std::optional<RuleSetting> rule_setting(const Field& field, Position at) {
  RuleSetting made{std::string(field.value().key), {}, {}, at};
  if (field.value().kind != JsonKind::object) {
    made.level = enumerator<Level>(field);
    return made.level ? std::optional(std::move(made)) : std::nullopt;
  }
  bool good = true;
  std::size_t index = 0;
  for (const JsonValue& member : field.children()) {
    const Field each(field, member, index++);
    if (member.key == "severity") {
      made.level = enumerator<Level>(each);
      good = good && made.level.has_value();
      continue;
    }
    const auto option = named_value(each, key_position(field, member));
    good = good && option.has_value();
    if (option) made.options.push_back(*option);
  }
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<std::vector<RuleSetting>> rule_settings(const Field& field) {
  return by_key<RuleSetting>(field, [&](const Field& each, const JsonValue& member) {
    return rule_setting(each, key_position(field, member));
  });
}

void read_part(Fields& fields, SettingsPart& part) {
  fields.read("rules", rule_settings, part.rules);
  fields.read("budgets", named_values, part.budgets);
}

std::optional<SettingsOverride> settings_override(const Field& field) {
  Fields fields(field);
  SettingsOverride made;
  const bool good = fields.require("files", list_of(plain_text), made.files);
  read_part(fields, made.part);
  fields.finish();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace
}  // namespace formats

CheckConfig read_check_config(std::string_view text, const std::string& file) {
  using namespace formats;
  const JsonDocument json(text, file);
  Reading reading(json, file);
  const Field root(reading, json.root());
  Fields fields(root);
  CheckConfig made;
  made.file = file;
  (void)fields.find("$schema");
  fields.read("extends", plain_text, made.extends);
  read_part(fields, made.part);
  fields.read("overrides", list_of(settings_override), made.overrides);
  fields.finish();
  reading.finish();
  return made;
}

}  // namespace hamvar
