// SPDX-License-Identifier: Apache-2.0
#include "hamvar/compare/changes.hpp"

#include <algorithm>
#include <map>

#include "compare/aspects.hpp"
#include "compare/flow_pairs.hpp"
#include "compare/moves.hpp"
#include "compare/pairing.hpp"
#include "hamvar/match/alignment.hpp"

namespace hamvar {
namespace {

using compare::Pair;

compare::Scores scores_of(const Alignment& alignment) {
  compare::Scores scores;
  for (const Correspondence& each : alignment.correspondences)
    scores.emplace(Pair{each.a.node, each.b.node}, each.score);
  return scores;
}

Alignment aligned(const PlacedService& before, const PlacedService& after, const Lexicon& lexicon) {
  return align({{before.service}, before.catalog}, {{after.service}, after.catalog}, lexicon);
}

std::vector<KeptNode> kept_nodes(const Process& before, const Process& after,
                                 const std::vector<Pair>& pairs) {
  const std::vector<bool> has_moved = compare::moved(before, after, pairs);
  std::vector<KeptNode> kept;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    kept.push_back({pairs[i].first, pairs[i].second, has_moved[i], {}});
  return kept;
}

/// The nodes of one side that are in no pair; `best`: what each does the same work as, if anything.
std::vector<LoneNode> lone_nodes(const Process& process, const std::vector<NodeRef>& paired,
                                 const std::map<NodeRef, std::pair<double, NodeRef>>& best) {
  std::vector<bool> has_partner(num_vertices(process));
  for (const NodeRef node : paired) has_partner[node] = true;
  std::vector<LoneNode> lone;
  for (const NodeRef node : nodes(process)) {
    if (has_partner[node]) continue;
    LoneNode& made = lone.emplace_back(LoneNode{node, {}});
    if (const auto found = best.find(node); found != best.end()) made.same_work = found->second.second;
  }
  return lone;
}

void add_lone_nodes(const compare::Scores& scores, const std::vector<Pair>& pairs, Changes& changes) {
  std::map<NodeRef, std::pair<double, NodeRef>> best_of_before;
  std::map<NodeRef, std::pair<double, NodeRef>> best_of_after;
  const auto keep_best = [](auto& best, NodeRef node, double score, NodeRef other) {
    auto& known = best[node];
    if (score > known.first) known = {score, other};
  };
  for (const auto& [pair, score] : scores) {
    keep_best(best_of_before, pair.first, score, pair.second);
    keep_best(best_of_after, pair.second, score, pair.first);
  }
  std::vector<NodeRef> first;
  std::vector<NodeRef> second;
  for (const Pair& pair : pairs) {
    first.push_back(pair.first);
    second.push_back(pair.second);
  }
  changes.removed = lone_nodes(changes.before.service->process, first, best_of_before);
  changes.added = lone_nodes(changes.after.service->process, second, best_of_after);
}

void add_aspects(compare::Aspects& aspects, Changes& changes) {
  aspects.know(changes.kept);
  const Process& before = changes.before.service->process;
  const Process& after = changes.after.service->process;
  std::vector<std::optional<NodeRef>> partner(num_vertices(before));
  for (KeptNode& each : changes.kept) {
    each.changed = aspects.of(before[each.before], after[each.after]);
    partner[each.before] = each.after;
  }
  changes.service = aspects.of_services();
  changes.flows = compare::changed_flows(before, after, partner);
}

Combined combined_of(const Changes& changes) {
  std::vector<NodePair> pairs;
  pairs.reserve(changes.kept.size());
  for (const KeptNode& each : changes.kept)
    pairs.push_back({each.before, each.after,
                     each.moved             ? Fate::moved
                     : each.changed.empty() ? Fate::kept
                                            : Fate::changed});
  return combine(changes.before.service->process, changes.after.service->process, pairs);
}

}  // namespace

bool Changes::none() const {
  const auto is_same = [](Fate fate) { return fate == Fate::kept; };
  return flows.empty() && service.empty() && std::ranges::all_of(combined.nodes, is_same) &&
         std::ranges::all_of(combined.flows, is_same);
}

Changes changes_between(const PlacedService& before, const PlacedService& after, const Lexicon& lexicon) {
  Changes changes;
  changes.before = before;
  changes.after = after;
  const Process& was = before.service->process;
  const Process& is = after.service->process;
  const compare::Scores scores = scores_of(aligned(before, after, lexicon));
  compare::Aspects aspects(changes.before, changes.after);
  const std::vector<Pair> pairs = compare::pair_nodes(was, is, scores, aspects);
  changes.kept = kept_nodes(was, is, pairs);
  add_lone_nodes(scores, pairs, changes);
  add_aspects(aspects, changes);
  changes.combined = combined_of(changes);
  changes.figures_before = measure(*before.service, *before.catalog);
  changes.figures_after = measure(*after.service, *after.catalog);
  changes.soundness_before = check_soundness(was, quick_search);
  changes.soundness_after = check_soundness(is, quick_search);
  return changes;
}

}  // namespace hamvar
