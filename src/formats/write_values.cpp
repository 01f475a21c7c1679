// SPDX-License-Identifier: Apache-2.0
#include "formats/write_values.hpp"

#include "hamvar/text/normalize.hpp"

namespace hamvar::formats {

JsonText to_json(const Text& text) {
  const bool one = text.en.empty() != text.fa.empty();
  const Language language = text.en.empty() ? Language::fa : Language::en;
  if (one && language_of(text.in(language)) == language) return JsonText::string(text.in(language));
  JsonText both = JsonText::object();
  add_some(both, "fa", text.fa);
  add_some(both, "en", text.en);
  return both;
}

JsonText to_json(const Estimate& estimate) {
  if (estimate == Estimate::exactly(estimate.mode)) return to_json(estimate.mode);
  JsonText range = JsonText::object();
  range.add("min", to_json(estimate.min));
  range.add("mode", to_json(estimate.mode));
  range.add("max", to_json(estimate.max));
  return range;
}

JsonText money_json(Money amount, std::string_view currency) {
  JsonText money = JsonText::object();
  money.add("amount", to_json(amount));
  if (!currency.empty()) money.add("currency", JsonText::string(currency));
  return money;
}

}  // namespace hamvar::formats
