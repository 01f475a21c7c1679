// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A paper asked for twice", "مدرکی که دو بار خواسته می‌شود"}; }

void check(const Subject& subject, const Report& report) {
  for (const NeedlessEvidence& found : needless_evidence(subject, Needless::asked_before)) {
    Finding finding = evidence_finding(
        subject, found,
        say("{0} asks again for {1}, which the applicant handed in at {2}",
            "{0} دوباره {1} را می‌خواهد که متقاضی در {2} داده است",
            {step_of(subject, found), document_of(subject, found), quoted(subject.facts.flat[found.since])}));
    finding.remedy = take_from_service(subject, found);
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody evidence_asked_twice{.severity = Severity::warning,
                                                     .group = Group::redundancy,
                                                     .title = title,
                                                     .service = check,
                                                     .needs = needs};

}  // namespace hamvar::rules
