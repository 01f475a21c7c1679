// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the BPMN reader says of a file, in both languages.
#include <string_view>

#include "formats/bpmn/tags.hpp"
#include "hamvar/model/text.hpp"

namespace hamvar::formats::words {

[[nodiscard]] Text no_bpmn_namespace(std::string_view prefix);
[[nodiscard]] Text undeclared_prefix(std::string_view prefix);
[[nodiscard]] Text unknown_element(std::string_view name);
[[nodiscard]] Text process_within(std::string_view id);
[[nodiscard]] Text second_of_id(std::string_view id, std::uint32_t line);
[[nodiscard]] Text no_id(Tag tag);
[[nodiscard]] Text no_ncname(std::string_view id);
/// The attribute or child that must name something is not there.
[[nodiscard]] Text absent(Tag tag, std::string_view id, std::string_view attribute);
/// It names what the file does not have.
[[nodiscard]] Text dangling(Tag tag, std::string_view id, std::string_view attribute, std::string_view named);
/// It names something of the wrong kind.
[[nodiscard]] Text wrong_kind(Tag tag, std::string_view id, std::string_view attribute, Tag named);
[[nodiscard]] Text other_process(std::string_view id);
[[nodiscard]] Text crosses_border(std::string_view id);
[[nodiscard]] Text disagreeing_lists(std::string_view id);
[[nodiscard]] Text blanks_around_labels(std::size_t count);
[[nodiscard]] Text empty_process(std::string_view id);
[[nodiscard]] Text no_process();

}  // namespace hamvar::formats::words
