// SPDX-License-Identifier: Apache-2.0
#include "token_game.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace hamvar::test {
namespace {

bool has(const Node& node, EventKind kind) { return is_event(node.kind) && node.event.has(kind); }

bool fits(const Event& catching, const EventDefinition& thrown) {
  return std::ranges::any_of(catching.definitions, [&](const EventDefinition& each) {
    return each.kind == thrown.kind &&
           (each.name.empty() || each.name == thrown.name || each.kind == EventKind::cancel);
  });
}

std::string link_name(const Node& node) {
  for (const EventDefinition& each : node.event.definitions)
    if (each.kind == EventKind::link && !each.name.empty()) return each.name;
  return node.label.en + '\n' + node.label.fa;
}

bool is_event_sub_process(const Node& node) {
  return node.kind == NodeKind::sub_process && node.sub_process == SubProcessKind::event;
}

}  // namespace

bool Marking::empty() const {
  return std::ranges::all_of(tokens, [](int n) { return n == 0; });
}
bool Marking::unsafe() const {
  return std::ranges::any_of(tokens, [](int n) { return n > 1; });
}

TokenGame::TokenGame(const Process& process)
    : process_(process),
      scope_of_(num_vertices(process), no_node),
      host_of_(num_vertices(process), no_node),
      link_to_(num_vertices(process), no_node),
      caught_by_(num_vertices(process), no_node),
      thrown_(num_vertices(process), 0),
      linked_(num_vertices(process), 0),
      left_out_(num_vertices(process), 0),
      hosts_(num_vertices(process), 0) {
  find_scopes();
  find_boundaries();
  find_hosts();
  find_links();
  find_throws();
  leave_out();
  add_places();
}

// --- what is what

void TokenGame::find_scopes() {
  for (const NodeRef node : nodes(process_)) {
    const auto parent = find_node(process_, process_[node].parent);
    if (parent && process_[*parent].kind == NodeKind::sub_process) scope_of_[node] = *parent;
  }
}

void TokenGame::find_boundaries() {
  for (const NodeRef node : nodes(process_)) {
    if (process_[node].kind != NodeKind::boundary || has(process_[node], EventKind::compensation)) continue;
    const auto host = find_node(process_, process_[node].event.attached_to);
    if (host && (process_[*host].kind == NodeKind::activity || process_[*host].kind == NodeKind::sub_process))
      host_of_[node] = *host;
  }
}

void TokenGame::find_links() {
  for (const NodeRef from : nodes(process_)) {
    const Node& it = process_[from];
    if (it.kind != NodeKind::event || !it.event.throws || !has(it, EventKind::link)) continue;
    if (out_degree(from, process_) > 0) continue;
    for (const NodeRef to : nodes(process_)) {
      const Node& other = process_[to];
      if (other.kind != NodeKind::event || other.event.throws || !has(other, EventKind::link)) continue;
      if (scope_of_[from] != scope_of_[to] || link_name(it) != link_name(other)) continue;
      link_to_[from] = to;
      linked_[to] = 1;
      break;
    }
  }
}

NodeRef TokenGame::catcher(NodeRef node) const {
  const Node& it = process_[node];
  if (it.kind != NodeKind::end && (it.kind != NodeKind::event || !it.event.throws)) return no_node;
  NodeRef inside = no_node;  // the scope that was just left
  NodeRef scope = scope_of_[node];
  for (std::size_t depth = 0; depth <= num_vertices(process_); ++depth) {
    const bool triggered_here =
        inside != no_node && is_event_sub_process(process_[inside]) && in_degree(inside, process_) == 0;
    for (const EventDefinition& each : it.event.definitions) {
      if (each.kind != EventKind::error && each.kind != EventKind::escalation &&
          each.kind != EventKind::cancel)
        continue;
      if (!triggered_here)
        for (const NodeRef sub : triggered(scope))
          for (const NodeRef start : starts(sub))
            if (fits(process_[start].event, each)) return sub;
      for (const bool interrupting : {true, false})
        for (const NodeRef boundary : nodes(process_))
          if (scope != no_node && host_of_[boundary] == scope &&
              process_[boundary].event.interrupting == interrupting && fits(process_[boundary].event, each))
            return boundary;
    }
    if (scope == no_node) break;
    inside = scope;
    scope = scope_of_[scope];
  }
  return no_node;
}

void TokenGame::find_throws() {
  for (const NodeRef node : nodes(process_)) {
    caught_by_[node] = catcher(node);
    if (caught_by_[node] != no_node) thrown_[caught_by_[node]] = 1;
  }
}

bool TokenGame::interrupts(NodeRef catching) const {
  if (process_[catching].kind == NodeKind::boundary) return process_[catching].event.interrupting;
  const std::vector<NodeRef> begin = starts(catching);
  return begin.empty() ||
         std::ranges::any_of(begin, [&](NodeRef start) { return process_[start].event.interrupting; });
}

