// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/html.hpp"
#include "report/page.hpp"
#include "report/simplification_lines.hpp"

namespace hamvar::report {
namespace {

std::string use_row(const SharedUse& use, const PageContext& context) {
  static constexpr std::string_view shown[] = {"lead_time", "user_cost", "government_cost", "handoffs"};
  static const Text left_out{"left out: ", "کنار گذاشته شد: "};
  std::string cells = element("th", {{"scope", "row"}}, service_link(use.service, context));
  if (!use.holds())
    return element("tr", cells + element("td", {{"colspan", "6"}},
                                         escaped(context.in(left_out) + context.in(use.refusal))));
  const std::vector<FigureRow> rows =
      figure_rows(use.figures_before, use.figures_after, context.currency(), context.language);
  for (const std::string_view key : shown) {
    const auto row = std::ranges::find(rows, key, [](const FigureRow& each) { return each.key; });
    cells += element("td", {{"class", "number"}}, before_and_after(*row, context.language));
  }
  for (const Money saved : {use.saved_by_people(), use.saved_by_government()})
    cells += element("td", {{"class", "number"}},
                     escaped(money_text(saved, context.currency(), context.language)));
  return element("tr", cells);
}

std::string uses_table(const SharedService& shared, const PageContext& context) {
  static const std::vector<Text> columns{
      {"Caller", "فراخواننده"},
      {"Time to deliver", "زمان تحویل"},
      {"Cost for the user", "هزینهٔ مراجعه‌کننده"},
      {"Cost for government", "هزینهٔ دستگاه‌ها"},
      {"Handoffs", "دست‌به‌دست شدن"},
      {"Saved by people a year", "صرفه‌جویی مردم در سال"},
      {"Saved by government a year", "صرفه‌جویی دستگاه‌ها در سال"}};
  std::string rows;
  for (const SharedUse& use : shared.uses) rows += use_row(use, context);
  return element("table", head_row(columns, context) + element("tbody", rows));
}

std::string drawings(const SharedPage& page, const PageContext& context) {
  static const Text once{"the shared process", "فرایند مشترک"};
  static const Text caller{"a caller, before and after", "یک فراخواننده، پیش و پس"};
  ServicePage drawn;
  drawn.service = &page.shared->shared;
  drawn.pictures = page.pictures;
  std::string markup = pictures_of(drawn, "shared", once, context);
  drawn.service = context.service(page.drawn);
  if (drawn.service == nullptr) return markup;
  const Text summary{"Drawing: " + caller.en, "نمودار: " + caller.fa};
  const std::string combined = pictures_of(drawn, "combined", caller, context);
  if (combined.empty()) return markup;
  return markup + element("details", text_element("summary", context.in(summary)) + combined);
}

std::string one(const SharedPage& page, const PageContext& context) {
  const SharedService& shared = *page.shared;
  static const Text verified{
      "All that call it were verified with the shared steps in the place of the call.",
      "همهٔ فراخوانندگان با گام‌های مشترک به جای فراخوانی راستی‌آزمایی شده‌اند."};
  static const Text together{"Together ", "در مجموع، "};
  const std::string agency = context.in(context.portfolio.catalog.agency_name(shared.shared.owner));
  return element(
      "section", {{"id", "shared-" + shared.id}},
      element("h3", text_element("bdi", shared.id) + escaped(" – " + context.in(shared.shared.name))) +
          element(
              "p", {{"class", "lead"}},
              escaped((agency.empty() ? "" : agency + " · ") + shared_summary(shared, context.language))) +
          (shared.mended.empty() ? "" : text_element("p", mended_text(shared, context.language))) +
          text_element(
              "p", context.in(together) + saved_a_year(shared.saved_by_people(), shared.saved_by_government(),
                                                       context.currency(), context.language)) +
          element("p", {{"class", "quiet"}}, escaped(context.in(verified))) + uses_table(shared, context) +
          drawings(page, context));
}

}  // namespace

std::string shared_section(const std::vector<SharedPage>& pages, const PageContext& context) {
  if (pages.empty()) return "";
  static const Text title{"One service for several", "یک خدمت به جای چند خدمت"};
  static const Text lead{
      "Parts that several services have in common, done once by one agency that all of them call. Each is a "
      "proposal by itself, on the services as they stand; none is in the figures above.",
      "بخش‌هایی که چند خدمت مشترک دارند و یک دستگاه یک‌بار برای همه انجام می‌دهد. هر یک پیشنهادی جداست، بر "
      "خدمت‌ها چنان‌که هستند، و در رقم‌های بالا به شمار نیامده است."};
  std::string parts;
  for (const SharedPage& page : pages) parts += one(page, context);
  return element("section", {{"id", "shared"}},
                 text_element("h2", context.in(title)) +
                     element("p", {{"class", "quiet"}}, escaped(context.in(lead))) + parts);
}

}  // namespace hamvar::report
