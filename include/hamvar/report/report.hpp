// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Findings, figures and proposals for people and programs. The caller says where it goes.
#include <iosfwd>
#include <string>
#include <vector>

#include "hamvar/match/alignment.hpp"
#include "hamvar/measure/metrics.hpp"
#include "hamvar/simplify/analysis.hpp"
#include "hamvar/simplify/shared_services.hpp"
#include "hamvar/simplify/simplify.hpp"
#include "hamvar/structure/soundness.hpp"

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
  std::string currency = {};  ///< of the findings' cost a year; empty: the cost is not told
};

/// A line for each: "file:line:column: severity: message [rule]", what it rests on below it.
[[nodiscard]] std::string findings_text(const std::vector<Finding>& findings, const TextStyle& style);
/// Findings, then the figures of each service with its critical path, then a line that sums up.
[[nodiscard]] std::string analysis_text(const AnalysisReport& report, const TextStyle& style);
/// docs/output-json.md says what is in it. Written piece by piece: it can be as large as the definitions.
void analysis_json(const AnalysisReport& report, std::ostream& out);
/// For each service the savings of the whole and of each proposal, with what was verified; then the shared
/// services, for each caller and together.
[[nodiscard]] std::string simplification_text(const Portfolio& portfolio,
                                              const std::vector<Simplification>& results,
                                              const TextStyle& style,
                                              const std::vector<SharedService>& shared = {});
[[nodiscard]] std::string simplification_json(const Portfolio& portfolio,
                                              const std::vector<Simplification>& results,
                                              const std::vector<SharedService>& shared = {});

/// What was verified of one process of a file, or of a file that holds none or could not be read.
struct VerifiedProcess {
  std::string file;
  const Service* service = nullptr;  ///< outlives it; nullptr: there is no process
  Soundness soundness;
  bool is_drawn = true;  ///< by itself, and not only in several pools that were verified together
};
/// What people call it when the property does not hold.
[[nodiscard]] const Text& trouble_of(Property property);
/// For each process what holds and what does not, in plain words, with the shortest run that shows it.
void verdicts_text(const std::vector<VerifiedProcess>& verified, Language language, std::ostream& out);
/// An array with an object a process; docs/output-json.md says what is in it.
void verdicts_json(const std::vector<VerifiedProcess>& verified, std::ostream& out);

/// What was measured of one process; `service` and `catalog` outlive it.
struct MeasuredService {
  const Service* service = nullptr;
  const Catalog* catalog = nullptr;
  Measures measures;
};
/// For each process a table, each metric with its value, a mark where there are limits, and these; and how
/// long cases take and where the time goes, if any step takes time.
void measures_text(const std::vector<MeasuredService>& measured, Language language, std::ostream& out);
/// An array with an object a process; docs/output-json.md says what is in it.
void measures_json(const std::vector<MeasuredService>& measured, std::ostream& out);
/// A line a process below a header, as RFC 4180 has it: fields with ',', '"' or line breaks are quoted, lines
/// end in CR LF. A metric without a value is an empty field.
void measures_csv(const std::vector<MeasuredService>& measured, std::ostream& out);

/// Two sides with what corresponds in them; all outlive it.
struct AlignmentReport {
  const Side& a;
  const Side& b;
  const Alignment& alignment;
};
/// A line for each correspondence, then what has no partner.
void alignment_text(const AlignmentReport& report, Language language, std::ostream& out);
/// An object; docs/output-json.md says what is in it.
void alignment_json(const AlignmentReport& report, std::ostream& out);
/// "a,b,score,reason" and a line for each correspondence, as RFC 4180 has it. Ids are those of the files; a
/// step that is written as several elements gives a line for each.
void alignment_csv(const AlignmentReport& report, std::ostream& out);

/// One line each, of what differs: "Time to deliver: 42 d → 17 d (−60 %)". The six that SIGMA counts come
/// first; `details`: also those that explain others.
[[nodiscard]] std::vector<std::string> savings_lines(const Figures& before, const Figures& after,
                                                     const std::string& currency, Language language,
                                                     bool details = false);
/// What the page says of one service.
struct ServicePage {
  const Service* service = nullptr;
  const Simplification* simplification = nullptr;  ///< nullptr: only analysed
  std::vector<Finding> findings;
  std::vector<std::string> pictures;  ///< relative file names that were written: "x/before.svg", ...
  std::string note;                   ///< why there is no picture, or empty
  const Figures* figures = nullptr;   ///< of a service that was only analysed; else not looked at
};
/// What the page says of one shared service.
struct SharedPage {
  const SharedService* shared = nullptr;
  std::vector<std::string> pictures;  ///< "shared/S1/shared.svg", ..., "shared/S1/combined.svg": of a caller
  std::string drawn;                  ///< id of that caller
};
/// One page over all services, complete in itself but for the pictures. Well-formed as XML. `others`:
/// findings of no service, such as definitions that could not be read.
[[nodiscard]] std::string index_html(const Portfolio& portfolio, const std::vector<ServicePage>& pages,
                                     const std::vector<Finding>& others, Language language,
                                     const std::vector<SharedPage>& shared = {});

}  // namespace hamvar
