// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <ostream>

#include "hamvar/report/report.hpp"
#include "report/csv.hpp"

namespace hamvar {
namespace {

using report::csv_field;
using report::csv_number;

std::string cell_of(const Metric& metric, const Measures& measures) {
  const std::optional<double> value = metric.value(measures);
  return value && std::isfinite(*value) ? csv_number(*value) : "";
}

}  // namespace

void measures_csv(const std::vector<MeasuredService>& measured, std::ostream& out) {
  out << "file,process";
  for (const Metric& metric : metrics()) out << ',' << metric.key;
  out << "\r\n";
  for (const MeasuredService& each : measured) {
    out << csv_field(each.service->file) << ',' << csv_field(each.service->id);
    for (const Metric& metric : metrics()) out << ',' << cell_of(metric, each.measures);
    out << "\r\n";
  }
}

}  // namespace hamvar
