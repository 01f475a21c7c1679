// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/soundness.hpp"

#include <algorithm>

#include "structure/order.hpp"
#include "structure/reduce.hpp"
#include "structure/search.hpp"

namespace hamvar {
namespace {

using net::Explored;
using net::FlowId;
using net::Net;
using net::NodeId;

/// How many tokens on one flow are told apart once a process is known to be unsafe.
constexpr unsigned unsafe_depth = 3;

/// The living part of a net, numbered anew.
struct Compact {
  Net net;
  std::vector<FlowId> original;  ///< by flow of `net`
};

Compact compact(const Net& sparse) {
  Compact made;
  std::vector<NodeId> number(sparse.nodes.size(), net::none);
  for (NodeId node = 0; node < sparse.nodes.size(); ++node)
    if (sparse.nodes[node].alive) number[node] = made.net.add_node(sparse.nodes[node]);
  for (FlowId flow = 0; flow < sparse.flows.size(); ++flow) {
    const net::Flow& it = sparse.flows[flow];
    if (!it.alive) continue;
    made.net.add_flow(number[it.from], it.to == net::none ? net::none : number[it.to]);
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
    tell_run(found, searched, said);
    return said;
  }

 private:
  [[nodiscard]] std::vector<std::string> without_token(const std::vector<char>& live) const {
    std::vector<std::string> found;
    for (const NodeRef node : activities(process_))
      if (std::ranges::none_of(net_.nodes[node].in, [&](FlowId flow) { return live[flow] != 0; }))
        found.push_back(process_[node].id);
    return found;
  }

  void tell_run(const Explored& found, const Net& searched, Soundness& said) const {
    const std::vector<NodeId>* nearest = nullptr;
    const auto offer = [&](bool violated, const std::vector<NodeId>& run, const char* what) {
      if (!violated || (nearest != nullptr && nearest->size() <= run.size())) return;
      nearest = &run;
      said.reason = what;
    };
    offer(found.unsafe, found.unsafe_run, "puts a second token on a flow");
    offer(found.improper, found.improper_run, "is reached a second time in one run");
    offer(found.stuck, found.stuck_run, "leaves tokens from which the process can no longer complete");
    if (nearest == nullptr) return;
    for (const NodeId node : *nearest) said.run.push_back(process_[searched.nodes[node].origin].id);
    said.reason = "'" + said.run.back() + "' " + said.reason;
  }

  const Process& process_;
  const Net& net_;
};

bool violated(const Soundness& said) {
  return said.safe == Verdict::no || said.option_to_complete == Verdict::no ||
         said.proper_completion == Verdict::no || said.no_dead_activities == Verdict::no;
}

Soundness nothing_starts(const std::string& reason) {
  Soundness said;
  said.reason = reason;
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
  const std::string why = found.overflow && found.complete
                              ? "more than " + std::to_string(unsafe_depth) + " tokens gather on one flow"
                              : "the limit was reached after " + std::to_string(found.states) + " states";
  said.reason += (said.reason.empty() ? "" : "; ") + why;
}

void tell_dead(Soundness& said) {
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
  if (!said.run.empty()) return;
  said.run = reduced.run;
  said.reason = reduced.reason;
}

}  // namespace

bool Soundness::undecided() const {
  return safe == Verdict::undecided || option_to_complete == Verdict::undecided ||
         proper_completion == Verdict::undecided || no_dead_activities == Verdict::undecided;
}

Soundness check_soundness(const Process& process, const SearchLimits& limits) {
  const std::vector<NodeRef> begin = starts(process);
  if (begin.empty()) return nothing_starts("nothing starts: there is no start");
  if (std::ranges::all_of(begin, [&](NodeRef start) { return out_degree(start, process) == 0; }))
    return nothing_starts("no flow leads out of the start");

  const Net whole = net::net_of(process);
  const net::Reduced reduced = net::reduce(whole);
  if (reduced.complete()) return all_hold();
  const Judge judge(process, whole);

  const Compact rest = compact(reduced.net);
  Explored found = net::explore(rest.net, limits.states, 1);
  std::vector<char> live(reduced.net.flows.size(), 0);
  for (FlowId flow = 0; flow < rest.original.size(); ++flow) live[rest.original[flow]] = found.live[flow];
  Soundness said = judge.judge(found, rest.net, reduced.live_before(std::move(live)));

  // A counterexample is told in the steps of the whole process, and found again there: shortest.
  if (violated(said)) {
    const Soundness of_rest = std::move(said);
    found = net::explore(whole, limits.states, found.unsafe ? unsafe_depth : 1);
    said = judge.judge(found, whole, found.live);
    said.states += of_rest.states;
    fill_in(said, of_rest);
  }
  said.method = reduced.removed > 0 ? "reduction+search" : "search";
  tell_dead(said);
  tell_limits(found, said);
  return said;
}

}  // namespace hamvar
