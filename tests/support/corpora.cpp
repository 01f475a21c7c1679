// SPDX-License-Identifier: Apache-2.0
#include "corpora.hpp"

#include <algorithm>
#include <cstdlib>

namespace hamvar::test {

namespace fs = std::filesystem;

void Corpora::SetUp() {
  const char* folder = std::getenv("HAMVAR_CORPORA");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr || !fs::is_directory(folder))
    GTEST_SKIP() << "HAMVAR_CORPORA names no folder of real files to test with";
  root_ = folder;
}

std::vector<fs::path> Corpora::files(const std::string& folder, const std::string& ending) const {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(root_ / folder))
    if (entry.path().extension() == ending) found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

}  // namespace hamvar::test
