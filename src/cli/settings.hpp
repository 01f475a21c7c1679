// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "hamvar/formats/check_config.hpp"
#include "hamvar/rules/rule.hpp"

namespace hamvar::cli {

/// The hamvar.json of each file: the nearest in its folder or above it, with what it extends.
class Settings {
 public:
  /// `fixed`: for all files, wherever they are; empty: found for each.
  explicit Settings(std::filesystem::path fixed) : fixed_(std::move(fixed)) {}

  /// What is set for each service, by its file. Throws like apply_to.
  [[nodiscard]] std::vector<ServiceSettings> of(const Portfolio& portfolio);

  /// Gives each finding the severity that is set for its file; drops it where that is "off". Throws
  /// InputError where a file cannot be read, names what there is not, or extends itself.
  void apply_to(std::vector<Finding>& findings);

 private:
  /// Those that count for one folder, what is extended first.
  using Layers = std::vector<CheckConfig>;
  const Layers& layers_for(const std::filesystem::path& folder);
  const Layers& layers_of(const std::filesystem::path& file);
  /// Calls `take` with each part that counts for the file; what comes later counts more.
  template <class Take>
  void each_part(const std::filesystem::path& file, const Take& take);
  std::optional<Level> level_for(const Finding& finding);

  std::filesystem::path fixed_;
  std::map<std::filesystem::path, std::filesystem::path> nearest_;  ///< by folder; empty: none
  std::map<std::filesystem::path, Layers> layers_;                  ///< by hamvar.json
};

}  // namespace hamvar::cli
