// SPDX-License-Identifier: Apache-2.0
#include "report/times_text.hpp"

#include <functional>

#include "hamvar/text/numbers.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace hamvar::report {
namespace {

std::string spread_text(const LeadTimeFigures& times, Language language) {
  const bool fa = language == Language::fa;
  const auto time = [&](Duration duration) { return duration_text(duration, language); };
  std::vector<std::vector<std::string>> rows{
      {fa ? "میانگین زمان تحویل" : "Time to deliver, mean",
       time(times.mean) + (fa ? " (انحراف معیار " : " (standard deviation ") +
           time(times.standard_deviation) + ")"},
      {fa ? "نیمی از پرونده‌ها تا" : "half of the cases within", time(times.p50)},
      {fa ? "۸۰ درصد تا" : "80 % within", time(times.p80)},
      {fa ? "۹۰ درصد تا" : "90 % within", time(times.p90)},
      {fa ? "۹۵ درصد تا" : "95 % within", time(times.p95)}};
  if (times.in_time)
    rows.push_back(
        {fa ? "در مهلت قانونی" : "within the legal deadline", percent_text(*times.in_time, language)});
  rows.push_back({fa ? "روش محاسبه" : "computed by", word(times.method).in(language)});
  return table(rows);
}

/// The longest first; what is left over is told as a sum.
std::string spent_text(const std::vector<TimeSpent>& spent, const Text& title, Language language,
                       const std::function<std::string(const TimeSpent&)>& name) {
  constexpr std::size_t most_rows = 8;
  std::vector<std::vector<std::string>> rows{
      {title.in(language), Text{"waiting", "انتظار"}.in(language), Text{"work", "کار"}.in(language),
       Text{"the user's own", "وقت مراجعه‌کننده"}.in(language)}};
  const auto add = [&](const std::string& of, const TimeSpent& each) {
    rows.push_back({of, duration_text(each.waiting, language), duration_text(each.touch, language),
                    duration_text(each.user, language)});
  };
  TimeSpent others;
  for (std::size_t i = 0; i < spent.size(); ++i) {
    if (i < most_rows) {
      add(isolated(name(spent[i]), language), spent[i]);
      continue;
    }
    others.waiting += spent[i].waiting;
    others.touch += spent[i].touch;
    others.user += spent[i].user;
  }
  if (spent.size() > most_rows) add(Text{"all others", "بقیه"}.in(language), others);
  return table(rows);
}

}  // namespace

std::string times_text(const MeasuredService& measured, Language language) {
  const TimeTable& time = measured.measures.time;
  if (time.steps.empty()) return "";
  const auto step = [&](const TimeSpent& each) {
    return label_of(measured.service->process, each.of, language);
  };
  const auto agency = [&](const TimeSpent& each) {
    return (each.applicant    ? Text{"the applicant", "متقاضی"}
            : each.of.empty() ? Text{"not said", "ناگفته"}
                              : measured.catalog->agency_name(each.of))
        .in(language);
  };
  return spread_text(*measured.measures.figures.lead_times, language) +
         spent_text(time.steps, {"Step, in one case", "گام، در هر پرونده"}, language, step) +
         spent_text(time.agencies, {"Agency, in one case", "دستگاه، در هر پرونده"}, language, agency);
}

}  // namespace hamvar::report
