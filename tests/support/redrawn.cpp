// SPDX-License-Identifier: Apache-2.0
#include "redrawn.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace hamvar::test {
namespace {

std::vector<std::size_t> shuffled(std::size_t count, std::mt19937_64& random) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0);
  std::ranges::shuffle(order, random);
  return order;
}

}  // namespace

Service redrawn(const Service& service, std::mt19937_64& random) {
  const Process& old = service.process;
  const std::vector<std::size_t> order = shuffled(num_vertices(old), random);
  std::map<std::string, std::string> ids;
  for (std::size_t i = 0; i < order.size(); ++i) ids[old[order[i]].id] = "n" + std::to_string(i);
  const auto rename = [&](std::string& id) {
    if (const auto found = ids.find(id); found != ids.end()) id = found->second;
  };
  Service made = service;
  made.process = Process();
  std::vector<NodeRef> place(order.size());
  for (const std::size_t from : order) {
    Node node = old[from];
    rename(node.id);
    rename(node.parent);
    rename(node.event.attached_to);
    for (std::string& step : node.activity.legal.after) rename(step);
    for (EventDefinition& each : node.event.definitions)
      if (each.kind == EventKind::compensation) rename(each.name);
    place[from] = add_vertex(node, made.process);
  }
  const auto all = flows(old);
  const std::vector<FlowRef> old_flows(all.begin(), all.end());
  for (const std::size_t i : shuffled(old_flows.size(), random))
    add_edge(place[source(old_flows[i], old)], place[target(old_flows[i], old)], old[old_flows[i]],
             made.process);
  return made;
}

void label_steps(Process& process, std::mt19937_64& random) {
  static const std::vector<std::string> verbs{"Receive", "Check", "Record", "Approve", "Send", "Print"};
  static const std::vector<std::string> objects{
      "application",       "title deed", "tax certificate", "photograph", "map",
      "inspection report", "invoice",    "licence",         "contract",   "bank guarantee"};
  std::vector<std::string> labels;
  for (const std::string& verb : verbs)
    for (const std::string& object : objects) labels.push_back(verb + " " + object);
  std::ranges::shuffle(labels, random);
  std::size_t next = 0;
  for (const NodeRef node : nodes(process)) {
    if (!is_activity(node, process)) continue;
    const bool again = next > 0 && random() % 12 == 0;
    process[node].label.en = labels[again ? random() % next : next++ % labels.size()];
  }
}

}  // namespace hamvar::test
