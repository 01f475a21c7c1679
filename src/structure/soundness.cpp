// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/soundness.hpp"

#include <algorithm>

#include "structure/reduce.hpp"
#include "structure/search.hpp"
#include "structure/token_game.hpp"

namespace hamvar {
namespace {

using net::Explored;
using net::FlowId;
using net::Net;
using net::NodeId;

/// The living part of a net, numbered anew.
struct Compact {
  Net net;
  std::vector<FlowId> original;  ///< by flow of `net`
};

Compact compact(const Net& sparse) {
  Compact made;
  made.net.scopes = sparse.scopes;
  std::vector<NodeId> number(sparse.nodes.size(), net::none);
  for (NodeId node = 0; node < sparse.nodes.size(); ++node)
    if (sparse.nodes[node].alive) number[node] = made.net.add_node(sparse.nodes[node]);
  for (FlowId flow = 0; flow < sparse.flows.size(); ++flow) {
    const net::Flow& it = sparse.flows[flow];
    if (!it.alive) continue;
    made.net.add_flow(number[it.from], number[it.to], it);
    made.original.push_back(flow);
  }
  return made;
}

class Judge {
 public:
  Judge(const Process& process, const Net& net) : process_(process), net_(net) {}

  /// `searched`: the net that was explored; `live`: by flow of the original net.
  [[nodiscard]] Soundness judge(const Explored& found, const Net& searched,
                                const std::vector<char>& live) const {
    const auto verdict = [](bool violated, bool known) {
      return violated ? Verdict::no : known ? Verdict::yes : Verdict::undecided;
    };
    const bool all_seen = found.complete && !found.overflow;
    Soundness said;
    said.safe = verdict(found.unsafe, found.complete);
    said.option_to_complete = verdict(found.stuck, all_seen);
    said.proper_completion = verdict(found.improper, all_seen);
    const std::vector<std::string> not_seen = without_token(live);
    said.no_dead_activities = verdict(all_seen && !not_seen.empty(), not_seen.empty());
    if (all_seen) said.dead = not_seen;
    said.states = found.states;
    tell_runs(found, searched, said);
    return said;
  }

 private:
  [[nodiscard]] std::vector<std::string> without_token(const std::vector<char>& live) const {
    std::vector<std::string> found;
    for (const NodeRef node : activities(process_))
      if (net_.nodes[node].alive &&
          std::ranges::none_of(net_.nodes[node].in, [&](FlowId flow) { return live[flow] != 0; }))
        found.push_back(process_[node].id);
    return found;
  }

  void tell_runs(const Explored& found, const Net& searched, Soundness& said) const {
    const auto add = [&](bool violated, Property property, const net::Run& run) {
      if (!violated) return;
      Counterexample made{property, {}, tokens_behind(run, searched)};
      for (const NodeId node : run.nodes)
        if (const NodeId told = searched.nodes[node].origin; told != net::none)
          made.run.push_back(process_[told].id);
      said.counterexamples.push_back(std::move(made));
    };
    add(found.unsafe, Property::safe, found.unsafe_run);
    add(found.improper, Property::proper_completion, found.improper_run);
    add(found.stuck, Property::option_to_complete, found.stuck_run);
    std::ranges::stable_sort(said.counterexamples, {},
                             [](const Counterexample& each) { return each.run.size(); });
  }

  /// Only the whole net has the flows that a reader knows.
  [[nodiscard]] std::vector<Token> tokens_behind(const net::Run& run, const Net& searched) const {
    std::vector<Token> found;
    if (&searched != &net_) return found;
    const auto is_vertex = [&](NodeId node) { return node < num_vertices(process_); };
    const auto vertex = [&](NodeId node) { return is_vertex(node) ? node : net_.nodes[node].part_of; };
    for (const FlowId flow : run.tokens) {
      const net::Flow& on = net_.flows[flow];
      const NodeId from = vertex(on.from), to = vertex(on.to);
      if (to == net::none) continue;  // what may happen but need not
      const bool on_flow = from != net::none && (from != to || is_vertex(on.to));
      found.push_back({on_flow ? process_[from].id : "", process_[to].id, on_flow ? nth(flow) : 0});
    }
    return found;
  }

  [[nodiscard]] std::size_t nth(FlowId flow) const {
    const auto& ways = net_.nodes[net_.flows[flow].from].out;
    return static_cast<std::size_t>(
        std::count_if(ways.begin(), std::ranges::find(ways, flow),
                      [&](FlowId way) { return net_.flows[way].to == net_.flows[flow].to; }));
  }

