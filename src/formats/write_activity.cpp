// SPDX-License-Identifier: Apache-2.0
#include "formats/write_parts.hpp"

#include "formats/write_values.hpp"

namespace hamvar::formats {
namespace {

template <class Element>
void add_list(JsonText& out, std::string_view key, const std::vector<Element>& elements,
              JsonText (*write)(const Element&)) {
  if (elements.empty()) return;
  JsonText list = JsonText::list();
  for (const Element& each : elements) list.add(write(each));
  out.add(key, std::move(list));
}

JsonText evidence(const Evidence& evidence) {
  JsonText out = JsonText::object();
  out.add("document", to_json(evidence.document));
  if (evidence.form != EvidenceForm::original) out.add("form", to_json(evidence.form));
  if (evidence.source != EvidenceSource::user) out.add("source", to_json(evidence.source));
  if (evidence.law) add_law(out, *evidence.law);
  return out;
}

JsonText access(const RegistryAccess& access) {
  JsonText out = JsonText::object();
  out.add("registry", to_json(access.registry));
  if (access.operation != RegistryOperation::read) out.add("operation", to_json(access.operation));
  out.add("mode", to_json(access.mode));
  add_some(out, "documents", access.documents);
  return out;
}

JsonText legal(const LegalBasis& legal) {
  JsonText out = JsonText::object();
  if (legal.status != LegalStatus::unknown) out.add("status", to_json(legal.status));
  add_law(out, legal.law);
  add_some(out, "after", legal.after);
  return out;
}

}  // namespace

JsonText fee_json(const Fee& fee, std::string_view currency) {
  JsonText out = money_json(fee.amount, currency);
  add_some(out, "name", fee.name);
  add_law(out, fee.law);
  return out;
}

JsonText actor_json(const Actor& actor) {
  JsonText out = JsonText::object();
  if (actor.applicant) out.add("applicant", to_json(true));
  add_some(out, "agency", actor.agency);
  add_some(out, "unit", actor.unit);
  add_some(out, "role", actor.role);
  return out;
}

void add_activity(JsonText& out, const Activity& activity, std::string_view currency) {
  out.add("step", to_json(activity.step));
  if (activity.task != TaskKind::plain) out.add("task", to_json(activity.task));
  add_some(out, "calls", activity.calls);
  if (activity.actor != Actor()) out.add("actor", actor_json(activity.actor));
  add_some(out, "channel", activity.channel);
  add_some(out, "visit", activity.visit);
  add_some(out, "medium_in", activity.medium_in);
  add_some(out, "medium_out", activity.medium_out);
  add_list(out, "evidence", activity.evidence, evidence);
  add_some(out, "documents_out", activity.documents_out);
  add_list(out, "registries", activity.registries, access);
  if (activity.fee) out.add("fee", fee_json(*activity.fee, currency));
  add_some(out, "touch", activity.touch);
  add_some(out, "wait", activity.wait);
  add_some(out, "user_time", activity.user_time);
  add_some(out, "reject_probability", activity.reject_probability);
  add_some(out, "rework_probability", activity.rework_probability);
  if (activity.legal != LegalBasis()) out.add("legal", legal(activity.legal));
  add_some(out, "discretion", activity.discretion);
  add_some(out, "automation", activity.automation);
}

}  // namespace hamvar::formats
