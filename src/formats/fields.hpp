// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "formats/reading.hpp"

namespace hamvar::formats {

/// A value and the way to it. It points at the field it lies in, which must outlive it. A reading function
/// takes a field and returns what it read, or nothing after it has reported the problem.
class Field {
 public:
  Field(Reading& reading, const JsonValue& root) : reading_(&reading), value_(&root) {}
  Field(const Field& in, const JsonValue& value, std::size_t index)
      : reading_(in.reading_), value_(&value), in_(&in), index_(index) {}

  [[nodiscard]] Reading& reading() const { return *reading_; }
  [[nodiscard]] const JsonValue& value() const { return *value_; }
  [[nodiscard]] Position position() const { return reading_->document().position(value_->offset); }
  [[nodiscard]] std::span<const JsonValue> children() const { return reading_->document().children(*value_); }
  /// "process.nodes[3].touch"
  [[nodiscard]] std::string path() const;

  /// Reports a problem; to be returned by reading functions.
  std::nullopt_t fail(std::string message, std::string advice = {}) const;
  std::nullopt_t fail_type(std::string_view expected) const;

 private:
  Reading* reading_;
  const JsonValue* value_;
  const Field* in_ = nullptr;
  std::size_t index_ = 0;
};

/// The members of an object, taken by key; what nobody asked for is an unknown key.
class Fields {
 public:
  /// Reports a value that is no object, and keys that occur twice.
  explicit Fields(const Field& object);

  [[nodiscard]] bool is_object() const { return object_.value().kind == JsonKind::object; }
  [[nodiscard]] const Field& field() const { return object_; }

  /// Takes a member.
  [[nodiscard]] std::optional<Field> find(std::string_view key);
  /// Reads a member into `target` if it is there. False if it is there and wrong.
  template <class Read, class Target>
  bool read(std::string_view key, const Read& read_value, Target& target) {
    const std::optional<Field> member = find(key);
    if (!member) return true;
    auto value = read_value(*member);
    if (!value) return false;
    target = std::move(*value);
    return true;
  }
  /// The same, but reports a member that is missing.
  template <class Read, class Target>
  bool require(std::string_view key, const Read& read_value, Target& target) {
    const std::optional<Field> member = find(key);
    if (!member) return missing(key);
    auto value = read_value(*member);
    if (!value) return false;
    target = std::move(*value);
    return true;
  }
  /// Reports members that are there but have no place in this object.
  void refuse(std::span<const std::string_view> keys, std::string_view why);
  /// Calls `each` with every member that was not taken, but for those whose key begins with "x-".
  template <class Each>
  void for_rest(Each each) const {
    for (std::size_t i = 0; i < members_.size(); ++i)
      if (!taken_[i] && !members_[i].key.starts_with("x-")) each(Field(object_, members_[i], i));
  }
  /// Reports the members that were not taken; keys that begin with "x-" are let be.
  void finish();

 private:
  bool missing(std::string_view key);
  void find_twins() const;

  const Field& object_;
  std::span<const JsonValue> members_;
  std::vector<bool> taken_;
  std::vector<std::string_view> known_;
  std::size_t next_ = 0;  ///< keys mostly come in the order in which they are asked for
};

/// All of them are evaluated, in order, so that every problem is found: every({read(a), read(b)}).
[[nodiscard]] inline bool every(std::initializer_list<bool> results) {
  return std::ranges::all_of(results, [](bool good) { return good; });
}

/// Calls `each` with every element of a list.
template <class Each>
bool for_each_element(const Field& list, Each each) {
  if (list.value().kind != JsonKind::array) {
    list.fail_type("a list");
    return false;
  }
  std::size_t index = 0;
  for (const JsonValue& element : list.children()) each(Field(list, element, index++));
  return true;
}

/// A reading function for a list of what `read_element` reads.
template <class Read>
[[nodiscard]] auto list_of(Read read_element) {
  using Value = typename decltype(read_element(std::declval<const Field&>()))::value_type;
  return [read_element](const Field& list) -> std::optional<std::vector<Value>> {
    std::vector<Value> elements;
    std::size_t wrong = 0;
    const bool is_list = for_each_element(list, [&](const Field& field) {
      if (auto element = read_element(field))
        elements.push_back(std::move(*element));
      else
        ++wrong;
    });
    if (!is_list || wrong > 0) return std::nullopt;
    return elements;
  };
}

/// The same for a list in which nothing may stand twice.
template <class Read>
[[nodiscard]] auto set_of(Read read_element) {
  return [read_list = list_of(read_element)](const Field& list) {
    auto elements = read_list(list);
    if (!elements) return elements;
    auto sorted = *elements;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) == sorted.end()) return elements;
    list.fail("an entry stands twice in the list");
    elements.reset();
    return elements;
  };
}

}  // namespace hamvar::formats
