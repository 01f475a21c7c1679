// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The findings of one day that `hamvar check` accepts from then on: only new ones count.
#include <string>
#include <string_view>
#include <vector>

namespace hamvar {

struct BaselineEntry {
  std::string rule;
  std::string fingerprint;  ///< check_report.hpp says what it survives
  std::string file;         ///< file, element and message are for people; the fingerprint decides
  std::string element;
  std::string message;
};

/// Throws InputError with all problems found. `file` is only for messages.
[[nodiscard]] std::vector<BaselineEntry> read_baseline(std::string_view text, const std::string& file);
/// An entry a line, in the order given, so that two versions of the file compare well.
[[nodiscard]] std::string write_baseline(const std::vector<BaselineEntry>& entries);

}  // namespace hamvar
