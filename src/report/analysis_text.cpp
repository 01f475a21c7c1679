// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "hamvar/text/numbers.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

using report::isolated;
using report::table;
using report::word;

std::string times_row(const Figures& figures, Language language) {
  const bool fa = language == Language::fa;
  std::string text = duration_text(figures.lead_time, language);
  text += (fa ? " (انحراف معیار " : " (standard deviation ") +
          duration_text(Duration(figures.lead_time_sd), language);
  text += (fa ? "، حداکثر " : ", longest ") + duration_text(figures.longest_lead_time, language) + ")";
  if (figures.approximate) text += fa ? " – برآورد" : " – an estimate";
  return text;
}

std::string service_text(const Service& service, const Figures& figures, const Soundness& soundness,
                         const std::string& currency, Language language) {
  const bool fa = language == Language::fa;
  const auto longest = [&](double expected, double most) {
    return number_text(expected, language, 1) + (fa ? " (حداکثر " : " (at most ") +
           number_text(most, language) + ")";
  };
  std::vector<std::vector<std::string>> rows;
  for (const report::FigureRow& row : report::figure_rows(figures, figures, currency, language)) {
    std::string value = row.before_text;
    const std::string_view key = row.key;
    if (key == "longest_lead_time") continue;  // told with the expected one
    if (key == "lead_time") value = times_row(figures, language);
    if (key == "steps") value = longest(figures.steps, figures.longest_steps);
    if (key == "visits") value = longest(figures.visits, figures.longest_visits);
    if (key == "handoffs") value = longest(figures.handoffs, figures.longest_handoffs);
    if (key == "agencies") value = longest(figures.agencies, figures.longest_agencies);
    rows.push_back({row.name.in(language), std::move(value)});
  }
  rows.push_back(
      {fa ? "هزینه در سال" : "Cost a year",
       money_text(figures.yearly_cost(), currency, language) +
           (figures.volume_assumed ? (fa ? " (برای یک پرونده)" : " (of one case: no volume given)") : "")});
  rows.push_back({fa ? "درست‌ساختی" : "Sound", word(soundness.verdict()).in(language)});
  rows.push_back({fa ? "مقدارهای فرضی" : "Values assumed", number_text(figures.assumed, language)});
  std::string text =
      "\n" + isolated(service.name.in(language), language) + " [" + service.id + "]\n" + table(rows);
  text += fa ? "  مسیر بحرانی:\n" : "  Critical path:\n";
  for (const PathStep& step : figures.critical.steps)
    if (step.share >= 0.005)
      text += "    " + percent_text(step.share, language) + "  " +
              isolated(report::label_of(service.process, step.node, language), language) + " (" +
              duration_text(step.time, language) + ")\n";
  return text;
}

std::string counted(std::size_t count, const Text& one, const Text& many, Language language) {
  return number_text(static_cast<double>(count), language) + " " + (count == 1 ? one : many).in(language);
}

std::string summary(const AnalysisReport& report, Language language) {
  std::size_t services = 0;
  std::size_t by_severity[3] = {0, 0, report.invalid.size()};
  for (const Portfolio& portfolio : report.portfolios) services += portfolio.services.size();
  for (const Analysis& analysis : report.analyses)
    for (const Finding& finding : analysis.findings)
      ++by_severity[static_cast<std::size_t>(finding.severity)];
  const std::string comma(report::comma(language));
  return "\n" + counted(services, {"service", "خدمت"}, {"services", "خدمت"}, language) + ": " +
         counted(by_severity[2], {"error", "خطا"}, {"errors", "خطا"}, language) + comma +
         counted(by_severity[1], {"warning", "هشدار"}, {"warnings", "هشدار"}, language) + comma +
         counted(by_severity[0], {"note", "آگاهی"}, {"notes", "آگاهی"}, language) + "\n";
}

/// What people and government spend in a year; without the services of which nobody said how many cases there
/// are.
std::string cost_text(const AnalysisReport& report, Language language) {
  std::map<std::string, Money> by_currency;
  std::size_t without_volume = 0;
  for (std::size_t p = 0; p < report.portfolios.size(); ++p)
    for (const Figures& figures : report.analyses[p].figures) {
      without_volume += figures.volume_assumed ? 1 : 0;
      if (!figures.volume_assumed)
        by_currency[report.portfolios[p].catalog.currency] += figures.yearly_cost();
    }
  const bool fa = language == Language::fa;
  std::string text;
  for (const auto& [currency, cost] : by_currency)
    text += (fa ? "هزینهٔ مردم و دستگاه‌ها در سال: "
                : "Cost a year for people and government: ") +
            money_text(cost, currency, language) + "\n";
  if (!text.empty() && without_volume != 0)
    text +=
        (fa ? "بدون این خدمت‌ها که تعداد پرونده‌شان داده نشده است: "
            : "Not in it, for want of a volume: ") +
        counted(without_volume, {"service", "خدمت"}, {"services", "خدمت"}, language) + "\n";
  return text;
}

}  // namespace

std::string analysis_text(const AnalysisReport& report, const TextStyle& style) {
  std::string text = findings_text(report.invalid, style);
  for (std::size_t p = 0; p < report.portfolios.size(); ++p)
    text += findings_text(report.analyses[p].findings,
                          {style.language, style.colours, report.portfolios[p].catalog.currency});
  for (std::size_t p = 0; p < report.portfolios.size(); ++p) {
    const Portfolio& portfolio = report.portfolios[p];
    for (std::size_t i = 0; i < portfolio.services.size(); ++i)
      text += service_text(portfolio.services[i], report.analyses[p].figures[i],
                           report.analyses[p].soundness[i], portfolio.catalog.currency, style.language);
  }
  return text + summary(report, style.language) + cost_text(report, style.language);
}

}  // namespace hamvar
