// SPDX-License-Identifier: Apache-2.0
#include "token_game.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace hamvar::test {

bool Marking::empty() const {
  return std::ranges::all_of(tokens, [](int n) { return n == 0; });
}
bool Marking::unsafe() const {
  return std::ranges::any_of(tokens, [](int n) { return n > 1; });
}

TokenGame::TokenGame(const Process& process)
    : process_(process), drawn_(process), left_out_(num_vertices(process), 0) {
  add_places();
  leave_out();
}

// --- where tokens can lie

std::size_t TokenGame::add(Act giver, Act taker, NodeRef scope) {
  places_.push_back({giver, taker, scope, false, false});
  given_by_[giver].push_back(places_.size() - 1);
  taken_by_[taker].push_back(places_.size() - 1);
  return places_.size() - 1;
}

void TokenGame::add_begin(NodeRef scope) {
  const Act from = scope == no_node ? Act{Act::begin} : Act{Act::go_on, scope};
  const auto may_happen = [&](NodeRef what) {
    const std::size_t place = add(from, {Act::happen, scope, what}, scope);
    places_[place].ends_with_scope = true;
    add({Act::happen, scope, what}, {Act::go_on, what}, drawn_.scope_of(what));
  };
  if (scope != no_node && process_[scope].sub_process == SubProcessKind::ad_hoc) {
    for (const NodeRef start : drawn_.starts(scope)) may_happen(start);
    for (const NodeRef head : drawn_.heads(scope)) may_happen(head);
  } else {
    const std::vector<NodeRef> begin = drawn_.starts(scope);
    if (begin.size() == 1) add(from, {Act::go_on, begin.front()}, scope);
    if (begin.size() > 1) add(from, {Act::choose, scope}, scope);
    if (begin.size() > 1)
      for (const NodeRef start : begin) add({Act::choose, scope}, {Act::go_on, start}, scope);
    for (const NodeRef head : drawn_.heads(scope)) add(from, {Act::go_on, head}, scope);
  }
  for (const NodeRef sub : drawn_.triggered(scope))
    if (drawn_.comes_by_itself(sub)) may_happen(sub);
}

void TokenGame::add_ways(NodeRef node) {
  const bool host = drawn_.is_host(node);
  const Act from{host ? Act::pass_on : Act::go_on, node};
  if (host) {
    if (out_degree(node, process_) > 0) add({Act::leave, node}, from, drawn_.scope_of(node));
    const std::size_t active = add({Act::go_on, node}, {Act::leave, node}, drawn_.scope_of(node));
    places_[active].active = true;
    add_begin(node);
    for (const NodeRef boundary : nodes(process_)) {
      if (drawn_.host_of(boundary) != node || !drawn_.comes_by_itself(boundary)) continue;
      if (process_[boundary].event.interrupting) {
        boundaries_of_[node].push_back(
            add({Act::leave, node}, {Act::go_on, boundary}, drawn_.scope_of(node)));
        continue;
      }
      const std::size_t place = add({Act::go_on, node}, {Act::happen, node, boundary}, node);
      places_[place].ends_with_scope = true;
      add({Act::happen, node, boundary}, {Act::go_on, boundary}, drawn_.scope_of(node));
    }
  }
  for (const FlowRef flow : flows_out(node, process_)) {
    const NodeRef to = target(flow, process_);
    flows_of_[node].push_back(add(from, {Act::go_on, to}, drawn_.scope_of(to)));
  }
  if (drawn_.link_to(node) != no_node) add(from, {Act::go_on, drawn_.link_to(node)}, drawn_.scope_of(node));
  if (drawn_.caught_by(node) != no_node)
    add(from, {Act::go_on, drawn_.caught_by(node)}, drawn_.scope_of(drawn_.caught_by(node)));
}

void TokenGame::add_places() {
  add_begin(no_node);
  if (!drawn_.triggered(no_node).empty())
    places_[add({Act::begin}, {Act::leave, no_node}, no_node)].active = true;
  for (const NodeRef node : nodes(process_)) add_ways(node);
}

std::set<NodeRef> TokenGame::reached(std::vector<NodeRef> work) const {
  std::set<NodeRef> seen(work.begin(), work.end());
  while (!work.empty()) {
    const NodeRef node = work.back();
    work.pop_back();
    for (const Place& place : places_)
      if (place.giver.node == node)
        for (const NodeRef to : {place.taker.node, place.taker.what})
          if (to != no_node && seen.insert(to).second) work.push_back(to);
  }
  return seen;
}

