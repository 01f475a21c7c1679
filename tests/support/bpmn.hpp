// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Makes BPMN of processes that were written in one line (flow.hpp).
#include <initializer_list>
#include <string>

#include "flow.hpp"

namespace hamvar::test {

/// Makes a sub-process of `parent`, with these nodes in it.
inline void inside(Process& process, const std::string& parent, std::initializer_list<const char*> ids) {
  node(process, parent).kind = NodeKind::sub_process;
  for (const char* id : ids) node(process, id).parent = parent;
}

/// Makes a boundary event of a node.
inline void attach(Process& process, const char* id, const char* host, EventKind kind,
                   bool interrupting = true) {
  Node& event = node(process, id);
  event.kind = NodeKind::boundary;
  event.event.definitions = {{kind, ""}};
  event.event.attached_to = host;
  event.event.interrupting = interrupting;
}

inline void set_event(Process& process, const char* id, EventKind kind, const char* name = "",
                      bool throws = false) {
  node(process, id).event.definitions = {{kind, name}};
  node(process, id).event.throws = throws;
}

}  // namespace hamvar::test
