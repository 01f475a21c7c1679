// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <optional>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Printed only to be scanned", "چاپ برای اسکن"}; }

/// What a step prints or scans; {""} where it names nothing.
std::vector<std::string> papers(const Activity& activity) {
  std::vector<std::string> found = activity.documents_out;
  for (const Evidence& evidence : activity.evidence) found.push_back(evidence.document);
  if (found.empty()) found.emplace_back();
  return found;
}

struct Pair {
  NodeRef print = 0;
  NodeRef scan = 0;
};

/// Each scan of a chain with the nearest print of the same paper before it; a print serves one scan.
std::vector<Pair> pairs_of(const std::vector<NodeRef>& chain, const Process& process) {
  std::vector<Pair> found;
  std::map<std::string, NodeRef> printed;
  for (const NodeRef node : chain) {
    const Activity& activity = process[node].activity;
    if (activity.step != StepKind::print && activity.step != StepKind::scan) continue;
    std::optional<NodeRef> print;
    for (const std::string& paper : papers(activity)) {
      const auto before = printed.find(paper);
      if (activity.step == StepKind::print)
        printed[paper] = node;
      else if (before != printed.end())
        print = before->second;
    }
    if (!print) continue;
    found.push_back({*print, node});
    std::erase_if(printed, [&](const auto& entry) { return entry.second == *print; });
  }
  return found;
}

void tell(const Subject& subject, const Report& report, const Pair& pair) {
  const Node& print = subject.facts.flat[pair.print];
  const Node& scan = subject.facts.flat[pair.scan];
  Finding finding = finding_at(
      subject, pair.print,
      say("{0} puts on paper what {1} makes digital again",
          "{0} چیزی را کاغذی می‌کند که {1} دوباره دیجیتال می‌کند",
          {quoted(print), quoted(scan)}));
  finding.others = {subject.service.place(scan)};
  finding.yearly_cost = subject.yearly_cost(print.activity, subject.facts.frequency()[pair.print]) +
                        subject.yearly_cost(scan.activity, subject.facts.frequency()[pair.scan]);
  finding.remedy = remedy(subject, "task elimination",
                          say("Keep it digital: drop {0} and {1}", "کار دیجیتال بماند: حذف {0} و {1}",
                              {quoted(print), quoted(scan)}),
                          {RemoveActivity{print.id}, RemoveActivity{scan.id}});
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  for (const auto& chain : subject.facts.chains)
    for (const Pair& pair : pairs_of(chain, subject.facts.flat)) tell(subject, report, pair);
}

constexpr Data needs[] = {Data::step_kinds};

}  // namespace

extern constinit const RuleBody print_then_scan{.severity = Severity::warning,
                                                .group = Group::redundancy,
                                                .title = title,
                                                .service = check,
                                                .needs = needs};

}  // namespace hamvar::rules
