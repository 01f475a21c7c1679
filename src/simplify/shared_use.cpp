// SPDX-License-Identifier: Apache-2.0
#include "simplify/shared_use.hpp"

#include <algorithm>
#include <map>

#include "simplify/reasons.hpp"
#include "simplify/shared_call_values.hpp"

namespace hamvar {
namespace {

/// Rounding is no reason to leave a service out.
constexpr double tolerance = 1e-9;

bool grows(double before, double after) { return after > before + tolerance * std::max(1.0, before); }

/// The agency that does most of the steps, of equals the one that does the first; the owner if none does any.
std::string doer_of(const Piece& piece) {
  std::map<std::string, std::size_t> steps;
  for (const NodeRef node : piece.steps)
    ++steps[piece.service->agency_of(piece.service->process[node].activity)];
  std::string most;
  for (const NodeRef node : piece.steps) {
    const std::string agency = piece.service->agency_of(piece.service->process[node].activity);
    if (!agency.empty() && (most.empty() || steps[agency] > steps[most])) most = agency;
  }
  return most.empty() ? piece.service->owner : most;
}

/// By law the call comes after what its steps come after.
void add_legal_order(Activity& call, const Piece& piece) {
  for (const NodeRef node : piece.steps)
    for (const std::string& earlier : piece.service->process[node].activity.legal.after) {
      const bool inside = std::ranges::find(piece.part, earlier) != piece.part.end();
      auto& after = call.legal.after;
      if (!inside && std::ranges::find(after, earlier) == after.end()) after.push_back(earlier);
    }
}

Text worse(const Figures& before, const Figures& after) {
  if (grows(before.lead_time.count(), after.lead_time.count()))
    return {"it would take longer than it does now", "بیش از اکنون زمان می‌برد"};
  if (grows(before.user_cost + before.government_cost, after.user_cost + after.government_cost))
    return {"it would cost more than it does now", "بیش از اکنون هزینه دارد"};
  return {};
}

Service with(const Service& service, const Process& process) {
  Service changed = service;
  changed.process = process;
  return changed;
}

}  // namespace

Service shared_from(const Piece& piece, const Catalog& catalog) {
  const Service& from = *piece.service;
  Service shared;
  shared.owner = doer_of(piece);
  shared.kind = ServiceKind::G2G;
  shared.level = from.level;
  shared.area = from.area;
  shared.trigger = Trigger::agency;
  shared.addressees = {Addressee::agency};
  shared.process = cut_out(from.process, piece.part, {"Called", "فراخوانده شد"}, {"Done", "انجام شد"});
  for (const NodeRef node : activities(shared.process)) {
    Actor& actor = shared.process[node].activity.actor;
    if (!actor.applicant && actor.agency.empty() && shared.owner != from.owner) actor.agency = from.owner;
  }
  shared.outputs = call_of(shared, measure(shared, catalog), catalog).documents_out;
  return shared;
}

SharedUse use_of(const Piece& piece, const Piece& model, const Service& shared, const Figures& shared_figures,
                 const Catalog& catalog) {
  const Service& service = *piece.service;
  SharedUse use;
  use.service = service.id;
  use.before = service.process;
  use.figures_before = measure(service, catalog);
  use.figures_after = use.figures_before;
  if (piece.steps.size() != model.steps.size()) {
    use.refusal = {"its steps are not those of the shared service one by one",
                   "گام‌های آن یک‌به‌یک گام‌های خدمت مشترک نیست"};
    return use;
  }
  use.call.node = piece.part.front();
  for (std::size_t i = 0; i < piece.steps.size(); ++i)
    use.call.own_ids[model.service->process[model.steps[i]].id] = service.process[piece.steps[i]].id;
  FoldIntoCall fold{piece.part, shared.name, call_of(shared, shared_figures, catalog)};
  add_legal_order(fold.call, piece);
  use.edit.changes = {std::move(fold)};
  const auto folded = apply(service.process, use.edit);
  if (!folded) {
    use.refusal = folded.error().reason;
    return use;
  }
  use.after = *folded;
  use.proof = verify_call(service, use.after, use.call, shared, catalog);
  use.refusal = reasons(use.proof.broken);
  if (const auto expanded = expand_call(use.after, use.call, shared)) {
    use.expanded = *expanded;
    use.figures_after = measure(with(service, use.expanded), catalog);
  }
  if (use.refusal.empty()) use.refusal = worse(use.figures_before, use.figures_after);
  return use;
}

}  // namespace hamvar
