// SPDX-License-Identifier: Apache-2.0
#include "structure/search.hpp"

#include <algorithm>
#include <bit>
#include <chrono>

#include "structure/scope_masks.hpp"
#include "structure/state_set.hpp"
#include "structure/steps.hpp"
#include "structure/upstream.hpp"

namespace hamvar::net {
namespace {

using Clock = std::chrono::steady_clock;

/// A state has `depth` planes: bit f of plane k = flow f holds more than k tokens. Behind the flows plane 0
/// has a bit per end: it was reached.
class Search {
 public:
  Search(const Net& net, const SearchLimits& limits, unsigned depth, Sought sought)
      : net_(net),
        limits_(limits),
        depth_(depth),
        sought_(sought),
        ends_(number_ends()),
        words_((net.flows.size() + ends_ + 63) / 64),
        scopes_(net, end_bit_, words_),
        upstream_(net, words_),
        states_(words_ * depth),
        now_(words_ * depth, 0),
        bearer_(bearers()),
        messages_(flows_with(&Way::message)),
        idle_(flows_with(&Way::idle)),
        within_(flows_with(&Way::within)),
        begun_(Clock::now()) {
    out_.live.assign(net.flows.size(), 0);
  }

  Explored run() {
    begin();
    for (at_ = 0; at_ < states_.size() && out_.complete; ++at_) {
      expand();
      if (all_found())
        out_.complete = false;
      else
        mind_limits();
    }
    out_.states = states_.size();
    if (sought_.stuck) find_stuck();
    return std::move(out_);
  }

  Together run_for_pairs() {
    begin();
    for (at_ = 0; at_ < states_.size() && out_.complete; ++at_) {
      expand();
      mind_limits();
    }
    Together made;
    made.complete = out_.complete && !out_.overflow;
    made.words = words_;
    made.bits.assign(net_.flows.size() * words_, 0);
    for (std::size_t state = 0; state < states_.size(); ++state) note_pairs(states_[state], made);
    return made;
  }

 private:
  /// A second token that cannot be told apart makes the rest worthless.
  [[nodiscard]] bool all_found() const {
    if (depth_ == 1 && out_.unsafe) return true;
    return !sought_.stuck && (out_.unsafe || !sought_.unsafe) && (out_.improper || !sought_.improper);
  }

  void end_by(Limit limit) {
    out_.complete = false;
    out_.limit = limit;
  }

  void mind_limits() {
    if (states_.bytes() + steps_.bytes() > limits_.bytes) end_by(Limit::bytes);
    constexpr std::size_t looks_at_the_clock_every = 1024;
    const bool timed =
        limits_.time != std::chrono::milliseconds::max() && at_ % looks_at_the_clock_every == 0;
    if (timed && Clock::now() - begun_ > limits_.time) end_by(Limit::time);
  }

  void note_pairs(const Word* marking, Together& made) const {
    for (std::size_t at = 0; at < words_; ++at)
      for (Word left = marking[at]; left != 0; left &= left - 1) {
        const auto flow = at * 64 + static_cast<std::size_t>(std::countr_zero(left));
        if (flow >= net_.flows.size()) return;
        Word* const row = made.bits.data() + flow * words_;
        const Word itself = left & (~left + 1);
        const bool twice = (row[at] & itself) != 0 || (depth_ > 1 && (marking[words_ + at] & itself) != 0);
        for (std::size_t word = 0; word < words_; ++word) row[word] |= marking[word];
        if (!twice) row[at] &= ~itself;
      }
  }

  std::size_t number_ends() {
    end_bit_.assign(net_.nodes.size(), 0);
    std::size_t count = 0;
    for (NodeId node = 0; node < net_.nodes.size(); ++node)
      if (net_.nodes[node].alive && net_.nodes[node].sink == Sink::end)
        end_bit_[node] = net_.flows.size() + count++;
    return count;
  }

  [[nodiscard]] std::vector<FlowId> bearers() const {
    std::vector<FlowId> found(net_.flows.size());
    for (FlowId flow = 0; flow < net_.flows.size(); ++flow) {
      const NodeId from = net_.flows[flow].alive ? net_.flows[flow].from : none;
      const bool deferred = from != none && net_.nodes[from].deferred;
      found[flow] = deferred ? net_.nodes[from].in.front() : flow;
    }
    return found;
  }

  [[nodiscard]] std::vector<Word> flows_with(bool Way::*flag) const {
    std::vector<Word> found(words_, 0);
    for (FlowId flow = 0; flow < net_.flows.size(); ++flow)
      if (net_.flows[flow].*flag) found[flow / 64] |= Word{1} << (flow % 64);
    return found;
  }

  void begin() {
    NodeId last = none;
    for (NodeId node = 0; node < net_.nodes.size(); ++node) {
      if (!net_.nodes[node].alive || !net_.nodes[node].start) continue;
      for (const FlowId flow : net_.nodes[node].out) lead(now_, flow);
      roots_.push_back(node);
      last = node;
    }
    node_ = last;
    record(now_);
  }

