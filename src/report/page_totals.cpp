// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "hamvar/text/numbers.hpp"
#include "report/html.hpp"
#include "report/page.hpp"
#include "report/savings.hpp"

namespace hamvar::report {
namespace {

struct TotalsOf {
  Totals before;
  Totals after;
  std::size_t without_volume = 0;
};

TotalsOf totals_of(const std::vector<ServicePage>& pages) {
  TotalsOf all;
  for (const ServicePage& page : pages) {
    const auto [before, after] = figures_of(page);
    if (before == nullptr) continue;
    all.before += *before;
    all.after += *after;
    all.without_volume += before->volume_assumed ? 1 : 0;
  }
  return all;
}

/// One thing that is counted over a year.
struct Total {
  Text name;
  Text saved;  ///< "saved by people a year"
  Text more;   ///< the same where it has become more
  double before = 0;
  double after = 0;
  bool money = false;
};

std::string shown(const Total& total, double amount, const PageContext& context) {
  return total.money ? money_text(amount, context.currency(), context.language)
                     : number_text(amount, context.language);
}

std::vector<Total> totals_list(const TotalsOf& all) {
  const auto& [before, after, without_volume] = all;
  return {{{"Cost for people", "هزینهٔ مردم"},
           {"saved by people a year", "صرفه‌جویی مردم در سال"},
           {"more for people to pay a year", "هزینهٔ بیشتر مردم در سال"},
           before.user_cost,
           after.user_cost,
           true},
          {{"Cost for government", "هزینهٔ دستگاه‌ها"},
           {"saved by government a year", "صرفه‌جویی دستگاه‌ها در سال"},
           {"more for government to pay a year", "هزینهٔ بیشتر دستگاه‌ها در سال"},
           before.government_cost,
           after.government_cost,
           true},
          {{"Visits", "مراجعهٔ حضوری"},
           {"fewer visits a year", "مراجعهٔ حضوری کمتر در سال"},
           {"more visits a year", "مراجعهٔ حضوری بیشتر در سال"},
           before.visits,
           after.visits},
          {{"Documents asked", "مدارک درخواستی"},
           {"fewer documents asked a year", "مدرک درخواستی کمتر در سال"},
           {"more documents asked a year", "مدرک درخواستی بیشتر در سال"},
           before.documents,
           after.documents},
          {{"Hours of people's own time", "ساعت‌های صرف‌شدهٔ مردم"},
           {"fewer hours of people's time a year", "ساعت کمتر از وقت مردم در سال"},
           {"more hours of people's time a year", "ساعت بیشتر از وقت مردم در سال"},
           before.user_time / hours(1),
           after.user_time / hours(1)}};
}

std::string cards(const std::vector<Total>& all, const PageContext& context) {
  std::string items;
  for (const Total& total : all) {
    if (shown(total, total.before, context) == shown(total, total.after, context)) continue;
    const double difference = total.before - total.after;
    const Text& what = difference < 0 ? total.more : total.saved;
    items += element(
        "li", text_element("b", shown(total, std::abs(difference), context)) + escaped(context.in(what)));
  }
  return items.empty() ? "" : element("ul", {{"class", "cards"}}, items);
}

std::string totals_table(const std::vector<Total>& all, const PageContext& context) {
  std::string rows;
  for (const Total& total : all) {
    const FigureRow row{"",
                        total.name,
                        total.before,
                        total.after,
                        shown(total, total.before, context),
                        shown(total, total.after, context)};
    rows += element("tr", element("th", {{"scope", "row"}}, escaped(context.in(total.name))) +
                              element("td", {{"class", "number"}}, escaped(row.before_text)) +
                              element("td", {{"class", "number"}}, escaped(row.after_text)) +
                              change_cell(row, context.language));
  }
  return element("table", head_row({{"All cases of a year", "همهٔ پرونده‌های سال"},
                                    {"Before", "پیش"},
                                    {"After", "پس"},
                                    {"Change", "تغییر"}},
                                   context) +
                              element("tbody", rows));
}

}  // namespace

std::string totals(const std::vector<ServicePage>& pages, const PageContext& context) {
  const TotalsOf sums = totals_of(pages);
  const std::vector<Total> all = totals_list(sums);
  std::string markup = cards(all, context) + totals_table(all, context);
  if (sums.without_volume != 0) {
    const std::string count = number_text(static_cast<double>(sums.without_volume), context.language);
    markup += element(
        "p", {{"class", "quiet"}},
        escaped(
            context.language == Language::fa
                ? count +
                      " خدمت بی‌آمار سالانه در این جمع با یک پرونده آمده است."
                : count + " without a yearly volume count with one case here."));
  }
  return markup;
}

}  // namespace hamvar::report
