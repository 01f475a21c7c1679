// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What became of services from one version to the next, for people, programs and pull requests.
#include <iosfwd>
#include <vector>

#include "hamvar/compare/changes.hpp"

namespace hamvar {

/// All outlive it.
struct ChangesReport {
  const std::vector<Changes>& changes;        ///< of services that are on both sides
  const std::vector<PlacedService>& removed;  ///< services of before alone
  const std::vector<PlacedService>& added;    ///< services of after alone
};

/// For each service the figures that differ, soundness, and what was removed, added, moved and changed.
void changes_text(const ChangesReport& report, Language language, std::ostream& out);
/// The same as Markdown, with tables.
void changes_markdown(const ChangesReport& report, Language language, std::ostream& out);
/// An object; docs/output-json.md says what is in it.
void changes_json(const ChangesReport& report, std::ostream& out);

}  // namespace hamvar
