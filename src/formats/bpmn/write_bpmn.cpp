// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "formats/bpmn/diagram_writer.hpp"
#include "formats/bpmn/extension_writer.hpp"
#include "formats/bpmn/origin.hpp"
#include "formats/bpmn/patch.hpp"
#include "formats/write_parts.hpp"
#include "formats/write_values.hpp"
#include "hamvar/formats/bpmn.hpp"

namespace hamvar {
namespace formats {
namespace {

/// A document with an empty pool and process, for a service that comes from another format.
std::string blank_document() {
  return std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bpmn:definitions xmlns:bpmn=\"") +
         std::string(bpmn_namespace) + "\" xmlns:bpmndi=\"" + std::string(diagram_namespace) +
         "\" xmlns:dc=\"" + std::string(dc_namespace) + "\" xmlns:di=\"" + std::string(di_namespace) +
         "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:hamvar=\"" +
         std::string(hamvar_namespace) +
         "\" id=\"definitions\" targetNamespace=\"urn:hamvar:definitions\" exporter=\"hamvar\">\n"
         "  <bpmn:collaboration id=\"collaboration\">\n"
         "    <bpmn:participant id=\"pool\" processRef=\"process\"/>\n"
         "  </bpmn:collaboration>\n"
         "  <bpmn:process id=\"process\" isExecutable=\"false\">\n"
         "  </bpmn:process>\n"
         "</bpmn:definitions>\n";
}

/// A call activity names the process that it calls by its id: the service's, as far as XML allows.
void name_process(Dom& dom, pugi::xml_node pool, pugi::xml_node process, const std::string& service) {
  const std::string id = dom.fresh_id(service);
  set_attribute(process, "id", id);
  set_attribute(pool, "processRef", id);
}

/// What is said of the service as a whole.
void write_service_values(WriteContext& context, pugi::xml_node pool, pugi::xml_node process,
                          const Service& service) {
  set_attribute(pool, "name", service.name.in(context.language));
  set_attribute(process, "name", service.name.in(context.language));
  JsonText own = JsonText::object();
  own.add("id", to_json(service.id));
  add_some(own, "version", service.version);
  own.add("name", to_json(service.name));
  add_some(own, "description", service.description);
  add_some(own, "owner", service.owner);
  own.add("notation", to_json(service.notation));
  add_details(own, service, context.catalog.currency);
  write_extension(context.dom, process, "service", own);
}

/// What the reader made of ids that are none to hamvar, in any process: were an element given one of these,
/// the reader would make another next time.
void reserve_made_ids(Dom& dom, const BpmnReader& reader, const BpmnFile& read) {
  for (std::size_t process = 0; process < read.services.size(); ++process)
    for (const NodeRef node : nodes(read.services[process].process)) {
      const pugi::xml_node element = reader.elements()[reader.processes()[process].nodes[node]].xml;
      const std::string& id = read.services[process].process[node].id;
      if (!attribute(element, "id").empty() && attribute(element, "id") != id) dom.reserve(id);
    }
}

/// Elements without an id get the one that the reader gave their node, so that a drawing of them can name it.
void keep_given_ids(Dom& dom, const BpmnReader& reader, const BpmnFile& read) {
  for (std::size_t process = 0; process < read.services.size(); ++process) {
    const pugi::xml_node whole = reader.elements()[reader.processes()[process].element].xml;
    if (attribute(whole, "id").empty()) {  // services are numbered where processes have no ids
      dom.id_of(whole);
      dom.set_own(whole, "id", "");
    }
    for (const NodeRef node : nodes(read.services[process].process)) {
      const pugi::xml_node element = reader.elements()[reader.processes()[process].nodes[node]].xml;
      if (!attribute(element, "id").empty()) continue;
      const std::string& given = read.services[process].process[node].id;
      set_attribute(element, "id", dom.fresh_id(given));
      if (attribute(element, "id") != given) dom.set_own(element, "id", given);
    }
  }
}

/// A drawing puts every node into a lane; those that stand in none must not be read as if they stood there.
void keep_out_of_lanes(Dom& dom, const BpmnReader& reader) {
  const Elements& elements = reader.elements();
  for (const BpmnProcess& process : reader.processes()) {
    const auto inside =
        elements.all().subspan(process.element, elements[process.element].end - process.element);
    if (std::ranges::find(inside, Tag::lane, &Element::tag) == inside.end()) continue;
    for (NodeRef node = 0; node < process.nodes.size(); ++node)
      if (process.lanes[node] == no_element) dom.set_own(elements[process.nodes[node]].xml, "lane", "none");
  }
}

/// The text with the process as it is now, and what of it is to be drawn.
std::string patched_text(const std::string& text, std::size_t number, bool is_new, const Service& service,
                         const Catalog& catalog, Language language, Patched& patched) {
  const auto shared = std::make_shared<const std::string>(text);
  BpmnReader reader(shared, service.file, catalog, XmlKeep::everything);
  BpmnFile read = reader.run();
  Dom dom(reader.document().tree());
  WriteContext context{dom, catalog, language};
  reserve_made_ids(dom, reader, read);
  if (!is_new) {
    if (!has_drawing(reader.elements())) {
      keep_given_ids(dom, reader, read);
      keep_out_of_lanes(dom, reader);
    }
    patched = patch_process(context, reader, reader.processes()[number], read.services[number], service);
    return dom.text();
  }
  BpmnProcess where;
  for (ElementRef ref = 0; ref < reader.elements().size(); ++ref)
    if (reader.elements()[ref].tag == Tag::process) where.element = ref;
  const ElementRef pool = reader.pool_of(where.element);
  patched = patch_process(context, reader, where, Service(), service);
  name_process(dom, reader.elements()[pool].xml, reader.elements()[where.element].xml, service.id);
  write_service_values(context, reader.elements()[pool].xml, reader.elements()[where.element].xml, service);
  return dom.text();
}

std::string drawn_text(const std::string& text, const std::string& file, const Patched& patched) {
  XmlDocument document(text, file, XmlKeep::everything);
  Remarks remarks(document, file);
  const Elements elements(document, file, remarks);
  Dom dom(document.tree());
  write_diagram(dom, elements, patched.added);
  return dom.text();
}

}  // namespace
}  // namespace formats

std::string write_bpmn(const Service& service, const Catalog& catalog, Language language) {
  using namespace formats;
  const auto* origin = dynamic_cast<const BpmnOrigin*>(service.origin.get());
  Patched patched;
  const std::string text =
      patched_text(origin ? *origin->text() : blank_document(), origin ? origin->service() : 0,
                   origin == nullptr, service, catalog, language, patched);
  return drawn_text(text, service.file, patched);
}

}  // namespace hamvar