/// What only leads from what begins nowhere is left out, and joins do not wait for it.
void TokenGame::leave_out() {
  std::vector<NodeRef> out, others;
  for (const NodeRef node : nodes(process_))
    if (std::ranges::any_of(nodes(process_), [&](NodeRef at) {
          return drawn_.begins_nowhere(at) && (at == node || drawn_.is_inside(drawn_.scope_of(node), at));
        }))
      out.push_back(node);
  const std::set<NodeRef> led_to = reached(out);
  for (const NodeRef node : nodes(process_))
    if (!led_to.contains(node)) others.push_back(node);
  for (const Place& place : places_)
    if (place.giver.node == no_node && place.taker.node != no_node) others.push_back(place.taker.node);
  const std::set<NodeRef> stays = reached(others);
  for (const NodeRef node : nodes(process_)) left_out_[node] = stays.contains(node) ? 0 : 1;
  for (auto& [taker, places] : taken_by_)
    std::erase_if(places, [&](std::size_t place) {
      const NodeRef giver = places_[place].giver.node;
      return giver != no_node && left_out_[giver] != 0;
    });
}

Marking TokenGame::begin() const {
  Marking made;
  made.tokens.assign(places_.size(), 0);
  if (begins() && given_by_.contains({Act::begin}))
    for (const std::size_t place : given_by_.at({Act::begin})) ++made.tokens[place];
  return made;
}

// --- what can happen

/// From which places a token can come onto `way` without passing what takes it there.
const std::vector<char>& TokenGame::upstream(std::size_t way) const {
  const auto [found, fresh] = upstream_.try_emplace(way, places_.size(), 0);
  if (!fresh) return found->second;
  std::deque<std::size_t> work{way};
  for (; !work.empty(); work.pop_front()) {
    const Act& giver = places_[work.front()].giver;
    if (std::exchange(found->second[work.front()], 1) != 0 || giver == places_[way].taker) continue;
    if (!taken_by_.contains(giver)) continue;
    for (const std::size_t before : taken_by_.at(giver)) work.push_back(before);
  }
  return found->second;
}

bool TokenGame::join_waits(const Given& ways, const Marking& from) const {
  for (std::size_t place = 0; place < places_.size(); ++place) {
    if (from.tokens[place] == 0) continue;
    bool to_free = false;
    bool to_taken = false;
    for (const std::size_t way : ways)
      if (upstream(way)[place] != 0) (from.tokens[way] > 0 ? to_taken : to_free) = true;
    if (to_free && !to_taken) return true;
  }
  return false;
}

std::vector<TokenGame::Given> TokenGame::takes(const Act& act, const Marking& from) const {
  const Given& ways = taken_by_.at(act);
  Given taken;
  for (const std::size_t way : ways)
    if (from.tokens[way] > 0) taken.push_back(way);
  if (taken.empty()) return {};
  std::vector<Given> found;
  const NodeKind kind = act.kind == Act::go_on ? process_[act.node].kind : NodeKind::activity;
  const bool inclusive = kind == NodeKind::inclusive || kind == NodeKind::complex;
  if ((kind == NodeKind::parallel || inclusive) && ways.size() > 1) {
    const bool waits = inclusive ? join_waits(ways, from) : taken.size() < ways.size();
    if (!waits) found.push_back(taken);
    return found;
  }
  for (const std::size_t way : taken) found.push_back({way});
  return found;
}

std::vector<TokenGame::Given> TokenGame::given(NodeRef node) const {
  const auto known = flows_of_.find(node);
  if (known == flows_of_.end()) return {{}};
  const std::vector<std::size_t>& ways = known->second;
  const NodeKind kind = process_[node].kind;
  std::vector<Given> found;
  if (kind == NodeKind::exclusive || kind == NodeKind::event_based) {
    for (const std::size_t way : ways) found.push_back({way});
    return found;
  }
  // By flow: 0 = always, 1 = perhaps.
  std::vector<char> perhaps(ways.size(), 0);
  bool some_must = false;  // at least one
  if (ways.size() > 1 && (kind == NodeKind::inclusive || kind == NodeKind::complex)) {
    std::ranges::fill(perhaps, 1);
    some_must = true;
  } else if (ways.size() > 1 && kind != NodeKind::parallel) {
    bool conditional = false;
    std::size_t i = 0;
    for (const FlowRef flow : flows_out(node, process_)) {
      const Flow& it = process_[flow];
      const bool condition = !it.expression.empty() || !it.condition.empty();
      conditional = conditional || condition;
      perhaps[i++] = condition || it.is_default ? 1 : 0;
    }
    if (!conditional) std::ranges::fill(perhaps, 0);
    some_must = std::ranges::find(perhaps, 0) == perhaps.end();
  }
  for (unsigned chosen = 0; chosen < 1U << ways.size(); ++chosen) {
    Given given;
    bool good = true;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      const bool taken = (chosen >> i & 1U) != 0;
      if (taken) given.push_back(ways[i]);
      good = good && (taken || perhaps[i] != 0);
    }
    if (good && !(some_must && given.empty())) found.push_back(given);
  }
  return found;
}

