// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <ostream>

#include "hamvar/report/check_report.hpp"
#include "report/utf8.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

/// What GitHub shows of a severity in one step.
constexpr std::size_t most_annotations = 10;

const char* command(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

/// As the toolkit of GitHub Actions escapes data, and in a property also what ends one.
std::string command_text(std::string_view text, bool in_property) {
  std::string made;
  for (const char c : text) {
    if (c == '%')
      made += "%25";
    else if (c == '\r')
      made += "%0D";
    else if (c == '\n')
      made += "%0A";
    else if (in_property && c == ':')
      made += "%3A";
    else if (in_property && c == ',')
      made += "%2C";
    else
      made += c;
  }
  return report::valid_utf8(made);
}

std::string annotation(const Finding& finding, Language language) {
  const Place& place = finding.place;
  std::string text =
      std::string("::") + command(finding.severity) + " file=" + command_text(place.file, true);
  if (place.at.line != 0)
    text += ",line=" + std::to_string(place.at.line) + ",col=" + std::to_string(place.at.column);
  text += ",title=" + command_text("hamvar: " + finding.rule, true) + "::";
  std::string message = finding.message.in(language);
  for (const Text& line : finding.evidence) message += "\n" + line.in(language);
  return text + command_text(message, false) + "\n";
}

/// A line that no command can hide in: it begins with what is no "::".
std::string log_line(const Finding& finding, Language language) {
  std::string text = "- " + findings_text({finding}, {language});
  return text.substr(0, text.find('\n') + 1);
}

}  // namespace

void check_github(const CheckReport& report, Language language, std::ostream& out) {
  std::array<std::size_t, 3> told{};
  std::string rest;
  for (const Finding& finding : report.findings)
    if (told[static_cast<std::size_t>(finding.severity)]++ < most_annotations)
      out << annotation(finding, language);
    else
      rest += log_line(finding, language);
  out << rest;
}

}  // namespace hamvar
