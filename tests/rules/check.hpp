// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One service of the small catalogue, and what one rule says of it.
#include <algorithm>

#include "flow.hpp"
#include "hamvar/rules/rule.hpp"

namespace hamvar::test {

[[nodiscard]] inline std::vector<Finding> check(const Service& service, const Catalog& catalog,
                                                std::string_view rule = {}) {
  const Portfolio portfolio{catalog, {service}};
  std::vector<Finding> found = check_service(portfolio, service, facts_of(service, catalog));
  if (!rule.empty()) std::erase_if(found, [&](const Finding& each) { return each.rule != rule; });
  return found;
}

[[nodiscard]] inline std::vector<Finding> check(Process process, std::string_view rule = {}) {
  return check(service(std::move(process)), small_catalog(), rule);
}

/// "rule at element" of each finding, in their order.
[[nodiscard]] inline std::vector<std::string> places(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& each : findings) found.push_back(each.rule + " at " + each.place.element);
  return found;
}

/// Turns the activity into a step of that kind that uses registry `registry`.
inline Activity& reads(Activity& step, const std::string& registry, AccessMode mode = AccessMode::online) {
  step.registries.push_back({registry, RegistryOperation::read, mode, {}, {}});
  return step;
}

inline Activity& needs(Activity& step, const std::string& document,
                       EvidenceSource source = EvidenceSource::user,
                       EvidenceForm form = EvidenceForm::original) {
  step.evidence.push_back({document, form, source, {}, {}});
  return step;
}

}  // namespace hamvar::test
