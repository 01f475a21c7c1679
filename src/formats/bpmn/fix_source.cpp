// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/fix_source.hpp"

#include <algorithm>

namespace hamvar::formats {
namespace {

constexpr bool stands_in_word(char c) {
  return may_begin_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

const std::vector<ElementRef>& of(ElementRef ref, const std::map<ElementRef, std::vector<ElementRef>>& map) {
  static const std::vector<ElementRef> none;
  const auto found = map.find(ref);
  return found == map.end() ? none : found->second;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }

}  // namespace

FixSource::FixSource(std::shared_ptr<const std::string> text, const std::string& file, const Catalog& catalog)
    : text_(std::move(text)), reader_(text_, file, catalog), read_(reader_.run()) {
  for (ElementRef ref = 0; ref < elements().size(); ++ref) {
    const Element& element = elements()[ref];
    const bool drawing = element.tag == Tag::bpmnShape || element.tag == Tag::bpmnEdge;
    const bool entry =
        element.tag == Tag::incoming || element.tag == Tag::outgoing || element.tag == Tag::flowNodeRef;
    if (!drawing && !entry) continue;
    const auto named =
        elements().find(drawing ? attribute(element.xml, "bpmnElement") : text_in(element.xml));
    if (named) (drawing ? drawn_ : lists_)[*named].push_back(ref);
  }
}

const std::vector<ElementRef>& FixSource::lists_with(ElementRef ref) const { return of(ref, lists_); }
const std::vector<ElementRef>& FixSource::drawn(ElementRef ref) const { return of(ref, drawn_); }

std::size_t FixSource::count(std::string_view id) {
  const std::string_view text = *text_;
  if (words_.empty())
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::size_t begin = at;
      while (at < text.size() && stands_in_word(text[at])) ++at;
      if (at > begin) ++words_[text.substr(begin, at - begin)];
    }
  const auto found = words_.find(id);
  return found == words_.end() ? 0 : found->second;
}

Splice FixSource::without(ElementRef ref) const {
  const std::string_view text = *text_;
  const RawRange range = raw(ref).all;
  std::size_t begin = range.begin;
  std::size_t end = range.end;
  while (begin > 0 && is_blank(text[begin - 1])) --begin;
  while (end < text.size() && is_blank(text[end])) ++end;
  const bool alone = begin > 0 && is_break(text[begin - 1]) && end < text.size() && is_break(text[end]);
  if (!alone) return {range.begin, range.end - range.begin, {}};
  end += text.substr(end).starts_with("\r\n") ? 2U : 1U;
  return {begin, end - begin, {}};
}

bool FixSource::has_only(ElementRef ref, std::initializer_list<std::string_view> attributes) const {
  const RawElement element = raw(ref);
  const std::string_view inner = element.content.in(*text_);
  const bool literal =
      inner.find("<!--") != std::string_view::npos || inner.find("<?") != std::string_view::npos;
  return !literal && std::ranges::all_of(element.attributes, [&](const RawAttribute& each) {
    const bool nameless =
        local_name(each.name) == "id" && each.value.begin == each.value.end;  // hamvar:id=""
    return nameless || std::ranges::find(attributes, each.name) != attributes.end();
  });
}

}  // namespace hamvar::formats
