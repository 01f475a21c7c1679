// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What `hamvar check` found, for people and for the programs that take a linter's findings.
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "hamvar/report/report.hpp"

namespace hamvar {

/// By which a finding is known again when its file is renamed, its lines move or its figures change: the
/// rule, the elements that take part (where none does, the service) and the message but for the figures in
/// it; the second of the same gets a number. 16 hexadecimal digits each.
[[nodiscard]] std::vector<std::string> fingerprints(const std::vector<Finding>& findings);

/// A service whose figures differ from those of its earlier definition.
struct ChangedService {
  Place place;
  Text name;
  Figures before;
  Figures after;
};

struct CheckReport {
  std::vector<Finding> findings;        ///< in the order in which they are told
  std::vector<std::string> files;       ///< that were checked, sorted, each once
  std::size_t exempt = 0;               ///< findings that definitions exempt; they are not in the list
  std::size_t accepted = 0;             ///< findings that a baseline accepts; they are not in the list
  std::vector<Finding> mended;          ///< what a baseline accepts and is no more, as it was then
  std::vector<ChangedService> changed;  ///< where definitions are compared
  std::size_t untold = 0;               ///< further findings that are not in the list
  std::string version;                  ///< of this program
};

/// The text of the line that a place names, or nothing.
using SourceLines = std::function<std::string(const Place&)>;

/// Each finding with its source line and a marker below it, then a line that sums up. `lines` may be empty.
void check_text(const CheckReport& report, const TextStyle& style, const SourceLines& lines,
                std::ostream& out);
/// docs/output-json.md says what is in it.
void check_json(const CheckReport& report, std::ostream& out);
/// SARIF 2.1.0 (OASIS): rules with their pages, fingerprints, and the run of a counterexample as a code flow.
void check_sarif(const CheckReport& report, Language language, std::ostream& out);
/// JUnit XML as Jenkins and GitLab read it: a suite a file; what is of severity `fails` or graver has failed.
void check_junit(const CheckReport& report, Severity fails, Language language, std::ostream& out);
/// Workflow commands of GitHub Actions. GitHub shows ten of each severity a step: the first ten of each are
/// annotations, all others are lines in the log.
void check_github(const CheckReport& report, Language language, std::ostream& out);
/// A Code Quality report of GitLab.
void check_gitlab(const CheckReport& report, Language language, std::ostream& out);

}  // namespace hamvar
