// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <ranges>

#include "hamvar/report/check_report.hpp"
#include "report/json_values.hpp"

namespace hamvar {
namespace {

const char* quality_level(Severity severity) {
  return severity == Severity::error ? "critical" : severity == Severity::warning ? "major" : "info";
}

}  // namespace

void check_gitlab(const CheckReport& report, Language language, std::ostream& out) {
  const std::vector<std::string> prints = fingerprints(report.findings);
  report::write_array(out, std::views::iota(std::size_t{0}, report.findings.size()), [&](std::size_t i) {
    const Finding& finding = report.findings[i];
    const std::string_view path = finding.place.file;
    return boost::json::object{{"description", finding.message.in(language)},
                               {"check_name", finding.rule},
                               {"fingerprint", prints[i]},
                               {"severity", quality_level(finding.severity)},
                               {"location",
                                {{"path", path.starts_with("./") ? path.substr(2) : path},
                                 {"lines", {{"begin", std::max<std::uint32_t>(finding.place.at.line, 1)}}}}}};
  });
  out << '\n';
}

}  // namespace hamvar
