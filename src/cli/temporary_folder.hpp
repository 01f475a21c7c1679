// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

namespace hamvar::cli {

/// A new, empty folder that goes with the object.
class TemporaryFolder {
 public:
  /// Throws EnvironmentError if it cannot be made.
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace hamvar::cli
