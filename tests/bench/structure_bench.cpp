// SPDX-License-Identifier: Apache-2.0
#include "structure_bench.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <utility>
#include <vector>

#include "hamvar/structure/rpst.hpp"

namespace hamvar::bench {
namespace {

using Clock = std::chrono::steady_clock;

/// Grown flow by flow from one flow between start and end.
class Growth {
 public:
  Growth(std::uint64_t seed, std::size_t nodes, bool bridges) : random_(seed) {
    const NodeRef start = make(NodeKind::start);
    arcs_.emplace_back(start, make(NodeKind::end));
    while (kinds_.size() < nodes) {
      const std::size_t at = random_() % arcs_.size();
      const std::size_t choice = random_() % 10;
      if (choice < 5)
        divide(at, NodeKind::activity);
      else if (choice < 9 || !bridges)
        branch(at);
      else
        bridge(at, std::min(arcs_.size() - 1, at + random_() % 20));
    }
  }

  [[nodiscard]] Process process() const {
    Process made;
    for (const NodeKind kind : kinds_) made[add_vertex(made)].kind = kind;
    for (const auto& [from, to] : arcs_) add_edge(from, to, made);
    return made;
  }

 private:
  NodeRef make(NodeKind kind) {
    kinds_.push_back(kind);
    return kinds_.size() - 1;
  }
  NodeRef divide(std::size_t arc, NodeKind kind) {
    const NodeRef made = make(kind);
    arcs_.emplace_back(made, std::exchange(arcs_[arc].second, made));
    return made;
  }
  void branch(std::size_t arc) {
    const NodeRef split = divide(arc, NodeKind::exclusive);
    const std::size_t behind = arcs_.size() - 1;
    const NodeRef join = divide(behind, NodeKind::exclusive);
    arcs_.emplace_back(split, join);
  }
  /// From one place to another, which makes something rigid, at times a loop.
  void bridge(std::size_t one, std::size_t other) {
    const NodeRef from = divide(one, NodeKind::exclusive);
    arcs_.emplace_back(from, divide(other, NodeKind::exclusive));
  }

  std::mt19937_64 random_;
  std::vector<NodeKind> kinds_;
  std::vector<std::pair<NodeRef, NodeRef>> arcs_;
};

std::size_t breadth_first(const Process& process) {
  std::vector<char> seen(num_vertices(process), 0);
  std::vector<NodeRef> queue{0};
  seen[0] = 1;
  for (std::size_t next = 0; next < queue.size(); ++next)
    for (const NodeRef node : successors(queue[next], process))
      if (std::exchange(seen[node], char{1}) == 0) queue.push_back(node);
  return queue.size();
}

template <class Work>
double seconds(const Work& work, std::size_t& done) {
  const auto begun = Clock::now();
  done += work();
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

void row(const char* what, const Process& process) {
  double tree = 1e9;
  double pass = 1e9;
  std::size_t done = 0;
  for (int round = 0; round < 7; ++round) {  // in turn, so that a busy machine slows both
    pass = std::min(pass, seconds([&] { return breadth_first(process); }, done));
    tree = std::min(tree, seconds([&] { return rpst(process).fragments.size(); }, done));
  }
  std::printf("%8zu nodes %8zu flows  %-16s tree %9.3f ms  breadth-first %8.3f ms  ratio %6.1f\n",
              num_vertices(process), num_edges(process), what, tree * 1e3, pass * 1e3, tree / pass);
  if (done == 0) std::puts("nothing was found");
  std::fflush(stdout);
}

}  // namespace

void structure_bench() {
  std::puts("Refined process structure tree, one thread");
  for (const std::size_t nodes : {2'275U, 8'943U, 100'000U}) {
    row("nested blocks", Growth(1, nodes, false).process());
    row("with rigid parts", Growth(1, nodes, true).process());
  }
}

}  // namespace hamvar::bench
