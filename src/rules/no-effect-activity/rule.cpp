// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/documents.hpp"

namespace hamvar::rules {
namespace {

using enum StepKind;

Text title() {
  return {"A step after which nothing is different",
          "گامی که چیزی را تغییر نمی‌دهد"};
}

/// It makes nothing, keeps nothing, takes nothing in, turns nobody down, and no rule asks for it.
bool leaves_no_trace(const Subject& subject, NodeRef node) {
  const Node& step = subject.facts.flat[node];
  const Activity& it = step.activity;
  const bool wanted = it.statutory() || it.legal.status == LegalStatus::regulation;
  const bool takes_in = std::ranges::any_of(
      it.evidence, [](const Evidence& each) { return each.source == EvidenceSource::user; });
  const bool writes = std::ranges::any_of(it.registries, [](const RegistryAccess& access) {
    return access.operation == RegistryOperation::write;
  });
  const bool waited_for = std::ranges::any_of(nodes(subject.service.process), [&](NodeRef other) {
    return subject.service.process[other].event.attached_to == step.id;
  });
  return !it.actor.applicant && !it.needs_visit() && !it.fee && it.documents_out.empty() && !writes &&
         !wanted && !takes_in && !waited_for && !step.addressed && it.medium_in == it.medium_out &&
         !it.rework_probability && !decides(node, subject.facts.flat);
}

/// Other rules tell of it: another agency vouches for what is checked, or it was done before.
bool told_elsewhere(const Subject& subject, NodeRef node) {
  const Activity& it = subject.facts.flat[node].activity;
  const bool vouched = std::ranges::any_of(it.evidence, [&](const Evidence& each) {
    const Document* document = subject.portfolio.catalog.document(each.document);
    return document != nullptr && !document->issuer.empty() &&
           document->issuer != subject.service.agency_of(it);
  });
  return vouched || std::ranges::any_of(subject.facts.repeated, [&](const WorkGroup& group) {
           return std::ranges::find(group.members, node, &WorkMember::node) != group.members.end();
         });
}

/// A step that settles the case on what `documents` say, or does not say on what.
bool rests_on(const Activity& later, const DocumentSet& documents) {
  if (later.step != decide && later.step != approve && later.step != committee) return false;
  return later.evidence.empty() || std::ranges::any_of(later.evidence, [&](const Evidence& each) {
           return std::ranges::find(documents, each.document) != documents.end();
         });
}

/// Of what is looked at nobody makes anything: no choice behind it, and no decision on the same papers.
bool idle_check(const Subject& subject, NodeRef node) {
  const Process& process = subject.facts.flat;
  const Activity& it = process[node].activity;
  if ((it.step != formal_check && it.step != substantive_check) || told_elsewhere(subject, node))
    return false;
  DocumentSet looked_at = read_from_registries(it, subject.portfolio.catalog);
  for (const Evidence& each : it.evidence) looked_at.push_back(each.document);
  if (looked_at.empty()) return false;  // what declares nothing cannot be judged
  const auto next = steps_behind(node, process);
  const bool settled_next = std::ranges::any_of(next, [&](NodeRef step) {
    const StepKind kind = process[step].activity.step;
    return kind == decide || kind == approve || kind == committee;
  });
  return !settled_next && std::ranges::none_of(activities(process), [&](NodeRef later) {
    return rests_on(process[later].activity, looked_at);
  });
}

/// A hand between two others that only passes the case on.
bool letterbox(const Subject& subject, NodeRef node) {
  const Process& process = subject.facts.flat;
  const Activity& it = process[node].activity;
  if (it.step != forward || !it.registries.empty()) return false;
  const auto another = [&](NodeRef other) {
    const Activity& step = process[other].activity;
    return !step.actor.applicant && !subject.service.same_unit(step, it);
  };
  const auto signs = [&](NodeRef other) { return process[other].activity.step == approve; };
  const auto before = steps_before(node, process);
  const auto behind = steps_behind(node, process);
  const bool chain = std::ranges::all_of(before, signs) && std::ranges::all_of(behind, signs);
  return !before.empty() && !behind.empty() && !chain && std::ranges::all_of(before, another) &&
         std::ranges::all_of(behind, another);
}

Remedy without(const Subject& subject, const Node& step) {
  return remedy(subject, "task elimination", say("Drop {0}", "حذف {0}", {quoted(step)}),
                {RemoveActivity{step.id}});
}

void check(const Subject& subject, const Report& report) {
  for (const NodeRef node : activities(subject.facts.flat)) {
    const Node& step = subject.facts.flat[node];
    const bool passes_on = letterbox(subject, node);
    if ((!passes_on && !idle_check(subject, node)) || !leaves_no_trace(subject, node)) continue;
    Finding finding = finding_at(
        subject, node,
        passes_on
            ? say("{0} only passes the case on between two others: let them send it to each other",
                  "{0} تنها پرونده را از یکی به دیگری می‌رساند: آن دو مستقیم برای هم بفرستند",
                  {quoted(step)})
            : say("{0} changes nothing: no choice and no decision rests on it; say what follows from it, or "
                  "drop it",
                  "{0} چیزی را تغییر نمی‌دهد: هیچ انتخاب یا تصمیمی به آن وابسته نیست؛ یا نتیجهٔ آن را مشخص "
                  "کنید یا آن را حذف کنید",
                  {quoted(step)}));
    finding.yearly_cost = subject.yearly_cost(step.activity, subject.facts.frequency()[node]);
    // A check of which it is not said that no law wants it may only be drawn badly.
    const LegalStatus status = step.activity.legal.status;
    if (passes_on || status == LegalStatus::practice || status == LegalStatus::none)
      finding.remedy = without(subject, step);
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::step_kinds, Data::documents};

}  // namespace

extern constinit const RuleBody no_effect_activity{
    .severity = Severity::info, .group = Group::redundancy, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
