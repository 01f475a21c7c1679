// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/approximations.hpp"

#include <algorithm>

#include "hamvar/structure/flatten.hpp"
#include "structure/constructs.hpp"

namespace hamvar {
namespace {

using bpmn::Constructs;

class Look {
 public:
  explicit Look(const Constructs& constructs) : constructs_(constructs), process_(constructs.process) {
    std::vector<char> is_linked(num_vertices(process_), 0);
    for (const NodeRef node : nodes(process_))
      if (constructs.link_to[node] != bpmn::none) is_linked[constructs.link_to[node]] = 1;
    for (const NodeRef node : nodes(process_)) {
      look_at(node);
      look_at_event(node, is_linked[node] != 0);
    }
  }

  std::vector<Approximation> found;

 private:
  void add(NodeRef node, Approximated what) { found.push_back({what, process_[node].id}); }

  void look_at(NodeRef node) {
    using enum Approximated;
    const Node& it = process_[node];
    if (it.kind == NodeKind::complex) add(node, complex_gateway);
    if (it.for_compensation) add(node, compensation);
    if (it.kind == NodeKind::sub_process && it.sub_process == SubProcessKind::event)
      add(node, event_sub_process);
    if (it.kind == NodeKind::sub_process && it.sub_process == SubProcessKind::ad_hoc) add(node, ad_hoc);
    for (const FlowRef flow : flows_out(node, process_))
      if (constructs_.scope_of[node] != constructs_.scope_of[target(flow, process_)]) {
        add(node, border_flow);
        break;
      }
    if (!bpmn::splits_implicitly(node, process_)) return;
    std::size_t with = 0;
    std::size_t without = 0;
    for (const FlowRef flow : flows_out(node, process_))
      if (!process_[flow].is_default) ++(bpmn::is_conditional(process_[flow]) ? with : without);
    if (with > 0 && without > 0) add(node, mixed_split);
  }

  void look_at_event(NodeRef node, bool is_linked) {
    using enum Approximated;
    const Node& it = process_[node];
    if (!is_event(it.kind)) return;
    if (it.event.has(EventKind::compensation)) add(node, compensation);
    if (it.kind == NodeKind::end && it.event.has(EventKind::terminate) && constructs_.side_by_side)
      add(node, terminate_end);
    const bool lone = it.event.throws
                          ? out_degree(node, process_) == 0 && constructs_.link_to[node] == bpmn::none
                          : in_degree(node, process_) == 0 && !is_linked;
    if (it.kind == NodeKind::event && it.event.has(EventKind::link) && lone) add(node, lone_link);
    if (it.kind == NodeKind::boundary && !it.event.has(EventKind::compensation)) look_at_boundary(node);
  }

  void look_at_boundary(NodeRef node) {
    const NodeRef host = constructs_.host_of[node];
    if (host == bpmn::none) return add(node, Approximated::lone_boundary);
    if (!process_[node].event.interrupting) return add(node, Approximated::beside);
    const bool exact = constructs_.thrown[node] != 0 && !constructs_.side_by_side;
    if (process_[host].kind == NodeKind::sub_process && !exact) add(node, Approximated::inside_sub_process);
  }

  const Constructs& constructs_;
  const Process& process_;
};

/// Nothing that needs a closer look.
bool plain(const Process& process) {
  return is_flat(process) && std::ranges::none_of(nodes(process), [&](NodeRef node) {
           return process[node].for_compensation || !process[node].event.definitions.empty();
         });
}

std::string list_of(std::span<const Approximation> found) {
  constexpr std::size_t most = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i)
    text += (i > 0 ? ", " : "") + name_of(found[i].what).en + " '" + found[i].node + "'";
  if (found.size() > most) text += " and " + std::to_string(found.size() - most) + " more";
  return text;
}

}  // namespace

const Text& name_of(Approximated what) {
  static const Text names[] = {
      {"terminate end", "پایان قطعی"},
      {"boundary event of a sub-process", "رویداد مرزی زیرفرایند"},
      {"boundary event that does not interrupt", "رویداد مرزی بدون توقف"},
      {"event sub-process", "زیرفرایند رویدادی"},
      {"ad-hoc sub-process", "زیرفرایند موردی"},
      {"complex gateway", "درگاه پیچیده"},
      {"compensation", "جبران"},
      {"link without partner", "پیوند بی‌جفت"},
      {"boundary event at nothing", "رویداد مرزی بی‌میزبان"},
      {"flow across a border", "جریان از مرز زیرفرایند"},
      {"split with and without conditions", "انشعاب با شرط و بی‌شرط"}};
  return names[static_cast<std::size_t>(what)];
}

bool Approximation::may_accuse() const { return what != Approximated::compensation; }

bool Approximation::may_hide() const {
  using enum Approximated;
  return what != inside_sub_process && what != ad_hoc && what != border_flow && what != mixed_split;
}

std::vector<Approximation> approximations(const Process& process) {
  if (plain(process)) return {};
  return Look(Constructs(process)).found;
}

Soundness qualified(Soundness said, std::span<const Approximation> found) {
  const bool accuses = std::ranges::any_of(found, &Approximation::may_accuse);
  const bool hides = std::ranges::any_of(found, &Approximation::may_hide);
  bool changed = false;
  for (Verdict* verdict :
       {&said.safe, &said.option_to_complete, &said.proper_completion, &said.no_dead_activities}) {
    if (!(*verdict == Verdict::no ? accuses : *verdict == Verdict::yes && hides)) continue;
    *verdict = Verdict::undecided;
    changed = true;
  }
  if (!changed) return said;
  if (accuses) {
    said.dead.clear();
    said.run.clear();
    said.reason.clear();
  }
  said.reason +=
      (said.reason.empty() ? "" : "; ") + std::string("understood only approximately: ") + list_of(found);
  return said;
}

}  // namespace hamvar
