// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/work.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "hamvar/text/normalize.hpp"

namespace hamvar {
namespace {

/// Kinds that work on the documents before them; the others are told by what they put out.
bool examines(StepKind step) {
  using enum StepKind;
  return step == identify || step == formal_check || step == substantive_check || step == inspect ||
         step == certify || step == enter_data || step == scan || step == print;
}

std::string joined(std::vector<std::string> ids) {
  std::ranges::sort(ids);
  const auto rest = std::ranges::unique(ids);
  ids.erase(rest.begin(), rest.end());
  std::string text;
  for (const std::string& id : ids) text += ' ' + id;
  return text;
}

std::string registries_read(const Activity& activity) {
  std::vector<std::string> ids;
  for (const RegistryAccess& access : activity.registries) {
    if (access.operation != RegistryOperation::read) continue;
    ids.push_back(access.registry + "(" + joined(access.documents) + ")");
  }
  return ids.empty() ? std::string() : " registry" + joined(std::move(ids));
}

std::string documents_of(const Activity& activity) {
  std::vector<std::string> ids;
  if (examines(activity.step))
    for (const Evidence& evidence : activity.evidence) ids.push_back(evidence.document);
  else
    ids = activity.documents_out;
  return ids.empty() ? std::string() : " documents" + joined(std::move(ids));
}

std::vector<WorkKey> label_keys(const std::string& step, const Text& label) {
  std::vector<WorkKey> keys;
  for (const std::string* words : {&label.en, &label.fa})
    if (!words->empty()) keys.push_back({step + " label " + match_key(*words), true});
  return keys;
}

/// Work is the same if any key agrees: the one by what it works on, else the labels, a key each language.
/// What is done is not said of unspecified steps, so that one object in common says nothing: two of them may
/// well do different things to it. Only a common label speaks for them.
std::vector<WorkKey> all_keys(const Activity& activity, const Text& label) {
  const std::string step(spelling(activity.step));
  if (activity.step == StepKind::unspecified) return label_keys(step, label);
  if (std::string object = activity.step == StepKind::enquire ? registries_read(activity) : std::string();
      !object.empty())
    return {{step + object, false}};
  if (std::string object = documents_of(activity); !object.empty()) return {{step + object, false}};
  if (std::string object = registries_read(activity); !object.empty()) return {{step + object, false}};
  return label_keys(step, label);
}

/// Members of one group under a common root.
class Groups {
 public:
  explicit Groups(std::size_t size) : root_(size) { std::iota(root_.begin(), root_.end(), std::size_t{0}); }
  std::size_t root(std::size_t member) {
    while (root_[member] != member) member = root_[member] = root_[root_[member]];
    return member;
  }
  /// The smaller index becomes the root, so that the first member names the group.
  void unite(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    root_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> root_;
};

class Index {
 public:
  void add(std::size_t service, const Process& process) {
    for (const NodeRef node : nodes(process)) {
      if (!is_activity(node, process)) continue;
      std::vector<WorkKey> own = all_keys(process[node].activity, process[node].label);
      if (own.empty()) continue;
      const std::size_t member = members_.size();
      members_.push_back({service, node});
      for (const WorkKey& key : own)
        if (const auto [at, is_new] = first_.emplace(key.key, member); !is_new)
          equal_.emplace_back(at->second, member);
      keys_.push_back(std::move(own.front()));
    }
  }

  [[nodiscard]] std::vector<WorkGroup> groups() const {
    Groups united(members_.size());
    for (const auto& [a, b] : equal_) united.unite(a, b);
    std::map<std::size_t, WorkGroup> by_root;
    for (const auto& [a, b] : equal_) by_root[united.root(a)];
    for (std::size_t member = 0; member < members_.size(); ++member) {
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
  std::unordered_map<std::string, std::size_t>
      first_;  // only looked up, never walked: its order does not show
  std::vector<std::pair<std::size_t, std::size_t>> equal_;
};

}  // namespace

WorkKey work_key(const Activity& activity, const Text& label, const Catalog&) {
  const std::vector<WorkKey> keys = all_keys(activity, label);
  return keys.empty() ? WorkKey{std::string(spelling(activity.step)), true} : keys.front();
}

std::vector<WorkGroup> same_work(const Portfolio& portfolio) {
  Index index;
  for (std::size_t service = 0; service < portfolio.services.size(); ++service)
    index.add(service, portfolio.services[service].process);
  return index.groups();
}

std::vector<WorkGroup> same_work(const Process& process) {
  Index index;
  index.add(0, process);
  return index.groups();
}

}  // namespace hamvar
