// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"
#include "report/page.hpp"

namespace hamvar::report {

std::string section_link(const std::string& service) { return "#service-" + service; }

std::string service_link(const std::string& service, const PageContext& context) {
  const Service* found = context.service(service);
  if (found == nullptr) return text_element("bdi", service);
  return element("a", {{"href", section_link(service)}},
                 escaped(found->name.empty() ? service : context.in(found->name)));
}

std::string anchor_of(const std::string& service, const Proposal& proposal) {
  return "service-" + service + "-" + proposal.id;
}

std::string head_row(const std::vector<Text>& columns, const PageContext& context) {
  std::string cells;
  for (const Text& column : columns) cells += element("th", {{"scope", "col"}}, escaped(context.in(column)));
  return element("thead", element("tr", cells));
}

namespace {

std::string_view verdict_class(const FigureRow& row) {
  const bool better = row.more_is_better ? row.after > row.before : row.after < row.before;
  return better ? "change better" : "change worse";
}

}  // namespace

std::string before_and_after(const FigureRow& row, Language language) {
  if (!row.differs()) return element("span", {{"class", "value"}}, escaped(row.before_text));
  const std::string arrow = language == Language::fa ? " ←" : " →";
  return element("span", {{"class", "value"}}, escaped(row.before_text + arrow)) + " " +
         element("span", {{"class", "value"}}, escaped(row.after_text)) +
         element("span", {{"class", verdict_class(row)}}, escaped(row.change(language)));
}

std::string change_cell(const FigureRow& row, Language language) {
  const std::string change = row.differs() ? row.change(language) : "";
  return element("td", {{"class", "number"}},
                 change.empty() ? "" : element("span", {{"class", verdict_class(row)}}, escaped(change)));
}

BeforeAfter figures_of(const ServicePage& page) {
  if (page.simplification == nullptr) return {page.figures, page.figures};
  return {&page.simplification->figures_before, &page.simplification->figures_after};
}

}  // namespace hamvar::report
