// SPDX-License-Identifier: Apache-2.0
#include "formats/process_problems.hpp"

namespace hamvar::formats {
namespace {

class EventCheck : ProcessProblems {
 public:
  using ProcessProblems::ProcessProblems;

  void run() {
    for (const NodeRef node : nodes(process_)) {
      if (process_[node].kind == NodeKind::boundary) check_host(node);
      if (process_[node].kind == NodeKind::start && !process_[node].parent.empty()) check_start(node);
    }
  }

 private:
  void check_host(NodeRef node) {
    const auto found = ids_.find(process_[node].event.attached_to);
    if (found == ids_.end()) return;  // reported already
    const NodeRef host = found->second;
    const NodeKind kind = process_[host].kind;
    const std::string attached =
        "the " + named(node) + " is attached to " + double_quoted(process_[host].id) + ", which ";
    if (kind != NodeKind::activity && kind != NodeKind::sub_process)
      report(node, attached + "is no activity or sub_process");
    else if (process_[host].parent != process_[node].parent)
      report(node, attached + "lies in another scope", R"(both have the same "parent")");
  }

  void check_start(NodeRef node) {
    const NodeRef parent = ids_.at(process_[node].parent);
    if (process_[parent].sub_process == SubProcessKind::event &&
        process_[node].event.kind() == EventKind::none)
      report(node, "the " + named(node) + " of the event " + named(parent) + " waits for nothing",
             R"(add "event")");
  }
};

}  // namespace

void check_events(const Process& process, Reading& reading) { EventCheck(process, reading).run(); }

}  // namespace hamvar::formats
