// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hamvar {

/// The verbs or the nouns of WordNet's database (wndb(5WN)).
class WordNetPart {
 public:
  /// `part` is "verb" or "noun"; nothing if the folder does not have it.
  [[nodiscard]] static std::optional<WordNetPart> open(const std::filesystem::path& folder,
                                                       std::string_view part);
  /// The words of the most frequent sense of `word` that mean this most frequently themselves.
  [[nodiscard]] std::vector<std::string> synonyms(const std::string& word);

 private:
  WordNetPart() = default;
  std::unordered_map<std::string, long> first_sense_;  ///< by word, the place of its synset in the data
  std::ifstream data_;
};

}  // namespace hamvar
