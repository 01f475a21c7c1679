// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "hamvar/rewrite/shared_call.hpp"

namespace hamvar {

Process cut_out(const Process& process, const std::vector<std::string>& part, const Text& start,
                const Text& end) {
  Process made;
  std::map<std::string, NodeRef> place;
  const auto border = [&](std::string id, NodeKind kind, const Text& label) {
    while (std::ranges::find(part, id) != part.end()) id += "-" + std::string(spelling(kind));
    Node node;
    node.id = std::move(id);
    node.kind = kind;
    node.label = label;
    return add_vertex(node, made);
  };
  const NodeRef first = border("start", NodeKind::start, start);
  for (const std::string& id : part) {
    Node node = process[*find_node(process, id)];
    node.parent.clear();
    std::erase_if(node.activity.legal.after,
                  [&](const std::string& earlier) { return std::ranges::find(part, earlier) == part.end(); });
    place[id] = add_vertex(node, made);
  }
  const NodeRef last = border("end", NodeKind::end, end);
  bool entered = false;
  for (const FlowRef flow : flows(process)) {
    const auto from = place.find(process[source(flow, process)].id);
    const auto to = place.find(process[target(flow, process)].id);
    if (from == place.end() && to == place.end()) continue;
    if (from == place.end() && std::exchange(entered, true)) continue;  // several lead to the same node
    Flow own = from == place.end() ? Flow() : process[flow];
    own.id.clear();
    add_edge(from == place.end() ? first : from->second, to == place.end() ? last : to->second, own, made);
  }
  return made;
}

}  // namespace hamvar
