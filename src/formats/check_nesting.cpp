// SPDX-License-Identifier: Apache-2.0
#include "formats/process_problems.hpp"

namespace hamvar::formats {
namespace {

class NestingCheck : ProcessProblems {
 public:
  using ProcessProblems::ProcessProblems;

  bool run() { return check_parents() && check_rings(); }

 private:
  bool check_parents() {
    bool good = true;
    for (const NodeRef node : nodes(process_)) {
      if (process_[node].parent.empty()) continue;
      const NodeRef parent = ids_.at(process_[node].parent);
      if (process_[parent].kind == NodeKind::sub_process) continue;
      report(node, "the parent " + double_quoted(process_[node].parent) + " is no sub_process");
      good = false;
    }
    return good;
  }

  /// Each walk to the top stops at nodes that an earlier one has seen.
  bool check_rings() {
    bool good = true;
    std::vector<std::size_t> walked_in(num_vertices(process_), 0);
    for (const NodeRef node : nodes(process_)) {
      const std::size_t walk = node + 1;
      NodeRef at = node;
      while (walked_in[at] == 0 && !process_[at].parent.empty()) {
        walked_in[at] = walk;
        at = ids_.at(process_[at].parent);
      }
      if (walked_in[at] == walk) {
        report(at, "the " + named(at) + " lies in itself");
        good = false;
      }
    }
    return good;
  }
};

}  // namespace

bool check_nesting(const Process& process, Reading& reading) { return NestingCheck(process, reading).run(); }

}  // namespace hamvar::formats
