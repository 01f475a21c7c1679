// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/html.hpp"
#include "report/page.hpp"
#include "report/utf8.hpp"

namespace hamvar {
namespace {

using namespace report;

/// Most of the page's readers read no further than this.
constexpr std::size_t dearest_shown = 12;

std::string service_row(const ServicePage& page, const PageContext& context) {
  static constexpr std::string_view shown[] = {"lead_time", "user_cost", "visits", "documents", "steps"};
  std::string cells =
      element("th", {{"scope", "row"}}, service_link(page.service->id, context)) +
      element("td", escaped(context.in(context.portfolio.catalog.agency_name(page.service->owner))));
  std::vector<FigureRow> rows;
  if (const auto [before, after] = figures_of(page); before != nullptr)
    rows = figure_rows(*before, *after, context.currency(), context.language);
  for (const std::string_view key : shown) {
    const auto row =
        std::ranges::find(rows, key, [](const FigureRow& each) { return std::string_view(each.key); });
    cells += element("td", {{"class", "number"}},
                     row == rows.end() ? "–" : before_and_after(*row, context.language));
  }
  const std::size_t applied = page.simplification == nullptr ? 0 : page.simplification->edits.size();
  cells += element("td", escaped(number_text(static_cast<double>(applied), context.language)));
  cells += element("td", escaped(number_text(static_cast<double>(page.findings.size()), context.language)));
  return element("tr", cells);
}

std::string services_table(const std::vector<ServicePage>& pages, const PageContext& context) {
  static const std::vector<Text> columns{{"Service", "خدمت"},
                                         {"Agency", "دستگاه"},
                                         {"Time to deliver", "زمان تحویل"},
                                         {"Cost for the user", "هزینهٔ مراجعه‌کننده"},
                                         {"Visits", "مراجعه"},
                                         {"Documents", "مدارک"},
                                         {"Steps", "گام‌ها"},
                                         {"Proposals applied", "پیشنهادهای اعمال‌شده"},
                                         {"Findings", "یافته‌ها"}};
  static const Text title{"Services, one case before → after",
                          "خدمت‌ها، هر پرونده پیش ← پس"};
  std::string rows;
  for (const ServicePage& page : pages) rows += service_row(page, context);
  return element("section", {{"id", "services"}},
                 text_element("h2", context.in(title)) +
                     element("table", head_row(columns, context) + element("tbody", rows)));
}

bool across_services(const Finding& finding) {
  return std::ranges::any_of(finding.others,
                             [&](const Place& other) { return other.service != finding.place.service; });
}

/// Those of `pages` that `wanted` takes, the dearest first.
template <class Predicate>
std::vector<Finding> dearest(const std::vector<ServicePage>& pages, Predicate wanted) {
  std::vector<Finding> found;
  for (const ServicePage& page : pages)
    std::ranges::copy_if(page.findings, std::back_inserter(found), wanted);
  std::ranges::stable_sort(found, std::greater<>(),
                           [](const Finding& finding) { return finding.yearly_cost.value_or(0); });
  return found;
}

std::string findings_section(const Text& title, const std::vector<Finding>& findings,
                             const PageContext& context) {
  if (findings.empty()) return "";
  return element("section", text_element("h2", context.in(title)) + findings_table(findings, context));
}

std::string findings_over_all(const std::vector<ServicePage>& pages, const PageContext& context) {
  static const Text across{"The same work in several services",
                           "کار یکسان در چند خدمت (موازی‌کاری)"};
  static const Text dear{"The dearest other findings",
                         "پرهزینه‌ترین یافته‌های دیگر"};
  std::vector<Finding> others = dearest(pages, [](const Finding& finding) {
    return !across_services(finding) && finding.yearly_cost.value_or(0) > 0;
  });
  if (others.size() > dearest_shown) others.resize(dearest_shown);
  return findings_section(across, dearest(pages, across_services), context) +
         findings_section(dear, others, context);
}

std::string header(const std::vector<ServicePage>& pages, const PageContext& context,
                   const std::string& title) {
  const bool fa = context.language == Language::fa;
  const std::string count = number_text(static_cast<double>(pages.size()), context.language);
  const std::string lead =
      count +
      (fa ? " خدمت. پیشنهادها راستی‌آزمایی شده‌اند؛ رقم‌ها میانگین هر پرونده‌اند مگر آن‌که سال گفته شود."
       : pages.size() == 1
           ? " service. Proposals were verified; figures are means of one case unless a year is named."
           : " services. Proposals were verified; figures are means of one case unless a year is named.");
  const std::string promised = fa ? "هفت شرط هر پیشنهاد: " : "The seven promises of each proposal: ";
  return element("header",
                 text_element("h1", title) + element("p", {{"class", "lead"}}, escaped(lead)) +
                     element("p", {{"class", "quiet"}}, escaped(promised + all_promises(context.language))) +
                     (pages.empty() ? "" : totals(pages, context)));
}

std::string body(const std::vector<ServicePage>& pages, const std::vector<Finding>& others,
                 const std::vector<SharedPage>& shared, const PageContext& context,
                 const std::string& title) {
  static const Text unread{"Could not be read", "خوانده نشد"};
  std::string main;
  if (!pages.empty()) main += services_table(pages, context);
  main += findings_section(unread, others, context) + findings_over_all(pages, context) +
          shared_section(shared, context) + laws_section(pages, context);
  for (const ServicePage& page : pages) main += service_section(page, context);
  return header(pages, context, title) + element("main", main);
}

}  // namespace

std::string index_html(const Portfolio& portfolio, const std::vector<ServicePage>& pages,
                       const std::vector<Finding>& others, Language language,
                       const std::vector<SharedPage>& shared) {
  PageContext context{portfolio, language};
  for (const ServicePage& page : pages) context.services.emplace(page.service->id, page.service);
  const bool fa = language == Language::fa;
  const std::string title = fa ? "هموار: خدمات، پیش و پس از ساده‌سازی"
                               : "hamvar: services before and after simplification";
  const std::string head =
      empty_element("meta", {{"charset", "utf-8"}}) +
      empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
      text_element("title", title) + element("style", style_sheet);
  return valid_utf8(
      "<!DOCTYPE html>\n" +
      element("html", {{"lang", fa ? "fa" : "en"}, {"dir", fa ? "rtl" : "ltr"}},
              element("head", head) + element("body", body(pages, others, shared, context, title))));
}

}  // namespace hamvar
