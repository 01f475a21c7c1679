// SPDX-License-Identifier: Apache-2.0
#include "cli/own_lexicon.hpp"

#include "hamvar/formats/load.hpp"

namespace hamvar::cli {
namespace {

/// A folder without WordNet would change nothing, in silence.
Lexicon with_wordnet(const Lexicon& lexicon, const std::filesystem::path& folder) {
  for (const char* part : {"index.verb", "data.verb", "index.noun", "data.noun"})
    if (!std::filesystem::exists(folder / part))
      throw InputError({{folder.string(),
                         {},
                         {},
                         "there is no WordNet in it: " + std::string(part) + " is missing",
                         "install wordnet-base and give /usr/share/wordnet"}});
  return lexicon.with_wordnet(folder);
}

}  // namespace

void add_lexicon(CLI::App& command, MoreWords& words) {
  command
      .add_option("--lexicon", words.lexicon,
                  "Words of your own, beside those that hamvar knows (docs/lexicon.md)")
      ->check(CLI::ExistingFile);
  command
      .add_option("--wordnet", words.wordnet,
                  "Also English synonyms from the WordNet in that folder (Debian: /usr/share/wordnet)")
      ->check(CLI::ExistingDirectory);
}

Lexicon lexicon_with(const MoreWords& words) {
  const Lexicon& own = Lexicon::standard();
  const Lexicon more =
      words.lexicon.empty() ? own : own.extended({words.lexicon.string(), read_file(words.lexicon)});
  return words.wordnet.empty() ? more : with_wordnet(more, words.wordnet);
}

}  // namespace hamvar::cli
