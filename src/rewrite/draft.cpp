// SPDX-License-Identifier: Apache-2.0
#include "rewrite/draft.hpp"

#include <algorithm>
#include <numeric>

namespace hamvar {
namespace {

[[noreturn]] void refuse(std::string en, std::string fa) { throw Refusal{{std::move(en), std::move(fa)}}; }

}  // namespace

Draft::Draft(const Process& process) {
  for (const NodeRef node : hamvar::nodes(process)) {
    by_id_.emplace(process[node].id, nodes_.size());
    nodes_.push_back({process[node], nodes_.size()});
    if (!process[node].event.attached_to.empty()) hosts_.insert(process[node].event.attached_to);
  }
  for (const FlowRef flow : hamvar::flows(process))
    flows_.push_back({boost::source(flow, process), boost::target(flow, process), process[flow]});
  mark_seconds();
}

void Draft::mark_seconds() {
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (Line& line : flows_) line.second = !seen.emplace(line.from, line.to).second;
}

std::size_t Draft::at(const std::string& id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end() || !nodes_[found->second].alive)
    refuse("there is no node '" + id + "' any more", "گره «" + id + "» دیگر وجود ندارد");
  return found->second;
}

std::size_t Draft::activity_at(const std::string& id) const {
  const std::size_t number = at(id);
  if (node(number).kind != NodeKind::activity || out(number).size() != 1)
    refuse("'" + id + "' is not an activity with one flow out", "«" + id + "» گامی با یک جریان خروجی نیست");
  return number;
}

void Draft::require_movable(std::size_t activity) const {
  const Node& it = node(activity);
  if (hosts_.contains(it.id))
    refuse("an event at the border of '" + it.id + "' hangs on its place",
           "رویدادی بر مرز «" + it.id + "» به جای آن وابسته است");
  if (it.for_compensation)
    refuse("'" + it.id + "' is done only to undo another step",
           "«" + it.id + "» تنها برای جبران گامی دیگر انجام می‌شود");
  if (it.instantiates)
    refuse("'" + it.id + "' begins the process", "«" + it.id + "» فرایند را آغاز می‌کند");
}

void Draft::require_removable(std::size_t activity) const {
  require_movable(activity);
  const Node& it = node(activity);
  if (it.addressed)
    refuse("messages or data go from outside of the process to '" + it.id + "', or from there",
           "«" + it.id +
               "» با بیرون از فرایند پیام یا داده رد و بدل می‌کند");
  if (it.repetition != Repetition::once)
    refuse("'" + it.id + "' is repeated, and that would be lost",
           "«" + it.id + "» تکرار می‌شود و این از دست می‌رود");
}

std::vector<std::size_t> Draft::in(std::size_t node) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < flows_.size(); ++i)
    if (flows_[i].alive && flows_[i].to == node) found.push_back(i);
  return found;
}

std::vector<std::size_t> Draft::out(std::size_t node) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < flows_.size(); ++i)
    if (flows_[i].alive && flows_[i].from == node) found.push_back(i);
  return found;
}

std::size_t Draft::add_parallel_gateway(const std::string& id, std::size_t before_it) {
  Node made;
  made.kind = NodeKind::parallel;
  made.parent = node(before_it).parent;
  made.id = id;
  for (int n = 2; by_id_.contains(made.id); ++n) made.id = id + '-' + std::to_string(n);
  by_id_.emplace(made.id, nodes_.size());
  nodes_.push_back({std::move(made), nodes_[before_it].rank});
  return nodes_.size() - 1;
}

void Draft::connect(std::size_t from, std::size_t to) { flows_.push_back({from, to, {}}); }

void Draft::make_unconditional(std::size_t flow) {
  Flow& it = flows_[flow].flow;
  it.probability.reset();
  it.condition = {};
  it.expression.clear();
  it.is_default = false;
}

void Draft::redirect(std::size_t node, std::size_t to) {
  for (const std::size_t flow : in(node)) flows_[flow].to = to;
}

