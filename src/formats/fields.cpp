// SPDX-License-Identifier: Apache-2.0
#include "formats/fields.hpp"

namespace hamvar::formats {
namespace {

bool is_extension(std::string_view key) { return key.starts_with("x-"); }

}  // namespace

std::string Field::path() const {
  std::vector<const Field*> way;
  for (const Field* field = this; field->in_ != nullptr; field = field->in_) way.push_back(field);
  std::string path;
  for (auto step = way.rbegin(); step != way.rend(); ++step) {
    const Field& field = **step;
    if (field.in_->value_->kind == JsonKind::array) {
      path += '[' + std::to_string(field.index_) + ']';
    } else {
      if (!path.empty()) path += '.';
      path += field.value_->key;
    }
  }
  return path;
}

std::nullopt_t Field::fail(std::string message, std::string advice) const {
  reading_->add(position(), path(), std::move(message), std::move(advice));
  return std::nullopt;
}

std::nullopt_t Field::fail_type(std::string_view expected) const {
  return fail("expected " + std::string(expected) + ", found " + std::string(described(*value_)));
}

Fields::Fields(const Field& object) : object_(object) {
  if (!is_object()) {
    object.fail_type("an object");
    return;
  }
  members_ = object.children();
  taken_.assign(members_.size(), false);
  find_twins();
}

void Fields::find_twins() const {
  std::vector<const JsonValue*> sorted;
  sorted.reserve(members_.size());
  for (const JsonValue& member : members_) sorted.push_back(&member);
  std::ranges::sort(sorted, [](const JsonValue* a, const JsonValue* b) {
    return a->key != b->key ? a->key < b->key : a->offset < b->offset;
  });
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (sorted[i]->key == sorted[i - 1]->key)
      object_.reading().add(object_.reading().document().position(sorted[i]->key_offset), object_.path(),
                            "the key " + double_quoted(sorted[i]->key) + " stands twice",
                            "remove one of the two");
}

std::optional<Field> Fields::find(std::string_view key) {
  known_.push_back(key);
  for (std::size_t tried = 0; tried < members_.size(); ++tried) {
    const std::size_t i = next_ + tried < members_.size() ? next_ + tried : next_ + tried - members_.size();
    if (members_[i].key != key) continue;
    taken_[i] = true;
    next_ = i + 1 < members_.size() ? i + 1 : 0;
    return Field(object_, members_[i], i);
  }
  return std::nullopt;
}

bool Fields::missing(std::string_view key) {
  if (is_object()) object_.fail("the key " + double_quoted(key) + " is missing");
  return false;
}

void Fields::refuse(std::span<const std::string_view> keys, std::string_view why) {
  for (std::size_t i = 0; i < members_.size(); ++i) {
    if (taken_[i] || std::ranges::find(keys, members_[i].key) == keys.end()) continue;
    taken_[i] = true;
    object_.reading().add(object_.reading().document().position(members_[i].key_offset), object_.path(),
                          double_quoted(members_[i].key) + " " + std::string(why));
  }
}

void Fields::finish() {
  for (std::size_t i = 0; i < members_.size(); ++i) {
    const JsonValue& member = members_[i];
    if (taken_[i] || is_extension(member.key) || std::ranges::find(known_, member.key) != known_.end())
      continue;
    Reading& reading = object_.reading();
    reading.add(reading.document().position(member.key_offset), object_.path(),
                "unknown key " + double_quoted(member.key),
                reading.full() ? std::string() : suggestion(member.key, known_));
  }
}

}  // namespace hamvar::formats
