// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The token game played literally, for oracles: slow, plain, and written apart from src/structure/.
#include <compare>
#include <map>
#include <set>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::test {

struct Marking {
  std::vector<int> tokens;  ///< by flow, in the order of flows(process)
  std::set<NodeRef> ended;
  friend auto operator<=>(const Marking&, const Marking&) = default;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] bool unsafe() const;
};

struct Move {
  NodeRef node;
  Marking to;
  bool ends_again = false;
};

class TokenGame {
 public:
  explicit TokenGame(const Process& process);
  [[nodiscard]] Marking begin() const;
  [[nodiscard]] std::vector<Move> moves(const Marking& from) const;

 private:
  [[nodiscard]] std::vector<std::vector<std::size_t>> takes(NodeRef node, const Marking& from) const;
  [[nodiscard]] std::vector<std::vector<std::size_t>> gives(NodeRef node) const;
  [[nodiscard]] bool join_waits(NodeRef join, const Marking& from) const;
  [[nodiscard]] std::set<std::size_t> upstream(NodeRef join, bool of_taken, const Marking& from) const;

  const Process& process_;
  std::vector<NodeRef> from_, to_;
  std::vector<std::vector<std::size_t>> in_, out_;
};

/// All that can happen, up to `limit` states and three tokens on a flow.
struct BruteForce {
  bool complete = true;
  bool overflow = false;
  bool unsafe = false;
  bool stuck = false;
  bool improper = false;
  std::set<NodeRef> happened;
};
[[nodiscard]] BruteForce brute_force(const Process& process, std::size_t limit);

}  // namespace hamvar::test
