// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A decision that two agencies share", "تصمیم مشترک دو دستگاه"}; }

bool signs(const Activity& activity) { return activity.step == StepKind::approve; }
bool settles(const Activity& activity) {
  return activity.step == StepKind::decide || activity.step == StepKind::committee;
}

/// A law or a regulation may well want both.
bool wanted(const Activity& activity) {
  return activity.statutory() || activity.legal.status == LegalStatus::regulation;
}

DocumentSet papers_of(const Activity& activity) {
  DocumentSet papers;
  for (const Evidence& evidence : activity.evidence) papers.push_back(evidence.document);
  std::ranges::sort(papers);
  return papers;
}

/// What both sign, or both decide on. Two decisions may well use one paper for two questions: they are the
/// same if all of their papers are.
DocumentSet shared(const Activity& a, const Activity& b) {
  const DocumentSet x = papers_of(a);
  const DocumentSet y = papers_of(b);
  DocumentSet both;
  if (signs(a) && signs(b)) std::ranges::set_intersection(x, y, std::back_inserter(both));
  if (settles(a) && settles(b) && x == y) both = x;
  return both;
}

/// The case does both: one after the other, or side by side.
bool both_happen(const Subject& subject, NodeRef a, NodeRef b) {
  const Dominance& dominance = subject.facts.dominance;
  if (dominance.dominates(a, b)) return true;
  auto common = dominance.immediate(b);
  while (common && !dominance.dominates(*common, a)) common = dominance.immediate(*common);
  return common && subject.facts.flat[*common].kind == NodeKind::parallel;
}

void tell(const Subject& subject, const Report& report, NodeRef first, NodeRef second,
          const DocumentSet& papers) {
  const Node& one = subject.facts.flat[first];
  const Node& other = subject.facts.flat[second];
  std::vector<Text> names;
  for (const std::string& paper : papers)
    names.push_back(quoted(subject.portfolio.catalog.document_name(paper)));
  Finding finding = finding_at(
      subject, second,
      say("{0} ({1}) and {2} ({3}) both settle {4}, so that nobody answers for it: let one decide",
          "{0} ({1}) و {2} ({3}) هر دو دربارهٔ {4} تصمیم می‌گیرند و کسی پاسخ‌گوی آن نیست: یکی تصمیم بگیرد",
          {quoted(one), doer(subject, one.activity), quoted(other), doer(subject, other.activity),
           listed(names)}));
  finding.others = {subject.service.place(one)};
  report(std::move(finding));
}

/// Of two side by side, the one that stands first in the definition comes first.
bool in_order(const Subject& subject, NodeRef first, NodeRef second) {
  const Dominance& dominance = subject.facts.dominance;
  return first != second &&
         (dominance.dominates(first, second) || (first < second && !dominance.dominates(second, first)));
}

bool by_two_agencies(const Subject& subject, const Activity& a, const Activity& b) {
  const bool applicant = a.actor.applicant || b.actor.applicant;
  return !applicant && !(wanted(a) && wanted(b)) &&
         subject.service.agency_of(a) != subject.service.agency_of(b);
}

/// What the second settles again; nothing if it does not, or only some cases do both.
DocumentSet settled_again(const Subject& subject, NodeRef first, NodeRef second) {
  const Activity& a = subject.facts.flat[first].activity;
  const Activity& b = subject.facts.flat[second].activity;
  const bool both = in_order(subject, first, second) && by_two_agencies(subject, a, b);
  return both && both_happen(subject, first, second) ? shared(a, b) : DocumentSet();
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  std::vector<NodeRef> steps = activities(process);
  std::erase_if(steps, [&](NodeRef node) {
    return !signs(process[node].activity) && !settles(process[node].activity);
  });
  for (const NodeRef first : steps)
    for (const NodeRef second : steps) {
      const DocumentSet papers = settled_again(subject, first, second);
      // Of several signatures of the other agency the first is told.
      const bool told = !papers.empty() && std::ranges::any_of(steps, [&](NodeRef other) {
        return other != second && subject.facts.dominance.dominates(other, second) &&
               subject.service.agency_of(process[other].activity) ==
                   subject.service.agency_of(process[second].activity) &&
               !settled_again(subject, first, other).empty();
      });
      if (!papers.empty() && !told) tell(subject, report, first, second, papers);
    }
}

constexpr Data needs[] = {Data::step_kinds, Data::actors, Data::documents};

}  // namespace

extern constinit const RuleBody shared_responsibility{.severity = Severity::info,
                                                      .group = Group::parallel_work,
                                                      .title = title,
                                                      .service = check,
                                                      .needs = needs};

}  // namespace hamvar::rules
