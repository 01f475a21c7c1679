// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>

namespace hamvar::cli {

/// The list of all rules, in Markdown: by group, each with a link to its page.
[[nodiscard]] std::string rules_index();
/// Writes the index as README.md, and for each rule its page with the pictures of its examples.
void write_rule_pages(const std::filesystem::path& folder);

}  // namespace hamvar::cli
