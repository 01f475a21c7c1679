// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/arcs.hpp"

#include <charconv>

#include "formats/pnml/elements.hpp"
#include "formats/quote.hpp"
#include "formats/xml/xml_document.hpp"

namespace hamvar::formats::pnml {
namespace {

/// "inhibitor", "reset" and the like; empty for an ordinary arc. Standard PNML has no other kind, so every
/// tool has its own way to say it.
std::string kind_of(pugi::xml_node arc) {
  const pugi::xml_node type = child(arc, "type");
  for (const std::string& kind :
       {attribute(arc, "type"), attribute(type, "value"), label(arc, "type"), label(arc, "arctype")})
    if (!kind.empty() && kind != "normal") return kind;
  return {};
}

bool is_special(const std::string& word) {
  return word == "inhibitor" || word == "reset" || word == "inhibitorArc" || word == "resetArc";
}

std::string kind_for_a_tool(pugi::xml_node toolspecific) {
  for (const pugi::xml_node each : toolspecific.children()) {
    if (each.type() != pugi::node_element) continue;
    std::string name(local_name(each.name()));
    if (is_special(name) && content(each) != "false") return name;
    for (const std::string& word : {content(each), label(toolspecific, name), attribute(each, "value")})
      if (is_special(word)) return word;
  }
  for (const pugi::xml_attribute each : toolspecific.attributes())
    if (is_special(each.value())) return each.value();
  return {};
}

/// ProM names an arc after its weight.
std::string weight_of(pugi::xml_node arc) {
  std::string weight = label(arc, "inscription");
  if (weight.empty() && child(arc, "arctype")) weight = label(arc, "name");
  return weight;
}

}  // namespace

std::optional<unsigned long> number_of(const std::string& label) {
  const std::string_view text = std::string_view(label).substr(label.rfind(',') + 1);
  const std::string_view digits = trimmed(text);
  unsigned long number = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::optional<ArcProblem> problem_of_arc(pugi::xml_node arc) {
  std::string kind = kind_of(arc);
  for (const pugi::xml_node each : arc.children())
    if (kind.empty() && is_named(each, "toolspecific")) kind = kind_for_a_tool(each);
  if (!kind.empty())
    return ArcProblem{"is of the kind " + double_quoted(kind),
                      "gateways can only say what ordinary arcs say: arcs without a type"};
  const std::string weight = weight_of(arc);
  if (!weight.empty() && number_of(weight) != 1UL)
    return ArcProblem{"has the weight " + double_quoted(weight),
                      "gateways move one case at a time: expected is the weight 1, or none"};
  return std::nullopt;
}

}  // namespace hamvar::formats::pnml
