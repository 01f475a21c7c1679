// SPDX-License-Identifier: Apache-2.0
#include "rules/livelock.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A circle that no case gets out of",
          "حلقه‌ای که هیچ پرونده‌ای از آن بیرون نمی‌آید"};
}

Text told(const Node& entry, std::size_t size) {
  if (size == 1)
    return say(
        "a case that comes to {0} never ends: the only arrow out of it leads back to it",
        "پرونده‌ای که به {0} برسد هرگز تمام نمی‌شود: تنها پیکان آن به خودش برمی‌گردد",
        {quoted(entry)});
  return say(
      "a case that comes to {0} never ends: it goes round {1} nodes that no arrow leads out of",
      "پرونده‌ای که به {0} برسد هرگز تمام نمی‌شود: در حلقه‌ای با {1} گره می‌چرخد که هیچ پیکانی از آن بیرون "
      "نمی‌رود",
      {quoted(entry), number(static_cast<double>(size))});
}

void check(const Subject& subject, const Report& report) {
  // What is proved to complete does so by an event that the arrows do not show.
  if (subject.facts.soundness.option_to_complete == Verdict::yes) return;
  const Process& process = subject.service.process;
  const Livelocks found = livelocks(process);
  for (const Circle& circle : found.circles) {
    Finding finding =
        finding_at(subject, process[circle.entry], told(process[circle.entry], circle.nodes.size()));
    for (const NodeRef node : circle.nodes)
      if (node != circle.entry) finding.others.push_back(subject.service.place(process[node]));
    report(std::move(finding));
  }
}

}  // namespace

extern constinit const RuleBody no_way_to_end{
    .severity = Severity::error, .group = Group::soundness, .title = title, .service = check};

}  // namespace hamvar::rules
