// SPDX-License-Identifier: Apache-2.0
#include "cli/delivery.hpp"

#include <sstream>

#include "cli/console.hpp"
#include "cli/options.hpp"
#include "hamvar/formats/load.hpp"

namespace hamvar::cli {
namespace {

const std::function<void(std::ostream&)>& chosen(OutputFormat format, const Writers& writers) {
  if (format == OutputFormat::json) return writers.json;
  return format == OutputFormat::csv ? writers.csv : writers.text;
}

}  // namespace

void add_output(CLI::App& command, Output& output) {
  add_choice<OutputFormat>(
      command, "--format", output.format,
      {{"text", OutputFormat::text}, {"json", OutputFormat::json}, {"csv", OutputFormat::csv}},
      "text for people, json for programs, csv for spreadsheets");
  add_language(command, output.language);
  command.add_option("-o,--output", output.file, "Write to this file instead of standard output");
}

void deliver(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write) {
  if (file.empty()) return print(write);
  std::ostringstream out;
  write(out);
  write_file(file, out.view());
  tell("Written: " + file.string());
}

void deliver(const Output& output, const Writers& writers) {
  deliver(output.file, chosen(output.format, writers));
}

}  // namespace hamvar::cli
