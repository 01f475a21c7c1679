// SPDX-License-Identifier: Apache-2.0
#include "formats/json_document.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include "formats/json_builder.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar::formats {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t largest = std::size_t{64} << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Refusal {
 public:
  Refusal(const LineIndex& lines, const std::string& file) : lines_(lines), file_(file) {}
  [[noreturn]] void at(std::size_t offset, std::string message, std::string advice = {}) const {
    throw InputError({{file_, lines_.position(offset), {}, std::move(message), std::move(advice)}});
  }
  [[noreturn]] void whole(std::string message, std::string advice = {}) const {
    throw InputError({{file_, {}, {}, std::move(message), std::move(advice)}});
  }

 private:
  const LineIndex& lines_;
  const std::string& file_;
};

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0');
}

void check_encoding(std::string_view text, const Refusal& refuse) {
  if (text.size() > largest) refuse.whole("larger than 64 MiB");
  if (looks_like_utf16(text)) refuse.whole("the file is not UTF-8 but UTF-16", "save it as UTF-8");
  if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos)
    refuse.at(bad, "the file is not UTF-8 from here on", "save it as UTF-8");
  if (skip_space(text, 0) == text.size()) refuse.whole("the file is empty");
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

}  // namespace

void JsonDocument::adopt(JsonValue& container, const std::vector<JsonValue>& children) {
  container.first = static_cast<std::uint32_t>(values_.size());
  container.size = static_cast<std::uint32_t>(children.size());
  values_.insert(values_.end(), children.begin(), children.end());
}

JsonDocument::JsonDocument(std::string_view text, const std::string& file) : lines_(without_mark(text)) {
  const Refusal refuse(lines_, file);
  text = without_mark(text);
  check_encoding(text, refuse);
  boost::json::parse_options options;
  options.max_depth = deepest;
  options.allow_invalid_utf8 = true;  // checked above
  boost::json::basic_parser<JsonBuilder> parser(options, text, *this);
  boost::json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  const auto [token, expected] = parser.handler().next();
  if (error == boost::json::error::too_deep)
    refuse.at(token, "more than " + std::to_string(deepest) + " levels deep");
  if (error == boost::json::error::array_too_large)
    refuse.at(token, "more than " + std::to_string(most_values) + " values", "split the file");
  if (error == boost::json::error::exponent_overflow) refuse.at(token, "the number is too large");
  if (error || read < text.size()) {
    SyntaxProblem problem = explain_syntax(text, token, expected);
    refuse.at(problem.offset, std::move(problem.message), std::move(problem.advice));
  }
}

std::string_view described(const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return value.boolean ? "true" : "false";
    case JsonKind::number:
      return "a number";
    case JsonKind::string:
      return "a string";
    case JsonKind::array:
      return "a list";
    case JsonKind::object:
      return "an object";
  }
  return "";
}

}  // namespace hamvar::formats
