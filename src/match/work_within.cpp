// SPDX-License-Identifier: Apache-2.0
// Same work within one process, by spelling.
#include "hamvar/match/work.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "match/union_find.hpp"
#include "match/work_keys.hpp"

namespace hamvar {
namespace {

/// Work is the same if any key agrees: the one by what it works on, else the labels, a key each language.
std::vector<WorkKey> all_keys(const Node& node) {
  if (std::string object = object_key(node.activity); !object.empty()) return {{std::move(object), false}};
  return label_keys(node.activity.step, node.label);
}

class Index {
 public:
  void add(const Process& process) {
    for (const NodeRef node : nodes(process)) {
      if (!is_activity(node, process)) continue;
      std::vector<WorkKey> own = all_keys(process[node]);
      if (own.empty()) continue;
      const auto member = static_cast<std::uint32_t>(members_.size());
      members_.push_back({0, node});
      for (const WorkKey& key : own)
        if (const auto [at, is_new] = first_.emplace(key.key, member); !is_new)
          equal_.emplace_back(at->second, member);
      keys_.push_back(std::move(own.front()));
    }
  }

  [[nodiscard]] std::vector<WorkGroup> groups() const {
    UnionFind united(members_.size());  // the first member names the group
    for (const auto& [a, b] : equal_) united.unite(a, b);
    std::map<std::uint32_t, WorkGroup> by_root;
    for (const auto& [a, b] : equal_) by_root[united.root(a)];
    for (std::uint32_t member = 0; member < members_.size(); ++member) {
      const auto group = by_root.find(united.root(member));
      if (group == by_root.end()) continue;
      if (group->second.members.empty()) group->second.key = keys_[member];
      group->second.members.push_back(members_[member]);
    }
    std::vector<WorkGroup> found;
    found.reserve(by_root.size());
    for (auto& [root, group] : by_root) found.push_back(std::move(group));
    std::ranges::sort(found, {}, [](const WorkGroup& group) { return group.key.key; });
    return found;
  }

 private:
  std::vector<WorkMember> members_;
  std::vector<WorkKey> keys_;
  std::unordered_map<std::string, std::uint32_t>
      first_;  // only looked up, never walked: its order does not show
  std::vector<std::pair<std::uint32_t, std::uint32_t>> equal_;
};

}  // namespace

std::vector<WorkGroup> work_groups(const Process& process) {
  Index index;
  index.add(process);
  return index.groups();
}

double WorkGroup::score() const {
  return members.empty() ? 0 : std::ranges::min_element(members, {}, &WorkMember::score)->score;
}

}  // namespace hamvar
