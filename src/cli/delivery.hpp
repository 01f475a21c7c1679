// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Results that people, programs and spreadsheets read.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <iosfwd>

#include "hamvar/model/text.hpp"

namespace hamvar::cli {

enum class OutputFormat { text, json, csv };

struct Output {
  OutputFormat format = OutputFormat::text;
  Language language = Language::en;  ///< of text
  std::filesystem::path file;        ///< empty: standard output
};
/// --format text|json|csv, --lang and -o
void add_output(CLI::App& command, Output& output);

/// One for each format.
struct Writers {
  std::function<void(std::ostream&)> text;
  std::function<void(std::ostream&)> json;
  std::function<void(std::ostream&)> csv;
};
/// To standard output if there is no file. A file appears whole or not at all. Throws EnvironmentError.
void deliver(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write);
/// The same in the format that was chosen.
void deliver(const Output& output, const Writers& writers);

}  // namespace hamvar::cli
