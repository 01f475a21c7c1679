// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/numbers.hpp"
#include "report/html.hpp"
#include "report/page.hpp"

namespace hamvar::report {
namespace {

constexpr double least_share_shown = 0.005;

/// What a reader must know of how the figures came about.
std::string notes(const Figures& before, const PageContext& context) {
  static const Text sigma{
      "* One of the six that SIGMA's indicator of administrative simplification counts.",
      "* یکی از شش سنجهٔ ساده‌سازی اداری در شاخص SIGMA."};
  static const Text assumed{
      " Values that the definition leaves out and a default stands in for: ",
      " مقدارهایی که در تعریف نیامده و پیش‌فرض به‌جای آن نشسته است: "};
  static const Text estimate{
      " Times are estimates, since part of the process is without structure.",
      " زمان‌ها برآوردند، زیرا بخشی از فرایند ساختار ندارد."};
  static const Text played{
      " What half and nine in ten of the cases take was found by playing cases.",
      " زمان نیمی و نُه‌دهم پرونده‌ها با اجرای پرونده‌ها به دست آمده است."};
  std::string text = context.in(sigma);
  if (before.assumed != 0) text += context.in(assumed) + number_text(before.assumed, context.language) + ".";
  if (before.approximate) text += context.in(estimate);
  if (before.lead_times && before.lead_times->method == LeadTimeMethod::simulation)
    text += context.in(played);
  return element("p", {{"class", "quiet"}}, escaped(text));
}

}  // namespace

std::string figures_table(const Figures& before, const Figures& after, const PageContext& context) {
  const bool only_one = &before == &after;
  std::string rows;
  for (const FigureRow& row : figure_rows(before, after, context.currency(), context.language)) {
    std::string cells =
        element("th", {{"scope", "row"}}, escaped(context.in(row.name) + (row.sigma ? " *" : "")));
    cells += element("td", {{"class", "number"}}, escaped(row.before_text));
    if (!only_one)
      cells +=
          element("td", {{"class", "number"}}, escaped(row.after_text)) + change_cell(row, context.language);
    rows += element("tr", cells);
  }
  std::vector<Text> columns{{"Figure", "شاخص"}, {"Before", "پیش"}, {"After", "پس"}, {"Change", "تغییر"}};
  if (only_one) columns = {{"Figure", "شاخص"}, {"Value", "مقدار"}};
  return element("table", head_row(columns, context) + element("tbody", rows)) + notes(before, context);
}

std::string critical_path(const Process& process, const CriticalPath& path, const Text& title,
                          const PageContext& context) {
  std::string rows;
  for (const PathStep& step : path.steps) {
    if (step.share < least_share_shown) continue;
    rows += element(
        "tr", element("th", {{"scope", "row"}}, escaped(label_of(process, step.node, context.language))) +
                  element("td", {{"class", "number"}}, escaped(duration_text(step.time, context.language))) +
                  element("td", {{"class", "number"}}, escaped(percent_text(step.share, context.language))));
  }
  if (rows.empty()) return "";
  return element(
      "details",
      text_element("summary", context.in(title)) +
          element("table", head_row({{"Step", "گام"}, {"Time", "زمان"}, {"Share of the whole", "سهم از کل"}},
                                    context) +
                               element("tbody", rows)));
}

}  // namespace hamvar::report
