// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <vector>

#include "hamvar/formats/baseline.hpp"
#include "hamvar/rules/finding.hpp"

namespace hamvar::cli {

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
