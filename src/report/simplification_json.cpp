// SPDX-License-Identifier: Apache-2.0
#include "report/simplification_values.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

std::string_view name(ProposalStatus status) {
  switch (status) {
    case ProposalStatus::applied:
      return "applied";
    case ProposalStatus::alternative:
      return "alternative";
    case ProposalStatus::needs_law_change:
      return "needs_law_change";
    case ProposalStatus::refused:
      return "refused";
  }
  return "";
}

std::string_view word_for(Promise promise) {
  switch (promise) {
    case Promise::sound:
      return "sound";
    case Promise::evidence_available:
      return "evidence_available";
    case Promise::law_kept:
      return "law_kept";
    case Promise::legal_order_kept:
      return "legal_order_kept";
    case Promise::outcomes_reachable:
      return "outcomes_reachable";
    case Promise::guards_kept:
      return "guards_kept";
    case Promise::outputs_kept:
      return "outputs_kept";
  }
  return "";
}

json::object law_json(const LawReference& law, const Catalog& catalog) {
  return {{"law", law.law}, {"article", law.article}, {"title", report::to_json(catalog.law_name(law.law))}};
}

}  // namespace

namespace report {

json::object proof_json(const Proof& proof, const Catalog& catalog) {
  json::array kept;
  for (const Promise promise : proof.kept) kept.push_back(json::value(word_for(promise)));
  json::array broken;
  for (const Broken& each : proof.broken) {
    json::object made{{"promise", word_for(each.promise)},
                      {"element", each.element},
                      {"reason", report::to_json(each.reason)}};
    if (!each.law.law.empty()) made["law"] = law_json(each.law, catalog);
    broken.push_back(std::move(made));
  }
  return {{"kept", std::move(kept)},
          {"broken", std::move(broken)},
          {"soundness", report::to_json(proof.soundness)}};
}

json::object saved_json(const Figures& before, const Figures& after) {
  using report::finite;
  return {{"lead_time_seconds", finite((before.lead_time - after.lead_time).count())},
          {"user_cost", finite(before.user_cost - after.user_cost)},
          {"government_cost", finite(before.government_cost - after.government_cost)},
          {"user_steps", finite(before.user_steps - after.user_steps)},
          {"documents", finite(before.documents - after.documents)},
          {"submissions_a_year", finite(before.submissions - after.submissions)},
          {"digital_share", finite(after.digital_share - before.digital_share)},
          {"visits", finite(before.visits - after.visits)},
          {"steps", finite(before.steps - after.steps)},
          {"agencies", finite(before.agencies - after.agencies)},
          {"handoffs", finite(before.handoffs - after.handoffs)},
          {"yearly_cost", finite(before.yearly_cost() - after.yearly_cost())}};
}

}  // namespace report

namespace {

json::object effort_json(const Effort& effort) {
  json::array agencies;
  for (const std::string& agency : effort.agencies) agencies.emplace_back(agency);
  return {{"class", boost::describe::enum_to_string(effort.size, "")}, {"agencies", std::move(agencies)}};
}

json::object search_json(const Simplification& result) {
  json::array front;
  for (const FrontPoint& point : result.front) {
    json::array proposals;
    for (const std::string& id : point.proposals) proposals.emplace_back(id);
    front.push_back({{"proposals", std::move(proposals)},
                     {"effort", point.effort},
                     {"changes_law", point.changes_law},
                     {"lead_time_seconds", report::finite(point.figures.lead_time.count())},
                     {"user_cost", report::finite(point.figures.user_cost)},
                     {"government_cost", report::finite(point.figures.government_cost)}});
  }
  return {{"sets", result.states},
          {"exact", result.exact},
          {"gap", report::finite(result.gap)},
          {"front", std::move(front)}};
}

json::object proposal_json(const Proposal& proposal, const Catalog& catalog) {
  json::object made{{"id", proposal.id}, {"status", name(proposal.status)}};
  made["finding"] = report::to_json(proposal.finding);
  json::array laws;
  for (const LawReference& law : proposal.laws) laws.push_back(law_json(law, catalog));
  if (!laws.empty()) made["laws_to_change"] = std::move(laws);
  if (!proposal.refusal.empty()) made["refusal"] = report::to_json(proposal.refusal);
  if (proposal.status != ProposalStatus::refused) made["effort"] = effort_json(proposal.effort);
  made["proof"] = report::proof_json(proposal.proof, catalog);
  made["before"] = report::to_json(proposal.figures_before);
  made["after"] = report::to_json(proposal.figures_after);
  made["saved"] = report::saved_json(proposal.figures_before, proposal.figures_after);
  return made;
}

}  // namespace

std::string simplification_json(const Portfolio& portfolio, const std::vector<Simplification>& results,
                                const std::vector<SharedService>& shared) {
  json::object document = report::document();
  document["currency"] = portfolio.catalog.currency;
  json::array services;
  for (const Simplification& result : results) {
    json::array proposals;
    for (const Proposal& proposal : result.proposals)
      proposals.push_back(proposal_json(proposal, portfolio.catalog));
    services.push_back({{"id", result.service},
                        {"before", report::to_json(result.figures_before)},
                        {"after", report::to_json(result.figures_after)},
                        {"saved", report::saved_json(result.figures_before, result.figures_after)},
                        {"proof", report::proof_json(result.proof, portfolio.catalog)},
                        {"search", search_json(result)},
                        {"proposals", std::move(proposals)}});
  }
  document["services"] = std::move(services);
  json::array calls;
  for (const SharedService& each : shared) calls.push_back(report::to_json(each, portfolio.catalog));
  document["shared_services"] = std::move(calls);
  return report::text_of(document) + "\n";
}

}  // namespace hamvar
