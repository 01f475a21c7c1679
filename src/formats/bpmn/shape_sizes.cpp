// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/shape_sizes.hpp"

#include <algorithm>

#include "hamvar/text/normalize.hpp"

namespace hamvar::formats {
namespace {

constexpr double letter_width = 6.5;  // of the 12-pixel letters that modellers draw, on average
constexpr double line_height = 14;

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

layout::Size wrapped_size(std::string_view text, std::size_t columns) {
  const std::vector<std::string> lines = wrap(text, columns);
  std::size_t longest = 0;
  for (const std::string& line : lines) longest = std::max(longest, letters_in(line));
  return {static_cast<double>(longest) * letter_width, static_cast<double>(lines.size()) * line_height};
}

layout::Size task_size(std::string_view name) {
  layout::Size size{100, 80};
  // Names of up to four lines of 14 letters fit the standard size.
  for (std::size_t columns = 14; wrapped_size(name, columns).height > 4 * line_height && size.width < 240;
       columns += 3)
    size.width += 20;
  size.height =
      std::max(size.height, wrapped_size(name, static_cast<std::size_t>(size.width / 7)).height + 24);
  return size;
}

}  // namespace

layout::Size size_of(const Element& element) {
  const std::string_view name = attribute(element.xml, "name");
  switch (node_kind_of(element.tag)) {
    case NodeKind::start:
    case NodeKind::end:
    case NodeKind::event:
    case NodeKind::boundary:
      return {36, 36};
    case NodeKind::activity:
    case NodeKind::sub_process:
      break;
    default:
      return {50, 50};
  }
  if (element.tag == Tag::dataObjectReference || element.tag == Tag::dataInput ||
      element.tag == Tag::dataOutput)
    return {36, 50};
  if (element.tag == Tag::dataStoreReference) return {50, 50};
  if (element.tag == Tag::textAnnotation) {
    const layout::Size text = wrapped_size(text_in(child_named(element.xml, "text")), 24);
    return {std::max(100.0, text.width + 12), std::max(30.0, text.height + 10)};
  }
  return task_size(name);
}

layout::Size label_size_of(const Element& element) {
  const bool inside =
      is_task(element.tag) || is_sub_process(element.tag) || element.tag == Tag::textAnnotation;
  return inside ? layout::Size{0, 0} : text_size(attribute(element.xml, "name"));
}

layout::Size text_size(std::string_view text) {
  if (trimmed(text).empty()) return {0, 0};
  layout::Size size = wrapped_size(trimmed(text), 14);
  size.width += 10;  // else a modeller breaks a short word
  return size;
}

}  // namespace hamvar::formats
