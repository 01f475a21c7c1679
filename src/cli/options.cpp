// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <algorithm>
#include <thread>

#include "cli/path_lists.hpp"

namespace hamvar::cli {
namespace {

void read_lists(InputOptions& options) {
  std::vector<std::filesystem::path> paths;
  for (const std::filesystem::path& given : options.paths) {
    const std::string text = given.string();
    if (!text.starts_with('@')) {
      paths.push_back(given);
      continue;
    }
    options.lists.emplace_back(text.substr(1));
    std::ranges::move(paths_in_list(options.lists.back()), std::back_inserter(paths));
  }
  options.paths = std::move(paths);
}

}  // namespace

void add_input(CLI::App& command, InputOptions& options) {
  command
      .add_option("PATH", options.paths,
                  "Service definitions: files, or folders, which are read recursively.\n"
                  "catalog.json is found in a file's folder or above it.\n"
                  "@FILE stands for the paths in a file, one a line")
      ->required();
  command.parse_complete_callback([&options] { read_lists(options); });
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  command.add_option("-j,--jobs", options.jobs, "How many services to work on side by side")
      ->check(CLI::Range(1U, 1024U))
      ->capture_default_str();
}

void add_language(CLI::App& command, Language& language) {
  add_choice<Language>(command, "--lang", language, {{"en", Language::en}, {"fa", Language::fa}},
                       "Language of what is written");
}

void add_format(CLI::App& command, Format& format) {
  add_choice<Format>(command, "--format", format, {{"text", Format::text}, {"json", Format::json}},
                     "text for people, json for programs");
}

void add_fail_on(CLI::App& command, FailOn& fail_on) {
  add_choice<FailOn>(command, "--fail-on", fail_on,
                     {{"error", Severity::error},
                      {"warning", Severity::warning},
                      {"info", Severity::info},
                      {"never", std::nullopt}},
                     "Exit with 1 if there is a finding of this severity or a graver one");
}

bool fails(const std::vector<Finding>& findings, const FailOn& fail_on) {
  return fail_on &&
         std::ranges::any_of(findings, [&](const Finding& finding) { return finding.severity >= *fail_on; });
}

}  // namespace hamvar::cli
