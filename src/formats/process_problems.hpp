// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the checks of a process share.
#include "formats/spec_parts.hpp"

namespace hamvar::formats {

/// `process` and `reading` must outlive it.
class ProcessProblems {
 public:
  ProcessProblems(const Process& process, Reading& reading);

 protected:
  void report(NodeRef node, std::string message, std::string advice = {});
  /// exclusive gateway "x"
  [[nodiscard]] std::string named(NodeRef node) const;

  const Process& process_;
  Reading& reading_;
  std::unordered_map<std::string_view, NodeRef> ids_;
};

/// Every parent is a sub-process, and none lies in itself. False if not.
bool check_nesting(const Process& process, Reading& reading);
/// What boundary events are attached to, and what event sub-processes begin with.
void check_events(const Process& process, Reading& reading);

}  // namespace hamvar::formats
