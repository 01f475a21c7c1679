// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"
#include "report/page.hpp"
#include "report/search_words.hpp"

namespace hamvar::report {
namespace {

std::string_view css_class(ProposalStatus status) {
  static constexpr std::string_view names[] = {"proposal applied", "proposal alternative",
                                               "proposal needs_law_change", "proposal refused"};
  return names[static_cast<std::size_t>(status)];
}

/// What a status means, for a reader who does not know the program.
const Text& meaning(ProposalStatus status) {
  static const Text texts[] = {
      {"verified, and in the process after",
       "راستی‌آزمایی‌شده و در فرایند پس از اصلاح آمده است"},
      {"verified, but does not go together with those applied, or gains nothing beside them",
       "راستی‌آزمایی‌شده، اما با اعمال‌شده‌ها جمع نمی‌شود یا در کنار آن‌ها سودی ندارد"},
      {"holds in all else; not in the process after",
       "جز از نظر قانون درست است؛ در فرایند پس از اصلاح نیامده است"},
      {"would break what must hold", "چیزی را که باید برقرار بماند می‌شکند"}};
  return texts[static_cast<std::size_t>(status)];
}

std::string savings_list(const Proposal& proposal, const PageContext& context) {
  std::string lines;
  for (const std::string& line :
       savings_lines(proposal.figures_before, proposal.figures_after, context.currency(), context.language))
    lines += text_element("li", line);
  return lines.empty() ? "" : element("ul", lines);
}

std::string verified(const Proof& proof, const PageContext& context) {
  std::string markup = element("p", {{"class", "quiet"}}, escaped(verified_text(proof, context.language)));
  static const Text not_kept{"Not kept: ", "برقرار نمی‌ماند: "};
  for (const Broken& broken : proof.broken)
    markup += text_element("p", context.in(not_kept) + context.in(broken.reason));
  return markup;
}

std::string laws(const Proposal& proposal, const PageContext& context) {
  static const Text label{"Needs a change of: ", "نیازمند تغییر: "};
  std::string items;
  for (const LawReference& law : proposal.laws)
    items += element("p", {{"class", "law"}},
                     escaped(context.in(label) + law_text(law, context.portfolio.catalog, context.language)));
  return items;
}

std::string one(const Proposal& proposal, const Simplification& whole, const PageContext& context) {
  const Text& title = proposal.finding.remedy ? proposal.finding.remedy->title : proposal.finding.message;
  std::string content = element("h4", text_element("bdi", proposal.id) + escaped(" – " + context.in(title)));
  content += element("p", text_element("b", context.in(word(proposal.status))) +
                              escaped(": " + context.in(meaning(proposal.status))) + " " +
                              text_element("code", proposal.finding.rule));
  content += element("p", {{"class", "quiet"}}, escaped(context.in(proposal.finding.message)));
  if (proposal.status == ProposalStatus::refused)
    content += text_element("p", context.in(proposal.refusal));
  else
    content += laws(proposal, context) + savings_list(proposal, context) +
               text_element("p", effort_text(proposal.effort, context.portfolio.catalog, context.language)) +
               verified(proposal.proof, context);
  return element("div", {{"class", css_class(proposal.status)}, {"id", anchor_of(whole.service, proposal)}},
                 content);
}

/// What less effort would bring.
std::string ladder_table(const Simplification& result, const PageContext& context) {
  static const Text title{"How much effort brings how much", "چه اندازه تلاش، چه اندازه سود"};
  const std::vector<const FrontPoint*> steps = ladder(result);
  if (steps.size() < 3) return "";  // nothing between all and none
  std::string rows;
  for (const FrontPoint* step : steps) {
    std::string cells;
    for (const std::string& cell : ladder_row(*step, context.currency(), context.language))
      cells += element("td", {{"class", "number"}}, escaped(cell));
    rows += element("tr", cells);
  }
  return text_element("h4", context.in(title)) +
         element("table", head_row(ladder_columns(), context) + element("tbody", rows));
}

}  // namespace

std::string proposals_list(const Simplification& simplification, const PageContext& context) {
  static const Text none{
      "No proposal holds and gains something.",
      "پیشنهادی که راستی‌آزمایی شود و سودی داشته باشد یافت نشد."};
  static const Text not_taken{"Refused, and why", "ردشده‌ها و دلیل آن"};
  std::string shown;
  std::string refused;
  for (const Proposal& proposal : simplification.proposals)
    (proposal.status == ProposalStatus::refused ? refused : shown) += one(proposal, simplification, context);
  if (shown.empty())
    shown = text_element("p", context.in(none));
  else
    shown = element("p", {{"class", "quiet"}}, escaped(search_text(simplification, context.language))) +
            ladder_table(simplification, context) + shown;
  if (!refused.empty()) shown += element("details", text_element("summary", context.in(not_taken)) + refused);
  return shown;
}

}  // namespace hamvar::report
