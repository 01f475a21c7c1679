// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "hamvar/rewrite/shared_call.hpp"

namespace hamvar {
namespace {

/// Grows from the steps by the gateways at their border until it has one way in and one way out.
class Part {
 public:
  Part(const Process& process, const std::vector<NodeRef>& steps)
      : process_(process), nodes_(steps), inside_(steps.begin(), steps.end()) {}

  /// False if it ends with more than one way in or out.
  bool grow() {
    while (!closed()) {
      const auto next = next_gateway();
      if (!next) return false;
      inside_.insert(*next);
      nodes_.push_back(*next);
    }
    return true;
  }

  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> found;
    found.reserve(nodes_.size());
    for (const NodeRef node : nodes_) found.push_back(process_[node].id);
    return found;
  }

 private:
  [[nodiscard]] bool holds(NodeRef node) const { return inside_.contains(node); }

  bool closed() {
    std::set<NodeRef> entries;
    std::size_t exits = 0;
    for (const NodeRef node : nodes_) {
      for (const NodeRef before : predecessors(node, process_))
        if (!holds(before)) entries.insert(node);
      for (const NodeRef behind : successors(node, process_)) exits += holds(behind) ? 0U : 1U;
    }
    return entries.size() == 1 && exits == 1;
  }

  /// Of those beside it one that leads nowhere else, or that is led to from nowhere else; else one that lies
  /// between two of its nodes.
  [[nodiscard]] std::optional<NodeRef> next_gateway() const {
    std::optional<NodeRef> between;
    for (const NodeRef node : nodes_) {
      for (const NodeRef behind : successors(node, process_)) {
        if (holds(behind) || !is_gateway(process_[behind].kind)) continue;
        if (std::ranges::all_of(predecessors(behind, process_), [&](NodeRef n) { return holds(n); }))
          return behind;
        if (std::ranges::any_of(successors(behind, process_), [&](NodeRef n) { return holds(n); }))
          between = behind;
      }
      for (const NodeRef before : predecessors(node, process_))
        if (!holds(before) && is_gateway(process_[before].kind) &&
            std::ranges::all_of(successors(before, process_), [&](NodeRef n) { return holds(n); }))
          return before;
    }
    return between;
  }

  const Process& process_;
  std::vector<NodeRef> nodes_;
  std::set<NodeRef> inside_;
};

}  // namespace

boost::system::result<std::vector<std::string>, Refusal> part_around(const Process& process,
                                                                     const std::vector<NodeRef>& steps) {
  Part part(process, steps);
  if (steps.empty() || !part.grow())
    return Refusal{{"the steps do not have one way in and one way out",
                    "گام‌ها یک راه ورود و یک راه خروج ندارند"}};
  return part.ids();
}

}  // namespace hamvar
