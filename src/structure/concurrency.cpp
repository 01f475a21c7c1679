// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/concurrency.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "structure/order.hpp"
#include "structure/search.hpp"
#include "structure/token_game.hpp"

namespace hamvar {
namespace {

/// The token game inside a rigid fragment of a sound process: each part is a flow, numbered as among the
/// children.
class RigidNet {
 public:
  /// `live`: by fragment, tokens come to it.
  RigidNet(const Process& process, const net::Net& whole, const Rpst& tree, const std::vector<char>& live)
      : process_(process), whole_(whole), tree_(tree), live_(live) {}

  net::Net of(const Fragment& rigid) {
    made_ = {};
    number_.clear();
    net::Shape front;
    front.start = true;
    net::Shape rear;
    rear.sink = net::Sink::end;
    front_ = made_.add_node(front);
    rear_ = made_.add_node(rear);
    for (const std::uint32_t child : rigid.children) {
      const Fragment& part = tree_.fragments[child];
      const net::NodeId from = part.entry          ? number(*part.entry)
                               : live_[child] != 0 ? front_
                                                   : made_.add_node({});
      made_.add_flow(from, part.exit ? number(*part.exit) : rear_, {});
    }
    if (rigid.entry && process_[*rigid.entry].kind != NodeKind::start)
      made_.add_flow(front_, number(*rigid.entry), {});
    if (rigid.exit && process_[*rigid.exit].kind != NodeKind::end)
      made_.add_flow(number(*rigid.exit), rear_, {});
    return std::move(made_);
  }

 private:
  net::NodeId number(NodeRef node) {
    const auto [place, fresh] = number_.emplace(node, net::none);
    if (fresh) place->second = made_.add_node(whole_.nodes[node]);
    return place->second;
  }

  const Process& process_;
  const net::Net& whole_;
  const Rpst& tree_;
  const std::vector<char>& live_;
  net::Net made_;
  net::NodeId front_ = 0, rear_ = 0;
  std::unordered_map<NodeRef, net::NodeId> number_;
};

}  // namespace

class ConcurrencyBuilder {
 public:
  ConcurrencyBuilder(const Process& process, const SearchLimits& limits, Concurrency& made)
      : process_(process), net_(token_game(process)), limits_(limits), made_(made) {}

  /// Of what begins without a start, or beside others, the tree does not say how it begins.
  [[nodiscard]] bool begins_at_one_start() const {
    const auto first = std::ranges::find_if(net_.nodes, &net::Node::start);
    return first - net_.nodes.begin() < static_cast<std::ptrdiff_t>(num_vertices(process_));
  }

  void search_all(bool safe) {
    made_.into_.resize(num_vertices(process_));
    for (const NodeRef node : nodes(process_))
      made_.into_[node].assign(net_.nodes[node].in.begin(), net_.nodes[node].in.end());
    add_table(net_, safe ? 1 : net::unsafe_depth);
  }

  void follow(const Rpst& tree) {
    made_.structural_ = true;
    note_flows(tree);
    place_all(tree);
    RigidNet rigid(process_, net_, tree, live_);
    for (std::uint32_t at = 0; at < tree.fragments.size(); ++at) {
      const Fragment& it = tree.fragments[at];
      Concurrency::Place& place = made_.places_[at];
      if (it.kind == FragmentKind::bond && side_by_side(tree, it))
        place.relation = Concurrency::Relation::together;
      if (it.kind != FragmentKind::rigid) continue;
      place.relation = Concurrency::Relation::searched;
      place.table = static_cast<std::uint32_t>(made_.tables_.size());
      add_table(rigid.of(it), 1);
    }
  }

 private:
  void add_table(const net::Net& net, unsigned depth) {
    net::Together found = net::together(net, limits_, depth);
    made_.tables_.push_back({found.complete, found.words, std::move(found.bits)});
  }

