// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "formats/values.hpp"
#include "formats/write_values.hpp"

namespace hamvar::formats {
namespace {

/// The number that is all of the digits, or nothing.
std::optional<unsigned> digits(std::string_view text) {
  unsigned number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                  std::chrono::day(*day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<Date> date(const Field& field) {
  if (field.value().kind != JsonKind::string) return field.fail_type("a date");
  const auto read = parse_date(field.value().text);
  if (!read)
    return field.fail("expected a day as year, month and day of the Gregorian calendar",
                      "for example \"2027-03-20\"");
  return read;
}

std::optional<Exemption> exemption(const Field& field) {
  Fields fields(field);
  Exemption made;
  const bool good =
      every({fields.require("rule", plain_text, made.rule), fields.require("reason", plain_text, made.reason),
             fields.read("until", date, made.until)});
  fields.finish();
  made.at = field.position();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

std::string print_date(Date date) {
  std::string year = std::to_string(static_cast<int>(date.year()));
  year.insert(0, 4 - std::min<std::size_t>(4, year.size()), '0');
  return year + '-' + two_digits(static_cast<unsigned>(date.month())) + '-' +
         two_digits(static_cast<unsigned>(date.day()));
}

JsonText to_json(const Exemption& exemption) {
  JsonText out = JsonText::object();
  out.add("rule", to_json(exemption.rule));
  out.add("reason", to_json(exemption.reason));
  if (exemption.until) out.add("until", to_json(print_date(*exemption.until)));
  return out;
}

}  // namespace hamvar::formats
