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

json::array to_json(const std::vector<TimeSpent>& spent, std::string_view key) {
  json::array made;
  for (const TimeSpent& each : spent) {
    json::object row;
    if (each.of.empty())
      row[key] = nullptr;
    else
      row[key] = each.of;
    if (each.applicant) row["applicant"] = true;
    row["waiting"] = report::finite(each.waiting.count());
    row["touch"] = report::finite(each.touch.count());
    row["user"] = report::finite(each.user.count());
    made.push_back(std::move(row));
  }
  return made;
}

json::object service_object(const MeasuredService& measured) {
  json::object made{{"file", measured.service->file}, {"process", measured.service->id}};
  for (const Metric& metric : metrics()) made[metric.key] = value_of(metric, measured.measures);
  const bool timed = !measured.measures.time.steps.empty();
  made["lead_time_seconds"] =
      timed ? json::value(report::to_json(*measured.measures.figures.lead_times)) : json::value(nullptr);
  made["seconds_by_step"] = to_json(measured.measures.time.steps, "element");
  made["seconds_by_agency"] = to_json(measured.measures.time.agencies, "agency");
  return made;
}

}  // namespace

void measures_json(const std::vector<MeasuredService>& measured, std::ostream& out) {
  report::write_array(out, measured, service_object);
  out << '\n';
}

}  // namespace hamvar
