// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace hamvar {

enum class Language { en, fa };

/// What a person reads, in Persian and English. Either may be empty; a definition gives at least one.
struct Text {
  std::string en;
  std::string fa;

  /// The text in `language`, or in the other one where it is missing.
  [[nodiscard]] const std::string& in(Language language) const {
    const std::string& wanted = language == Language::fa ? fa : en;
    return wanted.empty() ? (language == Language::fa ? en : fa) : wanted;
  }
  [[nodiscard]] bool empty() const { return en.empty() && fa.empty(); }
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace hamvar
