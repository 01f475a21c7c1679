// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/collaboration.hpp"

#include <algorithm>

#include "formats/bpmn/words.hpp"

namespace hamvar::formats {

Pools::Pools(const Elements& elements, Remarks& remarks) : elements_(elements), remarks_(remarks) {
  for (const ElementRef ref : elements.all_of(Tag::participant)) {
    const Element& element = elements[ref];
    const std::string_view named = attribute(element.xml, "processRef");
    if (named.empty()) continue;
    const auto found = elements.find(named);
    if (!found)
      remarks.add(RemarkKind::missing_reference, element.xml, element.id,
                  words::dangling(element.tag, element.id, "processRef", named));
    else if (elements[*found].tag == Tag::process)
      pool_of_process_.emplace(*found, ref);
    else
      remarks.add(RemarkKind::missing_reference, element.xml, element.id,
                  words::wrong_kind(element.tag, element.id, "processRef", elements[*found].tag));
  }
}

ElementRef Pools::pool_of(ElementRef process) const {
  const auto found = pool_of_process_.find(process);
  return found == pool_of_process_.end() ? no_element : found->second;
}

Collaboration Pools::read(std::vector<BpmnProcess>& processes, const Vertices& vertices) {
  Collaboration made;
  for (const ElementRef ref : elements_.all_of(Tag::participant))
    made.pools.push_back({std::string(elements_[ref].id),
                          text_of(elements_[ref].xml.attribute("name").value()),
                          {},
                          remarks_.position(elements_[ref].xml)});
  for (const ElementRef ref : elements_.all_of(Tag::messageFlow)) {
    const Element& element = elements_[ref];
    auto from = end_of(element, "sourceRef", processes, vertices);
    auto to = end_of(element, "targetRef", processes, vertices);
    if (from && to)
      made.messages.push_back({std::string(element.id), text_of(element.xml.attribute("name").value()),
                               std::move(*from), std::move(*to), remarks_.position(element.xml)});
  }
  return made;
}

std::optional<MessageEnd> Pools::end_of(const Element& flow, const char* name,
                                        std::vector<BpmnProcess>& processes, const Vertices& vertices) {
  const auto refuse = [&](Text message) -> std::optional<MessageEnd> {
    remarks_.add(RemarkKind::missing_reference, flow.xml, flow.id, std::move(message));
    return std::nullopt;
  };
  const std::string_view named = attribute(flow.xml, name);
  if (named.empty()) return refuse(words::absent(flow.tag, flow.id, name));
  const auto found = elements_.find(named);
  if (!found) return refuse(words::dangling(flow.tag, flow.id, name, named));
  if (elements_[*found].tag == Tag::participant) return MessageEnd{std::string(elements_[*found].id), {}};
  // A process stands for its pool; anything else in it (a lane, say) too.
  const auto behind = std::ranges::upper_bound(processes, *found, {}, &BpmnProcess::element);
  if (behind == processes.begin() || *found >= elements_[std::prev(behind)->element].end)
    return refuse(words::wrong_kind(flow.tag, flow.id, name, elements_[*found].tag));
  const auto around = std::prev(behind);
  const ElementRef pool = pool_of(around->element);
  MessageEnd end{pool == no_element ? std::string() : std::string(elements_[pool].id), {}};
  if (vertices[*found] == no_vertex) return end;
  Node& node = around->graph[vertices[*found]];
  node.addressed = true;
  end.node = node.id;
  return end;
}

void check_references(const Elements& elements, Remarks& remarks) {
  const auto check = [&](Tag tag, const char* name, bool needed = false) {
    for (const ElementRef ref : elements.all_of(tag)) {
      const Element& element = elements[ref];
      const std::string_view named = attribute(element.xml, name);
      if (named.empty() && needed)
        remarks.add(RemarkKind::missing_reference, element.xml, element.id,
                    words::absent(tag, element.id, name));
      if (!named.empty() && !elements.find(named))
        remarks.add(RemarkKind::missing_reference, element.xml, element.id,
                    words::dangling(tag, element.id, name, named));
    }
  };
  check(Tag::association, "sourceRef", true);
  check(Tag::association, "targetRef", true);
  check(Tag::dataObjectReference, "dataObjectRef");
  check(Tag::dataStoreReference, "dataStoreRef");
  check(Tag::bpmnShape, "bpmnElement");
  check(Tag::bpmnEdge, "bpmnElement");
}

}  // namespace hamvar::formats