  /// False if the flow already holds as many tokens as can be told apart.
  bool put(Marking& marking, std::size_t flow) const {
    const Word bit = Word{1} << (flow % 64);
    for (std::size_t word = flow / 64; word < marking.size(); word += words_) {
      if ((marking[word] & bit) != 0) continue;
      marking[word] |= bit;
      return true;
    }
    return false;
  }

  /// The same of a node's flow out.
  bool lead(Marking& marking, FlowId flow) {
    if (net_.nodes[net_.flows[flow].to].sink != Sink::nowhere) return put(marking, flow);
    out_.live[flow] = 1;
    return true;
  }

  void take(Marking& marking, FlowId flow) const {
    const Word bit = Word{1} << (flow % 64);
    for (std::size_t plane = depth_; plane-- > 0;) {
      Word& word = marking[plane * words_ + flow / 64];
      if ((word & bit) == 0) continue;
      word &= ~bit;
      return;
    }
  }

  [[nodiscard]] bool holds(const Marking& marking, FlowId flow) const {
    return (marking[flow / 64] >> (flow % 64) & 1) != 0;
  }

  void expand() {
    now_.assign(states_[at_], states_[at_] + words_ * depth_);
    for (std::size_t word = 0; word < words_; ++word)
      for (Word left = now_[word]; left != 0; left &= left - 1) {
        const auto flow = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
        if (flow < net_.flows.size()) try_from(static_cast<FlowId>(flow));
      }
  }

  /// Fires what the token on `flow` makes possible.
  void try_from(FlowId flow) {
    const Node& node = net_.nodes[net_.flows[flow].to];
    if (!node.deferred) return try_node(net_.flows[flow].to, flow);
    for (const FlowId way : node.out) try_node(net_.flows[way].to, flow);
  }

  /// A node that needs several tokens fires at the first of them.
  void try_node(NodeId id, FlowId flow) {
    node_ = id;
    const Node& node = net_.nodes[id];
    if (node.merge == Merge::any || node.in.size() == 1) {
      next_ = now_;
      take(next_, bearer_[flow]);
      return fire(next_);
    }
    const auto is_held = [&](FlowId each) { return holds(now_, bearer_[each]); };
    if (std::ranges::any_of(node.in, [&](FlowId each) { return bearer_[each] < flow && is_held(each); }))
      return;
    const auto held = std::ranges::count_if(node.in, is_held);
    if (node.merge == Merge::all ? static_cast<std::size_t>(held) < node.in.size()
                                 : upstream_.waits(node, now_.data()))
      return;
    next_ = now_;
    for (const FlowId each : node.in)
      if (is_held(each)) take(next_, bearer_[each]);
    fire(next_);
  }

  /// Behind a deferred choice the flow that was chosen waits and breaks off as others do.
  void fire(Marking& next) {
    for (const FlowId each : net_.nodes[node_].in)
      if (bearer_[each] != each && !may_get(each, next)) return;
    give(next);
  }

  void give(Marking& next) {
    const Node& node = net_.nodes[node_];
    if (node.sink == Sink::end) note_end(next);
    if (node.sink != Sink::no) return follow(next, true);
    if (node.spread == Spread::one) {
      for (const FlowId flow : node.out) {
        chosen_ = next;
        if (may_get(flow, chosen_)) follow(chosen_, lead(chosen_, flow));
      }
    } else if (node.spread == Spread::all || node.out.size() == 1) {
      bool fits = true;
      for (const FlowId flow : node.out)
        if (may_get(flow, next)) fits = lead(next, flow) && fits;
      follow(next, fits);
    } else {
      give_some(next);
    }
  }

  /// Nothing is left of what the flow waits for; what it breaks off is gone.
  bool may_get(FlowId flow, Marking& marking) const {
    const Flow& it = net_.flows[flow];
    if (it.awaits != none && !scopes_.empty(it.awaits, marking.data())) return false;
    if (it.clears != none) scopes_.clear(it.clears, marking);
    return true;
  }

  /// Every choice with those that always get one, but not none; by counting, which ends early once the limit
  /// is reached.
  void give_some(Marking& next) {
    std::vector<FlowId> perhaps;
    bool fits = true;
    for (const FlowId flow : net_.nodes[node_].out)
      if (net_.flows[flow].always)
        fits = lead(next, flow) && fits;
      else
        perhaps.push_back(flow);
    if (perhaps.size() < net_.nodes[node_].out.size()) follow(next, fits);
    std::vector<char> chosen(perhaps.size(), 0);
    while (out_.complete) {
      std::size_t i = 0;
      while (i < chosen.size() && chosen[i] != 0) chosen[i++] = 0;
      if (i == chosen.size()) return;
      chosen[i] = 1;
      chosen_ = next;
      bool all_fit = fits;
      for (std::size_t k = 0; k < perhaps.size(); ++k)
        if (chosen[k] != 0) all_fit = lead(chosen_, perhaps[k]) && all_fit;
      follow(chosen_, all_fit);
    }
  }

