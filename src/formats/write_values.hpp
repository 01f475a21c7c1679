// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Models to JSON: what is empty stays out.
#include <optional>

#include "formats/duration.hpp"
#include "formats/json_text.hpp"
#include "hamvar/model/activity.hpp"
#include "hamvar/model/exemption.hpp"

namespace hamvar::formats {

[[nodiscard]] JsonText to_json(const Text& text);
[[nodiscard]] JsonText to_json(const Estimate& estimate);
[[nodiscard]] inline JsonText to_json(Duration duration) {
  return JsonText::string(print_duration(duration));
}
[[nodiscard]] inline JsonText to_json(const std::string& text) { return JsonText::string(text); }
[[nodiscard]] inline JsonText to_json(double number) { return JsonText::number(number); }
[[nodiscard]] inline JsonText to_json(bool yes) { return JsonText::boolean(yes); }
template <class Enum>
  requires std::is_enum_v<Enum>
[[nodiscard]] JsonText to_json(Enum value) {
  return JsonText::string(spelling(value));
}

[[nodiscard]] std::string print_date(Date date);
[[nodiscard]] JsonText to_json(const Exemption& exemption);

template <class Element>
[[nodiscard]] JsonText to_json(const std::vector<Element>& elements) {
  JsonText list = JsonText::list();
  for (const Element& each : elements) list.add(to_json(each));
  return list;
}

/// Amount and currency; without the currency where it is not known.
[[nodiscard]] JsonText money_json(Money amount, std::string_view currency);

/// Adds a member unless it is empty.
inline void add_some(JsonText& object, std::string_view key, const std::string& text) {
  if (!text.empty()) object.add(key, to_json(text));
}
inline void add_some(JsonText& object, std::string_view key, const Text& text) {
  if (!text.empty()) object.add(key, to_json(text));
}
template <class Value>
void add_some(JsonText& object, std::string_view key, const std::optional<Value>& value) {
  if (value) object.add(key, to_json(*value));
}
template <class Value>
void add_some(JsonText& object, std::string_view key, const Boxed<Value>& value) {
  if (value) object.add(key, to_json(*value));
}
template <class Element>
void add_some(JsonText& object, std::string_view key, const std::vector<Element>& elements) {
  if (!elements.empty()) object.add(key, to_json(elements));
}
inline void add_law(JsonText& object, const LawReference& law) {
  add_some(object, "law", law.law);
  add_some(object, "article", law.article);
}

}  // namespace hamvar::formats
