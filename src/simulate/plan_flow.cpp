// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "simulate/planner.hpp"

namespace hamvar::plan {
namespace {

bool takes_some(NodeKind kind) { return kind == NodeKind::inclusive || kind == NodeKind::complex; }

/// Shares of a choice add up to 1; where all are 0, each is as likely as the others.
void normalise(std::vector<double>& shares) {
  const double whole = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share = whole > 0 ? share / whole : 1 / static_cast<double>(shares.size());
}

Split split_of(NodeRef node, const Process& flat) {
  const NodeKind kind = flat[node].kind;
  if (out_degree(node, flat) < 2) return Split::all;
  if (takes_some(kind)) return Split::some;
  return kind == NodeKind::exclusive || kind == NodeKind::event_based ? Split::one : Split::all;
}

/// That none of the ways from here on is taken.
void add_none_taken(std::vector<Way>& ways, std::size_t first) {
  double none = 1;
  for (std::size_t i = ways.size(); i-- > first;) ways[i].none_taken = none *= 1 - ways[i].share;
}

void add_ways(Draft& draft, NodeRef node) {
  Plan& plan = draft.plan;
  PlannedNode& made = plan.nodes[node];
  made.split = split_of(node, draft.flat);
  made.first_way = static_cast<Index>(plan.ways.size());
  made.ways = static_cast<Index>(out_degree(node, draft.flat));
  std::vector<double> shares = flow_shares(node, draft.flat);
  if (made.split == Split::one) normalise(shares);
  if (made.split == Split::some && std::ranges::all_of(shares, [](double share) { return share <= 0; }))
    std::ranges::fill(shares, 1.0);
  double sum = 0;
  std::size_t i = 0;
  for (const FlowRef flow : flows_out(node, draft.flat)) {
    const double share = shares[i++];
    sum += share;
    plan.ways.push_back(
        {static_cast<Index>(target(flow, draft.flat)), none, made.split == Split::some ? share : sum, 0});
  }
  if (made.split == Split::some) add_none_taken(plan.ways, made.first_way);
}

/// Each flow into a join is a place on which tokens wait.
void add_places(Draft& draft) {
  Plan& plan = draft.plan;
  for (const NodeRef node : nodes(draft.flat)) {
    const NodeKind kind = draft.flat[node].kind;
    if (in_degree(node, draft.flat) < 2 || (kind != NodeKind::parallel && !takes_some(kind))) continue;
    PlannedNode& join = plan.nodes[node];
    join.join = takes_some(kind) ? Join::some : Join::all;
    join.first_place = plan.places;
    join.places = static_cast<Index>(in_degree(node, draft.flat));
    plan.places += join.places;
    if (join.join == Join::some) plan.some_joins.push_back(static_cast<Index>(node));
  }
  std::vector<Index> next(plan.nodes.size(), 0);
  for (Way& way : plan.ways)
    if (const PlannedNode& to = plan.nodes[way.to]; to.join != Join::any)
      way.place = to.first_place + next[way.to]++;
}

void add_upstream(Plan& plan) {
  std::vector<std::vector<Index>> before(plan.nodes.size());
  std::vector<Index> onto(plan.places, none);  // by place: the node that gives its tokens
  for (Index node = 0; node < plan.nodes.size(); ++node)
    for (Index i = 0; i < plan.nodes[node].ways; ++i) {
      const Way& way = plan.ways[plan.nodes[node].first_way + i];
      before[way.to].push_back(node);
      if (way.place != none) onto[way.place] = node;
    }
  plan.upstream.resize(plan.places);
  for (const Index join : plan.some_joins)
    for (Index i = 0; i < plan.nodes[join].places; ++i) {
      const Index place = plan.nodes[join].first_place + i;
      std::vector<char>& reached = plan.upstream[place];
      reached.assign(plan.nodes.size(), 0);
      std::vector<Index> work;
      if (onto[place] != none) work.push_back(onto[place]);
      while (!work.empty()) {
        const Index node = work.back();
        work.pop_back();
        if (node == join || reached[node] != 0) continue;
        reached[node] = 1;
        work.insert(work.end(), before[node].begin(), before[node].end());
      }
    }
}

}  // namespace

void plan_flow(Draft& draft) {
  draft.plan.nodes.resize(num_vertices(draft.flat));
  for (const NodeRef node : nodes(draft.flat)) {
    add_ways(draft, node);
    if (draft.flat[node].kind == NodeKind::start) draft.plan.starts.push_back(static_cast<Index>(node));
  }
  add_places(draft);
  add_upstream(draft.plan);
}

}  // namespace hamvar::plan
