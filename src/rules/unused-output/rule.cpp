// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/documents.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A paper that nobody uses", "مدرکی که کسی به کار نمی‌برد"}; }

bool makes_papers(StepKind step) {
  return step == StepKind::produce_document || step == StepKind::certify || step == StepKind::print;
}

std::vector<std::string> unused_outputs(const Subject& subject, const Uses& uses, NodeRef node) {
  std::vector<std::string> found;
  for (const std::string& document : subject.facts.flat[node].activity.documents_out)
    if (!uses.is_used(node, document)) found.push_back(document);
  return found;
}

void tell(const Subject& subject, const Uses& uses, const Report& report, NodeRef node,
          const std::vector<std::string>& unused) {
  const Node& step = subject.facts.flat[node];
  std::vector<Text> names;
  names.reserve(unused.size());
  for (const std::string& document : unused)
    names.push_back(quoted(subject.portfolio.catalog.document_name(document)));
  Finding finding = finding_at(
      subject, node,
      say("{0} makes {1}, which no step asks for, no registry keeps and the applicant does not get",
          "{0} مدرک {1} را می‌سازد که هیچ گامی آن را نمی‌خواهد، در هیچ سامانه‌ای ثبت نمی‌شود و به "
          "متقاضی هم داده نمی‌شود",
          {quoted(step), listed(names)}));
  if (uses.leaves_nothing(node)) {
    finding.yearly_cost = subject.yearly_cost(step.activity, subject.facts.frequency()[node]);
    finding.remedy = remedy(subject, "task elimination", say("Drop {0}", "حذف {0}", {quoted(step)}),
                            {RemoveActivity{step.id}});
  }
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  const Uses uses(subject);
  for (const NodeRef node : activities(subject.facts.flat)) {
    if (!makes_papers(subject.facts.flat[node].activity.step)) continue;
    if (const auto unused = unused_outputs(subject, uses, node); !unused.empty())
      tell(subject, uses, report, node, unused);
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody unused_output{.severity = Severity::warning,
                                              .group = Group::redundancy,
                                              .title = title,
                                              .service = check,
                                              .needs = needs};

}  // namespace hamvar::rules