  const Process& process_;
  const Net& net_;
};

Soundness undecided(std::string reason) {
  Soundness said;
  said.reason = std::move(reason);
  return said;
}

Soundness all_hold() {
  Soundness said;
  said.safe = said.option_to_complete = said.proper_completion = said.no_dead_activities = Verdict::yes;
  said.method = "reduction";
  return said;
}

void tell_limits(const Explored& found, Soundness& said) {
  if (!said.undecided()) return;
  const std::string why =
      found.overflow && found.complete
          ? "more than " + std::to_string(net::unsafe_depth) + " tokens gather on one flow"
          : "the limit was reached after " + std::to_string(found.states) + " states";
  said.reason += (said.reason.empty() ? "" : "; ") + why;
}

void tell_violations(Soundness& said) {
  if (!said.counterexamples.empty()) {
    const Counterexample& nearest = said.counterexamples.front();
    said.reason = nearest.run.empty() ? "the start" : "'" + nearest.run.back() + "'";
    said.reason += nearest.of == Property::safe ? " puts a second token on a flow"
                   : nearest.of == Property::proper_completion
                       ? " is reached a second time in one run"
                       : " leaves tokens from which the process can no longer complete";
  }
  if (said.dead.empty()) return;
  if (!said.reason.empty()) said.reason += "; ";
  said.reason += "never happens:";
  for (const std::string& id : said.dead) said.reason += " '" + id + "'";
}

/// What the search of the reduced process decided stands where the search of the whole one came to its
/// limits.
void fill_in(Soundness& said, const Soundness& reduced) {
  const auto take = [](Verdict& mine, Verdict other) {
    if (mine == Verdict::undecided) mine = other;
  };
  take(said.safe, reduced.safe);
  if (reduced.safe == Verdict::yes) {
    take(said.option_to_complete, reduced.option_to_complete);
    take(said.proper_completion, reduced.proper_completion);
    take(said.no_dead_activities, reduced.no_dead_activities);
    if (said.dead.empty()) said.dead = reduced.dead;
  }
  for (const Counterexample& each : reduced.counterexamples)
    if (said.against(each.of) == nullptr && said[each.of] == Verdict::no)
      said.counterexamples.push_back(each);
}

/// What a complex gateway waits for, and which way it then goes, says a condition that cannot be read.
std::string complex_gateways(const Process& process) {
  std::string found;
  for (const NodeRef node : nodes(process))
    if (process[node].kind == NodeKind::complex && !process[node].deferred &&
        in_degree(node, process) + out_degree(node, process) > 2)
      found += (found.empty() ? "'" : ", '") + process[node].id + "'";
  return found;
}

}  // namespace

Verdict Soundness::operator[](Property property) const {
  switch (property) {
    case Property::safe:
      return safe;
    case Property::option_to_complete:
      return option_to_complete;
    case Property::proper_completion:
      return proper_completion;
    default:
      return no_dead_activities;
  }
}

const Counterexample* Soundness::against(Property property) const {
  const auto found = std::ranges::find(counterexamples, property, &Counterexample::of);
  return found == counterexamples.end() ? nullptr : &*found;
}

Verdict Soundness::verdict() const {
  const auto is = [this](Verdict verdict) {
    return [this, verdict](Property property) { return (*this)[property] == verdict; };
  };
  if (std::ranges::any_of(properties, is(Verdict::no))) return Verdict::no;
  return std::ranges::all_of(properties, is(Verdict::yes)) ? Verdict::yes : Verdict::undecided;
}

bool Soundness::undecided() const {
  return std::ranges::any_of(properties,
                             [this](Property property) { return (*this)[property] == Verdict::undecided; });
}

Soundness check_soundness(const Process& process, const SearchLimits& limits) {
  if (const std::string complex = complex_gateways(process); !complex.empty())
    return undecided("the condition of a complex gateway cannot be read: " + complex);
  const Net whole = token_game(process);
  const auto start = std::ranges::find_if(whole.nodes, &net::Node::start);
  if (start == whole.nodes.end()) return undecided("nothing starts: there is no start");
  if (start->out.empty()) return undecided("no flow leads out of the start");

  const net::Reduced reduced = net::reduce(whole);
  if (reduced.complete()) return all_hold();
  const Judge judge(process, whole);

  const Compact rest = compact(reduced.net);
  Explored found = net::explore(rest.net, limits.states, 1);
  std::vector<char> live(reduced.net.flows.size(), 0);
  for (FlowId flow = 0; flow < rest.original.size(); ++flow) live[rest.original[flow]] = found.live[flow];
  Soundness said = judge.judge(found, rest.net, reduced.live_before(std::move(live)));

  // A counterexample is told in the steps of the whole process, and found again there: shortest.
  if (said.verdict() == Verdict::no) {
    const Soundness of_rest = std::move(said);
    found = net::explore(whole, limits.states, found.unsafe ? net::unsafe_depth : 1);
    said = judge.judge(found, whole, found.live);
    said.states += of_rest.states;
    fill_in(said, of_rest);
  }
  said.method = reduced.removed > 0 ? "reduction+search" : "search";
  tell_violations(said);
  tell_limits(found, said);
  return said;
}

}  // namespace hamvar
