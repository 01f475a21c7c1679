// SPDX-License-Identifier: Apache-2.0
#include "compare/flow_pairs.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "compare/aspects.hpp"

namespace hamvar::compare {
namespace {

using Ends = std::pair<NodeRef, NodeRef>;  ///< of after

/// Flows of both sides between the same two nodes, in their order.
struct Between {
  std::vector<FlowRef> before;
  std::vector<FlowRef> after;
};

std::map<Ends, Between> flows_between(const Process& before, const Process& after,
                                      const std::vector<std::optional<NodeRef>>& partner) {
  std::map<Ends, Between> found;
  for (const FlowRef flow : flows(before)) {
    const auto from = partner[source(flow, before)];
    const auto to = partner[target(flow, before)];
    if (from && to) found[{*from, *to}].before.push_back(flow);
  }
  for (const FlowRef flow : flows(after))
    if (const auto known = found.find({source(flow, after), target(flow, after)}); known != found.end())
      known->second.after.push_back(flow);
  return found;
}

void drop_equal(const Process& before, const Process& after, Between& between) {
  std::erase_if(between.before, [&](FlowRef flow) {
    const auto same = std::ranges::find_if(
        between.after, [&](FlowRef other) { return Aspects::of(before[flow], after[other]).empty(); });
    if (same == between.after.end()) return false;
    between.after.erase(same);
    return true;
  });
}

}  // namespace

std::vector<ChangedFlow> changed_flows(const Process& before, const Process& after,
                                       const std::vector<std::optional<NodeRef>>& partner) {
  std::map<Ends, Between> all = flows_between(before, after, partner);
  std::vector<ChangedFlow> changed;
  for (auto& [ends, between] : all) {
    drop_equal(before, after, between);
    const std::size_t both = std::min(between.before.size(), between.after.size());
    for (std::size_t i = 0; i < both; ++i)
      changed.push_back({between.before[i], between.after[i],
                         Aspects::of(before[between.before[i]], after[between.after[i]])});
  }
  return changed;
}

}  // namespace hamvar::compare
