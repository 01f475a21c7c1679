// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/change_lines.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

/// So that it is shown as it stands: labels may hold what Markdown or HTML would obey.
std::string escaped_markdown(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#|~&").find(c) != std::string_view::npos) made += '\\';
    made += c;
  }
  return made;
}

void write_list(const std::vector<report::ChangeSection>& sections, const char* heading, Language language,
                std::ostream& out) {
  for (const report::ChangeSection& section : sections) {
    out << '\n' << heading << ' ' << section.title.in(language) << "\n\n";
    for (const std::string& line : section.lines) out << "- " << escaped_markdown(line) << '\n';
  }
}

void write_table(const Changes& changes, Language language, std::ostream& out) {
  const bool fa = language == Language::fa;
  const char* heading = fa ? "\n| شاخص | پیش | پس | تغییر |\n|---|---|---|---|\n"
                           : "\n| Figure | Before | After | Change |\n|---|---|---|---|\n";
  for (const report::FigureRow& row : report::figure_rows(changes.figures_before, changes.figures_after,
                                                          changes.after.catalog->currency, language)) {
    if (!row.differs()) continue;
    out << heading << "| " << escaped_markdown(row.name.in(language)) << " | "
        << escaped_markdown(row.before_text) << " | " << escaped_markdown(row.after_text) << " | "
        << escaped_markdown(row.change(language)) << " |\n";
    heading = "";
  }
}

void write_service(const Changes& changes, Language language, std::ostream& out) {
  out << "## " << escaped_markdown(report::headline(changes, language)) << "\n\n";
  if (changes.none()) {
    out << report::nothing_changed().in(language) << '\n';
    return;
  }
  for (const std::string& line : report::summary_lines(changes, language))
    out << "- " << escaped_markdown(line) << '\n';
  write_table(changes, language, out);
  write_list(report::change_sections(changes, language), "###", language, out);
}

}  // namespace

void changes_markdown(const ChangesReport& report, Language language, std::ostream& out) {
  const char* between = "";
  for (const Changes& changes : report.changes) {
    out << between;
    write_service(changes, language, out);
    between = "\n";
  }
  write_list(report::service_sections(report, language), "##", language, out);
}

}  // namespace hamvar
