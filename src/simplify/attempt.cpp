// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/rewrite/apply.hpp"
#include "simplify/reasons.hpp"
#include "simplify/search.hpp"

namespace hamvar {
Proposal attempt(const Service& service, const Figures& figures, Finding finding, const Catalog& catalog) {
  Proposal proposal;
  proposal.finding = std::move(finding);
  proposal.before = service.process;
  proposal.figures_before = figures;
  proposal.figures_after = figures;
  const Edit& edit = proposal.finding.remedy->edit;
  const auto applied = apply(service.process, edit);
  if (!applied) {
    proposal.refusal = applied.error().reason;
    return proposal;
  }
  proposal.after = *applied;
  proposal.proof = verify(service, proposal.after, edit, catalog);
  Service changed = service;
  changed.process = proposal.after;
  proposal.figures_after = measure(changed, catalog);
  proposal.effort = effort_of(service, proposal.after, edit, proposal.proof.needs_law_change(), catalog);
  if (proposal.proof.holds()) {
    proposal.status = ProposalStatus::alternative;
    return proposal;
  }
  proposal.refusal = reasons(proposal.proof.broken);
  if (!proposal.proof.needs_law_change()) return proposal;
  proposal.status = ProposalStatus::needs_law_change;
  for (const Broken& each : proposal.proof.broken)
    if (std::ranges::find(proposal.laws, each.law) == proposal.laws.end()) proposal.laws.push_back(each.law);
  return proposal;
}

}  // namespace hamvar
