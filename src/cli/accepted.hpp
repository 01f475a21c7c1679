// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "hamvar/formats/baseline.hpp"
#include "hamvar/rules/finding.hpp"

namespace hamvar::cli {

/// How many findings there are of each fingerprint.
using Fingerprints = std::unordered_map<std::string, std::size_t>;
/// Drops as many findings of each fingerprint as are known, and takes them off `known`. Gives how many.
std::size_t drop_known(Fingerprints& known, std::vector<Finding>& findings);

/// What a baseline says of the findings of today.
struct Accepted {
  std::size_t count = 0;              ///< findings that it accepts
  std::vector<BaselineEntry> mended;  ///< entries that no finding has any more
};

/// Drops the findings that the file accepts. Throws InputError where it cannot be read.
[[nodiscard]] Accepted drop_accepted(const std::filesystem::path& baseline, std::vector<Finding>& findings);
/// Writes one that accepts these findings and no others.
void accept_all(const std::filesystem::path& baseline, const std::vector<Finding>& findings);

}  // namespace hamvar::cli
