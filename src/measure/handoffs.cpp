// SPDX-License-Identifier: Apache-2.0
#include "measure/handoffs.hpp"

#include <algorithm>
#include <boost/container/flat_map.hpp>
#include <cmath>

#include "measure/rigid.hpp"
#include "measure/shares.hpp"

namespace hamvar {
namespace {

constexpr int most_rounds = 100;

/// Who had the file last, and how often in a case it comes from there.
using Senders = boost::container::flat_map<std::uint32_t, double>;

class Handoffs {
 public:
  explicit Handoffs(const CaseValues& values)
      : values_(values),
        process_(values.process),
        passes_(frequencies(process_)),
        sends_(num_vertices(process_)) {
    for (const NodeRef node : nodes(process_)) {
      if (is_activity(node, process_))
        sends_[node] = {{values.actor[node], passes_[node]}};
      else
        between_.push_back(node);
    }
  }

  double run() {
    bool changed = true;
    for (int sweep = 0; sweep < most_rounds && changed; ++sweep) {
      changed = false;
      for (const NodeRef node : between_) changed = pass_on(node) || changed;
    }
    double handoffs = 0;
    for (const NodeRef node : activities(process_))
      for (const auto& [actor, often] : received(node))
        if (actor != values_.actor[node]) handoffs += often;
    return handoffs;
  }

 private:
  [[nodiscard]] Senders received(NodeRef node) const {
    Senders all;
    for (const FlowRef in : flows_in(node, process_)) {
      const NodeRef from = source(in, process_);
      if (sends_[from].empty()) continue;
      const double share = share_of(in, from);
      for (const auto& [actor, often] : sends_[from]) all[actor] += often * share;
    }
    return all;
  }

  [[nodiscard]] double share_of(FlowRef flow, NodeRef from) const {
    if (out_degree(from, process_) == 1) return 1;
    const std::vector<double> tokens = tokens_per_pass(from, process_);
    std::size_t i = 0;
    for (const FlowRef each : flows_out(from, process_)) {
      if (each == flow) return tokens[i];
      ++i;
    }
    return 0;
  }

  /// A gateway or event hands on what it gets; true if that has changed.
  bool pass_on(NodeRef node) {
    Senders now = received(node);
    bool changed = now.size() != sends_[node].size();
    for (auto was = sends_[node].begin(), is = now.begin(); !changed && is != now.end(); ++was, ++is)
      changed = was->first != is->first || std::abs(was->second - is->second) > 1e-9;
    sends_[node] = std::move(now);
    return changed;
  }

  const CaseValues& values_;
  const Process& process_;
  std::vector<double> passes_;
  std::vector<Senders> sends_;
  std::vector<NodeRef> between_;
};

/// The probability that an agency takes no part in a block.
class Absence {
 public:
  Absence(const CaseValues& values, std::uint32_t agency)
      : values_(values), tree_(values.tree), agency_(agency), absent_(tree_.blocks.size(), 1) {}

  double run() {
    for (std::size_t at = 0; at < absent_.size(); ++at) absent_[at] = of(tree_.blocks[at]);
    return absent_[tree_.root];
  }

 private:
  [[nodiscard]] double of(const Block& block) const {
    switch (block.kind) {
      case BlockKind::node:
        return values_.agency[block.entry] == agency_ ? 0 : 1;
      case BlockKind::exclusive:
        return one_of(block);
      case BlockKind::inclusive:
        return some_of(block);
      case BlockKind::loop: {
        const double again = std::min(block.shares[0], 1 - 1e-9);
        const double body = absent_[block.children[0]];
        return body * (1 - again) / (1 - again * body * absent_[block.children[1]]);
      }
      case BlockKind::rigid:
        return in_rigid(block);
      default:
        return in_none(block);
    }
  }

  [[nodiscard]] double in_none(const Block& block) const {
    double none = 1;
    for (const std::uint32_t child : block.children) none *= absent_[child];
    return none;
  }
  [[nodiscard]] double one_of(const Block& block) const {
    double sum = 0;
    for (std::size_t i = 0; i < block.children.size(); ++i)
      sum += block.shares[i] * absent_[block.children[i]];
    return sum;
  }
  /// Given that at least one branch is taken.
  [[nodiscard]] double some_of(const Block& block) const {
    double absent = 1;
    double nothing = 1;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
      absent *= 1 - block.shares[i] + block.shares[i] * absent_[block.children[i]];
      nothing *= 1 - block.shares[i];
    }
    return nothing < 1 ? (absent - nothing) / (1 - nothing) : in_none(block);
  }
  /// At most the sum, at least the largest of the single chances; the largest is taken.
  [[nodiscard]] double in_rigid(const Block& block) const {
    const std::vector<double> passes = passes_of_children(block, tree_, values_.process);
    double there = 0;
    for (std::size_t i = 0; i < passes.size(); ++i)
      there = std::max(there, std::min(1.0, passes[i]) * (1 - absent_[block.children[i]]));
    return 1 - there;
  }

  const CaseValues& values_;
  const BlockTree& tree_;
  std::uint32_t agency_;
  std::vector<double> absent_;  ///< by block
};

}  // namespace

double expected_handoffs(const CaseValues& values) { return Handoffs(values).run(); }

double expected_agencies(const CaseValues& values) {
  double sum = 0;
  for (std::uint32_t agency = 0; agency < values.agencies; ++agency) sum += 1 - Absence(values, agency).run();
  return sum;
}

}  // namespace hamvar
