// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "hamvar/report/similar_report.hpp"
#include "report/json_values.hpp"
#include "report/rounding.hpp"

namespace hamvar {
namespace json = boost::json;

void similar_json(const SimilarReport& report, std::ostream& out) {
  json::array services;
  for (const SimilarService& each : report.found) {
    const Service& service = *report.repository[each.service].service;
    services.push_back(json::object{{"score", report::shown_score(each.score)},
                                    {"id", service.id},
                                    {"name", report::to_json(service.name)},
                                    {"file", service.file}});
  }
  json::object document = report::document();
  document["similar"] = std::move(services);
  out << report::text_of(document) << '\n';
}

}  // namespace hamvar