bool TokenGame::goes_on_inside(NodeRef host, const Marking& at) const {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const Place& place = places_[i];
    const bool own = place.ends_with_scope && place.scope == host;  // may still happen
    const bool itself = place.active && place.taker.node == host;
    if (at.tokens[i] > 0 && !own && !itself && drawn_.is_inside(place.scope, host)) return true;
  }
  return false;
}

void TokenGame::end_inside(NodeRef host, Marking& at) const {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const bool itself = places_[i].active && places_[i].taker.node == host;
    if (drawn_.is_inside(places_[i].scope, host) && !itself) at.tokens[i] = 0;
  }
  std::erase_if(at.ended, [&](NodeRef end) { return drawn_.is_inside(drawn_.scope_of(end), host); });
}

void TokenGame::end_whole(NodeRef host, Marking& at) const {
  end_inside(host, at);
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (places_[i].active && places_[i].taker.node == host) at.tokens[i] = 0;
}

void TokenGame::go_on(NodeRef node, const Marking& taken, std::vector<Move>& found) const {
  const Node& it = process_[node];
  if (drawn_.is_host(node)) {
    Move move{node, taken, false};
    for (const std::size_t place : given_by_.at({Act::go_on, node})) ++move.to.tokens[place];
    found.push_back(std::move(move));
    return;
  }
  const auto put = [&](Marking at, const Given& given) {
    Move move{node, std::move(at), false};
    for (const std::size_t place : given) ++move.to.tokens[place];
    return move;
  };
  if (drawn_.caught_by(node) != no_node) {
    const NodeRef by = drawn_.caught_by(node);
    Marking at = taken;
    if (drawn_.interrupts(by))
      process_[by].kind == NodeKind::boundary ? end_whole(drawn_.host_of(by), at)
                                              : end_inside(drawn_.scope_of(by), at);
    const std::size_t to_catcher = given_by_.at({Act::go_on, node}).back();
    for (Given given : drawn_.interrupts(by) ? std::vector<Given>{{}} : given(node)) {
      given.push_back(to_catcher);
      found.push_back(put(at, given));
    }
    return;
  }
  if (drawn_.link_to(node) != no_node) {
    found.push_back(put(taken, given_by_.at({Act::go_on, node})));
    return;
  }
  for (const Given& given : given(node)) {
    Move move = put(taken, given);
    const bool ends = it.kind == NodeKind::end && out_degree(node, process_) == 0;
    if (ends && has(it, EventKind::terminate))
      end_inside(drawn_.scope_of(node), move.to);
    else if (ends)
      move.ends_again = !move.to.ended.insert(node).second;
    found.push_back(std::move(move));
  }
}

void TokenGame::leave(NodeRef host, const Marking& taken, std::vector<Move>& found) const {
  const auto lead = [&](const Given& given) {
    Move move{no_node, taken, false};
    end_inside(host, move.to);
    for (const std::size_t place : given) ++move.to.tokens[place];
    found.push_back(std::move(move));
  };
  if (!goes_on_inside(host, taken)) {
    Given on;
    if (const auto passed = taken_by_.find({Act::pass_on, host}); passed != taken_by_.end())
      on = passed->second;
    lead(on);
  }
  if (const auto boundaries = boundaries_of_.find(host); boundaries != boundaries_of_.end())
    for (const std::size_t place : boundaries->second) lead({place});
}

void TokenGame::pass_on(NodeRef host, const Marking& taken, std::vector<Move>& found) const {
  for (const Given& given : given(host)) {
    found.push_back({no_node, taken, false});
    for (const std::size_t place : given) ++found.back().to.tokens[place];
  }
}

void TokenGame::happen(const Act& act, const Marking& taken, std::vector<Move>& found) const {
  const Node& it = process_[act.what];
  Move move{no_node, taken, false};
  if (is_event_sub_process(it) && !it.instantiates && drawn_.interrupts(act.what))
    end_inside(act.node, move.to);
  for (const std::size_t place : given_by_.at(act)) ++move.to.tokens[place];
  found.push_back(std::move(move));
}

std::vector<Move> TokenGame::moves(const Marking& from) const {
  std::vector<Move> found;
  for (const auto& [act, ways] : taken_by_)
    for (const Given& taken : takes(act, from)) {
      Marking at = from;
      for (const std::size_t place : taken) --at.tokens[place];
      if (act.kind == Act::go_on) go_on(act.node, at, found);
      if (act.kind == Act::leave) leave(act.node, at, found);
      if (act.kind == Act::pass_on) pass_on(act.node, at, found);
      if (act.kind == Act::happen) happen(act, at, found);
      if (act.kind != Act::choose) continue;
      for (const std::size_t place : given_by_.at(act)) {
        found.push_back({no_node, at, false});
        ++found.back().to.tokens[place];
      }
    }
  return found;
}

}  // namespace hamvar::test
