// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"
#include "report/page.hpp"

namespace hamvar::report {
namespace {

std::string law_row(const LawReference& law, const Proposal& proposal, const ServicePage& page,
                    const PageContext& context) {
  const Text& title = proposal.finding.remedy ? proposal.finding.remedy->title : proposal.finding.message;
  const std::string link = "#" + anchor_of(page.service->id, proposal);
  std::string savings;
  for (const std::string& line :
       savings_lines(proposal.figures_before, proposal.figures_after, context.currency(), context.language))
    savings += text_element("li", line);
  return element(
      "tr",
      element("th", {{"scope", "row"}}, escaped(law_text(law, context.portfolio.catalog, context.language))) +
          element("td", service_link(page.service->id, context)) +
          element("td", element("a", {{"href", link}}, escaped(proposal.id)) + " " +
                            text_element("span", context.in(title))) +
          element("td", savings.empty() ? "–" : element("ul", {{"class", "plain"}}, savings)));
}

}  // namespace

std::string laws_section(const std::vector<ServicePage>& pages, const PageContext& context) {
  std::multimap<std::string, std::string> rows;  // by law, since one law may stand in the way of many
  for (const ServicePage& page : pages) {
    if (page.simplification == nullptr) continue;
    for (const Proposal& proposal : page.simplification->proposals) {
      if (proposal.status != ProposalStatus::needs_law_change) continue;
      for (const LawReference& law : proposal.laws)
        rows.emplace(law_text(law, context.portfolio.catalog, context.language),
                     law_row(law, proposal, page, context));
    }
  }
  if (rows.empty()) return "";
  static const Text title{"What only a change of law allows", "آنچه تنها با تغییر قانون شدنی است"};
  static const Text lead{
      "These proposals hold in all else; none of them is in the figures above.",
      "این پیشنهادها جز از نظر قانون درست‌اند و در رقم‌های بالا به شمار نیامده‌اند."};
  std::string body;
  for (const auto& [law, row] : rows) body += row;
  return element(
      "section",
      text_element("h2", context.in(title)) + element("p", {{"class", "quiet"}}, escaped(context.in(lead))) +
          element("table", {{"class", "laws"}},
                  head_row({{"Law", "قانون"},
                            {"Service", "خدمت"},
                            {"Proposal", "پیشنهاد"},
                            {"What it would save in one case", "صرفه‌جویی در هر پرونده"}},
                           context) +
                      element("tbody", body)));
}

}  // namespace hamvar::report