void Draft::bypass(std::size_t node, const std::string& instead) {
  const std::size_t way_on = out(node).front();
  const std::size_t next = flows_[way_on].to;
  if (next == node)
    refuse("'" + this->node(node).id + "' leads to itself",
           "«" + this->node(node).id + "» به خودش می‌رسد");
  const std::vector<std::size_t> ways_in = in(node);
  drop_flow(way_on);
  redirect(node, next);
  take_away(node, instead);
  for (const std::size_t flow : ways_in) drop_empty_branch(flow);
}

void Draft::take_away(std::size_t node, const std::string& instead) {
  nodes_[node].alive = false;
  for (Entry& entry : nodes_) {
    auto& after = entry.node.activity.legal.after;
    const auto named = std::ranges::find(after, nodes_[node].node.id);
    if (named == after.end()) continue;
    after.erase(named);
    if (!instead.empty() && instead != entry.node.id && std::ranges::find(after, instead) == after.end())
      after.push_back(instead);
  }
}

void Draft::drop_empty_branch(std::size_t flow) {
  const auto [from, to] = std::pair(flows_[flow].from, flows_[flow].to);
  if (node(from).kind != NodeKind::parallel || node(to).kind != NodeKind::parallel) return;
  if (out(from).size() > 1 && in(to).size() > 1) drop_flow(flow);  // the other branches are waited for anyway
}

std::vector<std::size_t> Draft::chain(const std::vector<std::string>& ids) const {
  std::vector<std::size_t> numbers;
  for (const std::string& id : ids) {
    const std::size_t number = activity_at(id);
    if (!numbers.empty()) {
      const bool follows = flows_[out(numbers.back()).front()].to == number && in(number).size() == 1 &&
                           node(numbers.back()).parent == node(number).parent;
      if (!follows)
        refuse("'" + id + "' does not follow '" + node(numbers.back()).id + "' directly",
               "«" + id + "» بی‌فاصله پس از «" + node(numbers.back()).id + "» نیست");
    }
    numbers.push_back(number);
  }
  return numbers;
}

void Draft::unite(Line& kept, Line& other) {
  other.alive = false;
  const NodeKind kind = nodes_[kept.from].node.kind;
  if (kept.flow.probability && other.flow.probability) {
    const double a = *kept.flow.probability;
    const double b = *other.flow.probability;
    // Either of two ways: exclusive ones add up; inclusive ones are taken independently.
    kept.flow.probability = kind == NodeKind::inclusive ? a + b - a * b : a + b;
  } else {
    kept.flow.probability.reset();
  }
  kept.flow.is_default |= other.flow.is_default;
  kept.flow.condition = {};
}

bool Draft::unite_duplicates() {
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> first;
  bool found = false;
  for (std::size_t i = 0; i < flows_.size(); ++i) {
    if (!flows_[i].alive) continue;
    const auto [known, is_new] = first.emplace(std::pair(flows_[i].from, flows_[i].to), i);
    // From an activity or event each flow is a token of its own.
    if (is_new || flows_[i].second || !is_gateway(nodes_[flows_[i].from].node.kind) ||
        flows_[known->second].flow.expression != flows_[i].flow.expression)
      continue;
    unite(flows_[known->second], flows_[i]);
    found = true;
  }
  return found;
}

bool Draft::drop_idle_gateways() {
  bool found = false;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (!nodes_[i].alive || !is_gateway(nodes_[i].node.kind) || nodes_[i].node.instantiates) continue;
    const auto ins = in(i);
    const auto outs = out(i);
    if (ins.size() != 1 || outs.size() != 1 || flows_[ins.front()].from == i) continue;
    bypass(i);
    found = true;
  }
  return found;
}

Process Draft::finish() {
  bool changed = true;
  while (changed) {
    changed = unite_duplicates();
    changed = drop_idle_gateways() || changed;
  }
  std::vector<std::size_t> order(nodes_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return nodes_[i].rank; });
  std::vector<NodeRef> made(nodes_.size());
  Process process;
  for (const std::size_t i : order)
    if (nodes_[i].alive) made[i] = add_vertex(nodes_[i].node, process);
  for (const Line& line : flows_)
    if (line.alive) add_edge(made[line.from], made[line.to], line.flow, process);
  return process;
}

}  // namespace hamvar
