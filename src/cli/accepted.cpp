// SPDX-License-Identifier: Apache-2.0
#include "cli/accepted.hpp"

#include <algorithm>
#include <unordered_map>

#include "hamvar/formats/load.hpp"
#include "hamvar/report/check_report.hpp"

namespace hamvar::cli {

Accepted drop_accepted(const std::filesystem::path& baseline, std::vector<Finding>& findings) {
  std::vector<BaselineEntry> entries = read_baseline(read_file(baseline), baseline.string());
  std::unordered_map<std::string, std::size_t> left;  // by fingerprint
  for (const BaselineEntry& each : entries) ++left[each.fingerprint];
  const std::vector<std::string> prints = fingerprints(findings);
  std::vector<Finding> others;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (const auto known = left.find(prints[i]); known != left.end() && known->second > 0)
      --known->second;
    else
      others.push_back(std::move(findings[i]));
  Accepted accepted;
  accepted.count = findings.size() - others.size();
  findings = std::move(others);
  for (BaselineEntry& each : entries)
    if (left[each.fingerprint] > 0) {
      --left[each.fingerprint];
      accepted.mended.push_back(std::move(each));
    }
  return accepted;
}

void accept_all(const std::filesystem::path& baseline, const std::vector<Finding>& findings) {
  const std::vector<std::string> prints = fingerprints(findings);
  std::vector<BaselineEntry> entries;
  entries.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& each = findings[i];
    entries.push_back({each.rule, prints[i], each.place.file, each.place.element, each.message.en});
  }
  std::ranges::stable_sort(entries, {},
                           [](const BaselineEntry& each) { return std::tie(each.file, each.rule); });
  write_file(baseline, write_baseline(entries));
}

}  // namespace hamvar::cli
