// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What rules of labels must know of words. Where it is not sure of the language, a rule says nothing.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/service.hpp"

namespace hamvar::rules {

/// The words of a label as match_key() folds them: "close", "the", "case".
[[nodiscard]] std::vector<std::string> words_of(std::string_view label);

/// Is it one of the words, which a space separates, of `list`?
[[nodiscard]] bool is_among(std::string_view word, std::string_view list);

/// Which languages the labels of a service are in: told by small words that each language has many of, and by
/// verbs at their beginning. Text in Latin script may be of any language, in Arabic script too.
class LabelLanguages {
 public:
  /// Computed when it is first asked for; the service outlives it.
  explicit LabelLanguages(const Service& service) : service_(&service) {}
  /// The label has English (Persian) words, and they are that.
  [[nodiscard]] bool is_english(const Text& label) const {
    return !label.en.empty() && (!label.fa.empty() || weighed().english);
  }
  [[nodiscard]] bool is_persian(const Text& label) const {
    return !label.fa.empty() && (!label.en.empty() || weighed().persian);
  }

 private:
  struct Weighed {
    bool english = false;
    bool persian = false;
  };
  [[nodiscard]] const Weighed& weighed() const;

  const Service* service_;
  mutable std::optional<Weighed> weighed_;
};

/// "check", "send": what an office does, and verbs that are nouns as well.
[[nodiscard]] bool is_english_verb(std::string_view word);
/// "checked", "sent", of those verbs; not "set", "put", which are the same as the verb.
[[nodiscard]] bool is_english_participle(std::string_view word);

}  // namespace hamvar::rules
