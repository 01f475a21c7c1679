// SPDX-License-Identifier: Apache-2.0
#include "compare/surroundings.hpp"

#include <algorithm>
#include <boost/container_hash/hash.hpp>
#include <string_view>
#include <unordered_map>

#include "hamvar/text/normalize.hpp"

namespace hamvar::compare {
namespace {

using Round = std::vector<std::uint64_t>;

/// Each node's number with those of its neighbours, whatever their order.
template <class Neighbours>
Round next_round(const Round& last, const Neighbours& neighbours) {
  Round next(last.size());
  std::vector<std::uint64_t> around;
  for (NodeRef node = 0; node < last.size(); ++node) {
    around.clear();
    for (const NodeRef other : neighbours(node)) around.push_back(last[other]);
    std::ranges::sort(around);
    std::size_t seed = last[node];
    boost::hash_range(seed, around.begin(), around.end());
    next[node] = seed;
  }
  return next;
}

double share_alike(const std::vector<Round>& a, NodeRef node_a, const std::vector<Round>& b, NodeRef node_b) {
  std::size_t alike = 0;
  while (alike < a.size() && a[alike][node_a] == b[alike][node_b]) ++alike;
  return static_cast<double>(alike) / static_cast<double>(a.size());
}

}  // namespace

std::uint64_t colour_of(const Node& node) {
  std::size_t seed = 0;
  boost::hash_combine(seed, static_cast<int>(node.kind));
  boost::hash_combine(seed, match_key(node.label.en));
  boost::hash_combine(seed, match_key(node.label.fa));
  boost::hash_combine(seed, static_cast<int>(node.activity.step));
  boost::hash_combine(seed, static_cast<int>(node.activity.task));
  boost::hash_combine(seed, static_cast<int>(node.sub_process));
  for (const EventDefinition& each : node.event.definitions)
    boost::hash_combine(seed, static_cast<int>(each.kind));
  return seed;
}

Process with_ties(const Process& process) {
  std::unordered_map<std::string_view, NodeRef> places;
  for (const NodeRef node : nodes(process)) places.emplace(process[node].id, node);
  Process tied = process;
  const auto tie = [&](const std::string& from, NodeRef to) {
    if (const auto found = places.find(from); found != places.end()) add_edge(found->second, to, tied);
  };
  for (const NodeRef node : nodes(process)) {
    tie(process[node].event.attached_to, node);
    tie(process[node].parent, node);
  }
  return tied;
}

Colours::Colours(const Process& process) {
  Round own;
  for (const NodeRef node : nodes(process)) own.push_back(colour_of(process[node]));
  before_ = behind_ = {std::move(own)};
  for (std::size_t round = 1; round < rounds; ++round) {
    before_.push_back(next_round(before_.back(), [&](NodeRef node) { return predecessors(node, process); }));
    behind_.push_back(next_round(behind_.back(), [&](NodeRef node) { return successors(node, process); }));
  }
}

double Colours::agreement(const Colours& a, NodeRef node_a, const Colours& b, NodeRef node_b) {
  return (share_alike(a.before_, node_a, b.before_, node_b) +
          share_alike(a.behind_, node_a, b.behind_, node_b)) /
         2;
}

}  // namespace hamvar::compare
