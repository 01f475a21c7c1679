// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A step that can never happen", "گامی که هرگز انجام نمی‌شود"}; }

void check(const Subject& subject, const Report& report) {
  for (const std::string& id : subject.facts.soundness.dead)
    if (const auto node = find_node(subject.service.process, id))
      report(finding_at(
          subject, subject.service.process[*node],
          say("{0} can never happen: no run of the process reaches it",
              "{0} هرگز انجام نمی‌شود: هیچ مسیری از فرایند به آن نمی‌رسد",
              {quoted(subject.service.process[*node])})));
}

}  // namespace

extern constinit const RuleBody dead_activity{Severity::error, Group::soundness, title, check, nullptr};

}  // namespace hamvar::rules
