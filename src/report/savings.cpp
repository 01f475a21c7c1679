// SPDX-License-Identifier: Apache-2.0
#include "report/savings.hpp"

namespace hamvar {
namespace report {

Totals& Totals::operator+=(const Figures& figures) {
  user_cost += figures.user_cost * figures.yearly_volume;
  government_cost += figures.government_cost * figures.yearly_volume;
  user_time += figures.user_time * figures.yearly_volume;
  visits += figures.visits * figures.yearly_volume;
  documents += figures.documents * figures.yearly_volume;
  return *this;
}

}  // namespace report

std::vector<std::string> savings_lines(const Figures& before, const Figures& after,
                                       const std::string& currency, Language language, bool details) {
  std::vector<std::string> lines;
  for (const report::FigureRow& row : report::figure_rows(before, after, currency, language)) {
    if ((row.detail && !details) || !row.differs()) continue;
    const std::string change = row.change(language);
    lines.push_back(row.name.in(language) + ": " + row.before_text +
                    (language == Language::fa ? " ← " : " → ") + row.after_text +
                    (change.empty() ? "" : " (" + change + ")"));
  }
  return lines;
}

}  // namespace hamvar
