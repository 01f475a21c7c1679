// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

namespace hamvar::bench {

/// The best of a few, so that a busy machine shows least.
template <class Work>
double best_seconds(int rounds, const Work& work) {
  using Clock = std::chrono::steady_clock;
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const auto begun = Clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - begun).count());
  }
  return best;
}

/// All .bpmn below a folder, sorted; none if it is not there.
inline std::vector<std::filesystem::path> drawings_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".bpmn") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

/// Reads and parses each with pugixml, and nothing else.
void parse_bare(const std::vector<std::filesystem::path>& files);

}  // namespace hamvar::bench
