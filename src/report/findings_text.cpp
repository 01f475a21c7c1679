// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

using report::isolated;
using report::place_text;
using report::word;

constexpr const char* reset = "\033[0m";
const char* colour(Severity severity) {
  return severity == Severity::error     ? "\033[1;31m"
         : severity == Severity::warning ? "\033[1;33m"
                                         : "\033[1;36m";
}

std::string one_finding(const Finding& finding, const TextStyle& style) {
  const Language language = style.language;
  const bool fa = language == Language::fa;
  std::string severity = word(finding.severity).in(language);
  if (style.colours) severity = colour(finding.severity) + severity + reset;
  std::string text = place_text(finding.place) + ": " + severity + ": " +
                     isolated(finding.message.in(language), language) + " [" + finding.rule + "]";
  if (finding.fixable) text += fa ? " [خودکار اصلاح‌پذیر]" : " [fixable]";
  text += '\n';
  for (const Text& line : finding.evidence) text += "    " + isolated(line.in(language), language) + "\n";
  for (const Place& other : finding.others)
    text += (fa ? "    نیز: " : "    also: ") + isolated(place_text(other), language) +
            (other.element.empty() ? "" : " (" + isolated(other.element, language) + ")") + "\n";
  if (finding.yearly_cost && !style.currency.empty())
    text += (fa ? "    هزینه در سال: " : "    cost a year: ") +
            money_text(*finding.yearly_cost, style.currency, language) + "\n";
  if (finding.remedy)
    text += (fa ? "    پیشنهاد: " : "    remedy: ") + isolated(finding.remedy->title.in(language), language) +
            "\n";
  return text;
}

}  // namespace

std::string findings_text(const std::vector<Finding>& findings, const TextStyle& style) {
  std::string text;
  for (const Finding& finding : findings) text += one_finding(finding, style);
  return text;
}

}  // namespace hamvar
