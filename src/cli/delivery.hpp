// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <iosfwd>

namespace hamvar::cli {

/// Writes a result to standard output, or to a file, which appears whole or not at all; `file` empty:
/// standard output. Throws EnvironmentError.
void deliver(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write);

}  // namespace hamvar::cli
