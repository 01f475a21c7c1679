// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>

#include "hamvar/text/lexicon.hpp"

namespace hamvar::cli {

/// Words beside those that hamvar knows; empty: none.
struct MoreWords {
  std::filesystem::path lexicon;  ///< a file
  std::filesystem::path wordnet;  ///< the folder of Princeton's WordNet
};

/// --lexicon FILE, --wordnet FOLDER
void add_lexicon(CLI::App& command, MoreWords& words);
/// hamvar's own, with what is added to it. Throws InputError.
[[nodiscard]] Lexicon lexicon_with(const MoreWords& words);

}  // namespace hamvar::cli
