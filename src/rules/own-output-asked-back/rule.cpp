// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A paper that this service has itself", "مدرکی که خودِ خدمت آن را دارد"}; }

void check(const Subject& subject, const Report& report) {
  for (const NeedlessEvidence& found : needless_evidence(subject, Needless::own_output)) {
    Finding finding = evidence_finding(
        subject, found,
        say("{0} asks the applicant for {1}, which is in the file since {2}",
            "{0} از متقاضی {1} را می‌خواهد، در حالی که از گام {2} در پرونده هست",
            {step_of(subject, found), document_of(subject, found), quoted(subject.facts.flat[found.since])}));
    finding.remedy = take_from_service(subject, found);
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody own_output_asked_back{.severity = Severity::warning,
                                                      .group = Group::redundancy,
                                                      .title = title,
                                                      .service = check,
                                                      .needs = needs};

}  // namespace hamvar::rules
