// SPDX-License-Identifier: Apache-2.0
#include "rules/soundness_finding.hpp"

namespace hamvar::rules {
namespace {

/// The nodes of the run that a reader can see, in its order.
std::vector<NodeRef> visible_run(Property property, const Subject& subject) {
  std::vector<NodeRef> run;
  const Counterexample* const shown = subject.facts.soundness.against(property);
  if (shown == nullptr) return run;
  for (const std::string& id : shown->run)
    if (const auto node = find_node(subject.service.process, id)) run.push_back(*node);
  return run;
}

}  // namespace

Text run_against(Property property, const Subject& subject) {
  Text text;
  for (const NodeRef node : visible_run(property, subject)) {
    const Text step = quoted(subject.service.process[node]);
    text.en += (text.en.empty() ? "" : ", then ") + step.en;
    text.fa += (text.fa.empty() ? "" : "، سپس ") + step.fa;
  }
  return text.empty() ? Text{"right from the start", "از همان آغاز"} : text;
}

Finding soundness_finding(Property property, const Subject& subject, Text message) {
  Finding made;
  const std::vector<NodeRef> run = visible_run(property, subject);
  made.place =
      run.empty() ? subject.service.place() : subject.service.place(subject.service.process[run.back()]);
  made.message = std::move(message);
  for (const NodeRef node : run) made.run.push_back(subject.service.place(subject.service.process[node]));
  return made;
}

}  // namespace hamvar::rules
