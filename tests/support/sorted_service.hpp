// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Services compared without the order of their nodes and flows: what lies in a sub-process stands inside of
/// it in BPMN, and anywhere in JSON.
#include <map>

#include "hamvar/model/service.hpp"

namespace hamvar::test {

/// With its nodes sorted by id, and its flows by their ends.
inline Service sorted(const Service& service) {
  Service made = service;
  Process& process = made.process = Process();
  std::map<std::string, NodeRef> ids;
  for (const NodeRef node : nodes(service.process)) ids.emplace(service.process[node].id, 0);
  for (auto& [id, ref] : ids) ref = add_vertex(service.process[*find_node(service.process, id)], process);
  std::multimap<std::string, FlowRef> order;
  for (const FlowRef flow : flows(service.process)) {
    const Flow& it = service.process[flow];
    order.emplace(service.process[source(flow, service.process)].id + ' ' +
                      service.process[target(flow, service.process)].id + ' ' + it.id + ' ' + it.expression +
                      ' ' + std::to_string(it.probability.value_or(2)) + it.condition.en,
                  flow);
  }
  for (const auto& [key, flow] : order)
    add_edge(ids.at(service.process[source(flow, service.process)].id),
             ids.at(service.process[target(flow, service.process)].id), service.process[flow], process);
  return made;
}

}  // namespace hamvar::test
