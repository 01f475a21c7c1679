// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <ranges>

#include "hamvar/report/check_report.hpp"
#include "report/json_values.hpp"

namespace hamvar {

void check_json(const CheckReport& report, std::ostream& out) {
  const std::vector<std::string> prints = fingerprints(report.findings);
  out << R"({"format":"hamvar","version":1,"files":)" << report.files.size() << R"(,"untold":)"
      << report.untold << R"(,"accepted":)" << report.accepted << R"(,"exempt":)" << report.exempt
      << R"(,"findings":)";
  report::write_array(out, std::views::iota(std::size_t{0}, report.findings.size()), [&](std::size_t i) {
    boost::json::object made = report::to_json(report.findings[i]);
    made["fingerprint"] = prints[i];
    return made;
  });
  out << R"(,"changed":)";
  report::write_array(out, report.changed, [](const ChangedService& changed) {
    boost::json::object made{{"place", report::to_json(changed.place)},
                             {"name", report::to_json(changed.name)}};
    made["before"] = report::to_json(changed.before);
    made["after"] = report::to_json(changed.after);
    return made;
  });
  out << "}\n";
}

}  // namespace hamvar
