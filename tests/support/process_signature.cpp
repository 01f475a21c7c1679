// SPDX-License-Identifier: Apache-2.0
#include "process_signature.hpp"

#include "hamvar/text/normalize.hpp"

namespace hamvar::test {
namespace {

std::string type_of(const Node& node) {
  std::string type(spelling(node.kind));
  if (node.kind == NodeKind::activity) type += ' ' + std::string(spelling(node.activity.task));
  if (node.kind == NodeKind::sub_process) type += ' ' + std::string(spelling(node.sub_process));
  if (is_event(node.kind)) {
    for (const EventDefinition& each : node.event.definitions) type += ' ' + std::string(spelling(each.kind));
    if (node.event.throws) type += " thrown";
    if (!node.event.interrupting) type += " beside";
  }
  if (node.repetition != Repetition::once) type += ' ' + std::string(spelling(node.repetition));
  return type;
}

std::string label_of(const Node& node) {
  return type_of(node) + " '" + match_key(node.label.in(Language::en)) + '\'';
}

std::string changes(const std::map<std::string, int>& expected, const std::map<std::string, int>& found) {
  std::map<std::string, int> balance = found;
  for (const auto& [what, count] : expected) balance[what] -= count;
  std::string text;
  for (const auto& [what, count] : balance)
    if (count != 0) text += (count > 0 ? " +" : " ") + std::to_string(count) + ' ' + what;
  return text;
}

}  // namespace

Signature signature_of(const std::vector<Service>& services) {
  Signature made;
  for (const Service& service : services) {
    const Process& process = service.process;
    for (const NodeRef node : nodes(process)) {
      ++made.kinds[std::string(spelling(process[node].kind))];
      ++made.types[type_of(process[node])];
      ++made.labels[label_of(process[node])];
    }
    for (const FlowRef flow : flows(process))
      ++made.flows[label_of(process[source(flow, process)]) + " -> " +
                   label_of(process[target(flow, process)])];
  }
  return made;
}

std::string difference(const Signature& expected, const Signature& found) {
  if (expected.kinds != found.kinds) return "other nodes:" + changes(expected.kinds, found.kinds);
  if (expected.types != found.types) return "other types:" + changes(expected.types, found.types);
  if (expected.labels != found.labels) return "other labels:" + changes(expected.labels, found.labels);
  if (expected.flows != found.flows) return "other flows:" + changes(expected.flows, found.flows);
  return {};
}

}  // namespace hamvar::test
