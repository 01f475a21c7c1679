// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <vector>

namespace hamvar::cli {

/// The paths in a file that holds one a line; empty lines say nothing. Throws UsageError with the line of a
/// path that is not there, or if there is no list or no path in it.
[[nodiscard]] std::vector<std::filesystem::path> paths_in_list(const std::filesystem::path& list);

}  // namespace hamvar::cli
