// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Readers of BPMN that are not hamvar's: bpmn-js in a browser, and xmllint with the schema of BPMN 2.0. Both
/// run as programs.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace hamvar::test {

/// What bpmn-js sees in a file, over all of its diagrams; tests/browser/look.js says what each field means.
struct ImportResult {
  std::filesystem::path file;
  bool ok = false;
  std::string error;
  std::vector<std::string> warnings;
  std::size_t diagrams = 0;
  std::size_t shapes = 0;
  std::size_t connections = 0;
  std::vector<std::string> invisible;
  std::vector<std::string> undrawn;
  std::vector<std::pair<std::string, std::string>> overlaps;
  std::vector<std::pair<std::string, std::string>> outside;
};

/// Why the judges cannot be asked on this machine, with what to do; empty where they can.
std::string judges_missing();

/// One result a file, in their order; pictures of all diagrams are left in `png_dir` as <stem>.png,
/// <stem>-2.png, ... Throws std::runtime_error where the browser did not answer.
std::vector<ImportResult> import_in_browser(const std::vector<std::filesystem::path>& files,
                                            const std::filesystem::path& png_dir);

/// What the schema of BPMN 2.0 has against a file; empty where it is valid.
std::string xsd_complaints(const std::filesystem::path& file);

}  // namespace hamvar::test
