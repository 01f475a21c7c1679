// SPDX-License-Identifier: Apache-2.0
#include "cli/accepted.hpp"

#include <algorithm>

#include "hamvar/formats/load.hpp"
#include "hamvar/report/check_report.hpp"

namespace hamvar::cli {

std::size_t drop_known(Fingerprints& known, std::vector<Finding>& findings) {
  const std::vector<std::string> prints = fingerprints(findings);
  std::vector<Finding> others;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (const auto found = known.find(prints[i]); found != known.end() && found->second > 0)
      --found->second;
    else
      others.push_back(std::move(findings[i]));
  const std::size_t dropped = findings.size() - others.size();
  findings = std::move(others);
  return dropped;
}

Accepted drop_accepted(const std::filesystem::path& baseline, std::vector<Finding>& findings) {
  std::vector<BaselineEntry> entries = read_baseline(read_file(baseline), baseline.string());
  Fingerprints left;
  for (const BaselineEntry& each : entries) ++left[each.fingerprint];
  Accepted accepted;
  accepted.count = drop_known(left, findings);
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
