// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamvar {

/// Words that can be found by a slip of theirs (slip.hpp).
class Misspellings {
 public:
  Misspellings() = default;
  explicit Misspellings(std::vector<std::string> words);
  /// The word that `word` is a slip of, if there is just one; the view is valid as long as this.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view word) const;

 private:
  /// A word with a letter left out, or whole.
  struct Rest {
    std::uint64_t hash = 0;
    std::uint32_t word = 0;
  };
  std::vector<std::string> words_;
  std::vector<Rest> rests_;            ///< sorted by hash
  std::vector<std::uint32_t> bucket_;  ///< by the highest bits of a hash: where in `rests_` they begin
};

}  // namespace hamvar
