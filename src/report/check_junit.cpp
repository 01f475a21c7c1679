// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <ostream>

#include "hamvar/report/check_report.hpp"
#include "report/html.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

using report::element;
using report::escaped;

std::string test_case(const Finding& finding, Severity fails, Language language) {
  const std::string where = finding.place.element.empty() ? finding.place.service : finding.place.element;
  const std::string text = findings_text({finding}, {language});
  const std::string content =
      finding.severity >= fails
          ? element("failure", {{"type", finding.rule}, {"message", finding.message.in(language)}},
                    escaped(text))
          : element("system-out", {}, escaped(text));
  return element("testcase", {{"classname", finding.place.file}, {"name", finding.rule + " " + where}},
                 content);
}

std::string suite(const std::string& file, const std::vector<const Finding*>& findings, Severity fails,
                  Language language) {
  const auto failed =
      std::ranges::count_if(findings, [&](const Finding* each) { return each->severity >= fails; });
  std::string content;
  for (const Finding* each : findings) content += test_case(*each, fails, language);
  if (findings.empty()) content = element("testcase", {{"classname", file}, {"name", "hamvar check"}}, "");
  const std::string count = std::to_string(std::max<std::size_t>(findings.size(), 1));
  return element("testsuite", {{"name", file}, {"tests", count}, {"failures", std::to_string(failed)}},
                 content);
}

}  // namespace

void check_junit(const CheckReport& report, Severity fails, Language language, std::ostream& out) {
  std::map<std::string, std::vector<const Finding*>> by_file;
  for (const std::string& file : report.files) by_file[file];
  for (const Finding& finding : report.findings) by_file[finding.place.file].push_back(&finding);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hamvar check\">\n";
  for (const auto& [file, findings] : by_file) out << suite(file, findings, fails, language) << '\n';
  out << "</testsuites>\n";
}

}  // namespace hamvar