/// A choice of one.
std::vector<NodeRef> TokenGame::starts(NodeRef scope) const {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process_)) {
    const Node& it = process_[node];
    if (scope_of_[node] != scope) continue;
    const bool begins = in_degree(node, process_) == 0 && linked_[node] == 0;
    if (it.kind == NodeKind::start || (begins && it.instantiates)) found.push_back(node);
  }
  return found;
}

std::vector<NodeRef> TokenGame::triggered(NodeRef scope) const {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process_))
    if (scope_of_[node] == scope && is_event_sub_process(process_[node]) && !process_[node].instantiates &&
        in_degree(node, process_) == 0 && left_out_[node] == 0)
      found.push_back(node);
  return found;
}

/// All of them begin.
std::vector<NodeRef> TokenGame::heads(NodeRef scope) const {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process_)) {
    const Node& it = process_[node];
    if (scope_of_[node] != scope || in_degree(node, process_) > 0 || linked_[node] != 0) continue;
    if (it.kind == NodeKind::start || it.kind == NodeKind::end || it.kind == NodeKind::boundary) continue;
    if (it.instantiates || is_event_sub_process(it) || it.for_compensation) continue;
    if (it.kind == NodeKind::event && !it.event.throws && has(it, EventKind::link)) continue;
    found.push_back(node);
  }
  return found;
}

bool TokenGame::begins() const { return !starts(no_node).empty() || !heads(no_node).empty(); }

void TokenGame::find_hosts() {
  for (const NodeRef node : nodes(process_))
    for (const NodeRef host : {scope_of_[node], host_of_[node]})
      if (host != no_node) hosts_[host] = 1;
}

bool TokenGame::is_inside(NodeRef scope, NodeRef host) const {
  if (host == no_node) return true;
  for (std::size_t depth = 0; scope != no_node && depth <= num_vertices(process_); ++depth) {
    if (scope == host) return true;
    scope = scope_of_[scope];
  }
  return false;
}

/// What begins nowhere, and what only that leads to.
void TokenGame::leave_out() {
  for (const NodeRef node : nodes(process_)) {
    const Node& it = process_[node];
    const bool lone = in_degree(node, process_) == 0 && linked_[node] == 0 && it.kind != NodeKind::start &&
                      !it.instantiates && !is_event_sub_process(it);
    const bool begins_nowhere =
        lone && (it.kind == NodeKind::end || it.for_compensation ||
                 (it.kind == NodeKind::event && !it.event.throws && has(it, EventKind::link)));
    if (begins_nowhere || (it.kind == NodeKind::boundary && host_of_[node] == no_node)) left_out_[node] = 1;
  }
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
    add({Act::happen, scope, what}, {Act::go_on, what}, scope_of_[what]);
  };
  if (scope != no_node && process_[scope].sub_process == SubProcessKind::ad_hoc) {
    for (const NodeRef start : starts(scope)) may_happen(start);
    for (const NodeRef head : heads(scope)) may_happen(head);
  } else {
    const std::vector<NodeRef> begin = starts(scope);
    if (begin.size() == 1) add(from, {Act::go_on, begin.front()}, scope);
    if (begin.size() > 1) add(from, {Act::choose, scope}, scope);
    if (begin.size() > 1)
      for (const NodeRef start : begin) add({Act::choose, scope}, {Act::go_on, start}, scope);
    for (const NodeRef head : heads(scope)) add(from, {Act::go_on, head}, scope);
  }
  for (const NodeRef sub : triggered(scope))
    if (comes_by_itself(sub)) may_happen(sub);
}

void TokenGame::add_ways(NodeRef node) {
  const bool host = hosts_[node] != 0;
  const Act from{host ? Act::leave : Act::go_on, node};
  if (host) {
    const std::size_t active = add({Act::go_on, node}, {Act::leave, node}, scope_of_[node]);
    places_[active].active = true;
    add_begin(node);
    for (const NodeRef boundary : nodes(process_)) {
      if (host_of_[boundary] != node || !comes_by_itself(boundary)) continue;
      if (process_[boundary].event.interrupting) {
        boundaries_of_[node].push_back(add(from, {Act::go_on, boundary}, scope_of_[node]));
        continue;
      }
      const std::size_t place = add({Act::go_on, node}, {Act::happen, node, boundary}, node);
      places_[place].ends_with_scope = true;
      add({Act::happen, node, boundary}, {Act::go_on, boundary}, scope_of_[node]);
    }
  }
  for (const FlowRef flow : flows_out(node, process_)) {
    const NodeRef to = target(flow, process_);
    flows_of_[node].push_back(add(from, {Act::go_on, to}, scope_of_[to]));
  }
  if (link_to_[node] != no_node) add(from, {Act::go_on, link_to_[node]}, scope_of_[node]);
  if (caught_by_[node] != no_node) add(from, {Act::go_on, caught_by_[node]}, scope_of_[caught_by_[node]]);
}

