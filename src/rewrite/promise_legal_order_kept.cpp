// SPDX-License-Identifier: Apache-2.0
#include "rewrite/comparison.hpp"

namespace hamvar {

std::vector<Broken> check_legal_order_kept(const Comparison& comparison) {
  std::vector<Broken> broken;
  for (const NodeRef node : activities(comparison.before.process)) {
    const Node& step = comparison.before.process[node];
    const Node* heir = comparison.heir(step.id);
    if (heir == nullptr) continue;
    const NodeRef at = comparison.after.by_id.find(heir->id)->second;
    for (const std::string& earlier : step.activity.legal.after) {
      if (!comparison.before.done_before(earlier, node)) continue;  // it was not kept before either
      if (comparison.now(earlier) == heir->id || comparison.after.done_before(comparison.now(earlier), at))
        continue;
      const Node* first = comparison.before.find(earlier);
      const Text label = called(step);
      const Text other = called(*first);
      broken.push_back({Promise::legal_order_kept,
                        {"by law " + label.en + " comes after " + other.en,
                         "به حکم قانون " + label.fa + " پس از " + other.fa + " است"},
                        step.id,
                        step.activity.legal.law});
    }
  }
  return broken;
}

}  // namespace hamvar
