// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hamvar {

/// Words that can be found by a slip of theirs (slip.hpp): by what is left of both with one letter out, so
/// that no list of words is gone through (Garbe's symmetric delete spelling correction).
class Misspellings {
 public:
  void add(std::string_view word);
  /// The word that `word` is a slip of, if there is just one; the view is valid as long as this.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view word) const;

 private:
  std::vector<std::string> words_;
  std::unordered_map<std::size_t, std::vector<std::uint32_t>> by_rest_;  ///< hash of the rest
};

}  // namespace hamvar