void TokenGame::add_places() {
  add_begin(no_node);
  if (!triggered(no_node).empty()) places_[add({Act::begin}, {Act::leave, no_node}, no_node)].active = true;
  for (const NodeRef node : nodes(process_)) add_ways(node);
  // What only nodes that are left out lead to is left out too; joins do not wait for them.
  const auto reached = [&](std::vector<NodeRef> work) {
    std::set<NodeRef> seen(work.begin(), work.end());
    while (!work.empty()) {
      const NodeRef node = work.back();
      work.pop_back();
      for (const Place& place : places_) {
        const bool from = place.giver.node == node && place.giver.kind != Act::choose;
        for (const NodeRef to : {place.taker.node, place.taker.what})
          if (from && to != no_node && seen.insert(to).second) work.push_back(to);
        if (place.giver == Act{Act::choose, node} && seen.insert(place.taker.node).second)
          work.push_back(place.taker.node);
      }
    }
    return seen;
  };
  std::vector<NodeRef> out, others;
  for (const NodeRef node : nodes(process_))
    for (NodeRef at = node; at != no_node; at = scope_of_[at] == at ? no_node : scope_of_[at]) {
      if (left_out_[at] == 0) continue;
      out.push_back(node);
      break;
    }
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

std::vector<TokenGame::Given> TokenGame::gives(NodeRef node) const {
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
    if (at.tokens[i] > 0 && !own && !itself && is_inside(place.scope, host)) return true;
  }
  return false;
}

void TokenGame::end_inside(NodeRef host, Marking& at) const {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const bool itself = places_[i].active && places_[i].taker.node == host;
    if (is_inside(places_[i].scope, host) && !itself) at.tokens[i] = 0;
  }
  std::erase_if(at.ended, [&](NodeRef end) { return is_inside(scope_of_[end], host); });
}

void TokenGame::end_whole(NodeRef host, Marking& at) const {
  end_inside(host, at);
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (places_[i].active && places_[i].taker.node == host) at.tokens[i] = 0;
}

void TokenGame::go_on(NodeRef node, const Marking& taken, std::vector<Move>& found) const {
  const Node& it = process_[node];
  if (hosts_[node] != 0) {
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
  if (caught_by_[node] != no_node) {
    const NodeRef by = caught_by_[node];
    Marking at = taken;
    if (interrupts(by))
      process_[by].kind == NodeKind::boundary ? end_whole(host_of_[by], at) : end_inside(scope_of_[by], at);
    const std::size_t to_catcher = given_by_.at({Act::go_on, node}).back();
    for (Given given : interrupts(by) ? std::vector<Given>{{}} : gives(node)) {
      given.push_back(to_catcher);
      found.push_back(put(at, given));
    }
    return;
  }
  if (link_to_[node] != no_node) {
    found.push_back(put(taken, given_by_.at({Act::go_on, node})));
    return;
  }
  for (const Given& given : gives(node)) {
    Move move = put(taken, given);
    const bool ends = it.kind == NodeKind::end && out_degree(node, process_) == 0;
    if (ends && has(it, EventKind::terminate))
      end_inside(scope_of_[node], move.to);
    else if (ends)
      move.ends_again = !move.to.ended.insert(node).second;
    found.push_back(std::move(move));
  }
}

void TokenGame::leave(NodeRef host, const Marking& taken, std::vector<Move>& found) const {
  if (!goes_on_inside(host, taken)) {
    Marking at = taken;
    end_inside(host, at);
    if (host == no_node) {
      found.push_back({no_node, at, false});
      return;
    }
    for (const Given& given : gives(host)) {
      Move move{no_node, at, false};
      for (const std::size_t place : given) ++move.to.tokens[place];
      found.push_back(std::move(move));
    }
  }
  if (host == no_node) return;
  const auto boundaries = boundaries_of_.find(host);
  if (boundaries == boundaries_of_.end()) return;
  for (const std::size_t place : boundaries->second) {
    Move move{no_node, taken, false};
    end_inside(host, move.to);
    ++move.to.tokens[place];
    found.push_back(std::move(move));
  }
}

void TokenGame::happen(const Act& act, const Marking& taken, std::vector<Move>& found) const {
  const Node& it = process_[act.what];
  Move move{no_node, taken, false};
  if (is_event_sub_process(it) && !it.instantiates && interrupts(act.what)) end_inside(act.node, move.to);
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
      if (act.kind == Act::happen) happen(act, at, found);
      if (act.kind != Act::choose) continue;
      for (const std::size_t place : given_by_.at(act)) {
        found.push_back({no_node, at, false});
        ++found.back().to.tokens[place];
      }
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
      if (move.node != no_node) said.happened.insert(move.node);
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
