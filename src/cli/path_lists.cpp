// SPDX-License-Identifier: Apache-2.0
#include "cli/path_lists.hpp"

#include <sstream>

#include "hamvar/formats/load.hpp"

namespace hamvar::cli {

namespace fs = std::filesystem;

std::vector<fs::path> paths_in_list(const fs::path& list) {
  std::error_code ignored;
  if (!fs::exists(list, ignored)) throw UsageError(list.string() + ": no such list of paths");
  std::istringstream lines(read_file(list));
  std::vector<fs::path> paths;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    if (!fs::exists(line, ignored))
      throw UsageError(list.string() + ':' + std::to_string(number) + ": " + line +
                       ": no such file or folder");
    paths.emplace_back(line);
  }
  if (paths.empty()) throw UsageError(list.string() + ": no path in this list");
  return paths;
}

}  // namespace hamvar::cli
