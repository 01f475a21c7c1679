// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/comparison.hpp"

namespace hamvar {

std::vector<Broken> check_outputs_kept(const Comparison& comparison) {
  std::vector<Broken> broken;
  const auto there = [](const ProcessSide& side, NodeRef end, const std::string& output) {
    return std::ranges::binary_search(side.available[end], output);
  };
  for (const auto& [id, end] : comparison.before.by_id) {
    const auto after = comparison.after.by_id.find(id);
    if (comparison.before.process[end].kind != NodeKind::end || after == comparison.after.by_id.end())
      continue;
    for (const std::string& output : comparison.service.outputs) {
      const bool was = there(comparison.before, end, output);
      const bool is = there(comparison.after, after->second, output);
      if (was == is) continue;
      const Text name = comparison.catalog.document_name(output);
      const Text label = called(comparison.before.process[end]);
      broken.push_back(
          {Promise::outputs_kept,
           was ? Text{"\"" + name.in(Language::en) + "\" would not be given at " + label.en,
                      "«" + name.in(Language::fa) + "» در " + label.fa + " داده نمی‌شود"}
               : Text{"\"" + name.in(Language::en) + "\" would be given at " + label.en + " too",
                      "«" + name.in(Language::fa) + "» در " + label.fa + " نیز داده می‌شود"},
           id,
           {}});
    }
  }
  return broken;
}

}  // namespace hamvar
