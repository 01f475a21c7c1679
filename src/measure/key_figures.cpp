// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/key_figures.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "hamvar/text/numbers.hpp"

namespace hamvar {
namespace {

template <auto Member>
double seconds_of(const Figures& of) {
  return (of.*Member).count();
}
template <auto Member>
double value_of_figure(const Figures& of) {
  return static_cast<double>(of.*Member);
}
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
template <auto Member>
double seconds_of_lead_times(const Figures& of) {
  return of.lead_times ? ((*of.lead_times).*Member).count() : unknown;
}
double share_in_time(const Figures& of) {
  return of.lead_times ? of.lead_times->in_time.value_or(unknown) : unknown;
}
constexpr bool sigma = true;
constexpr bool detail = true;
constexpr bool more_is_better = true;
constexpr bool of_lead_times = true;

std::vector<KeyFigure> all_key_figures() {
  using F = Figures;
  using enum FigureUnit;
  return {
      {"lead_time", {"Time to deliver", "زمان تحویل"}, time, seconds_of<&F::lead_time>, sigma},
      {"user_cost",
       {"Cost for the user", "هزینهٔ مراجعه‌کننده"},
       money,
       value_of_figure<&F::user_cost>,
       sigma},
      {"user_steps",
       {"Steps required from the user", "گام‌های مراجعه‌کننده"},
       count,
       value_of_figure<&F::user_steps>,
       sigma},
      {"documents", {"Documents asked", "مدارک درخواستی"}, count, value_of_figure<&F::documents>, sigma},
      {"submissions",
       {"Submissions a year", "دفعات ارائهٔ مدارک در سال"},
       count,
       value_of_figure<&F::submissions>,
       sigma},
      {"digital_share",
       {"Digital steps", "گام‌های الکترونیکی"},
       share,
       value_of_figure<&F::digital_share>,
       sigma,
       !detail,
       more_is_better},
      {"visits", {"Visits", "مراجعهٔ حضوری"}, count, value_of_figure<&F::visits>},
      {"steps", {"Steps", "گام‌ها"}, count, value_of_figure<&F::steps>},
      {"agencies", {"Agencies", "دستگاه‌ها"}, count, value_of_figure<&F::agencies>},
      {"handoffs",
       {"Handoffs", "دست‌به‌دست شدن پرونده"},
       count,
       value_of_figure<&F::handoffs>},
      {"government_cost",
       {"Cost for government", "هزینهٔ دستگاه‌ها"},
       money,
       value_of_figure<&F::government_cost>},
      {"touch_time", {"Working time", "زمان کار کارکنان"}, time, seconds_of<&F::touch_time>, !sigma, detail},
      {"waiting_time", {"Waiting time", "زمان انتظار"}, time, seconds_of<&F::waiting_time>, !sigma, detail},
      {"user_time",
       {"The user's own time", "زمان صرف‌شدهٔ مراجعه‌کننده"},
       time,
       seconds_of<&F::user_time>,
       !sigma,
       detail},
      {"lead_time_p50",
       {"Time to deliver half of the cases", "زمان تحویل نیمی از پرونده‌ها"},
       time,
       seconds_of_lead_times<&LeadTimeFigures::p50>,
       !sigma,
       detail,
       !more_is_better,
       of_lead_times},
      {"lead_time_p90",
       {"Time to deliver nine in ten", "زمان تحویل نُه پرونده از ده"},
       time,
       seconds_of_lead_times<&LeadTimeFigures::p90>,
       !sigma,
       detail,
       !more_is_better,
       of_lead_times},
      {"in_time",
       {"Within the legal deadline", "در مهلت قانونی"},
       share,
       share_in_time,
       !sigma,
       detail,
       more_is_better,
       of_lead_times},
      {"longest_lead_time",
       {"Longest time to deliver", "بیشترین زمان تحویل"},
       time,
       seconds_of<&F::longest_lead_time>,
       !sigma,
       detail},
  };
}

}  // namespace

std::span<const KeyFigure> key_figures() {
  static const std::vector<KeyFigure> all = all_key_figures();
  return all;
}

const KeyFigure* find_key_figure(std::string_view key) {
  const auto found = std::ranges::find(key_figures(), key, &KeyFigure::key);
  return found == key_figures().end() ? nullptr : &*found;
}

std::string figure_text(const KeyFigure& figure, double value, const std::string& currency,
                        Language language) {
  switch (figure.unit) {
    case FigureUnit::time:
      return duration_text(Duration(value), language);
    case FigureUnit::money:
      return money_text(value, currency, language);
    case FigureUnit::share:
      return percent_text(value, language);
    case FigureUnit::count:
      break;
  }
  return number_text(value, language, 1);
}

}  // namespace hamvar
