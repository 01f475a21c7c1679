// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/law.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A deadline whose silence says nothing", "مهلت بدون حکم سکوت"}; }

/// Does somebody outside of the administration ask for something?
bool on_request(const Service& service) {
  return service.kind != ServiceKind::G2G && service.trigger.value_or(Trigger::request) == Trigger::request;
}

/// The agency settles the matter there: silence would have to stand for something.
bool settles(const Node& node) {
  using enum StepKind;
  const StepKind step = node.activity.step;
  return node.kind == NodeKind::activity && !node.activity.actor.applicant &&
         (step == decide || step == approve || step == committee);
}

bool answers(const Subject& subject) {
  const Process& process = subject.facts.flat;
  return !refusals(subject).empty() ||
         std::ranges::any_of(nodes(process), [&](NodeRef node) { return settles(process[node]); });
}

void check(const Subject& subject, const Report& report) {
  const Service& service = subject.service;
  if (!service.deadline || service.deadline->silence != SilenceRule::none) return;
  if (!on_request(service) || !answers(subject)) return;
  report(finding_of(
      subject,
      say("{0} must be answered within {1}, but nothing says whether silence then is consent or refusal",
          "{0} باید در {1} پاسخ بگیرد، ولی گفته نشده است که سکوت پس از آن به معنای موافقت است یا رد",
          {quoted(service.name), span_of(service.deadline->within)})));
}

constexpr Data needs[] = {Data::deadline, Data::step_kinds};

}  // namespace

extern constinit const RuleBody no_silence_rule{
    .severity = Severity::info, .group = Group::law, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