  void note_end(Marking& next) {
    const std::size_t bit = end_bit_[node_];
    Word& word = next[bit / 64];
    const bool twice = (word >> (bit % 64) & 1) != 0;
    word |= Word{1} << (bit % 64);
    if (twice && !out_.improper) {
      out_.improper = true;
      out_.improper_run = {run_to(static_cast<std::uint32_t>(at_), node_), tokens_of(next.data())};
    }
  }

  void follow(const Marking& next, bool fits) {
    if (!fits) {
      out_.overflow = true;
      steps_.leave_open(static_cast<std::uint32_t>(at_));
      if (depth_ == 1) note_unsafe(next);
      return;
    }
    if (depth_ > 1 && !out_.unsafe && is_unsafe(next)) note_unsafe(next);
    const std::uint32_t to = record(next);
    if (sought_.stuck) steps_.go(static_cast<std::uint32_t>(at_), to);
  }

  [[nodiscard]] bool is_unsafe(const Marking& marking) const {
    for (std::size_t word = words_; word < marking.size(); ++word)
      if ((marking[word] & ~messages_[word % words_] & ~within_[word % words_]) != 0) return true;
    return false;
  }

  void note_unsafe(const Marking& next) {
    if (out_.unsafe) return;
    out_.unsafe = true;
    out_.unsafe_run = {run_to(static_cast<std::uint32_t>(at_), node_), tokens_of(next.data())};
  }

  std::uint32_t record(const Marking& marking) {
    const auto [index, fresh] = states_.insert(marking.data());
    if (!fresh) return index;
    steps_.arrive(static_cast<std::uint32_t>(at_), node_);
    for (std::size_t word = 0; word < words_; ++word)
      for (Word left = marking[word]; left != 0; left &= left - 1) {
        const auto flow = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
        if (flow < net_.flows.size()) out_.live[flow] = 1;
      }
    if (states_.size() >= limits_.states) end_by(Limit::states);
    return index;
  }

  [[nodiscard]] std::vector<NodeId> run_to(std::uint32_t state, NodeId last) const {
    std::vector<NodeId> run = roots_;
    const std::vector<NodeId> steps = steps_.run_to(state, last);
    run.insert(run.end(), steps.begin(), steps.end());
    return run;
  }

  [[nodiscard]] std::vector<FlowId> tokens_of(const Word* marking) const {
    std::vector<FlowId> found;
    for (FlowId flow = 0; flow < net_.flows.size(); ++flow)
      for (std::size_t word = flow / 64; word < words_ * depth_; word += words_)
        if ((marking[word] >> (flow % 64) & 1) != 0) found.push_back(flow);
    return found;
  }

  [[nodiscard]] bool empty(std::size_t state) const {
    const Word* const marking = states_[state];
    for (std::size_t word = 0; word * 64 < net_.flows.size(); ++word) {
      const std::size_t left = net_.flows.size() - word * 64;
      const Word mask = left >= 64 ? ~Word{0} : (Word{1} << left) - 1;
      if ((marking[word] & mask & ~idle_[word] & ~messages_[word]) != 0) return false;
    }
    return true;
  }

  /// What was not looked behind may complete.
  void find_stuck() {
    const std::size_t followed = out_.complete ? states_.size() : at_ - 1;
    const auto state = steps_.first_stuck(followed, [this](std::size_t at) { return empty(at); });
    if (!state) return;
    out_.stuck = true;
    out_.stuck_run = {run_to(*state, none), tokens_of(states_[*state])};
  }

  const Net& net_;
  const SearchLimits& limits_;
  unsigned depth_;
  Sought sought_;
  std::vector<std::size_t> end_bit_;
  std::size_t ends_;
  std::size_t words_;
  ScopeMasks scopes_;
  Upstream upstream_;
  StateSet states_;
  Marking now_;
  Marking next_, chosen_;       ///< kept, so that they need no memory of their own each time
  std::vector<FlowId> bearer_;  ///< by flow: where its token lies; another flow if a choice is deferred
  std::vector<Word> messages_, idle_, within_;  ///< a bit a flow
  Clock::time_point begun_;
  std::size_t at_ = 0;
  NodeId node_ = none;
  std::vector<NodeId> roots_;
  Steps steps_;
  Explored out_;
};

}  // namespace

Explored explore(const Net& net, const SearchLimits& limits, unsigned depth, Sought sought) {
  return Search(net, limits, depth, sought).run();
}

Together together(const Net& net, const SearchLimits& limits, unsigned depth) {
  if (net.flows.size() * (net.flows.size() / 64 + 1) * sizeof(Word) > limits.bytes) {
    Together unknown;
    unknown.complete = false;
    return unknown;
  }
  if (net.flows.empty()) return {};
  return Search(net, limits, depth, {}).run_for_pairs();
}

}  // namespace hamvar::net
