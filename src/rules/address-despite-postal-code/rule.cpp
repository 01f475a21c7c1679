// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A paper that follows from what is known",
          "مدرکی که از داده‌های موجود به دست می‌آید"};
}

void check(const Subject& subject, const Report& report) {
  for (const NeedlessEvidence& found : needless_evidence(subject, Needless::derivable)) {
    Finding finding = evidence_finding(
        subject, found,
        say("{0} asks the applicant for {1}, though it follows from {2}, which is known at {3}",
            "{0} از متقاضی {1} را می‌خواهد، در حالی که از روی {2} به دست می‌آید که در {3} معلوم است",
            {step_of(subject, found), document_of(subject, found),
             quoted(subject.portfolio.catalog.document_name(found.base)),
             quoted(subject.facts.flat[found.since])}));
    finding.remedy = take_from_registry(subject, found);
    report(std::move(finding));
  }
}

constexpr Data needs[] = {Data::documents};

}  // namespace

extern constinit const RuleBody address_despite_postal_code{.severity = Severity::warning,
                                                            .group = Group::redundancy,
                                                            .title = title,
                                                            .service = check,
                                                            .needs = needs};

}  // namespace hamvar::rules
