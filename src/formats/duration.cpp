// SPDX-License-Identifier: Apache-2.0
#include "formats/duration.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>

#include "formats/quote.hpp"

namespace hamvar::formats {
namespace {

struct Unit {
  char letter;
  double seconds;
};
constexpr std::array<Unit, 4> date_units{
    {{'Y', 365 * 86400.}, {'M', 30 * 86400.}, {'W', 7 * 86400.}, {'D', 86400.}}};
constexpr std::array<Unit, 3> time_units{{{'H', 3600.}, {'M', 60.}, {'S', 1.}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads "1D", "4.5H" and so on off the front of the text.
class DurationParser {
 public:
  explicit DurationParser(std::string_view text) : rest_(text) {}

  std::variant<Duration, DurationProblem> parse() {
    if (rest_.starts_with('-')) return DurationProblem{"a duration cannot be negative"};
    if (!take('P')) return DurationProblem{"a duration begins with 'P'"};
    std::string problem = read_units(date_units);
    if (problem.empty() && take('T')) {
      if (rest_.empty()) return DurationProblem{"nothing behind 'T'"};
      problem = read_units(time_units);
    }
    if (!problem.empty()) return DurationProblem{problem};
    if (!rest_.empty()) return DurationProblem{single_quoted(rest_.substr(0, 1)) + " does not belong there"};
    if (parts_ == 0) return DurationProblem{"a duration needs a number and a unit"};
    if (!std::isfinite(seconds_)) return DurationProblem{"the duration is too large"};
    return Duration(seconds_);
  }

 private:
  bool take(char wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Returns what is wrong, or nothing.
  std::string read_units(std::span<const Unit> units) {
    while (!rest_.empty() && rest_.front() != 'T') {
      const auto number = read_number();
      if (!number) return "expected a number at " + single_quoted(rest_.substr(0, 1));
      if (rest_.empty()) return "a unit is missing behind the last number";
      const auto unit = std::ranges::find(units, rest_.front(), &Unit::letter);
      if (unit == units.end()) return wrong_unit(rest_.front(), units);
      rest_.remove_prefix(1);
      seconds_ += *number * unit->seconds;
      ++parts_;
      if (decimals_ && !rest_.empty()) return "only the last number may have decimals";
      units = units.subspan(static_cast<std::size_t>(unit - units.begin()) + 1);
    }
    return {};
  }

  static std::string wrong_unit(char letter, std::span<const Unit> units) {
    const std::string shown = single_quoted({&letter, 1});
    if (letter == 'H' || letter == 'S') return "'T' is missing before " + shown;
    if (units.empty() || std::string_view("YMWDHS").find(letter) != std::string_view::npos)
      return shown + " stands in the wrong place: the order is Y M W D T H M S";
    return shown + " is no unit of time here";
  }

  std::optional<double> read_number() {
    std::string digits;
    while (!rest_.empty() && (is_digit(rest_.front()) || rest_.front() == '.' || rest_.front() == ',')) {
      const bool point = !is_digit(rest_.front());
      if (point && (decimals_ || digits.empty())) return std::nullopt;
      decimals_ = decimals_ || point;
      digits += point ? '.' : rest_.front();
      rest_.remove_prefix(1);
    }
    if (digits.empty() || digits.back() == '.') return std::nullopt;
    double number = 0;
    const auto result =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    if (result.ec == std::errc::result_out_of_range) return decimals_ ? 0.0 : HUGE_VAL;
    return number;
  }

  std::string_view rest_;
  double seconds_ = 0;
  int parts_ = 0;
  bool decimals_ = false;
};

std::string shortest(double number) {
  std::array<char, 1200> digits{};  // fixed: up to 309 before the point, 1074 behind it
  const auto result =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
  return {digits.data(), result.ptr};
}

}  // namespace

std::variant<Duration, DurationProblem> parse_duration(std::string_view text) {
  return DurationParser(text).parse();
}

std::string print_duration(Duration duration) {
  const double seconds = duration.count();
  constexpr double exact_integers = 9007199254740992.0;  // 2^53
  if (seconds != std::floor(seconds) || seconds >= exact_integers) return "PT" + shortest(seconds) + "S";
  auto rest = static_cast<long long>(seconds);
  if (rest == 0) return "PT0S";
  std::string text = "P";
  const auto put = [&](long long unit, char letter) {
    if (rest / unit > 0) text += std::to_string(rest / unit) + letter;
    rest %= unit;
  };
  put(86400, 'D');
  if (rest > 0) text += 'T';
  put(3600, 'H');
  put(60, 'M');
  put(1, 'S');
  return text;
}

}  // namespace hamvar::formats
