// SPDX-License-Identifier: Apache-2.0
#include "formats/process_problems.hpp"

namespace hamvar::formats {

ProcessProblems::ProcessProblems(const Process& process, Reading& reading)
    : process_(process), reading_(reading) {
  for (const NodeRef node : nodes(process)) ids_.emplace(process[node].id, node);
}

void ProcessProblems::report(NodeRef node, std::string message, std::string advice) {
  reading_.add(process_[node].at, "process.nodes[" + std::to_string(node) + ']', std::move(message),
               std::move(advice));
}

std::string ProcessProblems::named(NodeRef node) const {
  return std::string(name_of(process_[node].kind).en) + ' ' + double_quoted(process_[node].id);
}

}  // namespace hamvar::formats
