// SPDX-License-Identifier: Apache-2.0
#include "hamvar/formats/check_config.hpp"

#include "formats/values.hpp"

namespace hamvar {
namespace formats {
namespace {

std::optional<std::vector<RuleLevel>> rule_levels(const Field& field) {
  if (field.value().kind != JsonKind::object) return field.fail_type("an object");
  std::vector<RuleLevel> levels;
  std::size_t index = 0;
  bool good = true;
  for (const JsonValue& member : field.children()) {
    const auto level = enumerator<Level>(Field(field, member, index++));
    good = good && level.has_value();
    if (level)
      levels.push_back(
          {std::string(member.key), *level, field.reading().document().position(member.key_offset)});
  }
  return good ? std::optional(std::move(levels)) : std::nullopt;
}

std::optional<LevelOverride> level_override(const Field& field) {
  Fields fields(field);
  LevelOverride made;
  const bool good = every({fields.require("files", list_of(plain_text), made.files),
                           fields.require("rules", rule_levels, made.rules)});
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
  fields.read("rules", rule_levels, made.rules);
  fields.read("overrides", list_of(level_override), made.overrides);
  fields.finish();
  reading.finish();
  return made;
}

}  // namespace hamvar
