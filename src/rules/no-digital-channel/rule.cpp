// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/presence.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"No digital way for the applicant", "نبود مسیر دیجیتال برای متقاضی"}; }

/// The applicant or an official meets the other one there.
bool is_contact(const Activity& step) {
  return step.actor.applicant || step.step == StepKind::receive || step.needs_visit() ||
         (step.channel && step.channel != Channel::internal);
}

bool silent_of_its_way(const Activity& step) { return !step.channel && !step.visit; }

/// Service offices send what they take in on the wire, and are near.
bool is_near(const Activity& step) {
  return step.channel && (is_digital(*step.channel) || step.channel == Channel::service_office);
}

void check(const Subject& subject, const Report& report) {
  if (subject.service.kind == ServiceKind::G2G) return;
  const Process& process = subject.facts.flat;
  std::vector<NodeRef> contacts;
  for (const NodeRef node : activities(process))
    if (is_contact(process[node].activity)) contacts.push_back(node);
  bool could = false;
  for (const NodeRef node : contacts) {
    const Activity& step = process[node].activity;
    if (silent_of_its_way(step) || is_near(step)) return;
    could |= goes_without_presence(step.step);
  }
  if (!could) return;
  Finding finding =
      finding_of(subject, say("nothing of {0} can be done online: {1} only in person, by post or by phone",
                              "هیچ بخشی از {0} برخط شدنی نیست: {1} تنها حضوری، پستی یا تلفنی",
                              {quoted(subject.service.name), listed(process, contacts)}));
  for (const NodeRef node : contacts) finding.others.push_back(subject.service.place(process[node]));
  report(std::move(finding));
}

constexpr Data needs[] = {Data::step_kinds, Data::channels};

}  // namespace

extern constinit const RuleBody no_digital_channel{
    .severity = Severity::warning, .group = Group::access, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
