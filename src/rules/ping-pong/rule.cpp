// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A file that goes back and forth", "رفت و برگشت پرونده"}; }

/// Agency and unit; empty for the applicant, who may well be asked twice.
std::string desk(const Subject& subject, const Activity& activity) {
  if (activity.actor.applicant) return {};
  return subject.service.agency_of(activity) + '/' + activity.actor.unit.in(Language::en);
}

using Run = std::vector<NodeRef>;

/// The activity that comes next if there is no choice: past gateways that only join, and past a knock-out on
/// the way that goes on.
std::optional<NodeRef> next_step(const Subject& subject, NodeRef from) {
  const Process& process = subject.facts.flat;
  NodeRef node = from;
  // A cycle of gateways alone, which no start reaches, has no end.
  for (std::size_t passed = 0; passed < num_vertices(process); ++passed) {
    const auto knock_out = std::ranges::find(subject.facts.knock_outs, node, &KnockOut::split);
    std::optional<NodeRef> next = only_successor(node, process);
    if (knock_out != subject.facts.knock_outs.end()) next = target(knock_out->go_on, process);
    // A flow back, into what dominates it, is a loop's and no step forward.
    if (!next || subject.facts.dominance.dominates(*next, node)) return std::nullopt;
    node = *next;
    if (is_activity(node, process)) return node;
  }
  return std::nullopt;
}

/// Far enough to see two returns; a longer stay at one desk is no back and forth.
constexpr std::size_t longest_run = 12;

/// Steps that follow one another without a choice of what comes next, the applicant's left out.
Run line_from(const Subject& subject, NodeRef first) {
  Run run{first};
  while (run.size() < longest_run) {
    const auto next = next_step(subject, run.back());
    if (!next || desk(subject, subject.facts.flat[*next].activity).empty()) break;
    run.push_back(*next);
  }
  return run;
}

/// The first steps of `run` if their desks are A B A B, all steps of one desk in a row counting as one; else
/// nothing.
Run back_and_forth(const Subject& subject, const Run& run) {
  std::vector<std::string> desks;
  for (std::size_t i = 0; i < run.size(); ++i) {
    std::string at = desk(subject, subject.facts.flat[run[i]].activity);
    if (!desks.empty() && desks.back() == at) continue;
    desks.push_back(std::move(at));
    if (desks.size() < 4) continue;
    const bool returns = desks[0] == desks[2] && desks[1] == desks[3];
    return returns ? Run(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(i) + 1) : Run();
  }
  return {};
}

void tell(const Subject& subject, const Report& report, const Run& run) {
  const Process& process = subject.facts.flat;
  Finding finding =
      finding_at(subject, run.front(),
                 say("the file goes back and forth between the same two desks: {0}",
                     "پرونده میان همان دو واحد رفت و برگشت می‌کند: {0}",
                     {listed(process, run)}));
  for (const NodeRef member : Run(run.begin() + 1, run.end()))
    finding.others.push_back(subject.service.place(process[member]));
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  std::vector<Run> runs;
  std::vector<bool> later(num_vertices(subject.facts.flat));  // in a run, but not as its first step
  for (const NodeRef node : activities(subject.facts.flat)) {
    if (desk(subject, subject.facts.flat[node].activity).empty()) continue;
    Run run = back_and_forth(subject, line_from(subject, node));
    if (run.empty()) continue;
    for (const NodeRef member : Run(run.begin() + 1, run.end())) later[member] = true;
    runs.push_back(std::move(run));
  }
  for (const Run& run : runs)
    if (!later[run.front()]) tell(subject, report, run);
}

constexpr Data needs[] = {Data::actors};

}  // namespace

extern constinit const RuleBody ping_pong{.severity = Severity::warning,
                                          .group = Group::long_paths,
                                          .title = title,
                                          .service = check,
                                          .needs = needs};

}  // namespace hamvar::rules
