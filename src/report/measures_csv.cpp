// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <ostream>

#include "report/csv.hpp"
#include "report/utf8.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

std::string cell_of(const Metric& metric, const Measures& measures) {
  const std::optional<double> value = metric.value(measures);
  return value && std::isfinite(*value) ? report::plain_number(*value) : "";
}

}  // namespace

void measures_csv(const std::vector<MeasuredService>& measured, std::ostream& out) {
  out << "file,process";
  for (const Metric& metric : metrics()) out << ',' << metric.key;
  out << "\r\n";
  for (const MeasuredService& each : measured) {
    out << report::csv_field(report::valid_utf8(each.service->file)) << ','
        << report::csv_field(report::valid_utf8(each.service->id));
    for (const Metric& metric : metrics()) out << ',' << cell_of(metric, each.measures);
    out << "\r\n";
  }
}

}  // namespace hamvar