  /// Only flows that tokens come to: what no start reaches stands still.
  void note_flows(const Rpst& tree) {
    std::vector<char> reached(num_vertices(process_), 0);
    for (const NodeRef node : reverse_postorder(process_, starts(process_))) reached[node] = 1;
    made_.into_.resize(num_vertices(process_));
    live_.assign(tree.fragments.size(), 0);
    std::uint32_t number = 0;
    for (const FlowRef flow : flows(process_)) {
      const std::uint32_t fragment = tree.of_flow[number++];
      if (reached[source(flow, process_)] == 0) continue;
      made_.into_[target(flow, process_)].push_back(fragment);
      live_[fragment] = 1;
    }
    for (std::size_t at = live_.size(); at-- > 1;)
      if (live_[at] != 0) live_[tree.fragments[at].parent] = 1;
  }

  void place_all(const Rpst& tree) {
    std::vector<Concurrency::Place>& places = made_.places_;
    places.resize(tree.fragments.size());
    std::vector<std::uint32_t> depth(places.size(), 0);
    for (std::uint32_t at = 0; at < places.size(); ++at) {
      const Fragment& it = tree.fragments[at];
      for (std::uint32_t i = 0; i < it.children.size(); ++i) places[it.children[i]].ordinal = i;
      places[at].behind = it.behind;
      places[at].parent = it.parent;
      if (at == 0) continue;
      depth[at] = depth[it.parent] + 1;
      // Skew-binary jump pointers (Myers 1983): jumps of the same length twice in a row become a longer one.
      const std::uint32_t jump = places[it.parent].jump;
      const bool twice = depth[it.parent] - depth[jump] == depth[jump] - depth[places[jump].jump];
      places[at].jump = twice ? places[jump].jump : it.parent;
    }
  }

  /// The parts of the bond all begin, or any choice of them.
  [[nodiscard]] bool side_by_side(const Rpst& tree, const Fragment& bond) const {
    if (!bond.entry) return false;  // but one of its ways begins at what no start reaches
    if (std::ranges::any_of(bond.children, [&](std::uint32_t child) {
          return tree.fragments[child].entry != bond.entry || bond.entry == bond.exit;
        }))
      return false;  // a loop
    return net_.nodes[*bond.entry].spread != net::Spread::one;
  }

  const Process& process_;
  net::Net net_;
  SearchLimits limits_;
  Concurrency& made_;
  std::vector<char> live_;
};

Concurrency::Concurrency(const Process& process, const Rpst& tree, const Soundness& soundness,
                         const SearchLimits& limits) {
  ConcurrencyBuilder builder(process, limits, *this);
  if (soundness.sound() && builder.begins_at_one_start())
    builder.follow(tree);
  else
    builder.search_all(soundness.safe == Verdict::yes);
}

Verdict Concurrency::Table::at(std::size_t a, std::size_t b) const {
  if (!bits.empty() && (bits[a * words + b / 64] >> (b % 64) & 1) != 0) return Verdict::yes;
  return complete ? Verdict::no : Verdict::undecided;
}

/// The outermost fragment around `inside` that does not hold `other`.
std::uint32_t Concurrency::outermost_without(std::uint32_t inside, std::uint32_t other) const {
  const auto holds = [&](std::uint32_t at) { return at <= other && other < places_[at].behind; };
  while (!holds(places_[inside].parent))
    inside = holds(places_[inside].jump) ? places_[inside].parent : places_[inside].jump;
  return inside;
}

Verdict Concurrency::between(std::uint32_t a, std::uint32_t b) const {
  if (!structural_) return tables_.front().at(a, b);
  if (a == b) return Verdict::no;
  const std::uint32_t one = outermost_without(a, b);
  const std::uint32_t other = outermost_without(b, a);
  const Place& around = places_[places_[one].parent];
  if (around.relation == Relation::searched)
    return tables_[around.table].at(places_[one].ordinal, places_[other].ordinal);
  return around.relation == Relation::together ? Verdict::yes : Verdict::no;
}

Verdict Concurrency::together(NodeRef a, NodeRef b) const {
  Verdict said = Verdict::no;
  for (const std::uint32_t into_a : into_[a])
    for (const std::uint32_t into_b : into_[b]) {
      const Verdict found = between(into_a, into_b);
      if (found == Verdict::yes) return found;
      if (found == Verdict::undecided) said = found;
    }
  return said;
}

}  // namespace hamvar
