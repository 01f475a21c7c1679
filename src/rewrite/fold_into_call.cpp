// SPDX-License-Identifier: Apache-2.0
#include "rewrite/draft.hpp"

namespace hamvar {
namespace {

/// Only what a call can stand for: nothing else in the process may hang on a node that goes.
void require_foldable(const Draft& draft, std::size_t number, const std::string& parent) {
  using enum NodeKind;
  const Node& node = draft.node(number);
  const bool gateway = node.kind == exclusive || node.kind == parallel || node.kind == inclusive;
  if ((node.kind != activity && !gateway) || node.parent != parent)
    throw Refusal{
        {"'" + node.id + "' is neither a step nor a gateway beside the others",
         "«" + node.id + "» گام یا دروازه‌ای در کنار دیگر گام‌ها نیست"}};
  if (!gateway) draft.require_removable(number);
}

/// The flows that lead into a part and out of it.
struct Ways {
  std::vector<std::size_t> in;
  std::vector<std::size_t> out;
};

Ways ways_of(const Draft& draft, const std::set<std::size_t>& part) {
  Ways ways;
  std::set<std::size_t> entries;
  for (const std::size_t node : part) {
    for (const std::size_t flow : draft.in(node))
      if (!part.contains(draft.source(flow))) {
        ways.in.push_back(flow);
        entries.insert(node);
      }
    for (const std::size_t flow : draft.out(node))
      if (!part.contains(draft.target(flow))) ways.out.push_back(flow);
  }
  if (entries.size() != 1 || ways.out.size() != 1)
    throw Refusal{{"the steps do not have one way in and one way out",
                   "گام‌ها یک راه ورود و یک راه خروج ندارند"}};
  return ways;
}

}  // namespace

void apply_change(Draft& draft, const FoldIntoCall& change) {
  if (change.nodes.empty()) throw Refusal{{"there is nothing to fold", "چیزی برای فراخوانی نیست"}};
  const std::size_t call = draft.activity_at(change.nodes.front());
  std::set<std::size_t> part;
  for (const std::string& id : change.nodes) {
    part.insert(draft.at(id));
    require_foldable(draft, draft.at(id), draft.node(call).parent);
  }
  const Ways ways = ways_of(draft, part);
  for (const std::size_t node : part)
    for (const std::size_t flow : draft.out(node))
      if (part.contains(draft.target(flow))) draft.drop_flow(flow);
  for (const std::size_t flow : ways.in) draft.set_target(flow, call);
  const std::size_t out = ways.out.front();
  if (draft.source(out) != call && draft.node(draft.source(out)).kind != NodeKind::activity)
    draft.make_unconditional(out);
  draft.set_source(out, call);
  for (const std::size_t node : part)
    if (node != call) draft.take_away(node, change.nodes.front());
  Node& made = draft.node(call);
  made.activity = change.call;
  std::erase(made.activity.legal.after, made.id);
  if (!change.label.empty()) made.label = change.label;
}

}  // namespace hamvar
