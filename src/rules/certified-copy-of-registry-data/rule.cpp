// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A certified copy of what a registry holds", "کپی برابر اصلِ دادهٔ سامانه"}; }

void check(const Subject& subject, const Report& report) {
  for (const NeedlessEvidence& found : needless_evidence(subject, Needless::certified_copy)) {
    Finding finding = evidence_finding(
        subject, found,
        say("{0} asks the applicant for a certified copy of {1}, which {2} holds in {3}",
            "{0} از متقاضی کپی برابر اصلِ {1} را می‌خواهد، در حالی که {2} آن را در {3} دارد",
            {step_of(subject, found), document_of(subject, found), holder_of(subject, found),
             registry_of(subject, found)}));
    finding.remedy = take_from_registry(subject, found);
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody certified_copy_of_registry_data{.severity = Severity::warning,
                                                                .group = Group::redundancy,
                                                                .title = title,
                                                                .service = check,
                                                                .needs = needs};

}  // namespace hamvar::rules
