// SPDX-License-Identifier: Apache-2.0
#include "cli/fixing.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>

#include "cli/console.hpp"
#include "hamvar/formats/fix.hpp"
#include "hamvar/text/unified_diff.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> fixable_rules{"duplicate-flow", "irregular-file", "label-spelling",
                                                        "superfluous-gateway"};

/// The files that were read, and the catalogue of each.
std::map<std::string, const Catalog*> catalogs_of(const Inputs& inputs) {
  std::map<std::string, const Catalog*> found;
  for (const Portfolio& portfolio : inputs.portfolios) {
    for (const Service& service : portfolio.services) found.emplace(service.file, &portfolio.catalog);
    for (const Remark& remark : portfolio.remarks) found.emplace(remark.place.file, &portfolio.catalog);
  }
  for (const Finding& finding : inputs.invalid) found.erase(finding.place.file);
  return found;
}

/// Which rules count for which file: what is left of a finding of each.
std::map<std::string, std::vector<std::string>> rules_for(const std::map<std::string, const Catalog*>& files,
                                                          const RuleChoice& rules, const fs::path& config) {
  std::vector<Finding> findings;
  for (const auto& [file, catalog] : files)
    for (const std::string_view rule : fixable_rules) {
      Finding& finding = findings.emplace_back();
      finding.rule = rule;
      finding.place.file = file;
    }
  Settings(config).apply_to(findings);
  keep_chosen(rules, findings);
  std::map<std::string, std::vector<std::string>> found;
  for (const Finding& each : findings) found[each.place.file].push_back(each.rule);
  return found;
}

/// A file that is not as it should be.
struct Mended {
  std::string file;
  std::string before;
  Fixed after;
};

/// Those of which something can be mended; says of the others why not.
std::vector<Mended> mended_files(const Inputs& inputs, const RuleChoice& rules, const fs::path& config) {
  const auto catalogs = catalogs_of(inputs);
  std::vector<Mended> found;
  for (const auto& [file, chosen] : rules_for(catalogs, rules, config)) {
    const auto wanted = [&](std::string_view rule) {
      return std::ranges::find(chosen, rule) != chosen.end();
    };
    try {
      std::string before = read_file(file);
      Fixed after = fixed(before, file, *catalogs.at(file), wanted);
      if (!after.hindrance.empty()) tell(file + ": not mended: " + after.hindrance.en);
      if (!after.done.empty()) found.push_back({file, std::move(before), std::move(after)});
    } catch (const InputError&) {  // it is told as a finding, or went since
    }
  }
  return found;
}

/// Renaming a new file over one that may not be written would be possible.
void check_writable(const std::vector<Mended>& files) {
  for (const Mended& each : files)
    if (::access(each.file.c_str(), W_OK) != 0)
      throw EnvironmentError("cannot write " + each.file +
                             ": it is protected; nothing was changed. Give the right to write it, or take "
                             "--diff to see what would be");
}

void write_over(const Mended& mended) {
  const fs::perms rights = fs::status(mended.file).permissions();
  write_file(mended.file, mended.after.bytes);
  std::error_code ignored;
  fs::permissions(mended.file, rights, ignored);
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

}  // namespace

void add_fixing(CLI::App& command, FixingOptions& options) {
  CLI::Option* fix = command.add_flag("--fix", options.fix,
                                      "Mend in the files what is safe and mechanical (findings that say "
                                      "\"fixable\"), then check");
  CLI::Option* diff = command.add_flag(
      "--diff", options.diff, "Show what --fix would change, as `git apply` takes it, and nothing else");
  diff->excludes(fix);
  for (const char* other : {"--output", "--format", "--write-baseline"})
    diff->excludes(command.get_option(other));
}

bool mend(const Inputs& inputs, const RuleChoice& rules, const fs::path& config) {
  const std::vector<Mended> files = mended_files(inputs, rules, config);
  check_writable(files);
  std::size_t count = 0;
  for (const Mended& each : files) {
    write_over(each);
    count += each.after.done.size();
  }
  tell("fixed " + std::to_string(count) + " in " + counted(files.size(), "file", "files"));
  return !files.empty();
}

int show_diffs(const Inputs& inputs, const RuleChoice& rules, const fs::path& config, Language language) {
  for (const Finding& finding : inputs.invalid) tell_at(finding.place, finding.message, language);
  std::string diffs;
  for (const Mended& each : mended_files(inputs, rules, config))
    diffs += unified_diff(each.before, each.after.bytes, each.file);
  if (!diffs.empty()) print(diffs);
  return diffs.empty() && inputs.invalid.empty() ? 0 : 1;
}

void mark_fixable(const Inputs& inputs, std::vector<Finding>& findings) {
  const auto catalogs = catalogs_of(inputs);
  std::map<std::string, std::vector<Finding*>> by_file;
  for (Finding& each : findings)
    if (std::ranges::find(fixable_rules, each.rule) != fixable_rules.end() &&
        catalogs.contains(each.place.file))
      by_file[each.place.file].push_back(&each);
  for (const auto& [file, told] : by_file) try {
      for (const Fix& fix : fixes_of(read_file(file), file, *catalogs.at(file)).fixes) {
        const auto its = std::ranges::find_if(told, [&](const Finding* finding) {
          return finding->rule == fix.rule && finding->place.at == fix.at && !finding->fixable;
        });
        if (its != told.end()) (*its)->fixable = true;
      }
    } catch (const InputError&) {  // it was there a moment ago
    }
}

}  // namespace hamvar::cli
