// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/extension_keys.hpp"

#include <algorithm>
#include <array>

#include "hamvar/model/vocabulary.hpp"

namespace hamvar::formats {
namespace {

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

constexpr std::array<std::string_view, 6> number_keys{
    "amount", "probability", "reject_probability", "rework_probability", "yearly_volume", "times_per_year"};
constexpr std::array<std::string_view, 2> truth_keys{"applicant", "visit"};
constexpr std::array<std::string_view, 6> word_list_keys{"after",         "addressees", "documents",
                                                         "documents_out", "outputs",    "life_events"};
constexpr std::array<std::string_view, 4> list_keys{"evidence", "registries", "fees", "exempt"};
constexpr std::array<std::string_view, 4> actor_keys{"agency", "unit", "role", "applicant"};

}  // namespace

bool is_number_key(std::string_view key) { return holds(number_keys, key); }
bool is_truth_key(std::string_view key) { return holds(truth_keys, key); }
bool is_word_list_key(std::string_view key) { return holds(word_list_keys, key); }
bool is_list_key(std::string_view key) { return holds(list_keys, key); }
bool is_actor_key(std::string_view key) { return holds(actor_keys, key); }

std::string_view subject_key(std::string_view list) {
  if (list == "evidence") return "document";
  return list == "registries" ? "registry" : "amount";
}

std::string_view key_of_word(std::string_view list, std::string_view word) {
  if (list == "evidence" && value_of<EvidenceForm>(word)) return "form";
  if (list == "evidence" && value_of<EvidenceSource>(word)) return "source";
  if (list == "registries" && value_of<RegistryOperation>(word)) return "operation";
  if (list == "registries" && value_of<AccessMode>(word)) return "mode";
  return word;
}

std::string_view text_if_leaf(pugi::xml_node xml) {
  if (xml.first_attribute()) return {};
  for (const pugi::xml_node child : xml.children())
    if (child.type() == pugi::node_element) return {};
  return trimmed(xml.text().get());
}

}  // namespace hamvar::formats
