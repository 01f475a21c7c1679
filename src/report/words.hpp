// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the reports have in common: words in both languages, and which figures are shown.
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/report/report.hpp"

namespace hamvar::report {

[[nodiscard]] const Text& word(Severity severity);
[[nodiscard]] const Text& word(ProposalStatus status);
[[nodiscard]] const Text& word(Verdict verdict);
[[nodiscard]] const Text& word(LeadTimeMethod method);

/// A figure as it is shown before and after.
struct FigureRow {
  std::string_view key;  ///< stable, for programs
  Text name;
  double before = 0;
  double after = 0;
  std::string before_text;
  std::string after_text;
  bool sigma = false;  ///< one of the six of SIGMA's indicator of administrative simplification
  bool more_is_better = false;
  bool detail = false;  ///< explains the others; no saving of its own

  [[nodiscard]] bool differs() const { return before_text != after_text; }
  /// "−60 %", or the difference in points for a share; empty where nothing was there before.
  [[nodiscard]] std::string change(Language language) const;
};
[[nodiscard]] std::vector<FigureRow> figure_rows(const Figures& before, const Figures& after,
                                                 const std::string& currency, Language language);

/// What was verified: the promises that hold, or in short that all do.
[[nodiscard]] std::string verified_text(const Proof& proof, Language language);
/// All seven in words.
[[nodiscard]] std::string all_promises(Language language);

/// "municipalities act, article 100".
[[nodiscard]] std::string law_text(const LawReference& law, const Catalog& catalog, Language language);

/// On one line and without what a terminal would obey: line breaks are spaces, control characters U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// `text` in printable form, kept from turning its surroundings round (U+2068 ... U+2069); without the
/// isolates in English, where all else runs from left to right.
[[nodiscard]] std::string isolated(std::string_view text, Language language);

/// "file:line:column".
[[nodiscard]] std::string place_text(const Place& place);

/// ", " or «، ».
[[nodiscard]] std::string_view comma(Language language);

/// The label of the node with that id, or the id.
[[nodiscard]] std::string label_of(const Process& process, const std::string& id, Language language);

}  // namespace hamvar::report
