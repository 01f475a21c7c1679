// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <boost/graph/strong_components.hpp>
#include <cmath>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "hamvar/measure/figures.hpp"
#include "hamvar/structure/chains.hpp"
#include "hamvar/structure/flatten.hpp"
#include "measure/shares.hpp"

namespace hamvar {

namespace {

/// A complex gateway chooses like an inclusive one.
bool takes_some(NodeKind kind) { return kind == NodeKind::inclusive || kind == NodeKind::complex; }

}  // namespace

std::vector<double> tokens_per_pass(NodeRef node, const Process& process) {
  std::vector<double> shares = flow_shares(node, process);
  const NodeKind kind = process[node].kind;
  const bool one = kind == NodeKind::exclusive || kind == NodeKind::event_based;
  if ((!one && !takes_some(kind)) || shares.size() < 2) return shares;
  double whole = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (!one && whole > 0)
    whole = 1 - std::accumulate(shares.begin(), shares.end(), 1.0,
                                [](double p, double q) { return p * (1 - q); });
  for (double& share : shares) share = whole > 0 ? share / whole : 1 / static_cast<double>(shares.size());
  return shares;
}

namespace {

/// Bounds the sweeps over a loop. One that is left with probability 1/100 needs some 3,000 for 12 digits.
constexpr std::size_t most_sweeps_of_part = 20'000;
constexpr std::size_t most_updates = 50'000'000;

struct Arrival {
  NodeRef from;
  double tokens;  ///< for each pass of `from`
};

class Balance {
 public:
  explicit Balance(const Process& process)
      : process_(process), in_(num_vertices(process)), found_(num_vertices(process), 0) {
    for (const NodeRef node : nodes(process)) {
      const std::vector<double> tokens = tokens_per_pass(node, process);
      std::size_t i = 0;
      for (const FlowRef flow : flows_out(node, process))
        in_[target(flow, process)].push_back({node, tokens[i++]});
      if (takes_some(process[node].kind) && in_degree(node, process) > 1 && !dominance_)
        dominance_.emplace(process);
    }
  }

  std::vector<double> solve() {
    for (const std::vector<NodeRef>& part : parts()) {
      if (part.size() == 1 && !edge(part[0], part[0], process_).second)
        found_[part[0]] = passes(part[0]);
      else
        solve_loop(part);
    }
    return std::move(found_);
  }

 private:
  /// Strongly connected parts in topological order; within each the nodes in about the order in which a token
  /// meets them, which makes for few sweeps.
  [[nodiscard]] std::vector<std::vector<NodeRef>> parts() const {
    const auto index = get(boost::vertex_index, process_);
    std::vector<std::size_t> component(num_vertices(process_));
    std::vector<std::size_t> discovered(num_vertices(process_));
    const std::size_t count = boost::strong_components(
        process_, boost::make_iterator_property_map(component.begin(), index),
        boost::discover_time_map(boost::make_iterator_property_map(discovered.begin(), index)));
    std::vector<std::vector<NodeRef>> found(count);
    for (const NodeRef node : nodes(process_)) found[count - 1 - component[node]].push_back(node);
    for (std::vector<NodeRef>& part : found)
      std::ranges::sort(part, {}, [&](NodeRef node) { return discovered[node]; });
    return found;
  }

  /// One update of a node from those before it.
  [[nodiscard]] double passes(NodeRef node) const { return std::min(arriving(node), most_passes); }

  [[nodiscard]] double arriving(NodeRef node) const {
    const NodeKind kind = process_[node].kind;
    if (kind == NodeKind::start) return 1;
    double sum = 0;
    for (const Arrival& arrival : in_[node]) sum += found_[arrival.from] * arrival.tokens;
    if (in_[node].size() < 2) return sum;
    if (kind == NodeKind::parallel) return sum / static_cast<double>(in_[node].size());
    if (takes_some(kind))
      if (const auto split = dominance_->immediate(node)) return std::min(sum, found_[*split]);
    return sum;
  }

  /// Gauss-Seidel until nothing changes in the twelfth digit.
  void solve_loop(const std::vector<NodeRef>& part) {
    const std::size_t sweeps = std::min(most_sweeps_of_part, 1 + most_updates / part.size());
    bool changed = true;
    for (std::size_t sweep = 0; sweep < sweeps && changed; ++sweep) {
      changed = false;
      for (const NodeRef node : part) {
        const double now = passes(node);
        changed = changed || std::abs(now - found_[node]) > 1e-12 * std::max(1.0, now);
        found_[node] = now;
      }
    }
  }

  const Process& process_;
  std::vector<std::vector<Arrival>> in_;
  std::optional<Dominance> dominance_;
  std::vector<double> found_;
};

}  // namespace

std::vector<double> frequencies(const Process& process) { return Balance(process).solve(); }

std::vector<double> frequencies_as_drawn(const Process& process) {
  if (is_flat(process)) return frequencies(process);
  const Process flat = flatten(process);
  const std::vector<double> by_node = frequencies(flat);
  std::unordered_map<std::string_view, double> by_id;
  for (const NodeRef node : nodes(flat)) by_id[flat[node].id] = by_node[node];
  std::vector<double> found(num_vertices(process), 0);
  for (const NodeRef node : nodes(process))
    if (const auto at = by_id.find(process[node].id); at != by_id.end()) found[node] = at->second;
  return found;
}

}  // namespace hamvar
