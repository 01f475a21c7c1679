// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A process that is too large to be read",
          "فرایندی بزرگ‌تر از آنکه خوانده شود"};
}

/// G7 of the seven process modeling guidelines: beyond 50 elements errors become more likely than not.
constexpr Option most_nodes{"nodes", 50, FigureUnit::count, "the most nodes at one level",
                            "بیشترین شمار گره در یک سطح"};

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  std::size_t count = 0;
  for (const NodeRef node : nodes(process))
    if (process[node].parent.empty()) ++count;
  const double most = subject.option(most_nodes);
  if (static_cast<double>(count) <= most) return;
  report(finding_of(
      subject,
      say("{0} nodes at one level; {1} can be read: put parts of them into sub-processes",
          "{0} گره در یک سطح است؛ بیش از {1} خوانده نمی‌شود: بخش‌هایی را به زیرفرایند ببرید",
          {number(static_cast<double>(count)), number(most)})));
}

constexpr const Option* options[] = {&most_nodes};

}  // namespace

extern constinit const RuleBody too_large{.severity = Severity::info,
                                          .group = Group::modelling,
                                          .title = title,
                                          .service = check,
                                          .options = options};

}  // namespace hamvar::rules
