// SPDX-License-Identifier: Apache-2.0
#include "report/simplification_values.hpp"

namespace hamvar::report {
namespace json = boost::json;
namespace {

json::object a_year(Money people, Money government) {
  return {{"people", finite(people)}, {"government", finite(government)}};
}

json::object use_json(const SharedUse& use, const Catalog& catalog) {
  json::object made{{"service", use.service}, {"status", use.holds() ? "calls" : "left_out"}};
  if (!use.call.node.empty()) {
    json::object steps;
    for (const auto& [theirs, own] : use.call.own_ids) steps[theirs] = own;
    made["call"] = use.call.node;
    made["steps"] = std::move(steps);
  }
  if (!use.holds()) made["refusal"] = to_json(use.refusal);
  made["proof"] = proof_json(use.proof, catalog);
  made["before"] = to_json(use.figures_before);
  made["after"] = to_json(use.figures_after);
  made["saved"] = saved_json(use.figures_before, use.figures_after);
  made["saved_a_year"] = a_year(use.saved_by_people(), use.saved_by_government());
  return made;
}

}  // namespace

json::object to_json(const SharedService& shared, const Catalog& catalog) {
  json::array mended;
  for (const Text& title : shared.mended) mended.push_back(to_json(title));
  json::array uses;
  for (const SharedUse& use : shared.uses) uses.push_back(use_json(use, catalog));
  return {{"id", shared.id},
          {"service", shared.shared.id},
          {"name", to_json(shared.shared.name)},
          {"owner", shared.shared.owner},
          {"taken_from", shared.taken_from},
          {"mended", std::move(mended)},
          {"steps", shared.steps},
          {"callers", shared.callers()},
          {"figures", to_json(shared.figures)},
          {"saved_a_year", a_year(shared.saved_by_people(), shared.saved_by_government())},
          {"uses", std::move(uses)}};
}

}  // namespace hamvar::report
