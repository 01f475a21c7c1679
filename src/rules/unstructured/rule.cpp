// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/structure/rpst.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Ways that cross instead of nesting", "مسیرهای درهم به جای مسیرهای تودرتو"}; }

/// Mendling, Reijers, van der Aalst 2010 ask for structure (G4); a few ways that cross are read at a glance.
constexpr Option most_nodes{
    "nodes", 10, FigureUnit::count, "the most nodes between which ways may cross",
    "بیشترین شمار گره‌هایی که مسیر میانشان می‌تواند درهم باشد"};

/// What goes on when nothing comes in between: without what only events at the border of a step lead to, and
/// with an end of its own for each way that ends. The shape alone; nodes keep their places, those ends come
/// behind.
Process without_exceptions(const Process& process) {
  std::vector<char> normal(num_vertices(process), 0);
  std::vector<NodeRef> found;
  const auto reach = [&](NodeRef node) {
    if (std::exchange(normal[node], 1) == 0) found.push_back(node);
  };
  for (const NodeRef node : nodes(process))
    if (process[node].kind != NodeKind::boundary && in_degree(node, process) == 0) reach(node);
  for (const NodeRef node : nodes(process))
    if (process[node].kind == NodeKind::start || process[node].instantiates) reach(node);
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const NodeRef next : successors(found[i], process)) reach(next);
  Process made;
  const auto add = [&](NodeRef node) {
    const NodeRef copy = add_vertex(made);
    made[copy].kind = process[node].kind;
    return copy;
  };
  for (const NodeRef node : nodes(process)) add(node);
  std::vector<char> taken(num_vertices(process), 0);
  for (const FlowRef flow : flows(process)) {
    if (normal[source(flow, process)] == 0) continue;
    NodeRef to = target(flow, process);
    if (out_degree(to, process) == 0 && std::exchange(taken[to], 1) != 0) to = add(to);
    add_edge(source(flow, process), to, made);
  }
  return made;
}

/// The nodes between which the ways of a rigid part cross, in the order of the definition.
std::vector<NodeRef> crossing(const Rpst& tree, const Fragment& rigid, const Process& process) {
  std::vector<NodeRef> found;
  for (const std::uint32_t child : rigid.children)
    for (const auto& at : {tree.fragments[child].entry, tree.fragments[child].exit})
      if (at && *at < num_vertices(process)) found.push_back(*at);
  std::ranges::sort(found);
  const auto rest = std::ranges::unique(found);
  found.erase(rest.begin(), rest.end());
  return found;
}

Finding finding_for(const Subject& subject, NodeRef entry, const std::vector<NodeRef>& crossing) {
  const Process& process = subject.service.process;
  Finding finding = finding_at(
      subject, process[entry],
      say("behind {0} ways cross between {1} nodes, so that no join belongs to one split: let each split "
          "have a join of its own",
          "پس از {0} مسیرها میان {1} گره درهم‌اند و معلوم نیست هر ادغام مربوط به کدام انشعاب است: برای هر انشعاب "
          "ادغام خودش را بگذارید",
          {quoted(process[entry]), number(static_cast<double>(crossing.size()))}));
  for (const NodeRef node : crossing)
    if (node != entry) finding.others.push_back(subject.service.place(process[node]));
  return finding;
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  // Where ways cross, each node has three flows at least, but for the first and the last.
  const auto branching = std::ranges::count_if(
      nodes(process), [&](NodeRef node) { return in_degree(node, process) + out_degree(node, process) > 2; });
  if (static_cast<double>(branching + 2) <= subject.option(most_nodes)) return;
  const Rpst tree = rpst(without_exceptions(process));
  for (const Fragment& fragment : tree.fragments) {
    if (fragment.kind != FragmentKind::rigid) continue;
    const std::vector<NodeRef> found = crossing(tree, fragment, process);
    if (static_cast<double>(found.size()) <= subject.option(most_nodes)) continue;
    const auto gateway =
        std::ranges::find_if(found, [&](NodeRef node) { return is_gateway(process[node].kind); });
    if (gateway == found.end()) continue;
    report(finding_for(subject, fragment.entry.value_or(*gateway), found));
  }
}

constexpr const Option* options[] = {&most_nodes};

}  // namespace

extern constinit const RuleBody unstructured{.severity = Severity::info,
                                             .group = Group::modelling,
                                             .title = title,
                                             .service = check,
                                             .options = options};

}  // namespace hamvar::rules
