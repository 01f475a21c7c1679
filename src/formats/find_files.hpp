// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "hamvar/model/errors.hpp"

namespace hamvar::formats {

inline constexpr const char* catalog_name = "catalog.json";

struct FoundFile {
  std::filesystem::path path;  ///< as it is shown
  bool named = false;          ///< by the user, not found in a folder
};

struct FoundFiles {
  std::vector<FoundFile> services;              ///< sorted, each once
  std::vector<std::filesystem::path> catalogs;  ///< sorted, each once
  std::vector<InputProblem> problems;           ///< folders and files that cannot be read
};

/// Looks for definitions under `paths`. Throws UsageError for a path that is not there or without any.
[[nodiscard]] FoundFiles find_files(const std::vector<std::filesystem::path>& paths);

/// Finds the nearest catalogue of a file; remembers the answer for each folder.
class CatalogFinder {
 public:
  [[nodiscard]] std::optional<std::filesystem::path> catalog_of(const std::filesystem::path& file);

 private:
  std::optional<std::filesystem::path> in_or_above(const std::filesystem::path& folder);
  std::map<std::filesystem::path, std::optional<std::filesystem::path>> known_;
};

}  // namespace hamvar::formats
