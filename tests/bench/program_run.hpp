// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace hamvar::bench {

struct Run {
  double seconds = 0;
  double megabytes = 0;  ///< the most that it held at a time
};

/// Runs the program as a whole process, its output thrown away. An exit code above 1 is told.
[[nodiscard]] Run run_program(const std::vector<std::string>& arguments);

/// The most memory that this process has held so far, in MiB.
[[nodiscard]] double peak_megabytes();

}  // namespace hamvar::bench
