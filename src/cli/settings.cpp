// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include <fnmatch.h>

#include <algorithm>

#include "cli/rule_names.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/text/nearest.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* settings_name = "hamvar.json";

/// "; did you mean 'nodes'?", or all that there are.
std::string instead_of(const std::string& name, const std::vector<std::string_view>& known) {
  if (const auto near = nearest(name, known)) return "; did you mean '" + *near + "'?";
  std::string all;
  for (const std::string_view each : known) all += (all.empty() ? "" : ", ") + std::string(each);
  return all.empty() ? "; it has none" : "; there are: " + all;
}

/// What is wrong with a value of that unit, or nothing.
std::string wrong_unit(const NamedValue& value, FigureUnit unit) {
  const bool time = unit == FigureUnit::time;
  if (time != value.is_time) return time ? "expected a duration such as \"P3D\"" : "expected a number";
  if (unit == FigureUnit::share && value.value > 1) return "expected a share from 0 to 1";
  return {};
}

/// What was read from one file, with its words looked up; `problems` are what could not be.
class Lookup {
 public:
  explicit Lookup(const std::string& file) : file_(file) {}

  void look_at(const SettingsPart& part) {
    for (const RuleSetting& each : part.rules) look_at(each);
    for (const NamedValue& each : part.budgets) look_at_budget(each);
  }
  void finish() {
    if (!problems_.empty()) throw InputError(std::move(problems_));
  }

 private:
  void look_at(const RuleSetting& setting) {
    if (std::string wrong = unknown_rule(setting.name); !wrong.empty())
      return fail(setting.at, "rules", std::move(wrong));
    const Rule* rule = find_rule(setting.name);
    for (const NamedValue& each : setting.options) {
      const Option* option = rule == nullptr ? nullptr : find_option(*rule, each.name);
      if (option != nullptr)
        expect_unit(each, option->unit, "rules");
      else
        fail(each.at, "rules", no_such_option(setting.name, each.name, rule));
    }
  }

  void look_at_budget(const NamedValue& budget) {
    if (const KeyFigure* figure = find_key_figure(budget.name))
      return expect_unit(budget, figure->unit, "budgets");
    std::vector<std::string_view> known;
    std::ranges::transform(key_figures(), std::back_inserter(known), &KeyFigure::key);
    fail(budget.at, "budgets", "there is no figure '" + budget.name + "'" + instead_of(budget.name, known));
  }

  static std::string no_such_option(const std::string& rule_or_group, const std::string& name,
                                    const Rule* rule) {
    if (rule == nullptr) return "a group has no options; name the rule whose '" + name + "' is meant";
    std::vector<std::string_view> known{"severity"};
    for (const Option* option : rule->body->options) known.push_back(option->name);
    return "'" + rule_or_group + "' has no option '" + name + "'" + instead_of(name, known);
  }

  void expect_unit(const NamedValue& value, FigureUnit unit, const char* path) {
    if (std::string wrong = wrong_unit(value, unit); !wrong.empty())
      fail(value.at, path, value.name + ": " + wrong);
  }

  void fail(Position at, const char* path, std::string message) {
    problems_.push_back({file_, at, path, std::move(message), {}});
  }

  const std::string& file_;
  std::vector<InputProblem> problems_;
};

CheckConfig read_settings(const fs::path& file) {
  CheckConfig read = read_check_config(read_file(file), file.string());
  Lookup lookup(read.file);
  lookup.look_at(read.part);
  for (const SettingsOverride& each : read.overrides) lookup.look_at(each.part);
  lookup.finish();
  return read;
}

/// What is said of the rule itself counts more than what is said of its group.
void take_level(const std::vector<RuleSetting>& rules, const Rule& rule, std::optional<Level>& level) {
  for (const bool itself : {false, true})
    for (const RuleSetting& each : rules)
      if (each.level && (itself ? each.name == rule.id : each.name == word_of(rule.body->group)))
        level = each.level;
}

void take_values(const SettingsPart& part, ServiceSettings& settings) {
  for (const RuleSetting& rule : part.rules)
    for (const NamedValue& each : rule.options)
      settings.options.push_back({find_option(*find_rule(rule.name), each.name), each.value});
  for (const NamedValue& each : part.budgets)
    settings.budgets.push_back({find_key_figure(each.name), each.value});
}

bool is_meant(const SettingsOverride& by, const fs::path& file, const fs::path& config) {
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

template <class Take>
void Settings::each_part(const fs::path& file, const Take& take) {
  for (const CheckConfig& layer : layers_for(file.parent_path())) {
    take(layer.part);
    for (const SettingsOverride& each : layer.overrides)
      if (is_meant(each, file, layer.file)) take(each.part);
  }
}

std::optional<Level> Settings::level_for(const Finding& finding) {
  std::optional<Level> level;
  if (const Rule* rule = find_rule(finding.rule))
    each_part(finding.place.file, [&](const SettingsPart& part) { take_level(part.rules, *rule, level); });
  return level;
}

std::vector<ServiceSettings> Settings::of(const Portfolio& portfolio) {
  std::vector<ServiceSettings> all;
  all.reserve(portfolio.services.size());
  for (const Service& service : portfolio.services) {
    ServiceSettings& its = all.emplace_back();
    each_part(service.file, [&](const SettingsPart& part) { take_values(part, its); });
  }
  return all;
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
