// SPDX-License-Identifier: Apache-2.0
#pragma once
/// hamvar.json: which rules count in a folder, and how much. docs/check.md tells it to users,
/// docs/schema/config.schema.json to editors.
#include <boost/describe/enum.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/source.hpp"

namespace hamvar {

BOOST_DEFINE_ENUM_CLASS(Level, off, info, warning, error)

struct RuleLevel {
  std::string name;  ///< of a rule or a group of rules; not checked here
  Level level = Level::off;
  Position at;
};

/// For the files that one of the patterns means: paths below the folder of the configuration, in which "*"
/// stands for any text and "?" for one character.
struct LevelOverride {
  std::vector<std::string> files;
  std::vector<RuleLevel> rules;
};

struct CheckConfig {
  std::string file;
  std::string extends;  ///< another such file, from the folder of this one; empty: none
  std::vector<RuleLevel> rules;
  std::vector<LevelOverride> overrides;
};

/// Throws InputError with all problems found.
[[nodiscard]] CheckConfig read_check_config(std::string_view text, const std::string& file);

}  // namespace hamvar
