// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/key_figures.hpp"

#include <algorithm>
#include <boost/math/distributions/gamma.hpp>
#include <vector>

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
double p90_of(const Figures& of) { return lead_time_quantile(of, 0.9).count(); }
double yearly_cost_of_case(const Figures& of) { return of.yearly_cost(); }

std::vector<KeyFigure> all_key_figures() {
  using F = Figures;
  using enum FigureUnit;
  return {
      {"lead_time", {"lead time", "زمان کل"}, time, seconds_of<&F::lead_time>},
      {"lead_time_p90", {"P90 lead time", "زمان کل صدک ۹۰"}, time, p90_of},
      {"lead_time_longest",
       {"longest lead time", "بیشترین زمان کل"},
       time,
       seconds_of<&F::longest_lead_time>},
      {"waiting_time", {"waiting time", "زمان انتظار"}, time, seconds_of<&F::waiting_time>},
      {"touch_time", {"work of officials", "زمان کار کارکنان"}, time, seconds_of<&F::touch_time>},
      {"user_time", {"the applicant's own time", "زمان خود متقاضی"}, time, seconds_of<&F::user_time>},
      {"steps", {"steps", "گام‌ها"}, count, value_of_figure<&F::steps>},
      {"visits", {"visits", "مراجعهٔ حضوری"}, count, value_of_figure<&F::visits>},
      {"documents", {"documents asked", "مدارک درخواستی"}, count, value_of_figure<&F::documents>},
      {"handoffs", {"handoffs", "دست‌به‌دست شدن"}, count, value_of_figure<&F::handoffs>},
      {"agencies", {"agencies", "دستگاه‌ها"}, count, value_of_figure<&F::agencies>},
      {"digital_share", {"digital share", "سهم دیجیتال"}, share, value_of_figure<&F::digital_share>, true},
      {"user_cost", {"cost to the applicant", "هزینهٔ متقاضی"}, money, value_of_figure<&F::user_cost>},
      {"government_cost", {"cost to the state", "هزینهٔ دولت"}, money, value_of_figure<&F::government_cost>},
      {"yearly_cost", {"cost a year", "هزینهٔ سالانه"}, money, yearly_cost_of_case},
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

Duration lead_time_quantile(const Figures& figures, double share) {
  const double mean = figures.lead_time.count();
  const double sd = figures.lead_time_sd;
  if (mean <= 0 || sd < 1e-6 * mean) return figures.lead_time;
  const double shape = mean * mean / (sd * sd);
  return Duration(boost::math::quantile(boost::math::gamma_distribution<>(shape, mean / shape), share));
}

}  // namespace hamvar
