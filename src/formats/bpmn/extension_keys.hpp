// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What kind of value a key of docs/spec.md has, as far as XML, in which all is text, must be told.
#include <string_view>

#include "formats/xml/xml_document.hpp"

namespace hamvar::formats {

[[nodiscard]] bool is_number_key(std::string_view key);
[[nodiscard]] bool is_truth_key(std::string_view key);
/// A list of ids or closed words: one attribute, separated by blanks.
[[nodiscard]] bool is_word_list_key(std::string_view key);
/// A list of objects: repeated elements.
[[nodiscard]] bool is_list_key(std::string_view key);
/// A member of an actor, which a property may name without "actor.".
[[nodiscard]] bool is_actor_key(std::string_view key);

/// What an entry of a list of objects is about: "document" of evidence, "registry" of registries.
[[nodiscard]] std::string_view subject_key(std::string_view list);
/// The member that a closed word belongs to: "certified" is evidence's "form". The word itself if it is none,
/// so that the message names it.
[[nodiscard]] std::string_view key_of_word(std::string_view list, std::string_view word);

/// The text of an element that has neither attributes nor elements in it, else nothing.
[[nodiscard]] std::string_view text_if_leaf(pugi::xml_node xml);

}  // namespace hamvar::formats
