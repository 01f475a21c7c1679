// SPDX-License-Identifier: Apache-2.0
#include "hamvar/formats/baseline.hpp"

#include "formats/json_text.hpp"
#include "formats/values.hpp"

namespace hamvar {
namespace formats {
namespace {

constexpr std::string_view baseline_format = "hamvar-baseline";

std::optional<std::string> any_text(const Field& field) {
  if (field.value().kind != JsonKind::string) return field.fail_type("a string");
  return std::string(field.value().text);
}

std::optional<std::string> baseline_name(const Field& field) {
  auto said = any_text(field);
  if (said && *said != baseline_format) return field.fail("expected " + double_quoted(baseline_format));
  return said;
}

std::optional<BaselineEntry> baseline_entry(const Field& field) {
  Fields fields(field);
  BaselineEntry made;
  const bool good = every(
      {fields.require("rule", plain_text, made.rule),
       fields.require("fingerprint", plain_text, made.fingerprint), fields.read("file", any_text, made.file),
       fields.read("element", any_text, made.element), fields.read("message", any_text, made.message)});
  fields.finish();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace
}  // namespace formats

std::vector<BaselineEntry> read_baseline(std::string_view text, const std::string& file) {
  using namespace formats;
  const JsonDocument json(text, file);
  Reading reading(json, file);
  const Field root(reading, json.root());
  Fields fields(root);
  std::string format;
  std::vector<BaselineEntry> entries;
  fields.require("format", baseline_name, format);
  fields.require("findings", list_of(baseline_entry), entries);
  fields.finish();
  reading.finish();
  return entries;
}

std::string write_baseline(const std::vector<BaselineEntry>& entries) {
  using namespace formats;
  JsonText list = JsonText::list();
  for (const BaselineEntry& each : entries) {
    JsonText entry = JsonText::object();
    entry.add("rule", JsonText::string(each.rule));
    entry.add("fingerprint", JsonText::string(each.fingerprint));
    entry.add("file", JsonText::string(each.file));
    if (!each.element.empty()) entry.add("element", JsonText::string(each.element));
    entry.add("message", JsonText::string(each.message));
    list.add(std::move(entry));
  }
  JsonText out = JsonText::object();
  out.add("format", JsonText::string(baseline_format));
  out.add("findings", std::move(list));
  return out.print();
}

}  // namespace hamvar
