// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <unordered_set>

#include "formats/spec_parts.hpp"

namespace hamvar::formats {
namespace {

constexpr double tolerance = 1e-6;

class ProcessCheck {
 public:
  ProcessCheck(const Process& process, Position at, Reading& reading)
      : process_(process), at_(at), reading_(reading) {
    for (const NodeRef node : nodes(process)) ids_.emplace(process[node].id, node);
  }

  void run() {
    const bool nested_well = check_parents();
    check_flows(nested_well);
    for (const NodeRef node : nodes(process_)) {
      check_degrees(node);
      check_probabilities(node);
    }
    if (nested_well) check_scopes();
  }

 private:
  void report(NodeRef node, std::string message, std::string advice = {}) {
    reading_.add(process_[node].at, "process.nodes[" + std::to_string(node) + ']', std::move(message),
                 std::move(advice));
  }
  [[nodiscard]] std::string named(NodeRef node) const {
    return std::string(name_of(process_[node].kind).en) + ' ' + double_quoted(process_[node].id);
  }

  /// Every parent is a sub-process, and none lies in itself.
  bool check_parents() {
    bool good = true;
    for (const NodeRef node : nodes(process_)) {
      if (process_[node].parent.empty()) continue;
      const NodeRef parent = ids_.at(process_[node].parent);
      if (process_[parent].kind == NodeKind::sub_process) continue;
      report(node, "the parent " + double_quoted(process_[node].parent) + " is no sub_process");
      good = false;
    }
    return good && check_nesting();
  }

  /// Each walk to the top stops at nodes that an earlier one has seen.
  bool check_nesting() {
    bool good = true;
    std::vector<std::size_t> walked_in(num_vertices(process_), 0);
    for (const NodeRef node : nodes(process_)) {
      const std::size_t walk = node + 1;
      NodeRef at = node;
      while (walked_in[at] == 0 && !process_[at].parent.empty()) {
        walked_in[at] = walk;
        at = ids_.at(process_[at].parent);
      }
      if (walked_in[at] == walk) {
        report(at, "the " + named(at) + " lies in itself");
        good = false;
      }
    }
    return good;
  }

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
    const bool chooses = kind == exclusive || kind == inclusive || kind == event_based;
    if (process_[flow].probability && !chooses)
      fail("a probability stands only behind an exclusive, inclusive or event_based node; " +
           double_quoted(process_[from].id) + " is a node of kind " + double_quoted(spelling(kind)));
    if (process_[flow].is_default && kind != exclusive && kind != inclusive)
      fail("a default flow stands only behind an exclusive or inclusive node; " +
           double_quoted(process_[from].id) + " is a node of kind " + double_quoted(spelling(kind)));
  }

  void check_degrees(NodeRef node) {
    using enum NodeKind;
    const NodeKind kind = process_[node].kind;
    const std::size_t in = in_degree(node, process_);
    const std::size_t out = out_degree(node, process_);
    if (kind == start && in > 0) report(node, "a flow leads into the " + named(node));
    if (kind == end && out > 0) report(node, "a flow leads out of the " + named(node));
    if (kind != start && in == 0) report(node, "no flow leads into the " + named(node));
    if (kind != end && out == 0) report(node, "no flow leads out of the " + named(node));
    if (kind != end && !is_gateway(kind) && out > 1)
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

  const Process& process_;
  Position at_;  ///< of the whole process
  Reading& reading_;
  std::unordered_map<std::string_view, NodeRef> ids_;
};

}  // namespace

void check_process(const Process& process, Position at, Reading& reading) {
  ProcessCheck(process, at, reading).run();
}

}  // namespace hamvar::formats
