// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cmath>
#include <ostream>

#include "report/utf8.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

std::string field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

/// The shortest text that reads back as the same number; no locale of the machine takes part.
std::string plain(double number) {
  std::array<char, 400> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

std::string cell_of(const Metric& metric, const Measures& measures) {
  const std::optional<double> value = metric.value(measures);
  return value && std::isfinite(*value) ? plain(*value) : "";
}

}  // namespace

void measures_csv(const std::vector<MeasuredService>& measured, std::ostream& out) {
  out << "file,process";
  for (const Metric& metric : metrics()) out << ',' << metric.key;
  out << "\r\n";
  for (const MeasuredService& each : measured) {
    out << field(report::valid_utf8(each.service->file)) << ','
        << field(report::valid_utf8(each.service->id));
    for (const Metric& metric : metrics()) out << ',' << cell_of(metric, each.measures);
    out << "\r\n";
  }
}

}  // namespace hamvar
