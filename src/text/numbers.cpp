// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/numbers.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace hamvar {
namespace {

constexpr std::array<std::string_view, 10> persian_digits{"۰", "۱", "۲", "۳", "۴", "۵", "۶", "۷", "۸", "۹"};

/// Plain notation; no locale of the machine takes part.
std::string fixed(double number, int decimals) {
  std::array<char, 400> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, number);
  std::string text(buffer.data(), static_cast<std::size_t>(length));
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string grouped(const std::string& plain, Language language) {
  const bool fa = language == Language::fa;
  const std::size_t whole_end = std::min(plain.find('.'), plain.size());
  const std::size_t first = plain[0] == '-' ? 1 : 0;
  std::string text(first == 1 ? "−" : "");
  for (std::size_t i = first; i < plain.size(); ++i) {
    if (i > first && i < whole_end && (whole_end - i) % 3 == 0) text += fa ? "٬" : ",";
    if (plain[i] == '.')
      text += fa ? "٫" : ".";
    else if (fa)
      text += persian_digits[static_cast<std::size_t>(plain[i] - '0')];
    else
      text += plain[i];
  }
  return text;
}

struct Unit {
  double seconds;
  Text name;
};

const std::array<Unit, 4>& units() {
  static const std::array<Unit, 4> all{Unit{86400, {"d", "روز"}}, Unit{3600, {"h", "ساعت"}},
                                       Unit{60, {"min", "دقیقه"}}, Unit{1, {"s", "ثانیه"}}};
  return all;
}

}  // namespace

std::string number_text(double number, Language language, int decimals) {
  return std::isfinite(number) ? grouped(fixed(number, decimals), language) : "–";
}

std::string duration_text(Duration duration, Language language) {
  const double seconds = duration.count();
  if (!std::isfinite(seconds)) return "–";
  if (seconds < 0) return "−" + duration_text(-duration, language);
  std::size_t i = 0;
  // Rounded in the unit below, 23 h 59.9 min is a day.
  const auto reaches = [&](std::size_t unit) {
    const double step = units()[unit + 1].seconds;
    return std::round(seconds / step) * step >= units()[unit].seconds;
  };
  while (i + 1 < units().size() && !reaches(i)) ++i;
  const auto amount = [&](double count, const Unit& unit) {
    return number_text(count, language) + " " + unit.name.in(language);
  };
  if (i + 1 == units().size()) return amount(std::round(seconds), units()[i]);
  const Unit& small = units()[i + 1];
  const double per = units()[i].seconds / small.seconds;
  const double count = std::round(seconds / small.seconds);
  const double large = std::floor(count / per);
  const double rest = count - large * per;
  // Of more than ten days nobody counts the hours.
  if (rest == 0 || (i == 0 && large >= 10))
    return amount(std::round(seconds / units()[i].seconds), units()[i]);
  return amount(large, units()[i]) + (language == Language::fa ? " و " : " ") + amount(rest, small);
}

std::string percent_text(double share, Language language) {
  const double percent = share * 100;
  const std::string number = number_text(percent, language, std::abs(percent) < 10 ? 1 : 0);
  return number + (language == Language::fa ? "٪" : " %");
}

std::string money_text(Money amount, std::string_view currency, Language language) {
  const bool fa = language == Language::fa;
  std::string unit(currency);
  if (fa && currency == "IRR") unit = "ریال";
  if (fa && currency == "IRT") unit = "تومان";
  const double size = std::abs(amount);
  if (size >= 999.5e6)
    return number_text(amount / 1e9, language, size < 1e11 ? 1 : 0) + (fa ? " میلیارد " : " billion ") + unit;
  if (size >= 999.5e3)
    return number_text(amount / 1e6, language, size < 1e8 ? 1 : 0) + (fa ? " میلیون " : " million ") + unit;
  return number_text(amount, language) + " " + unit;
}

}  // namespace hamvar
