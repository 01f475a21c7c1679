// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading functions for the values that definitions are made of.
#include "formats/fields.hpp"
#include "hamvar/model/activity.hpp"
#include "hamvar/model/exemption.hpp"

namespace hamvar::formats {

[[nodiscard]] std::optional<bool> boolean(const Field&);
[[nodiscard]] std::optional<double> not_negative(const Field&);
[[nodiscard]] std::optional<double> probability(const Field&);  ///< 0 to 1
[[nodiscard]] std::optional<double> probability_below_one(const Field&);
[[nodiscard]] std::optional<std::string> plain_text(const Field&);  ///< a string that is not empty
[[nodiscard]] std::optional<Text> text(const Field&);
[[nodiscard]] std::optional<Duration> duration(const Field&);
[[nodiscard]] std::optional<Estimate> estimate(const Field&);
[[nodiscard]] std::optional<Money> money(const Field&);
[[nodiscard]] std::optional<Fee> fee(const Field&);
[[nodiscard]] std::optional<Date> date(const Field&);  ///< "2027-03-20"
[[nodiscard]] std::optional<Exemption> exemption(const Field&);

/// The id of the thing that is being defined.
[[nodiscard]] std::optional<std::string> new_id(const Field&);
[[nodiscard]] std::optional<std::string> agency_id(const Field&);
[[nodiscard]] std::optional<std::string> document_id(const Field&);
[[nodiscard]] std::optional<std::string> registry_id(const Field&);
[[nodiscard]] std::optional<std::string> law_id(const Field&);
[[nodiscard]] std::optional<std::string> area_id(const Field&);
[[nodiscard]] std::optional<std::string> node_id(const Field&);

/// Takes "amount" and "currency".
bool read_money(Fields&, Money&);
/// Takes "law" and "article"; an article needs a law.
bool read_law(Fields&, LawReference&);

/// Reports a string that is none of `spellings`.
std::nullopt_t fail_spelling(const Field&, std::span<const std::string_view> spellings);

template <class Enum>
[[nodiscard]] std::optional<Enum> enumerator(const Field& field) {
  if (field.value().kind == JsonKind::string)
    if (const auto value = value_of<Enum>(field.value().text)) return value;
  std::vector<std::string_view> spellings;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
      [&](auto each) { spellings.emplace_back(each.name); });
  return fail_spelling(field, spellings);
}

/// An object whose keys are enumerators, added to `target`.
template <class Enum, class Read, class Value>
void read_table(Fields& fields, std::string_view key, const Read& read_value, std::map<Enum, Value>& target) {
  const std::optional<Field> field = fields.find(key);
  if (!field) return;
  Fields table(*field);
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
    if (const auto member = table.find(each.name))
      if (auto read = read_value(*member)) target[each.value] = std::move(*read);
  });
  table.finish();
}

}  // namespace hamvar::formats
