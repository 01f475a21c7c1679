// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/savings.hpp"
#include "report/search_words.hpp"
#include "report/simplification_lines.hpp"
#include "report/table.hpp"

namespace hamvar {
namespace {

using report::isolated;
using report::word;

std::string coloured(const std::string& text, const char* colour, const TextStyle& style) {
  return style.colours ? colour + text + "\033[0m" : text;
}

const char* colour(ProposalStatus status) {
  switch (status) {
    case ProposalStatus::applied:
      return "\033[1;32m";
    case ProposalStatus::alternative:
      return "\033[1;34m";
    case ProposalStatus::needs_law_change:
      return "\033[1;35m";
    case ProposalStatus::refused:
      return "\033[2m";
  }
  return "";
}

std::string status_text(const Proposal& proposal, const Catalog& catalog, const TextStyle& style) {
  const Language language = style.language;
  std::string text = coloured(word(proposal.status).in(language), colour(proposal.status), style);
  for (std::size_t i = 0; i < proposal.laws.size(); ++i)
    text += (i == 0                     ? ": "
             : language == Language::fa ? "؛ "
                                        : "; ") +
            isolated(report::law_text(proposal.laws[i], catalog, language), language);
  if (proposal.status == ProposalStatus::refused)
    text += ": " + isolated(proposal.refusal.in(language), language);
  return text;
}

}  // namespace

namespace report {

std::string proof_text(const Proof& proof, const std::string& indent, Language language) {
  std::string text = indent + report::verified_text(proof, language) + "\n";
  for (const Broken& broken : proof.broken)
    text += indent + (language == Language::fa ? "برقرار نمی‌ماند: " : "not kept: ") +
            isolated(broken.reason.in(language), language) + "\n";
  return text;
}

std::string service_name(const Portfolio& portfolio, const std::string& id, Language language) {
  const auto service = std::ranges::find(portfolio.services, id, &Service::id);
  if (service == portfolio.services.end() || service->name.empty()) return isolated(id, language);
  return isolated(service->name.in(language), language);
}

}  // namespace report

namespace {

using report::proof_text;
using report::service_name;

std::string proposal_text(const Proposal& proposal, const Catalog& catalog, const TextStyle& style) {
  const Language language = style.language;
  const Text& title = proposal.finding.remedy ? proposal.finding.remedy->title : proposal.finding.message;
  std::string text = "  " + proposal.id + "  " + isolated(title.in(language), language) + " [" +
                     proposal.finding.rule + "]\n      " + status_text(proposal, catalog, style) + "\n";
  if (proposal.status == ProposalStatus::refused) return text;
  for (const std::string& line :
       savings_lines(proposal.figures_before, proposal.figures_after, catalog.currency, language))
    text += "      " + line + "\n";
  text += "      " + report::effort_text(proposal.effort, catalog, language) + "\n";
  return text + proof_text(proposal.proof, "      ", language);
}

/// What less effort would bring.
std::string ladder_text(const Simplification& result, const std::string& currency, Language language) {
  const std::vector<const FrontPoint*> steps = report::ladder(result);
  if (steps.size() < 3) return "";  // nothing between all and none
  std::vector<std::vector<std::string>> rows(1);
  for (const Text& column : report::ladder_columns()) rows.front().push_back(column.in(language));
  for (const FrontPoint* step : steps) rows.push_back(report::ladder_row(*step, currency, language));
  return (language == Language::fa ? "  چه اندازه تلاش، چه اندازه سود:\n"
                                   : "  How much effort brings how much:\n") +
         report::table(rows);
}

std::string whole_text(const Simplification& result, const Catalog& catalog, const TextStyle& style) {
  const Language language = style.language;
  const bool fa = language == Language::fa;
  std::string text;
  for (const std::string& line :
       savings_lines(result.figures_before, result.figures_after, catalog.currency, language))
    text += "  " + line + "\n";
  if (result.edits.empty())
    return text +
           (fa ? "  پیشنهادی که راستی‌آزمایی شود و سودی داشته باشد یافت نشد\n"
               : "  No proposal that holds and gains something\n");
  text += proof_text(result.proof, "  ", language);
  return text + "  " + report::search_text(result, language) + "\n" +
         ladder_text(result, catalog.currency, language);
}

std::string totals_text(const std::vector<Simplification>& results, const std::string& currency,
                        Language language) {
  report::Totals before;
  report::Totals after;
  std::size_t applied = 0;
  for (const Simplification& result : results) {
    before += result.figures_before;
    after += result.figures_after;
    applied += result.edits.size();
  }
  const bool fa = language == Language::fa;
  const auto count = [&](std::size_t number) { return number_text(static_cast<double>(number), language); };
  const auto money = [&](Money amount) { return money_text(amount, currency, language); };
  if (fa)
    return count(results.size()) + " خدمت، " + count(applied) +
           " پیشنهاد اعمال‌شده؛ صرفه‌جویی در سال: مردم " +
           money(before.user_cost - after.user_cost) + "، دستگاه‌ها " +
           money(before.government_cost - after.government_cost) + "\n";
  return count(results.size()) + (results.size() == 1 ? " service, " : " services, ") + count(applied) +
         (applied == 1 ? " proposal applied" : " proposals applied") +
         "; saved a year: " + money(before.user_cost - after.user_cost) + " by people, " +
         money(before.government_cost - after.government_cost) + " by government\n";
}

}  // namespace

std::string simplification_text(const Portfolio& portfolio, const std::vector<Simplification>& results,
                                const TextStyle& style, const std::vector<SharedService>& shared) {
  std::string text;
  for (const Simplification& result : results) {
    text += coloured(service_name(portfolio, result.service, style.language), "\033[1m", style) + " [" +
            result.service + "]\n" + whole_text(result, portfolio.catalog, style);
    for (const Proposal& proposal : result.proposals)
      text += proposal_text(proposal, portfolio.catalog, style);
    text += "\n";
  }
  text += report::shared_services_text(portfolio, shared, style);
  if (!results.empty())
    text += (style.language == Language::fa ? "هفت شرط هر پیشنهاد: " : "The seven promises: ") +
            report::all_promises(style.language) + "\n";
  return text + totals_text(results, portfolio.catalog.currency, style.language);
}

}  // namespace hamvar
