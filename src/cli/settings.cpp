// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include <fnmatch.h>

#include <algorithm>

#include "cli/rule_names.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/model/errors.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* settings_name = "hamvar.json";

void check_names(const std::string& file, const std::vector<RuleLevel>& rules,
                 std::vector<InputProblem>& problems) {
  for (const RuleLevel& each : rules)
    if (std::string wrong = unknown_rule(each.name); !wrong.empty())
      problems.push_back({file, each.at, "rules", std::move(wrong), {}});
}

CheckConfig read_settings(const fs::path& file) {
  CheckConfig read = read_check_config(read_file(file), file.string());
  std::vector<InputProblem> problems;
  check_names(read.file, read.rules, problems);
  for (const LevelOverride& each : read.overrides) check_names(read.file, each.rules, problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  return read;
}

/// What is said of the rule itself counts more than what is said of its group.
void take_level(const std::vector<RuleLevel>& rules, const Rule& rule, std::optional<Level>& level) {
  for (const bool itself : {false, true})
    for (const RuleLevel& each : rules)
      if (itself ? each.name == rule.id : each.name == word_of(rule.body->group)) level = each.level;
}

bool is_meant(const LevelOverride& by, const fs::path& file, const fs::path& config) {
  const fs::path folder = fs::absolute(config).lexically_normal().parent_path();
  const std::string path = fs::absolute(file).lexically_normal().lexically_relative(folder).string();
  return std::ranges::any_of(
      by.files, [&](const std::string& pattern) { return ::fnmatch(pattern.c_str(), path.c_str(), 0) == 0; });
}

}  // namespace

const Settings::Layers& Settings::layers_of(const fs::path& file) {
  const auto known = layers_.find(file);
  if (known != layers_.end()) return known->second;
  Layers layers;
  std::vector<fs::path> seen;
  for (fs::path at = file; !at.empty();) {
    const fs::path here = fs::absolute(at).lexically_normal();
    if (std::ranges::find(seen, here) != seen.end())
      throw InputError({{at.string(), {}, "extends", "the file extends itself", "take one of them out"}});
    seen.push_back(here);
    layers.push_back(read_settings(at));
    const std::string& next = layers.back().extends;
    at = next.empty() ? fs::path() : at.parent_path() / next;
  }
  std::ranges::reverse(layers);
  return layers_.emplace(file, std::move(layers)).first->second;
}

const Settings::Layers& Settings::layers_for(const fs::path& folder) {
  static const Layers none;
  if (!fixed_.empty()) return layers_of(fixed_);
  const auto [found, fresh] = nearest_.try_emplace(folder);
  if (fresh) {
    std::error_code ignored;
    for (fs::path at = fs::absolute(folder.empty() ? "." : folder).lexically_normal();;
         at = at.parent_path()) {
      if (fs::is_regular_file(at / settings_name, ignored)) found->second = at / settings_name;
      if (!found->second.empty() || at == at.parent_path()) break;
    }
  }
  return found->second.empty() ? none : layers_of(found->second);
}

std::optional<Level> Settings::level_for(const Finding& finding) {
  const Rule* rule = find_rule(finding.rule);
  std::optional<Level> level;
  if (rule == nullptr) return level;
  const fs::path file = finding.place.file;
  for (const CheckConfig& layer : layers_for(file.parent_path())) {
    take_level(layer.rules, *rule, level);
    for (const LevelOverride& each : layer.overrides)
      if (is_meant(each, file, layer.file)) take_level(each.rules, *rule, level);
  }
  return level;
}

void Settings::apply_to(std::vector<Finding>& findings) {
  std::erase_if(findings, [&](Finding& finding) {
    const std::optional<Level> level = level_for(finding);
    if (!level) return false;
    if (*level == Level::info) finding.severity = Severity::info;
    if (*level == Level::warning) finding.severity = Severity::warning;
    if (*level == Level::error) finding.severity = Severity::error;
    return *level == Level::off;
  });
}

}  // namespace hamvar::cli
