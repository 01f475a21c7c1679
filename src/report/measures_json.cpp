// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/json_values.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

json::value value_of(const Metric& metric, const Measures& measures) {
  const std::optional<double> value = metric.value(measures);
  if (!value) return nullptr;
  return metric.whole ? json::value(static_cast<std::uint64_t>(*value)) : report::finite(*value);
}

json::object service_object(const MeasuredService& measured) {
  json::object made{{"file", measured.service->file}, {"process", measured.service->id}};
  for (const Metric& metric : metrics()) made[metric.key] = value_of(metric, measured.measures);
  return made;
}

}  // namespace

void measures_json(const std::vector<MeasuredService>& measured, std::ostream& out) {
  report::write_array(out, measured, service_object);
  out << '\n';
}

}  // namespace hamvar
