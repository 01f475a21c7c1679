// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <unordered_set>

#include "formats/process_problems.hpp"

namespace hamvar::formats {
namespace {

constexpr double tolerance = 1e-6;

/// Done by an event or to undo other work: no flow leads to it or on from it.
bool stands_apart(const Node& node) {
  return node.for_compensation ||
         (node.kind == NodeKind::sub_process && node.sub_process == SubProcessKind::event);
}

bool is_link(const Node& node, bool throws) {
  return node.kind == NodeKind::event && node.event.has(EventKind::link) && node.event.throws == throws;
}

/// No flow leads into it.
bool begins(const Node& node) {
  using enum NodeKind;
  return node.kind == start || node.kind == boundary || is_link(node, false) || stands_apart(node);
}

/// No flow leads out of it.
bool finishes(const Node& node) {
  return node.kind == NodeKind::end || is_link(node, true) || stands_apart(node);
}

/// Why it has no flow on that side, where its kind alone does not tell.
std::string why_apart(const Node& node) {
  if (node.for_compensation) return "what is done for_compensation has no flows";
  if (stands_apart(node)) return "an event sub-process begins with the event of its start";
  if (is_link(node, true)) return "the link that catches goes on";
  if (is_link(node, false)) return "the link that throws leads to it";
  return node.kind == NodeKind::boundary ? "it begins at what it is attached to" : "";
}

class ProcessCheck : ProcessProblems {
 public:
  ProcessCheck(const Process& process, Position at, Reading& reading)
      : ProcessProblems(process, reading), at_(at) {}

  void run(bool nested_well) {
    check_flows(nested_well);
    for (const NodeRef node : nodes(process_)) {
      check_degrees(node);
      check_probabilities(node);
    }
    if (nested_well) check_scopes();
  }

 private:
  void check_flows(bool nested_well) {
    std::unordered_set<std::size_t> seen;
    std::size_t index = 0;
    for (const FlowRef flow : flows(process_)) {
      const NodeRef from = source(flow, process_);
      const NodeRef to = target(flow, process_);
      const std::string path = "process.flows[" + std::to_string(index++) + ']';
      const auto fail = [&](std::string message, std::string advice = {}) {
        reading_.add(process_[flow].at, path, std::move(message), std::move(advice));
      };
      if (from == to) fail("the flow leads from " + double_quoted(process_[from].id) + " to itself");
      if (!seen.insert(from * num_vertices(process_) + to).second)
        fail("a second flow from " + double_quoted(process_[from].id) + " to " +
             double_quoted(process_[to].id));
      if (nested_well && process_[from].parent != process_[to].parent)
        fail("the flow from " + double_quoted(process_[from].id) + " to " + double_quoted(process_[to].id) +
                 " crosses the border of a sub-process",
             "lead it to or from the sub_process node");
      check_choice(flow, fail);
    }
  }

  template <class Fail>
  void check_choice(FlowRef flow, const Fail& fail) {
    using enum NodeKind;
    const NodeRef from = source(flow, process_);
    const NodeKind kind = process_[from].kind;
    const bool takes_default = kind == exclusive || kind == inclusive || kind == complex;
    if (process_[flow].probability && !takes_default && kind != event_based)
      fail("a probability stands only behind an exclusive, inclusive, complex or event_based node; " +
           double_quoted(process_[from].id) + " is a node of kind " + double_quoted(spelling(kind)));
    if (process_[flow].is_default && !takes_default)
      fail("a default flow stands only behind an exclusive, inclusive or complex node; " +
           double_quoted(process_[from].id) + " is a node of kind " + double_quoted(spelling(kind)));
  }

  void check_degrees(NodeRef node) {
    using enum NodeKind;
    const Node& it = process_[node];
    const std::size_t in = in_degree(node, process_);
    const std::size_t out = out_degree(node, process_);
    if (begins(it) && in > 0) report(node, "a flow leads into the " + named(node), why_apart(it));
    if (finishes(it) && out > 0) report(node, "a flow leads out of the " + named(node), why_apart(it));
    if (!begins(it) && in == 0) report(node, "no flow leads into the " + named(node));
    if (!finishes(it) && out == 0 && !(it.kind == boundary && it.event.has(EventKind::compensation)))
      report(node, "no flow leads out of the " + named(node));
    if (!finishes(it) && !is_gateway(it.kind) && out > 1)
      report(node, std::to_string(out) + " flows lead out of the " + named(node),
             "put an exclusive, parallel or inclusive node behind it");
  }

  void check_probabilities(NodeRef node) {
    using enum NodeKind;
    const NodeKind kind = process_[node].kind;
    double sum = 0;
    std::size_t missing = 0;
    std::size_t defaults = 0;
    for (const FlowRef flow : flows_out(node, process_)) {
      sum += process_[flow].probability.value_or(0);
      missing += process_[flow].probability ? 0U : 1U;
      defaults += process_[flow].is_default ? 1U : 0U;
    }
    if (defaults > 1) report(node, "several default flows lead out of the " + named(node));
    if ((kind != exclusive && kind != event_based) || missing == out_degree(node, process_)) return;
    if (missing == 0 && std::abs(sum - 1) > tolerance)
      report(node, "the probabilities behind the " + named(node) + " add up to " + shown(sum) + ", not to 1");
    if (missing > 0 && sum > 1 + tolerance)
      report(node,
             "the probabilities behind the " + named(node) + " add up to " + shown(sum) + ", more than 1");
  }

  static std::string shown(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
  }

  struct Scope {
    std::size_t starts = 0;
    std::size_t ends = 0;
    std::size_t nodes = 0;
  };

  /// The process itself and each sub-process: one start, and an end at least.
  void check_scopes() {
    std::vector<Scope> scopes(num_vertices(process_) + 1);
    const std::size_t whole = num_vertices(process_);
    for (const NodeRef node : nodes(process_)) {
      Scope& scope = scopes[process_[node].parent.empty() ? whole : ids_.at(process_[node].parent)];
      ++scope.nodes;
      if (process_[node].kind == NodeKind::end) ++scope.ends;
      if (process_[node].kind == NodeKind::start && ++scope.starts > 1)
        report(node, "a second start, " + double_quoted(process_[node].id), "there is exactly one");
    }
    const auto fail_whole = [&](std::string message) { reading_.add(at_, "process", std::move(message)); };
    if (scopes[whole].starts == 0) fail_whole("the process has no start");
    if (scopes[whole].ends == 0) fail_whole("the process has no end");
    for (const NodeRef node : nodes(process_)) {
      if (process_[node].kind != NodeKind::sub_process) continue;
      if (scopes[node].nodes == 0)
        report(node, "no node lies in the " + named(node), R"(name it as their "parent")");
      if (scopes[node].nodes > 0 && scopes[node].starts == 0)
        report(node, "the " + named(node) + " has no start");
      if (scopes[node].nodes > 0 && scopes[node].ends == 0)
        report(node, "the " + named(node) + " has no end");
    }
  }

  Position at_;  ///< of the whole process
};

}  // namespace

void check_process(const Process& process, Notation notation, Position at, Reading& reading) {
  const bool nested_well = check_nesting(process, reading);
  if (notation != Notation::hamvar) return;
  ProcessCheck(process, at, reading).run(nested_well);
  check_events(process, reading);
}

}  // namespace hamvar::formats
