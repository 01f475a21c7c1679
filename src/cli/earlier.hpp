// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/temporary_folder.hpp"

namespace hamvar::cli {

/// The definitions under `paths` as they were.
class Earlier {
 public:
  /// `against` is a folder that holds them, or a revision of the git repository that the first path lies in.
  /// Throws UsageError if it is neither.
  Earlier(const std::string& against, const std::vector<std::filesystem::path>& paths);
  /// Files or a folder to load; nothing, if there was none of them.
  [[nodiscard]] const std::vector<std::filesystem::path>& files() const { return files_; }

 private:
  void fetch(const std::string& revision, const std::vector<std::filesystem::path>& paths);

  std::optional<TemporaryFolder> fetched_;
  std::vector<std::filesystem::path> files_;
};

}  // namespace hamvar::cli
