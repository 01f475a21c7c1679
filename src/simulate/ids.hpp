// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <optional>
#include <string>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// By what a scenario calls the flows out of a node, in their order: the id, or "from>to" where there is
/// none. A second flow between the same two nodes is "from>to#2".
[[nodiscard]] inline std::vector<std::string> flow_names(NodeRef node, const Process& process) {
  std::vector<std::string> names;
  for (const FlowRef flow : flows_out(node, process)) {
    const std::string& id = process[flow].id;
    const std::string name = id.empty() ? process[node].id + '>' + process[target(flow, process)].id : id;
    std::string unique = name;
    for (int twin = 2; std::ranges::find(names, unique) != names.end(); ++twin)
      unique = name + '#' + std::to_string(twin);
    names.push_back(std::move(unique));
  }
  return names;
}

/// Nodes by their ids, those in the file included.
class NodeNames {
 public:
  explicit NodeNames(const Process& process) {
    for (const NodeRef node : nodes(process)) {
      by_name_.emplace(process[node].id, node);
      for (const std::string& id : process[node].in_file) by_name_.emplace(id, node);
    }
  }
  [[nodiscard]] std::optional<NodeRef> find(const std::string& name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  boost::unordered_flat_map<std::string, NodeRef> by_name_;
};

}  // namespace hamvar
