// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the text and the Markdown of changes have in common.
#include <string>
#include <vector>

#include "hamvar/report/changes_report.hpp"

namespace hamvar::report {

[[nodiscard]] const Text& nothing_changed();
/// "Building permit [building-permit]: old/permit.json → permit.json".
[[nodiscard]] std::string headline(const Changes& changes, Language language);
/// "Steps: 23 → 20; removed 3, moved 2", "Sound: no → yes".
[[nodiscard]] std::vector<std::string> summary_lines(const Changes& changes, Language language);

/// Lines under one title.
struct ChangeSection {
  Text title;
  std::vector<std::string> lines;
};
/// Those that are not empty: what has changed in the service, its steps, events and gateways, and flows.
[[nodiscard]] std::vector<ChangeSection> change_sections(const Changes& changes, Language language);
/// Services that are on one side alone.
[[nodiscard]] std::vector<ChangeSection> service_sections(const ChangesReport& report, Language language);

/// "a → b", from right to left in Persian.
[[nodiscard]] std::string from_to(const std::string& from, const std::string& to, Language language);

}  // namespace hamvar::report
