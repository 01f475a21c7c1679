// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A paper that a registry holds", "مدرکی که در سامانهٔ دولت هست"}; }

void check(const Subject& subject, const Report& report) {
  for (const NeedlessEvidence& found : needless_evidence(subject, Needless::held)) {
    Finding finding = evidence_finding(
        subject, found,
        say("{0} asks the applicant for {1}, which {2} holds in {3}",
            "{0} از متقاضی {1} را می‌خواهد، در حالی که {2} آن را در {3} دارد",
            {step_of(subject, found), document_of(subject, found), holder_of(subject, found),
             registry_of(subject, found)}));
    finding.remedy = take_from_registry(subject, found);
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody evidence_held_by_government{.severity = Severity::warning,
                                                            .group = Group::redundancy,
                                                            .title = title,
                                                            .service = check,
                                                            .needs = needs};

}  // namespace hamvar::rules
