// SPDX-License-Identifier: Apache-2.0
#include "hamvar/simplify/simplify.hpp"
#include "simplify/saved_share.hpp"

namespace hamvar {
namespace {

/// A figure's share of the judgement.
struct Weighted {
  double weight;
  double saved;
};

}  // namespace

double gain(const Figures& before, const Figures& after) {
  const auto of = [&](auto figure) { return saved_share(figure(before), figure(after)); };
  const Weighted parts[] = {{3, of([](const Figures& f) { return f.lead_time.count(); })},
                            {1, of([](const Figures& f) { return f.user_cost; })},
                            {1, of([](const Figures& f) { return f.user_steps; })},
                            {1, of([](const Figures& f) { return f.documents; })},
                            {1, of([](const Figures& f) { return f.submissions; })},
                            {1, after.digital_share - before.digital_share},
                            {1, of([](const Figures& f) { return f.visits; })},
                            {1, of([](const Figures& f) { return f.government_cost; })},
                            {1, of([](const Figures& f) { return f.steps; })},
                            {0.5, of([](const Figures& f) { return f.agencies; })},
                            {0.5, of([](const Figures& f) { return f.handoffs; })}};
  double sum = 0;
  double weights = 0;
  for (const Weighted& part : parts) {
    sum += part.weight * part.saved;
    weights += part.weight;
  }
  return sum / weights;
}

}  // namespace hamvar
