// SPDX-License-Identifier: Apache-2.0
#include "rules/law.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A deadline that no law is cited for", "مهلت بی‌مستند قانونی"}; }

void check(const Subject& subject, const Report& report) {
  const auto& deadline = subject.service.deadline;
  if (!deadline || cited(deadline->law)) return;
  report(finding_of(subject, say("{0} must be done within {1}, and no law is cited for this deadline",
                                 "{0} باید در {1} انجام شود و مستند قانونی این مهلت ذکر نشده است",
                                 {quoted(subject.service.name), span_of(deadline->within)})));
}

constexpr Data needs[] = {Data::deadline};

}  // namespace

extern constinit const RuleBody deadline_without_law{
    .severity = Severity::warning, .group = Group::law, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
