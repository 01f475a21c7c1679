// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/data.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "formats/bpmn/words.hpp"

namespace hamvar::formats {
namespace {

class DataReader {
 public:
  DataReader(const Elements& elements, BpmnProcess& process, const Vertices& vertices, const Catalog& catalog,
             Names& names, Remarks& remarks)
      : elements_(elements),
        process_(process),
        vertices_(vertices),
        catalog_(catalog),
        names_(names),
        remarks_(remarks) {}

  void run() {
    const auto has = [&](Tag tag) { return !elements_.all_of(tag, process_.element).empty(); };
    if (has(Tag::dataInputAssociation) || has(Tag::dataOutputAssociation))
      for (NodeRef node = 0; node < process_.nodes.size(); ++node) join_associated(node);
    for (const ElementRef ref : elements_.all_of(Tag::association, process_.element)) join_plain(ref);
    tell_sources();
  }

 private:
  void join_associated(NodeRef node) {
    elements_.for_each_child(process_.nodes[node], [&](ElementRef child) {
      if (elements_[child].tag == Tag::dataInputAssociation) join(child, Tag::sourceRef, node, false);
      if (elements_[child].tag == Tag::dataOutputAssociation) join(child, Tag::targetRef, node, true);
    });
  }

  void join(ElementRef association, Tag end, NodeRef node, bool written) {
    elements_.for_each_child(association, [&](ElementRef child) {
      if (elements_[child].tag != end) return;
      const Element& it = elements_[association];
      const std::string_view named = text_in(elements_[child].xml);
      const auto found = elements_.find(named);
      if (found)
        add(*found, node, written);
      else if (!named.empty())
        remarks_.add(RemarkKind::missing_reference, elements_[child].xml, it.id,
                     words::dangling(it.tag, it.id, spelling_of(end), named));
    });
  }

  /// An association with one direction between data and a node.
  void join_plain(ElementRef ref) {
    const pugi::xml_node xml = elements_[ref].xml;
    if (attribute(xml, "associationDirection") != "One") return;
    const auto from = elements_.find(attribute(xml, "sourceRef"));
    const auto to = elements_.find(attribute(xml, "targetRef"));
    if (!from || !to) return;
    if (is_data(elements_[*from].tag) && is_own(*to)) add(*from, vertices_[*to], false);
    if (is_data(elements_[*to].tag) && is_own(*from)) add(*to, vertices_[*from], true);
  }

  [[nodiscard]] bool is_own(ElementRef ref) const {
    return vertices_[ref] != no_vertex && ref > process_.element && ref < elements_[process_.element].end;
  }

  void add(ElementRef data, NodeRef node, bool written) {
    const Tag tag = elements_[data].tag;
    if (!is_data(tag) || process_.graph[node].kind != NodeKind::activity) return;
    Activity& activity = process_.graph[node].activity;
    if (is_data_store(tag)) return add_registry(data, node, written);
    const std::string document = names_.document(data_name(elements_, data));
    if (document.empty()) return;
    if (!known_.emplace(node, written, document).second) return;
    if (written) {
      activity.documents_out.push_back(document);
      return;
    }
    Evidence& evidence = activity.evidence.emplace_back();
    evidence.document = document;
    evidence.at = remarks_.position(elements_[data].xml);
  }

  void add_registry(ElementRef data, NodeRef node, bool written) {
    RegistryAccess access;
    access.registry = names_.registry(data_name(elements_, data));
    if (access.registry.empty()) return;
    access.operation = written ? RegistryOperation::write : RegistryOperation::read;
    const Registry* entry = catalog_.registry(access.registry);
    if (entry != nullptr) access.mode = entry->access;
    access.at = remarks_.position(elements_[data].xml);
    if (known_registries_.emplace(node, written, access.registry).second)
      process_.graph[node].activity.registries.push_back(std::move(access));
  }

  void tell_sources() {
    std::vector<std::string> written;
    for (const NodeRef node : nodes(process_.graph))
      for (const std::string& each : process_.graph[node].activity.documents_out) written.push_back(each);
    if (written.empty()) return;
    std::ranges::sort(written);
    for (const NodeRef node : nodes(process_.graph))
      for (Evidence& each : process_.graph[node].activity.evidence)
        if (std::ranges::binary_search(written, each.document)) each.source = EvidenceSource::service;
  }

  const Elements& elements_;
  BpmnProcess& process_;
  const Vertices& vertices_;
  const Catalog& catalog_;
  Names& names_;
  Remarks& remarks_;
  std::set<std::tuple<NodeRef, bool, std::string>>
      known_;  ///< documents of nodes, and whether they are written
  std::set<std::tuple<NodeRef, bool, std::string>> known_registries_;
};

}  // namespace

bool is_data_store(Tag tag) { return tag == Tag::dataStoreReference || tag == Tag::dataStore; }

bool is_data(Tag tag) {
  return is_data_store(tag) || tag == Tag::dataObjectReference || tag == Tag::dataObject ||
         tag == Tag::dataInput || tag == Tag::dataOutput;
}

std::string_view data_name(const Elements& elements, ElementRef data) {
  const std::string_view own = attribute(elements[data].xml, "name");
  if (!own.empty()) return own;
  const char* reference = is_data_store(elements[data].tag) ? "dataStoreRef" : "dataObjectRef";
  const auto other = elements.find(attribute(elements[data].xml, reference));
  return other ? attribute(elements[*other].xml, "name") : std::string_view();
}

void read_data(const Elements& elements, BpmnProcess& process, const Vertices& vertices,
               const Catalog& catalog, Names& names, Remarks& remarks) {
  DataReader(elements, process, vertices, catalog, names, remarks).run();
}

}  // namespace hamvar::formats
