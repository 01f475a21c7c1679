// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/elements.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "formats/bpmn/walk.hpp"
#include "formats/bpmn/words.hpp"

namespace hamvar::formats {
namespace {

/// What drawings, lists and pools name by its id, beside flow nodes, whose ids the graph looks after.
bool is_referred_to(Tag tag) {
  return tag == Tag::process || tag == Tag::participant || tag == Tag::lane || tag == Tag::sequenceFlow;
}

/// By the byte: a file has as many ids as elements, and they are long.
constexpr auto may_stand_in_name = [] {
  std::array<bool, 256> may{};
  for (std::size_t c = 0; c < may.size(); ++c)
    may[c] = may_begin_name(static_cast<char>(c)) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  return may;
}();

bool is_ncname(std::string_view id) {
  bool good = may_begin_name(id.front());
  for (const char c : id) good &= may_stand_in_name[static_cast<unsigned char>(c)];
  return good;
}

}  // namespace

Elements::Elements(const XmlDocument& document, const std::string& file, Remarks& remarks) {
  all_.reserve(document.lines().size() / 200);  // bytes that an element takes, with what it holds
  const Walked walked = walk(document, file, remarks, all_);
  knows_hamvar_ = walked.knows_hamvar;
  may_be_extended_ = walked.may_be_extended;
  sort_by_tag();
  by_id_.reserve(all_.size());
  bool all_names = true;
  for (ElementRef ref = 0; ref < all_.size(); ++ref) {
    Element& element = all_[ref];
    if (element.id.empty()) {
      if (is_referred_to(element.tag))
        remarks.add(RemarkKind::irregular_file, element.xml, {}, words::no_id(element.tag));
      continue;
    }
    if (all_names && !is_ncname(element.id)) {
      all_names = false;  // one of them is enough: a tool that writes one writes many
      remarks.add(RemarkKind::irregular_file, element.xml, element.id, words::no_ncname(element.id));
    }
    const auto [first, is_new] = by_id_.emplace(element.id, ref);
    element.first_of_id = is_new;
    if (!is_new)
      remarks.add(RemarkKind::irregular_file, element.xml, element.id,
                  words::second_of_id(element.id, document.position(all_[first->second].xml).line));
  }
}

void Elements::sort_by_tag() {
  const auto of = [](const Element& element) { return static_cast<std::size_t>(element.tag); };
  for (const Element& element : all_) ++first_of_tag_[of(element) + 1];
  std::partial_sum(first_of_tag_.begin(), first_of_tag_.end(), first_of_tag_.begin());
  auto next = first_of_tag_;
  by_tag_.resize(all_.size());
  for (ElementRef ref = 0; ref < all_.size(); ++ref) by_tag_[next[of(all_[ref])]++] = ref;
}

std::span<const ElementRef> Elements::all_of(Tag tag) const {
  const auto index = static_cast<std::size_t>(tag);
  return std::span(by_tag_).subspan(first_of_tag_[index], first_of_tag_[index + 1] - first_of_tag_[index]);
}

std::span<const ElementRef> Elements::all_of(Tag tag, ElementRef around) const {
  const std::span<const ElementRef> all = all_of(tag);
  return {std::ranges::upper_bound(all, around), std::ranges::lower_bound(all, all_[around].end)};
}

std::optional<ElementRef> Elements::child(ElementRef parent, Tag tag) const {
  for (ElementRef child = parent + 1; child < all_[parent].end; child = all_[child].end)
    if (all_[child].tag == tag) return child;
  return std::nullopt;
}

std::optional<ElementRef> Elements::find(std::string_view reference) const {
  if (reference.empty()) return std::nullopt;
  auto found = by_id_.find(reference);
  if (found == by_id_.end() && reference.find(':') != std::string_view::npos)
    found = by_id_.find(local_name(reference));
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

pugi::xml_node child_named(pugi::xml_node xml, std::string_view local) {
  for (const pugi::xml_node child : xml.children())
    if (child.type() == pugi::node_element && local_name(child.name()) == local) return child;
  return {};
}

}  // namespace hamvar::formats
