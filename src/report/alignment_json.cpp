// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/alignment_steps.hpp"
#include "report/json_values.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

json::array services_of(const Side& side) {
  json::array services;
  for (const Service* service : side.services)
    services.push_back(
        json::object{{"id", service->id}, {"name", report::to_json(service->name)}, {"file", service->file}});
  return services;
}

json::object step_object(const Side& side, const StepRef& step) {
  const Node& node = report::node_of(side, step);
  json::object made{{"service", side.services[step.service]->id},
                    {"ids", json::value_from(file_ids(node))},
                    {"kind", spelling(node.kind)}};
  if (!node.label.empty()) made["label"] = report::to_json(node.label);
  return made;
}

json::array steps_of(const Side& side, const std::vector<StepRef>& steps) {
  json::array made;
  for (const StepRef& step : steps) made.push_back(step_object(side, step));
  return made;
}

json::array correspondences_of(const AlignmentReport& report) {
  json::array made;
  for (const Correspondence& each : report.alignment.correspondences)
    made.push_back(json::object{{"a", step_object(report.a, each.a)},
                                {"b", step_object(report.b, each.b)},
                                {"score", report::shown_score(each.score)},
                                {"reason", spelling(each.reason)}});
  return made;
}

}  // namespace

void alignment_json(const AlignmentReport& report, std::ostream& out) {
  json::object document = report::document();
  document["a"] = services_of(report.a);
  document["b"] = services_of(report.b);
  document["correspondences"] = correspondences_of(report);
  document["only_a"] = steps_of(report.a, report.alignment.only_a);
  document["only_b"] = steps_of(report.b, report.alignment.only_b);
  out << report::text_of(document) << '\n';
}

}  // namespace hamvar
