// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A decision by fixed rules, made by hand", "تصمیم قاعده‌مند با دست"};
}

/// Fixed rules settle it, and a person applies them.
bool bound_and_manual(const Activity& step) {
  using enum StepKind;
  const bool decides = step.step == decide || step.step == formal_check || step.step == substantive_check;
  const bool by_hand =
      step.automation == Automation::manual || (!step.automation && step.task == TaskKind::manual);
  return decides && by_hand && step.discretion == Discretion::bound;
}

bool held_online(const Evidence& evidence, const Catalog& catalog) {
  const Document* document = catalog.document(evidence.document);
  const Registry* registry = document == nullptr ? nullptr : catalog.registry(document->registry);
  return registry != nullptr && registry->access != AccessMode::letter;
}

/// All that it goes by is there as data.
bool digital_inputs(const Activity& step, const Catalog& catalog) {
  const bool letters = std::ranges::any_of(step.registries, [](const RegistryAccess& access) {
    return access.operation == RegistryOperation::read && access.mode == AccessMode::letter;
  });
  if (letters || (step.medium_in && step.medium_in != Medium::digital)) return false;
  if (step.medium_in == Medium::digital) return true;
  const bool reads = std::ranges::find(step.registries, RegistryOperation::read,
                                       &RegistryAccess::operation) != step.registries.end();
  return (reads || !step.evidence.empty()) &&
         std::ranges::all_of(step.evidence, [&](const Evidence& evidence) {
           return evidence.source == EvidenceSource::government && held_online(evidence, catalog);
         });
}

/// A machine's time counts instead of an official's; what registries take is still waited for.
Activity automated(const Activity& step) {
  Activity changed = step;
  changed.automation = Automation::automatic;
  changed.touch.reset();
  if (step.registries.empty()) changed.wait.reset();
  return changed;
}

void tell(const Subject& subject, const Report& report, NodeRef node) {
  const Node& step = subject.facts.flat[node];
  Activity changed = automated(step.activity);
  Finding finding = finding_at(
      subject, node,
      say("{0} applies fixed rules to digital data, yet is done by hand: the system can do it",
          "{0} قاعده‌های ثابت را بر دادهٔ دیجیتال اعمال می‌کند ولی دستی است: سامانه می‌تواند آن را انجام دهد",
          {quoted(step)}));
  const double times = subject.facts.frequency()[node];
  const Money saved = subject.yearly_cost(step.activity, times) - subject.yearly_cost(changed, times);
  if (saved > 0) finding.yearly_cost = saved;
  finding.remedy = remedy(subject, "task automation",
                          say("Let the system do it: {0}", "سپردن به سامانه: {0}", {quoted(step)}),
                          {ReplaceActivity{step.id, {}, std::move(changed)}});
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const NodeRef node : activities(process)) {
    const Activity& step = process[node].activity;
    if (bound_and_manual(step) && digital_inputs(step, subject.portfolio.catalog))
      tell(subject, report, node);
  }
}

constexpr Data needs[] = {Data::step_kinds};

}  // namespace

extern constinit const RuleBody manual_bound_decision{
    .severity = Severity::info, .group = Group::access, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
