// SPDX-License-Identifier: Apache-2.0
#include "hamvar/measure/metrics.hpp"

#include <vector>

#include "hamvar/structure/flatten.hpp"

namespace hamvar {
namespace {

using Value = std::optional<double>;

template <std::uint64_t Complexity::*Count>
Value count(const Measures& of) {
  return static_cast<double>(of.complexity.*Count);
}
template <std::optional<std::uint64_t> Complexity::*Count>
Value count_if_any(const Measures& of) {
  const std::optional<std::uint64_t>& it = of.complexity.*Count;
  return it ? Value(static_cast<double>(*it)) : std::nullopt;
}
template <std::optional<double> Complexity::*Ratio>
Value ratio(const Measures& of) {
  return of.complexity.*Ratio;
}
template <double Figures::*Expected>
Value expected(const Measures& of) {
  return of.figures.*Expected;
}

/// Good up to the first, bad beyond the second.
constexpr Limits less(double good, std::optional<double> bad = {}) { return {good, bad, false}; }
/// Good from the first up, bad below the second.
constexpr Limits more(double good, double bad) { return {good, bad, true}; }

std::vector<Metric> all_metrics() {
  using C = Complexity;
  return {
      {"nodes", {"Nodes", "گره‌ها"}, true, count<&C::nodes>, less(31, 50)},
      {"arcs", {"Arcs", "یال‌ها"}, true, count<&C::arcs>, less(19, 44)},
      {"activities", {"Activities", "فعالیت‌ها"}, true, count<&C::activities>, less(9, 19)},
      {"sub_processes", {"Sub-processes", "زیرفرایندها"}, true, count<&C::sub_processes>},
      {"events", {"Events", "رویدادها"}, true, count<&C::events>},
      {"gateways", {"Gateways", "درگاه‌ها"}, true, count<&C::gateways>},
      {"exclusive_gateways",
       {"Exclusive gateways", "درگاه‌های انحصاری"},
       true,
       count<&C::exclusive_gateways>,
       less(6, 45)},
      {"parallel_gateways",
       {"Parallel gateways", "درگاه‌های هم‌زمان"},
       true,
       count<&C::parallel_gateways>,
       less(1, 6)},
      {"inclusive_gateways",
       {"Inclusive gateways", "درگاه‌های شمولی"},
       true,
       count<&C::inclusive_gateways>,
       less(1, 13)},
      {"average_gateway_degree",
       {"Arcs at a gateway, mean", "میانگین یال‌های هر درگاه"},
       false,
       ratio<&C::average_gateway_degree>},
      {"max_gateway_degree",
       {"Arcs at a gateway, most", "بیشترین یال‌های یک درگاه"},
       true,
       count_if_any<&C::max_gateway_degree>},
      {"cnc", {"Connectivity (CNC)", "ضریب اتصال (CNC)"}, false, ratio<&C::cnc>, less(1, 1.2)},
      {"density", {"Density", "چگالی"}, false, ratio<&C::density>, less(0.1, 0.5)},
      {"cfc", {"Control-flow complexity (CFC)", "پیچیدگی جریان کنترل (CFC)"}, true, count<&C::cfc>},
      {"mismatch",
       {"Gateway mismatch", "ناهمخوانی درگاه‌ها"},
       true,
       count<&C::mismatch>,
       less(5)},
      {"heterogeneity",
       {"Gateway heterogeneity", "ناهمگونی درگاه‌ها"},
       false,
       ratio<&C::heterogeneity>,
       less(0.3, 0.75)},
      {"token_split", {"Token split", "تکثیر نشانه"}, true, count<&C::token_split>, less(2, 6)},
      {"sequentiality", {"Sequentiality", "ترتیبی بودن"}, false, ratio<&C::sequentiality>, more(0.46, 0.18)},
      {"separability",
       {"Separability", "تفکیک‌پذیری"},
       false,
       ratio<&C::separability>,
       more(0.56, 0.35)},
      {"structuredness",
       {"Structuredness", "ساخت‌یافتگی"},
       false,
       ratio<&C::structuredness>,
       more(0.9, 0.7)},
      {"depth", {"Nesting depth", "عمق تودرتویی"}, true, count<&C::depth>, less(2, 4)},
      {"cyclicity", {"Cyclicity", "چرخه‌ای بودن"}, false, ratio<&C::cyclicity>, less(0.01, 0.07)},
      {"diameter", {"Diameter", "طول بلندترین مسیر"}, true, count_if_any<&C::diameter>, less(11, 17)},
      {"handoffs",
       {"Handoffs", "دست‌به‌دست شدن پرونده"},
       false,
       expected<&Figures::handoffs>},
      {"agencies", {"Agencies", "دستگاه‌ها"}, false, expected<&Figures::agencies>},
      {"visits", {"Visits", "مراجعهٔ حضوری"}, false, expected<&Figures::visits>},
      {"documents", {"Documents asked", "مدارک درخواستی"}, false, expected<&Figures::documents>},
  };
}

}  // namespace

namespace {

Measures measures_of_flat(const Service& service, const Process& flat, const Catalog& catalog) {
  Measures made{complexity(service.process, flat), measure(service, flat, catalog),
                time_spent(service, flat, catalog)};
  made.figures.lead_times = told(lead_time(service, flat, catalog));
  return made;
}

}  // namespace

Measures measures(const Service& service, const Catalog& catalog) {
  return is_flat(service.process) ? measures_of_flat(service, service.process, catalog)
                                  : measures_of_flat(service, flatten(service.process), catalog);
}

Rating Metric::rating(const Measures& of) const {
  const std::optional<double> it = value(of);
  if (!it || !limits.good) return Rating::none;
  // With the sign turned, more is better reads like less is better.
  const double sign = limits.more_is_better ? -1 : 1;
  if (sign * *it <= sign * *limits.good) return Rating::good;
  return limits.bad && sign * *it > sign * *limits.bad ? Rating::bad : Rating::look;
}

std::span<const Metric> metrics() {
  static const std::vector<Metric> all = all_metrics();
  return all;
}

}  // namespace hamvar
