// SPDX-License-Identifier: Apache-2.0
#include "simplify/front.hpp"

#include <algorithm>
#include <array>

namespace hamvar {
namespace {

using Costs = std::array<double, 4>;

Costs costs_of(const State& state) {
  return {state.effort, state.figures.lead_time.count(), state.figures.user_cost,
          state.figures.government_cost};
}

bool is_no_worse(const Costs& a, const Costs& b) {
  constexpr double rounding = 1e-9;
  return std::ranges::equal(a, b, [](double x, double y) { return x <= y + rounding * std::abs(y); });
}

}  // namespace

/// In the order of all costs nothing beats what comes before it, so that one way of looking is enough.
std::vector<const State*> pareto_front(std::span<const State> states) {
  std::vector<const State*> order;
  for (const State& state : states) order.push_back(&state);
  std::ranges::stable_sort(order, {}, [](const State* state) { return costs_of(*state); });
  std::vector<const State*> front;
  for (const State* state : order)
    if (std::ranges::none_of(front,
                             [&](const State* one) { return is_no_worse(costs_of(*one), costs_of(*state)); }))
      front.push_back(state);
  return front;
}

}  // namespace hamvar
