// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/numbers.hpp"
#include "report/html.hpp"
#include "report/page.hpp"

namespace hamvar::report {
namespace {

std::string heading(const Text& text, const PageContext& context) {
  return text_element("h3", context.in(text));
}

std::string who(const Service& service, const PageContext& context) {
  const bool fa = context.language == Language::fa;
  std::string text = context.in(context.portfolio.catalog.agency_name(service.owner));
  if (service.yearly_volume)
    text += " · " + number_text(*service.yearly_volume, context.language) +
            (fa ? " پرونده در سال" : " cases a year");
  if (service.deadline)
    text += (fa ? " · مهلت قانونی " : " · legal deadline ") +
            duration_text(service.deadline->within, context.language);
  return element("p", {{"class", "lead"}}, escaped(text));
}

std::string simplified(const ServicePage& page, const PageContext& context) {
  const Simplification& result = *page.simplification;
  static const Text path_before{
      "Which steps decide how long it takes, before",
      "کدام گام‌ها زمان را تعیین می‌کنند، پیش از اصلاح"};
  static const Text path_after{
      "Which steps decide how long it takes, after",
      "کدام گام‌ها زمان را تعیین می‌کنند، پس از اصلاح"};
  const std::string drawn = pictures(page, context);
  return heading({"Savings in one case", "صرفه‌جویی در هر پرونده"}, context) +
         figures_table(result.figures_before, result.figures_after, context) +
         critical_path(result.before, result.figures_before.critical, path_before, context) +
         critical_path(result.after, result.figures_after.critical, path_after, context) +
         (drawn.empty() ? "" : heading({"Before and after", "پیش و پس"}, context) + drawn) +
         heading({"Proposals", "پیشنهادها"}, context) + proposals_list(result, context);
}

std::string analysed(const ServicePage& page, const PageContext& context) {
  static const Text path{"Which steps decide how long it takes",
                         "کدام گام‌ها زمان را تعیین می‌کنند"};
  std::string content;
  if (page.figures != nullptr)
    content += heading({"Figures of one case", "شاخص‌های هر پرونده"}, context) +
               figures_table(*page.figures, *page.figures, context) +
               critical_path(page.service->process, page.figures->critical, path, context);
  return content + pictures(page, context);
}

}  // namespace

std::string service_section(const ServicePage& page, const PageContext& context) {
  const Service& service = *page.service;
  static const Text nothing{"Nothing was found.", "چیزی یافت نشد."};
  static const Text back{"All services", "همهٔ خدمت‌ها"};
  std::string content = text_element("h2", service.name.empty() ? service.id : context.in(service.name)) +
                        who(service, context);
  if (!service.description.empty()) content += text_element("p", context.in(service.description));
  content += page.simplification != nullptr ? simplified(page, context) : analysed(page, context);
  content += heading({"Findings", "یافته‌ها"}, context);
  content += page.findings.empty() ? text_element("p", context.in(nothing))
                                   : findings_table(page.findings, context, page.simplification);
  content +=
      element("p", {{"class", "back"}}, element("a", {{"href", "#services"}}, escaped(context.in(back))));
  return element("section", {{"id", "service-" + service.id}}, content);
}

}  // namespace hamvar::report
