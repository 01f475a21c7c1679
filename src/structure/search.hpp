// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "hamvar/structure/soundness.hpp"
#include "structure/net.hpp"

namespace hamvar::net {

/// How many tokens on one flow are told apart once a net is known to be unsafe.
inline constexpr unsigned unsafe_depth = 3;

/// One that shows something, and the flows that hold tokens behind it, each as often as it does.
struct Run {
  std::vector<NodeId> nodes;
  std::vector<FlowId> tokens;
};

/// Which limit ended a search.
enum class Limit : std::uint8_t { no, states, bytes, time };

/// Findings behind which nothing else is looked for.
struct Sought {
  bool unsafe = false;
  bool improper = false;
  bool stuck = false;  ///< needs every state
};
/// To be told all.
inline constexpr Sought everything{true, true, true};

/// What the state space of a net says. Breadth first, so that the runs are shortest ones.
struct Explored {
  bool complete = true;  ///< every reachable state was seen; else what is not found may still be there
  Limit limit = Limit::no;
  bool overflow = false;  ///< a flow got more tokens than are told apart; such states are not followed
  std::size_t states = 0;
  bool unsafe = false;
  bool improper = false;  ///< an end was reached twice in one run
  bool stuck = false;     ///< a state from which the empty one cannot be reached
  Run unsafe_run, improper_run, stuck_run;
  std::vector<char> live;  ///< by flow: a token was on it
};

/// `depth` = how many tokens on one flow are told apart. 1 suffices for a safe net. Ends as soon as all that
/// is sought is found, or with the second token on a flow where `depth` is 1.
[[nodiscard]] Explored explore(const Net& net, const SearchLimits& limits, unsigned depth,
                               Sought sought = everything);

/// Which flows hold tokens at the same time in some state.
struct Together {
  bool complete = true;  ///< every reachable state was seen; else what does not hold may still do so
  std::size_t words = 0;
  std::vector<std::uint64_t> bits;  ///< a row of words by flow
  /// Of a flow with itself: two tokens on it.
  [[nodiscard]] bool hold(FlowId a, FlowId b) const {
    return !bits.empty() && (bits[a * words + b / 64] >> (b % 64) & 1) != 0;
  }
};
/// Nets whose table would be too large are not explored.
[[nodiscard]] Together together(const Net& net, const SearchLimits& limits, unsigned depth);

}  // namespace hamvar::net
