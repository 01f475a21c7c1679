// SPDX-License-Identifier: Apache-2.0
#pragma once
/// hamvar.json: which rules count in a folder, how much and from where on. docs/check.md tells it to users,
/// docs/schema/config.schema.json to editors.
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/source.hpp"

namespace hamvar {

BOOST_DEFINE_ENUM_CLASS(Level, off, info, warning, error)

/// A threshold or a budget, as it is written: a number, or a duration in seconds.
struct NamedValue {
  std::string name;  ///< not checked here
  double value = 0;
  bool is_time = false;
  Position at;
};

struct RuleSetting {
  std::string name;            ///< of a rule or a group of rules; not checked here
  std::optional<Level> level;  ///< nothing: as it is
  std::vector<NamedValue> options;
  Position at;
};

/// What is said for all files, or for some.
struct SettingsPart {
  std::vector<RuleSetting> rules;
  std::vector<NamedValue> budgets;  ///< the most that a service's figures may be
};

/// For the files that one of the patterns means: paths below the folder of the configuration, in which "*"
/// stands for any text and "?" for one character.
struct SettingsOverride {
  std::vector<std::string> files;
  SettingsPart part;
};

struct CheckConfig {
  std::string file;
  std::string extends;  ///< another such file, from the folder of this one; empty: none
  SettingsPart part;
  std::vector<SettingsOverride> overrides;
};

/// Throws InputError with all problems found.
[[nodiscard]] CheckConfig read_check_config(std::string_view text, const std::string& file);

}  // namespace hamvar
