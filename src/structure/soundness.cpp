// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/soundness.hpp"

#include <algorithm>

#include "hamvar/structure/joint_process.hpp"
#include "structure/message_game.hpp"
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

void sort_by_length(Soundness& said) {
  std::ranges::stable_sort(said.counterexamples, {},
                           [](const Counterexample& each) { return each.run.size(); });
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
    said.safe = verdict(found.unsafe, all_seen);
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
    sort_by_length(said);
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

std::string limit_in_words(net::Limit limit, const SearchLimits& limits) {
  if (limit == net::Limit::bytes) return std::to_string(limits.bytes >> 20U) + " MiB";
  if (limit == net::Limit::time) return std::to_string(limits.time.count()) + " ms";
  return std::to_string(limits.states) + " states";
}

void tell_limits(const Explored& found, const SearchLimits& limits, Soundness& said) {
  if (!said.undecided()) return;
  const std::string why =
      found.overflow && found.complete
          ? "more than " + std::to_string(net::unsafe_depth) + " tokens or messages gather on one flow"
          : "the limit of " + limit_in_words(found.limit, limits) + " was reached after " +
                std::to_string(found.states) + " states";
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

/// What a complex gateway waits for, and which way it then goes, says a condition that cannot be read.
std::string complex_gateways(const Process& process) {
  std::string found;
  for (const NodeRef node : nodes(process))
    if (process[node].kind == NodeKind::complex && !process[node].deferred &&
        in_degree(node, process) + out_degree(node, process) > 2)
      found += (found.empty() ? "'" : ", '") + process[node].id + "'";
  return found;
}

/// The reduced process decides; the whole one is searched for what a reader is shown.
class Check {
 public:
  Check(const Process& process, Net net, const SearchLimits& limits)
      : limits_(limits),
        whole_(std::move(net)),
        depth_(std::ranges::any_of(whole_.flows, &net::Flow::message) ? net::unsafe_depth : 1),
        judge_(process, whole_) {}

  Soundness run() {
    const auto start = std::ranges::find_if(whole_.nodes, &net::Node::start);
    if (start == whole_.nodes.end()) return undecided("nothing starts: there is no start");
    if (start->out.empty()) return undecided("no flow leads out of the start");
    const net::Reduced reduced = net::reduce(whole_);
    if (reduced.complete()) return all_hold();
    Soundness said = decide(reduced);
    said.method = reduced.removed > 0 ? "reduction+search" : "search";
    tell_violations(said);
    tell_limits(found_, limits_, said);
    return said;
  }

 private:
  Soundness decide(const net::Reduced& reduced) {
    const Compact rest = compact(reduced.net);
    found_ = net::explore(rest.net, limits_, depth_);
    if (found_.unsafe && reduced.only_if_safe) return search_whole();
    if (found_.unsafe && depth_ == 1) found_ = net::explore(rest.net, limits_, net::unsafe_depth);
    std::vector<char> live(reduced.net.flows.size(), 0);
    for (FlowId flow = 0; flow < rest.original.size(); ++flow) live[rest.original[flow]] = found_.live[flow];
    Soundness said = judge_.judge(found_, rest.net, reduced.live_before(std::move(live)));
    if (!said.counterexamples.empty()) show_in_whole(said);
    return said;
  }

  Soundness search_whole() {
    const std::size_t states = found_.states;
    found_ = net::explore(whole_, limits_, net::unsafe_depth);
    Soundness said = judge_.judge(found_, whole_, found_.live);
    said.states += states;
    return said;
  }

  /// A counterexample is told in the steps of the whole process, and found again there: shortest. Where that
  /// comes to its limits, the one of the reduced process stands. Where too many tokens gather there to be
  /// followed, it stays open.
  void show_in_whole(Soundness& said) {
    const Explored shown = net::explore(whole_, limits_, found_.unsafe ? net::unsafe_depth : depth_,
                                        {found_.unsafe, found_.improper, found_.stuck});
    said.states += shown.states;
    std::vector<Counterexample> found = judge_.judge(shown, whole_, shown.live).counterexamples;
    const bool too_many = shown.overflow && shown.limit == net::Limit::no;
    std::erase_if(said.counterexamples, [&](Counterexample& each) {
      const auto whole = std::ranges::find(found, each.of, &Counterexample::of);
      if (whole != found.end()) each = std::move(*whole);
      if (whole != found.end() || !too_many) return false;
      verdict_of(said, each.of) = Verdict::undecided;
      found_.overflow = true;
      return true;
    });
    sort_by_length(said);
  }

  static Verdict& verdict_of(Soundness& said, Property property) {
    return property == Property::safe                 ? said.safe
           : property == Property::option_to_complete ? said.option_to_complete
                                                      : said.proper_completion;
  }

  const SearchLimits& limits_;
  Net whole_;
  unsigned depth_;  ///< that tells all messages apart, and all tokens as long as it is safe
  Judge judge_;
  Explored found_;  ///< by the last search for verdicts
};

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
  return Check(process, token_game(process), limits).run();
}

Soundness check_soundness(const JointProcess& joint, const SearchLimits& limits) {
  if (const std::string complex = complex_gateways(joint.process); !complex.empty())
    return undecided("the condition of a complex gateway cannot be read: " + complex);
  return Check(joint.process, message_game(joint), limits).run();
}

}  // namespace hamvar
