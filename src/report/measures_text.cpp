// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <ostream>

#include "hamvar/text/numbers.hpp"
#include "report/table.hpp"
#include "report/times_text.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

constexpr int decimals = 3;

const Text& word(Rating rating) {
  static const std::array<Text, 4> words{Text{"", ""}, Text{"good", "خوب"}, Text{"look", "نیازمند بررسی"},
                                         Text{"bad", "بد"}};
  return words[static_cast<std::size_t>(rating)];
}

/// "good up to 2, bad above 4". In words: a sign beside a number would end up on either side of it in
/// Persian.
std::string limits_text(const Limits& limits, Language language) {
  if (!limits.good) return "";
  const bool fa = language == Language::fa;
  const bool more = limits.more_is_better;
  std::string text = fa     ? (more ? "خوب: دست‌کم " : "خوب: حداکثر ")
                     : more ? "good from "
                            : "good up to ";
  text += number_text(*limits.good, language, decimals);
  if (!limits.bad) return text;
  text += fa ? (more ? "؛ بد: کمتر از " : "؛ بد: بیش از ") : more ? ", bad below " : ", bad above ";
  return text + number_text(*limits.bad, language, decimals);
}

std::vector<std::string> row_of(const Metric& metric, const Measures& measures, Language language) {
  const std::optional<double> value = metric.value(measures);
  return {metric.name.in(language), value ? number_text(*value, language, decimals) : "–",
          word(metric.rating(measures)).in(language), limits_text(metric.limits, language)};
}

std::string service_text(const MeasuredService& measured, Language language) {
  const Service& service = *measured.service;
  std::vector<std::vector<std::string>> rows;
  for (const Metric& metric : metrics()) rows.push_back(row_of(metric, measured.measures, language));
  return report::isolated(service.name.in(language), language) + " [" + report::printable(service.id) + "] " +
         report::isolated(report::place_text({service.file, {}, {}, {}}), language) + "\n" +
         report::table(rows) + report::times_text(measured, language);
}

}  // namespace

void measures_text(const std::vector<MeasuredService>& measured, Language language, std::ostream& out) {
  const char* between = "";
  for (const MeasuredService& each : measured) {
    out << between << service_text(each, language);
    between = "\n";
  }
}

}  // namespace hamvar
