// SPDX-License-Identifier: Apache-2.0
#pragma once
/// PNML's elements by their local names, whatever their namespace.
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "formats/pnml/net.hpp"

namespace hamvar::formats::pnml {

[[nodiscard]] bool is_named(pugi::xml_node node, std::string_view local);
[[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view local);
[[nodiscard]] std::string attribute(pugi::xml_node node, std::string_view local);
/// The text in an element, without white space at its ends.
[[nodiscard]] std::string content(pugi::xml_node node);
/// What a label says: its <text>, <value>, or else what stands in it.
[[nodiscard]] std::string label(pugi::xml_node parent, std::string_view local);

/// Take what the tool says of the element in a <toolspecific>.
void read_prom(pugi::xml_node toolspecific, Transition& transition);
void read_woped(pugi::xml_node toolspecific, Transition& transition);
[[nodiscard]] std::string woped_operator(pugi::xml_node toolspecific);
[[nodiscard]] std::optional<Tag> read_tag(pugi::xml_node toolspecific);

}  // namespace hamvar::formats::pnml
