// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/namespaces.hpp"

#include <algorithm>
#include <ranges>

namespace hamvar::formats {

std::optional<std::string_view> declared_prefix(std::string_view attribute) {
  if (attribute == "xmlns") return std::string_view();
  if (attribute.starts_with("xmlns:")) return attribute.substr(6);
  return std::nullopt;
}

Space space_of_uri(std::string_view uri) {
  struct Known {
    std::string_view uri;
    Space space;
  };
  static constexpr Known known[] = {
      {bpmn_namespace, Space::bpmn},
      {"http://schema.omg.org/spec/BPMN/2.0", Space::bpmn},
      {"http://www.omg.org/spec/BPMN/20100501/MODEL", Space::bpmn},
      {"http://www.omg.org/spec/BPMN/2.0", Space::bpmn},
      {diagram_namespace, Space::diagram},
      {"http://bpmndi.org", Space::diagram},
      {"http://www.omg.org/spec/BPMN/20100501/DI", Space::diagram},
      {hamvar_namespace, Space::hamvar},
      {"http://camunda.org/schema/1.0/bpmn", Space::camunda},
      {"http://activiti.org/bpmn", Space::camunda},
      {"http://camunda.org/schema/zeebe/1.0", Space::zeebe},
      {"http://www.qbp-simulator.com/Schema201212", Space::qbp},
  };
  const auto found = std::ranges::find(known, uri, &Known::uri);
  return found == std::end(known) ? Space::foreign : found->space;
}

void NamespaceScope::bind(std::string_view prefix, Space space, std::size_t level) {
  bindings_.push_back({prefix, space, level});
}

bool NamespaceScope::leave(std::size_t level) {
  const std::size_t before = bindings_.size();
  while (!bindings_.empty() && bindings_.back().level >= level) bindings_.pop_back();
  return bindings_.size() != before;
}

Space NamespaceScope::space_of(std::string_view prefix) const {
  for (const Binding& binding : std::views::reverse(bindings_))
    if (binding.prefix == prefix) return binding.space;
  return prefix == "xml" ? Space::foreign : Space::undeclared;
}

}  // namespace hamvar::formats
