// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/documents.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A check of what another agency vouches for", "بررسی دوبارهٔ سند معتبر"}; }

bool checks(const Activity& activity) {
  return !activity.actor.applicant &&
         (activity.step == StepKind::formal_check || activity.step == StepKind::substantive_check);
}

/// Another agency issued it, and it is certified or came out of a registry.
bool vouched_for(const Subject& subject, const Sources& sources, NodeRef node, const Evidence& evidence) {
  const Activity& activity = subject.facts.flat[node].activity;
  const Document* document = subject.portfolio.catalog.document(evidence.document);
  if (document == nullptr || document->issuer.empty() ||
      document->issuer == subject.service.agency_of(activity))
    return false;
  if (evidence.form == EvidenceForm::certified) return true;
  const DocumentSet read_here = read_from_registries(activity, subject.portfolio.catalog);
  return std::ranges::binary_search(read_here, evidence.document) ||
         sources.read_before(node, evidence.document);
}

void tell(const Subject& subject, const Uses& uses, const Report& report, NodeRef node) {
  const Process& process = subject.facts.flat;
  const Node& step = process[node];
  std::vector<Text> papers;
  for (const Evidence& evidence : step.activity.evidence) {
    const Document& document = *subject.portfolio.catalog.document(evidence.document);
    papers.push_back(say("{0} ({1})", "{0} ({1})",
                         {quoted(document.name), subject.portfolio.catalog.agency_name(document.issuer)}));
  }
  Finding finding = finding_at(
      subject, node,
      say("{0} checks what another agency has vouched for: {1}",
          "{0} چیزی را بررسی می‌کند که دستگاه دیگری درستی آن را گواهی کرده است: {1}",
          {quoted(step), listed(papers)}));
  finding.yearly_cost = subject.yearly_cost(step.activity, subject.facts.frequency()[node]);
  if (!decides(node, process) && uses.leaves_nothing(node))
    finding.remedy = remedy(subject, "trusted party",
                            say("Drop {0} and rely on the agency that issued it",
                                "حذف {0} و اعتماد به دستگاه صادرکننده", {quoted(step)}),
                            {RemoveActivity{step.id}});
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  const Sources sources(subject);
  const Uses uses(subject);
  for (const NodeRef node : activities(subject.facts.flat)) {
    const Activity& activity = subject.facts.flat[node].activity;
    if (!checks(activity) || activity.evidence.empty()) continue;
    if (std::ranges::all_of(activity.evidence, [&](const Evidence& evidence) {
          return vouched_for(subject, sources, node, evidence);
        }))
      tell(subject, uses, report, node);
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody recheck_of_certified_document{.severity = Severity::warning,
                                                              .group = Group::redundancy,
                                                              .title = title,
                                                              .service = check,
                                                              .needs = needs};

}  // namespace hamvar::rules
