// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"An enquiry on a slower way than the registry offers", "استعلام از راه کندتر"}; }

Text way(AccessMode mode) {
  switch (mode) {
    case AccessMode::online:
      return {"online", "برخط"};
    case AccessMode::batch:
      return {"in batches", "به‌صورت دسته‌ای"};
    case AccessMode::letter:
      break;
  }
  return {"by letter", "با نامه"};
}

/// The registry, if it offers a better way than the one that is used.
const Registry* better(const RegistryAccess& access, const Catalog& catalog) {
  const Registry* registry = catalog.registry(access.registry);
  const bool slow = access.operation == RegistryOperation::read && registry != nullptr &&
                    access.mode > registry->access;  // online < batch < letter
  return slow ? registry : nullptr;
}

Estimate answer_time(const RegistryAccess& access, const Catalog& catalog) {
  const Registry* registry = catalog.registry(access.registry);
  if (registry != nullptr && registry->response && registry->access == access.mode)
    return *registry->response;
  const auto known = catalog.defaults.enquiry_wait.find(access.mode);
  return known == catalog.defaults.enquiry_wait.end() ? Estimate{} : known->second;
}

/// The step with that access on the better way. What it waits for then is the slowest answer that is left; a
/// wait that is not given follows from the registries anyway.
Activity on_the_better_way(const Activity& step, std::size_t entry, const Catalog& catalog) {
  Activity changed = step;
  changed.registries[entry].mode = catalog.registry(step.registries[entry].registry)->access;
  if (!step.wait) return changed;
  Estimate slowest;
  for (const RegistryAccess& access : changed.registries)
    if (const Estimate one = answer_time(access, catalog);
        access.operation == RegistryOperation::read && one.mean() > slowest.mean())
      slowest = one;
  if (slowest.mean() < step.wait->mean()) changed.wait = slowest;
  return changed;
}

void tell(const Subject& subject, const Report& report, NodeRef node, std::size_t entry) {
  const Catalog& catalog = subject.portfolio.catalog;
  const Node& step = subject.facts.flat[node];
  const RegistryAccess& access = step.activity.registries[entry];
  const Registry& registry = *catalog.registry(access.registry);
  Activity changed = on_the_better_way(step.activity, entry, catalog);
  const Duration before = step_values(step.activity, subject.service, catalog).wait.mean();
  const Duration after = step_values(changed, subject.service, catalog).wait.mean();
  Finding finding = finding_at(
      subject, node, access.at,
      say("{0} asks {1} {2}, though it answers {3}",
          "{0} {2} از {1} استعلام می‌کند، در حالی که آن سامانه {3} پاسخ می‌دهد",
          {quoted(step), quoted(registry.name), way(access.mode), way(registry.access)}));
  if (before - after >= minutes(1))
    finding.evidence = {say("the wait would be {0} instead of {1}",
                            "انتظار به‌جای {1}، {0} خواهد بود",
                            {span_of(after), span_of(before)})};
  finding.remedy =
      remedy(subject, "interfacing",
             say("Ask {0} {1}", "استعلام {1} از {0}", {quoted(registry.name), way(registry.access)}),
             {ReplaceActivity{step.id, {}, std::move(changed)}});
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  for (const NodeRef node : activities(subject.facts.flat)) {
    const auto& registries = subject.facts.flat[node].activity.registries;
    for (std::size_t entry = 0; entry < registries.size(); ++entry)
      if (better(registries[entry], subject.portfolio.catalog) != nullptr) tell(subject, report, node, entry);
  }
}

constexpr Data needs[] = {Data::registries};

}  // namespace

extern constinit const RuleBody letter_enquiry{
    .severity = Severity::warning, .group = Group::access, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
