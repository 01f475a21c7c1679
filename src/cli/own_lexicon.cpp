// SPDX-License-Identifier: Apache-2.0
#include "cli/own_lexicon.hpp"

#include "hamvar/formats/load.hpp"

namespace hamvar::cli {

void add_lexicon(CLI::App& command, std::filesystem::path& file) {
  command
      .add_option("--lexicon", file, "Words of your own, beside those that hamvar knows (docs/lexicon.md)")
      ->check(CLI::ExistingFile);
}

Lexicon lexicon_with(const std::filesystem::path& file) {
  return file.empty() ? Lexicon::standard() : Lexicon::standard().extended({file.string(), read_file(file)});
}

}  // namespace hamvar::cli
