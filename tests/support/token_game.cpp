// SPDX-License-Identifier: Apache-2.0
#include "token_game.hpp"

#include <algorithm>
#include <deque>

namespace hamvar::test {

bool Marking::empty() const {
  return std::ranges::all_of(tokens, [](int n) { return n == 0; });
}
bool Marking::unsafe() const {
  return std::ranges::any_of(tokens, [](int n) { return n > 1; });
}

TokenGame::TokenGame(const Process& process)
    : process_(process), in_(num_vertices(process)), out_(num_vertices(process)) {
  for (const FlowRef flow : flows(process)) {
    from_.push_back(source(flow, process));
    to_.push_back(target(flow, process));
    out_[from_.back()].push_back(from_.size() - 1);
    in_[to_.back()].push_back(from_.size() - 1);
  }
  // A dead end keeps its token on a flow to nowhere.
  for (const NodeRef node : nodes(process)) {
    if (!out_[node].empty() || process[node].kind == NodeKind::end) continue;
    out_[node].push_back(from_.size());
    from_.push_back(node);
  }
}

Marking TokenGame::begin() const {
  Marking made;
  made.tokens.assign(from_.size(), 0);
  for (const NodeRef node : nodes(process_))
    if (process_[node].kind == NodeKind::start)
      for (const std::size_t flow : out_[node]) ++made.tokens[flow];
  return made;
}

std::set<std::size_t> TokenGame::upstream(NodeRef join, bool of_taken, const Marking& from) const {
  std::set<std::size_t> found;
  std::deque<std::size_t> work;
  for (const std::size_t flow : in_[join])
    if ((from.tokens[flow] > 0) == of_taken) work.push_back(flow);
  while (!work.empty()) {
    const std::size_t flow = work.front();
    work.pop_front();
    if (!found.insert(flow).second || from_[flow] == join) continue;
    for (const std::size_t before : in_[from_[flow]]) work.push_back(before);
  }
  return found;
}

bool TokenGame::join_waits(NodeRef join, const Marking& from) const {
  const auto to_free = upstream(join, false, from);
  const auto to_taken = upstream(join, true, from);
  for (std::size_t flow = 0; flow < from.tokens.size(); ++flow)
    if (from.tokens[flow] > 0 && to_free.contains(flow) && !to_taken.contains(flow)) return true;
  return false;
}

std::vector<std::vector<std::size_t>> TokenGame::takes(NodeRef node, const Marking& from) const {
  std::vector<std::size_t> taken;
  for (const std::size_t flow : in_[node])
    if (from.tokens[flow] > 0) taken.push_back(flow);
  if (taken.empty()) return {};
  const NodeKind kind = process_[node].kind;
  std::vector<std::vector<std::size_t>> found;
  if (kind == NodeKind::parallel || kind == NodeKind::inclusive) {
    const bool waits = kind == NodeKind::parallel ? taken.size() < in_[node].size() : join_waits(node, from);
    if (!waits) found.push_back(taken);
    return found;
  }
  for (const std::size_t flow : taken) found.push_back({flow});
  return found;
}

std::vector<std::vector<std::size_t>> TokenGame::gives(NodeRef node) const {
  const NodeKind kind = process_[node].kind;
  if (kind == NodeKind::end) return {{}};
  std::vector<std::vector<std::size_t>> found;
  if (kind == NodeKind::exclusive || kind == NodeKind::event_based) {
    for (const std::size_t flow : out_[node]) found.push_back({flow});
  } else if (kind == NodeKind::inclusive) {
    for (unsigned chosen = 1; chosen < 1U << out_[node].size(); ++chosen) {
      found.emplace_back();
      for (std::size_t i = 0; i < out_[node].size(); ++i)
        if ((chosen >> i & 1U) != 0) found.back().push_back(out_[node][i]);
    }
  } else {
    found.push_back(out_[node]);
  }
  return found;
}

std::vector<Move> TokenGame::moves(const Marking& from) const {
  std::vector<Move> found;
  for (const NodeRef node : nodes(process_))
    for (const auto& taken : takes(node, from))
      for (const auto& given : gives(node)) {
        Move move{node, from, false};
        for (const std::size_t flow : taken) --move.to.tokens[flow];
        for (const std::size_t flow : given) ++move.to.tokens[flow];
        if (process_[node].kind == NodeKind::end) move.ends_again = !move.to.ended.insert(node).second;
        found.push_back(std::move(move));
      }
  return found;
}

BruteForce brute_force(const Process& process, std::size_t limit) {
  const TokenGame game(process);
  BruteForce said;
  std::map<Marking, std::size_t> known{{game.begin(), 0}};
  std::vector<const Marking*> states{&known.begin()->first};
  std::vector<std::vector<std::size_t>> before(1);
  std::set<std::size_t> may_complete;
  for (std::size_t at = 0; at < states.size() && said.complete; ++at) {
    if (states[at]->empty()) may_complete.insert(at);
    said.unsafe = said.unsafe || states[at]->unsafe();
    for (Move& move : game.moves(*states[at])) {
      said.happened.insert(move.node);
      said.improper = said.improper || move.ends_again;
      if (std::ranges::any_of(move.to.tokens, [](int n) { return n > 3; })) {
        said.overflow = said.unsafe = true;
        may_complete.insert(at);
        continue;
      }
      const auto [place, fresh] = known.emplace(std::move(move.to), states.size());
      if (fresh) {
        states.push_back(&place->first);
        before.emplace_back();
      }
      before[place->second].push_back(at);
      said.complete = said.complete && states.size() < limit;
    }
  }
  std::deque<std::size_t> work(may_complete.begin(), may_complete.end());
  for (; !work.empty(); work.pop_front())
    for (const std::size_t earlier : before[work.front()])
      if (may_complete.insert(earlier).second) work.push_back(earlier);
  said.stuck = said.complete && may_complete.size() < states.size();
  return said;
}

}  // namespace hamvar::test
