// SPDX-License-Identifier: Apache-2.0
#include "match/fragment_codes.hpp"

#include <algorithm>
#include <unordered_set>

#include "hamvar/text/normalize.hpp"

namespace hamvar::fragment_codes {
namespace {

bool is_step(const Node& node) {
  return node.kind == NodeKind::activity || node.kind == NodeKind::sub_process;
}

}  // namespace

std::vector<Run> FragmentCodes::runs(const Process& process, const WorkOf& work) {
  work_ = work ? &work : nullptr;
  const Rpst tree = rpst(process);
  const std::size_t size = tree.fragments.size();
  const auto all = flows(process);
  const std::vector<FlowRef> all_flows(all.begin(), all.end());
  std::vector<Code> codes(size, 0);
  std::vector<Run> found;
  for (std::size_t i = size; i-- > 0;) {
    const Fragment& fragment = tree.fragments[i];
    if (fragment.kind == FragmentKind::bond) codes[i] = code_of_bond(process, tree, fragment, codes);
    if (fragment.kind == FragmentKind::rigid) codes[i] = unique();
    if (fragment.kind != FragmentKind::polygon) continue;
    Run run = run_of(process, tree, fragment, codes, all_flows);
    std::vector<Code> parts{0};
    for (const Symbol& symbol : run) parts.push_back(symbol.code);
    codes[i] = code_of(std::move(parts));
    found.push_back(std::move(run));
  }
  std::ranges::reverse(found);
  return found;
}

Run FragmentCodes::run_of(const Process& process, const Rpst& tree, const Fragment& polygon,
                          const std::vector<Code>& codes, const std::vector<FlowRef>& all_flows) {
  Run run;
  const auto add_node = [&](std::optional<NodeRef> node) {
    if (!node) return;
    const NodeKind kind = process[*node].kind;
    if (!is_step(process[*node]) && kind != NodeKind::event) return;
    const Code label = label_of(*node, process);
    run.push_back({code_of(process[*node], label), {}});
    if (is_step(process[*node])) run.back().steps.push_back({*node, label});
  };
  const bool outermost = &polygon == &tree.fragments.front();
  const auto& first = tree.fragments[polygon.children.front()];
  if (outermost || !polygon.entry) add_node(first.entry);
  for (const std::uint32_t child : polygon.children) {
    const Fragment& part = tree.fragments[child];
    if (part.kind != FragmentKind::trivial)
      run.push_back({codes[child], steps_in(process, tree, child, all_flows)});
    if (child != polygon.children.back() || outermost || !polygon.exit) add_node(part.exit);
  }
  return run;
}

/// Steps in a block, in the order of the flow; its entry and exit belong to what is around it.
std::vector<Step> FragmentCodes::steps_in(const Process& process, const Rpst& tree, std::uint32_t block,
                                          const std::vector<FlowRef>& all_flows) {
  const Fragment& fragment = tree.fragments[block];
  std::vector<Step> steps;
  std::unordered_set<NodeRef> seen;
  for (std::uint32_t each = block; each < fragment.behind; ++each) {
    if (tree.fragments[each].kind != FragmentKind::trivial) continue;
    const NodeRef to = target(all_flows[tree.flow_of[each]], process);
    const bool inside = to != fragment.entry && to != fragment.exit;
    if (inside && is_step(process[to]) && seen.insert(to).second)
      steps.push_back({to, label_of(to, process)});
  }
  return steps;
}

FragmentCodes::Code FragmentCodes::code_of_bond(const Process& process, const Rpst& tree,
                                                const Fragment& bond, const std::vector<Code>& codes) {
  if (!bond.entry || !bond.exit) return unique();
  std::vector<Code> ways;
  for (const std::uint32_t child : bond.children) {
    const bool back = tree.fragments[child].entry != bond.entry;
    ways.push_back(codes[child] * 2 + (back ? 1U : 0U));
  }
  std::ranges::sort(ways);
  std::vector<Code> parts{1, static_cast<Code>(process[*bond.entry].kind),
                          static_cast<Code>(process[*bond.exit].kind)};
  parts.insert(parts.end(), ways.begin(), ways.end());
  return code_of(std::move(parts));
}

FragmentCodes::Code FragmentCodes::label_of(NodeRef node, const Process& process) {
  return work_ != nullptr && is_activity(node, process) ? (*work_)(node) : code_of_label(process[node].label);
}

FragmentCodes::Code FragmentCodes::code_of(const Node& node, Code label) {
  if (label == 0) return unique();
  return code_of({2, static_cast<Code>(node.kind), static_cast<Code>(node.event.kind()), label});
}

/// Most labels of copies are spelled alike, and need not be folded again.
FragmentCodes::Code FragmentCodes::code_of_label(const Text& label) {
  const auto [at, fresh] = spelled_.try_emplace(label.en + '\n' + label.fa);
  if (fresh) at->second = code_of_folded(label);
  return at->second;
}

/// Labels in one language are the same as those in both that have it. 0 for none.
FragmentCodes::Code FragmentCodes::code_of_folded(const Text& label) {
  const std::string en = match_key(label.en);
  const std::string fa = match_key(label.fa);
  if (en.empty() && fa.empty()) return 0;
  const auto known = [&](const std::string& key) {
    const auto found = key.empty() ? labels_.end() : labels_.find(key);
    return found == labels_.end() ? 0 : found->second;
  };
  const Code before = known(en) != 0 ? known(en) : known(fa);
  const Code code = before != 0 ? before : unique();
  for (const std::string* key : {&en, &fa})
    if (!key->empty()) labels_.emplace(*key, code);
  return code;
}

FragmentCodes::Code FragmentCodes::code_of(std::vector<Code> parts) {
  const auto [at, fresh] = known_.try_emplace(std::move(parts), next_);
  if (fresh) ++next_;
  return at->second;
}

}  // namespace hamvar::fragment_codes
