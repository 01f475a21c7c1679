// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/change_lines.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

void write_sections(const std::vector<report::ChangeSection>& sections, Language language,
                    std::ostream& out) {
  for (const report::ChangeSection& section : sections) {
    out << "  " << section.title.in(language) << ":\n";
    for (const std::string& line : section.lines) out << "    " << line << '\n';
  }
}

/// The figures that differ.
void write_figures(const Changes& changes, Language language, std::ostream& out) {
  std::vector<std::vector<std::string>> rows;
  for (const report::FigureRow& row : report::figure_rows(changes.figures_before, changes.figures_after,
                                                          changes.after.catalog->currency, language))
    if (row.differs())
      rows.push_back({row.name.in(language), report::from_to(row.before_text, row.after_text, language),
                      row.change(language)});
  out << report::table(rows);
}

void write_changes(const Changes& changes, Language language, std::ostream& out) {
  out << report::headline(changes, language) << '\n';
  if (changes.none()) {
    out << "  " << report::nothing_changed().in(language) << '\n';
    return;
  }
  for (const std::string& line : report::summary_lines(changes, language)) out << "  " << line << '\n';
  write_figures(changes, language, out);
  write_sections(report::change_sections(changes, language), language, out);
}

}  // namespace

void changes_text(const ChangesReport& report, Language language, std::ostream& out) {
  const char* between = "";
  for (const Changes& changes : report.changes) {
    out << between;
    write_changes(changes, language, out);
    between = "\n";
  }
  const auto sections = report::service_sections(report, language);
  if (!sections.empty()) out << between;
  write_sections(sections, language, out);
}

}  // namespace hamvar
