// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/joint_process.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace hamvar {
namespace {

/// Whether its token can be held up by a message that has not come. Of several definitions any one is enough.
bool can_wait(const Node& node) {
  if (node.kind == NodeKind::activity) return true;
  const bool catches = node.kind == NodeKind::start || node.kind == NodeKind::boundary ||
                       (node.kind == NodeKind::event && !node.event.throws);
  const auto is_message = [](const EventDefinition& each) { return each.kind == EventKind::message; };
  const auto& definitions = node.event.definitions;
  return catches && (node.event.all ? std::ranges::any_of(definitions, is_message)
                                    : std::ranges::all_of(definitions, is_message));
}

class Joiner {
 public:
  explicit Joiner(const Collaboration& collaboration) : collaboration_(collaboration) {}

  JointProcess run(const std::vector<const Service*>& pools) {
    for (const Service* each : pools)
      if (each != nullptr) add(*each);
    add_messages();
    return std::move(made_);
  }

 private:
  using Ids = std::unordered_map<std::string, std::string>;  ///< in the pool -> in the joint process

  std::string free_id(const std::string& service, const std::string& wanted) {
    std::string id = wanted;
    while (!taken_.insert(id).second) id.insert(0, service + '/');
    return id;
  }

  void add(const Service& service) {
    Node pool;
    pool.id = free_id(service.id, service.id);
    pool.kind = NodeKind::sub_process;
    pool.label = service.name;
    pool.at = service.at;
    made_.pools.push_back(add_vertex(pool, made_.process));

    const Process& process = service.process;
    Ids ids;
    for (const NodeRef node : nodes(process))
      ids.emplace(process[node].id, free_id(service.id, process[node].id));
    const NodeRef first = num_vertices(made_.process);
    for (const NodeRef node : nodes(process)) {
      Node copy = process[node];
      copy.id = ids.at(copy.id);
      copy.parent = copy.parent.empty() ? pool.id : known(ids, copy.parent);
      if (!copy.event.attached_to.empty()) copy.event.attached_to = known(ids, copy.event.attached_to);
      refs_[service.id].emplace(process[node].id, add_vertex(copy, made_.process));
    }
    for (const FlowRef flow : flows(process))
      add_edge(first + source(flow, process), first + target(flow, process), process[flow], made_.process);
  }

  static std::string known(const Ids& ids, const std::string& id) {
    const auto found = ids.find(id);
    return found == ids.end() ? id : found->second;
  }

  [[nodiscard]] std::optional<NodeRef> ref(const MessageEnd& end) const {
    const auto pool = std::ranges::find(collaboration_.pools, end.pool, &Pool::id);
    if (end.node.empty() || pool == collaboration_.pools.end()) return std::nullopt;
    const auto process = refs_.find(pool->service);
    if (process == refs_.end()) return std::nullopt;
    const auto node = process->second.find(end.node);
    return node == process->second.end() ? std::nullopt : std::optional(node->second);
  }

  void add_messages() {
    std::set<NodeRef> may_always_get_one;
    for (const MessageFlow& each : collaboration_.messages) {
      const auto from = ref(each.from);
      const auto to = ref(each.to);
      if (!to || !can_wait(made_.process[*to])) continue;
      if (from && !is_gateway(made_.process[*from].kind))
        made_.messages.push_back({*from, *to});
      else
        may_always_get_one.insert(*to);
    }
    std::erase_if(made_.messages,
                  [&](const JointProcess::Message& each) { return may_always_get_one.contains(each.to); });
  }

  const Collaboration& collaboration_;
  JointProcess made_;
  std::unordered_set<std::string> taken_;
  std::map<std::string, std::unordered_map<std::string, NodeRef>> refs_;  ///< by service, by id in it
};

}  // namespace

JointProcess join_pools(const Collaboration& collaboration, const std::vector<const Service*>& pools) {
  return Joiner(collaboration).run(pools);
}

}  // namespace hamvar
