// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rules/law.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A requirement that no law is cited for", "شرط یا مدرک بی‌مستند قانونی"};
}

bool asks_the_user(const Node& node) {
  return node.kind == NodeKind::activity &&
         std::ranges::find(node.activity.evidence, EvidenceSource::user, &Evidence::source) !=
             node.activity.evidence.end();
}

/// Nothing was asked for before it.
bool opens_the_case(const Subject& subject, NodeRef node) {
  const Dominance& dominance = subject.facts.dominance;
  for (auto before = dominance.immediate(node); before; before = dominance.immediate(*before))
    if (asks_the_user(subject.facts.flat[*before])) return false;
  return true;
}

/// The first paper that the applicant writes himself where the case begins is the request, no requirement.
bool is_the_request(const Subject& subject, NodeRef node, const Evidence& evidence) {
  const auto own = [&](const Evidence& each) {
    const Document* document = subject.portfolio.catalog.document(each.document);
    return each.source == EvidenceSource::user && (document == nullptr || document->issuer.empty());
  };
  const auto& papers = subject.facts.flat[node].activity.evidence;
  const auto first = std::ranges::find_if(papers, own);
  return first != papers.end() && &*first == &evidence && opens_the_case(subject, node);
}

std::vector<const Evidence*> without_law(const Subject& subject, NodeRef node) {
  std::vector<const Evidence*> found;
  for (const Evidence& evidence : subject.facts.flat[node].activity.evidence) {
    const bool by_law = evidence.law && cited(*evidence.law);
    if (evidence.source == EvidenceSource::user && !by_law && !is_the_request(subject, node, evidence))
      found.push_back(&evidence);
  }
  return found;
}

void tell_papers(const Subject& subject, const Report& report, NodeRef node) {
  const std::vector<const Evidence*> papers = without_law(subject, node);
  if (papers.empty()) return;
  const Node& step = subject.facts.flat[node];
  std::vector<Text> names;
  names.reserve(papers.size());
  for (const Evidence* paper : papers)
    names.push_back(quoted(subject.portfolio.catalog.document_name(paper->document)));
  Finding finding = finding_at(
      subject, node, papers.front()->at,
      say("{0} asks the applicant for {1}, and no law is cited for it",
          "{0} از متقاضی {1} را می‌خواهد و مستند قانونی آن ذکر نشده است",
          {quoted(step), listed(names)}));
  for (const Evidence* paper : papers)
    if (paper != papers.front()) finding.others.push_back(subject.service.place(step, paper->at));
  if (subject.service.yearly_volume)
    finding.evidence = {
        say("asked for {0} times a year", "{0} بار در سال خواسته می‌شود",
            {number(std::round(subject.facts.frequency()[node] * *subject.service.yearly_volume))})};
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const NodeRef node : activities(process))
    if (!cited(process[node].activity.legal.law)) tell_papers(subject, report, node);
  for (const Refusal& refusal : refusals(subject)) {
    const Node& step = process[refusal.step];
    if (!cited(step.activity.legal.law))
      report(finding_at(
          subject, refusal.step,
          say("{0} turns applications down, and no law is cited for the condition",
              "{0} درخواست‌ها را رد می‌کند و مستند قانونی این شرط ذکر نشده است",
              {quoted(step)})));
  }
}

constexpr Data needs[] = {Data::laws};

}  // namespace

extern constinit const RuleBody requirement_without_law{
    .severity = Severity::warning, .group = Group::law, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
