// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "hamvar/report/check_report.hpp"
#include "hamvar/text/digit_runs.hpp"
#include "hamvar/text/numbers.hpp"
#include "report/utf8.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

constexpr std::size_t widest = 100;  ///< code points of a source line that are shown

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// `count` code points from the one with the number `from`.
std::string_view code_points(std::string_view text, std::size_t from, std::size_t count) {
  std::size_t number = 0;
  std::size_t begin = text.size();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_code_point(text[at])) continue;
    if (number == from) begin = at;
    if (number++ == from + count) return text.substr(begin, at - begin);
  }
  return text.substr(begin);
}

/// "   12 | <task id=...\n      |       ^\n"
std::string marked_line(const Place& place, const SourceLines& lines) {
  const std::string text = report::printable(without_identifiers(lines(place)));
  if (place.at.line == 0 || text.find_first_not_of(' ') == std::string::npos) return {};
  const std::size_t column = place.at.column - 1;
  const std::size_t from = column > widest / 2 ? column - widest / 4 : 0;
  const std::string number = std::to_string(place.at.line);
  const std::string margin(std::max<std::size_t>(number.size(), 5), ' ');
  return margin.substr(number.size()) + number + " | " + std::string(code_points(text, from, widest)) + "\n" +
         margin + " | " + std::string(column - from, ' ') + "^\n";
}

std::string count_text(std::size_t count, const Text& one, const Text& many, Language language) {
  const Text& word = count == 1 ? one : many;
  return number_text(static_cast<double>(count), language) + " " + word.in(language);
}

/// What became of a service's figures, a line each.
void print_change(const ChangedService& changed, const TextStyle& style, std::ostream& out) {
  out << (style.language == Language::fa ? "دگرگون‌شده: " : "changed: ")
      << report::isolated(without_identifiers(changed.name.in(style.language)), style.language) << " ("
      << report::printable(changed.place.file) << ")\n";
  for (const std::string& line :
       savings_lines(changed.before, changed.after, style.currency, style.language, true))
    out << "    " << line << "\n";
}

std::string summary(const CheckReport& report, Language language) {
  const auto of = [&](Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(report.findings, severity, &Finding::severity));
  };
  const std::string_view between = report::comma(language);
  std::string text = count_text(of(Severity::error), {"error", "خطا"}, {"errors", "خطا"}, language);
  text += between;
  text += count_text(of(Severity::warning), {"warning", "هشدار"}, {"warnings", "هشدار"}, language);
  text += between;
  text += count_text(of(Severity::info), {"note", "یادداشت"}, {"notes", "یادداشت"}, language);
  text += language == Language::fa ? " در " : " in ";
  text += count_text(report.files.size(), {"file", "پرونده"}, {"files", "پرونده"}, language);
  if (report.exempt > 0)
    text += (language == Language::fa ? "؛ استثناشده در تعریف‌ها: "
                                      : "; exempt by definitions: ") +
            number_text(static_cast<double>(report.exempt), language);
  if (report.accepted > 0)
    text += (language == Language::fa ? "؛ پذیرفته در مبنا: " : "; accepted by the baseline: ") +
            number_text(static_cast<double>(report.accepted), language);
  if (report.untold > 0)
    text += (language == Language::fa ? "؛ گفته‌نشده: " : "; not shown: ") +
            number_text(static_cast<double>(report.untold), language);
  const auto fixable = std::ranges::count(report.findings, true, &Finding::fixable);
  if (fixable > 0) {
    const std::string number = number_text(static_cast<double>(fixable), language);
    text += language == Language::fa ? "؛ اصلاح‌پذیر با --fix: " + number
                                     : "; " + number + " can be fixed with --fix";
  }
  return text + "\n";
}

}  // namespace

void check_text(const CheckReport& report, const TextStyle& style, const SourceLines& lines,
                std::ostream& out) {
  for (const Finding& finding : report.findings) {
    const std::string text = findings_text({finding}, style);
    const std::size_t first = text.find('\n') + 1;  // the source line stands below the message
    out << text.substr(0, first);
    if (lines) out << marked_line(finding.place, lines);
    out << text.substr(first);
  }
  for (const ChangedService& each : report.changed) print_change(each, style, out);
  for (const Finding& each : report.mended)
    out << (style.language == Language::fa ? "برطرف شده: " : "mended: ") << report::printable(each.place.file)
        << ": " << report::isolated(each.message.in(style.language), style.language) << " [" << each.rule
        << "]\n";
  out << summary(report, style.language);
}

}  // namespace hamvar
