// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Findings, figures and proposals for people and programs. Everything returns text; the caller writes it.
#include <string>
#include <vector>

#include "hamvar/simplify/analysis.hpp"
#include "hamvar/simplify/simplify.hpp"

namespace hamvar {

/// What an analysis run has to say: per portfolio its analysis, and the definitions that could not be read.
struct AnalysisReport {
  const std::vector<Portfolio>& portfolios;
  const std::vector<Analysis>& analyses;  ///< by portfolio
  const std::vector<Finding>& invalid;    ///< invalid-definition findings
};

struct TextStyle {
  Language language = Language::en;
  bool colours = false;
};

[[nodiscard]] std::string findings_text(const std::vector<Finding>& findings, const TextStyle& style);
[[nodiscard]] std::string analysis_text(const AnalysisReport& report, const TextStyle& style);
[[nodiscard]] std::string analysis_json(const AnalysisReport& report);
[[nodiscard]] std::string simplification_text(const Portfolio& portfolio,
                                              const std::vector<Simplification>& results,
                                              const TextStyle& style);
[[nodiscard]] std::string simplification_json(const Portfolio& portfolio,
                                              const std::vector<Simplification>& results);

/// One line each: the savings of a before/after pair ("Lead time 42 d -> 17 d (-60 %)").
[[nodiscard]] std::vector<std::string> savings_lines(const Figures& before, const Figures& after,
                                                     const std::string& currency, Language language);
/// "3 d 4 h", «۳ روز و ۴ ساعت».
[[nodiscard]] std::string duration_text(Duration duration, Language language);
[[nodiscard]] std::string number_text(double number, Language language, int decimals = 0);

/// A page for one service and the index over all. Pictures are linked by relative names: <service
/// id>/before.svg and so on.
struct ServicePage {
  const Service* service = nullptr;
  const Simplification* simplification = nullptr;  ///< nullptr: only analysed
  std::vector<Finding> findings;
  std::vector<std::string> pictures;  ///< relative file names that were written: "x/before.svg", ...
  std::string note;                   ///< why there is no picture, or empty
};
[[nodiscard]] std::string index_html(const Portfolio& portfolio, const std::vector<ServicePage>& pages,
                                     const std::vector<Finding>& others, Language language);

}  // namespace hamvar
