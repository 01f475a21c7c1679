// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace hamvar::cli {

/// A file of a revision.
struct GitFile {
  std::filesystem::path path;  ///< from the top of the repository
  std::string blob;            ///< its object name
};

/// One revision of the repository that a folder lies in, read by the program git.
class GitRevision {
 public:
  /// Throws UsageError if the folder lies in no repository or the repository has no such revision,
  /// EnvironmentError if there is no git.
  GitRevision(const std::filesystem::path& folder, const std::string& revision);

  [[nodiscard]] const std::filesystem::path& top() const { return top_; }
  /// All files of the revision, without links and submodules.
  [[nodiscard]] std::vector<GitFile> files() const;
  /// Calls `take` with the content of each, in their order.
  void read(const std::vector<GitFile>& files,
            const std::function<void(const GitFile&, std::string_view)>& take) const;

 private:
  std::filesystem::path top_;
  std::string commit_;
};

}  // namespace hamvar::cli
