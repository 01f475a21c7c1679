// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Options that several commands share.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hamvar/rules/finding.hpp"

namespace hamvar::cli {

struct InputOptions {
  std::vector<std::filesystem::path> paths;
  std::vector<std::filesystem::path> lists = {};  ///< files that named some of them: `@list`
  unsigned jobs = 1;                              ///< as many as there are processors, unless it is said
};
/// PATH... and --jobs. A PATH `@list` stands for the paths in the file `list`; they are read while the
/// command line is, so that a command sees nothing but paths. (A file whose name begins with '@' is
/// `./@name`.)
void add_input(CLI::App& command, InputOptions& options);

/// An option that takes one of a few words; `value` begins as the first of them.
template <class Value>
CLI::Option* add_choice(CLI::App& command, const char* name, Value& value,
                        const std::vector<std::pair<std::string, Value>>& choices, const char* help) {
  std::vector<std::string> words;
  words.reserve(choices.size());
  for (const auto& [word, meaning] : choices) words.push_back(word);
  const auto take = [&value, choices](const std::string& said) {
    for (const auto& [word, meaning] : choices)
      if (word == said) value = meaning;
  };
  return command.add_option_function<std::string>(name, take, help)
      ->check(CLI::IsMember(words))
      ->type_name("WORD")
      ->default_str(words.front());
}

void add_language(CLI::App& command, Language& language);

enum class Format { text, json };
void add_format(CLI::App& command, Format& format);

/// The severity from which findings make the exit code 1; nothing = never.
using FailOn = std::optional<Severity>;
void add_fail_on(CLI::App& command, FailOn& fail_on);
[[nodiscard]] bool fails(const std::vector<Finding>& findings, const FailOn& fail_on);

}  // namespace hamvar::cli
