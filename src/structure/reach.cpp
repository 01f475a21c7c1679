// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/structure/chains.hpp"
#include "structure/order.hpp"

namespace hamvar {

Reachability::Reachability(const Process& process)
    : words_((num_vertices(process) + 63) / 64), bits_(words_ * num_vertices(process), 0) {
  const auto all = nodes(process);
  std::vector<NodeRef> order = reverse_postorder(process, {all.begin(), all.end()});
  std::ranges::reverse(order);
  // Behind before ahead: one pass where there is no loop, one more for each level of loops.
  for (bool changed = true; changed;) {
    changed = false;
    for (const NodeRef node : order) {
      std::uint64_t* const row = bits_.data() + node * words_;
      const auto add = [&](std::size_t word, std::uint64_t more) {
        changed = changed || (more & ~row[word]) != 0;
        row[word] |= more;
      };
      for (const NodeRef next : successors(node, process)) {
        add(next / 64, std::uint64_t{1} << (next % 64));
        for (std::size_t word = 0; word < words_; ++word) add(word, bits_[next * words_ + word]);
      }
    }
  }
}

bool Reachability::reaches(NodeRef from, NodeRef to) const {
  return (bits_[from * words_ + to / 64] >> (to % 64) & 1) != 0;
}

}  // namespace hamvar
