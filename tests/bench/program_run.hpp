// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace hamvar::bench {

struct Run {
  double seconds = 0;
  double processor_seconds = 0;  ///< of all threads; another one's work on the machine does not count
  double megabytes = 0;          ///< the most that it held at a time
};

/// Runs the program as a whole process, its output thrown away. An exit code above 1 is told.
[[nodiscard]] Run run_program(const std::vector<std::string>& arguments);

/// Of all threads of this process so far.
[[nodiscard]] double processor_seconds();

/// The most memory that this process has held so far, in MiB.
[[nodiscard]] double peak_megabytes();

}  // namespace hamvar::bench
