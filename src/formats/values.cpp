// SPDX-License-Identifier: Apache-2.0
#include "formats/values.hpp"

#include <cmath>

#include "formats/duration.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar::formats {
namespace {

std::optional<double> number(const Field& field) {
  if (field.value().kind != JsonKind::number) return field.fail_type("a number");
  if (!std::isfinite(field.value().number)) return field.fail("the number is too large");
  return field.value().number;
}

std::optional<std::string> string(const Field& field, std::string_view expected) {
  if (field.value().kind != JsonKind::string) return field.fail_type(expected);
  return std::string(field.value().text);
}

/// Text that says something: not only white space.
std::optional<std::string> saying(const Field& field, std::string_view expected) {
  auto said = string(field, expected);
  if (said && said->find_first_not_of(" \t\r\n") == std::string::npos) return field.fail("the text is empty");
  return said;
}

std::optional<std::string> line(const Field& field) { return saying(field, "a string"); }

std::optional<Text> one_language(const Field& field) {
  auto said = line(field);
  if (!said) return std::nullopt;
  Text text;
  (language_of(*said) == Language::fa ? text.fa : text.en) = std::move(*said);
  return text;
}

std::optional<Estimate> between(const Field& field) {
  Fields fields(field);
  Estimate estimate;
  std::optional<Duration> mode;
  const bool ends =
      every({fields.require("min", duration, estimate.min), fields.require("max", duration, estimate.max)});
  const bool peak = fields.read("mode", duration, mode);
  fields.finish();
  if (!ends || !peak) return std::nullopt;
  if (estimate.min > estimate.max) return field.fail("min is larger than max");
  estimate.mode = mode.value_or((estimate.min + estimate.max) / 2);
  if (estimate.mode < estimate.min || estimate.mode > estimate.max)
    return field.fail("mode does not lie between min and max");
  return estimate;
}

}  // namespace

std::optional<bool> boolean(const Field& field) {
  if (field.value().kind != JsonKind::boolean) return field.fail_type("true or false");
  return field.value().boolean;
}

std::optional<double> not_negative(const Field& field) {
  const auto value = number(field);
  if (value && *value < 0) return field.fail("a negative number makes no sense here");
  return value;
}

std::optional<double> probability(const Field& field) {
  const auto value = number(field);
  if (value && (*value < 0 || *value > 1)) return field.fail("a probability lies between 0 and 1");
  return value;
}

std::optional<double> probability_below_one(const Field& field) {
  const auto value = number(field);
  if (value && (*value < 0 || *value >= 1)) return field.fail("this probability lies between 0 and below 1");
  return value;
}

std::optional<std::string> plain_text(const Field& field) { return line(field); }

std::optional<Text> text(const Field& field) {
  if (field.value().kind == JsonKind::string) return one_language(field);
  if (field.value().kind != JsonKind::object) return field.fail_type(R"(a string or {"fa": ..., "en": ...})");
  Fields fields(field);
  Text text;
  const bool read = every({fields.read("fa", line, text.fa), fields.read("en", line, text.en)});
  fields.finish();
  if (!read) return std::nullopt;
  if (text.empty()) return field.fail(R"(a text needs "fa" or "en")");
  return text;
}

std::optional<Duration> duration(const Field& field) {
  if (field.value().kind != JsonKind::string) return field.fail_type("a duration");
  const auto parsed = parse_duration(field.value().text);
  if (const auto* problem = std::get_if<DurationProblem>(&parsed))
    return field.fail(double_quoted(field.value().text) + " is no duration: " + problem->message,
                      "write ISO 8601, such as P3D, PT15M or P1DT4H");
  return std::get<Duration>(parsed);
}

std::optional<Estimate> estimate(const Field& field) {
  if (field.value().kind == JsonKind::object) return between(field);
  if (field.value().kind != JsonKind::string)
    return field.fail_type(R"(a duration or {"min": ..., "mode": ..., "max": ...})");
  const auto exact = duration(field);
  if (!exact) return std::nullopt;
  return Estimate::exactly(*exact);
}

bool read_money(Fields& fields, Money& amount) {
  const bool good = fields.require("amount", not_negative, amount);
  const auto currency = fields.find("currency");
  if (!currency) return good;
  const auto named = string(*currency, "a currency");
  const Catalog* catalog = fields.field().reading().catalog;
  if (!named || catalog == nullptr || *named == catalog->currency) return good && named;
  currency->fail(
      "the currency is " + double_quoted(*named) + ", the catalogue's is " + double_quoted(catalog->currency),
      "a portfolio has one currency");
  return false;
}

std::optional<Money> money(const Field& field) {
  Fields fields(field);
  Money amount = 0;
  const bool good = read_money(fields, amount);
  fields.finish();
  return good ? std::optional(amount) : std::nullopt;
}

bool read_law(Fields& fields, LawReference& reference) {
  const bool good = fields.read("law", law_id, reference.law);
  const auto article = fields.find("article");
  if (!article) return good;
  const auto cited = line(*article);
  if (cited) reference.article = *cited;
  if (good && reference.law.empty()) article->fail("an article needs its law", R"(add "law")");
  return good && cited && !reference.law.empty();
}

std::optional<Fee> fee(const Field& field) {
  Fields fields(field);
  Fee fee;
  const bool good =
      every({read_money(fields, fee.amount), fields.read("name", text, fee.name), read_law(fields, fee.law)});
  fields.finish();
  return good ? std::optional(std::move(fee)) : std::nullopt;
}

std::nullopt_t fail_spelling(const Field& field, std::span<const std::string_view> spellings) {
  std::string list;
  for (const std::string_view each : spellings) {
    if (!list.empty()) list += ", ";
    list += each;
  }
  if (field.value().kind != JsonKind::string) return field.fail_type("one of " + list);
  const std::string_view found = field.value().text;
  std::string advice = field.reading().full() ? std::string() : suggestion(found, spellings);
  return field.fail("expected one of " + list + ", found " + double_quoted(found), std::move(advice));
}

}  // namespace hamvar::formats
