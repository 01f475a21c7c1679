// SPDX-License-Identifier: Apache-2.0
#include "brute_force.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace hamvar::test {

BruteForce brute_force(const Process& process, std::size_t limit) {
  const TokenGame game(process);
  BruteForce said;
  std::map<Marking, std::size_t> known{{game.begin(), 0}};
  std::vector<const Marking*> states{&known.begin()->first};
  std::vector<std::vector<std::size_t>> before(1);
  std::set<std::size_t> may_complete;
  for (std::size_t at = 0; at < states.size() && said.complete; ++at) {
    if (states[at]->empty()) may_complete.insert(at);
    said.unsafe = said.unsafe || states[at]->unsafe();
    for (Move& move : game.moves(*states[at])) {
      if (move.node != no_node) said.happened.insert(move.node);
      said.improper = said.improper || move.ends_again;
      if (std::ranges::any_of(move.to.tokens, [](int n) { return n > 3; })) {
        said.overflow = said.unsafe = true;
        may_complete.insert(at);
        continue;
      }
      const auto [place, fresh] = known.emplace(std::move(move.to), states.size());
      if (fresh) {
        states.push_back(&place->first);
        before.emplace_back();
      }
      before[place->second].push_back(at);
      said.complete = said.complete && states.size() < limit;
    }
  }
  std::deque<std::size_t> work(may_complete.begin(), may_complete.end());
  for (; !work.empty(); work.pop_front())
    for (const std::size_t earlier : before[work.front()])
      if (may_complete.insert(earlier).second) work.push_back(earlier);
  said.stuck = said.complete && may_complete.size() < states.size();
  return said;
}

}  // namespace hamvar::test
