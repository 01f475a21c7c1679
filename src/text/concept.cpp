// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/concept.hpp"

#include <algorithm>

namespace hamvar {
namespace {

constexpr double near_concepts = 0.9;
constexpr double broader_concept = 0.6;

bool holds(const std::vector<const Concept*>& concepts, const Concept& wanted) {
  return std::ranges::find(concepts, &wanted) != concepts.end();
}

}  // namespace

bool implies(const Concept& a, const Concept& b) {
  return holds(a.implies, b) ||
         std::ranges::any_of(a.implies, [&](const Concept* each) { return holds(each->implies, b); });
}

bool are_opposite(const Concept& a, const Concept& b) { return a.opposite == &b || b.opposite == &a; }

double likeness(const Concept& a, const Concept& b) {
  if (&a == &b) return 1;
  if (holds(a.near, b)) return near_concepts;
  return implies(a, b) || implies(b, a) ? broader_concept : 0;
}

}  // namespace hamvar
