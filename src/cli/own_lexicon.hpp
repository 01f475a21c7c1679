// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>

#include "hamvar/text/lexicon.hpp"

namespace hamvar::cli {

/// --lexicon FILE
void add_lexicon(CLI::App& command, std::filesystem::path& file);
/// hamvar's own, with what a file adds to it; empty: none. Throws InputError.
[[nodiscard]] Lexicon lexicon_with(const std::filesystem::path& file);

}  // namespace hamvar::cli
