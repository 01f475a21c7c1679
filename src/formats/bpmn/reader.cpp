// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "formats/bpmn/actors.hpp"
#include "formats/bpmn/data.hpp"
#include "formats/bpmn/simulation.hpp"
#include "formats/bpmn/words.hpp"
#include "formats/xml/xml_text.hpp"
#include "hamvar/text/ids.hpp"

namespace hamvar {
namespace formats {
namespace {

/// "A.1.0-export.bpmn" -> "A.1.0-export"
std::string stem_of(const std::string& file) {
  std::string stem =
      file.substr(file.find_last_of(std::filesystem::path::preferred_separator) + 1);  // npos + 1 is 0
  for (const std::string_view ending : {".bpmn20.xml", ".bpmn.xml", ".bpmn2", ".bpmn", ".xml"})
    if (stem.size() > ending.size() && stem.ends_with(ending))
      return stem.substr(0, stem.size() - ending.size());
  return stem;
}

}  // namespace

BpmnReader::BpmnReader(std::shared_ptr<const std::string> text, const std::string& file,
                       const Catalog& catalog, XmlKeep keep)
    : text_(std::move(text)),
      file_(file),
      catalog_(catalog),
      document_(*text_, file, keep, XmlCheck::by_reader),
      remarks_(document_, file),
      elements_(document_, file, remarks_),
      vertices_(elements_.size(), no_vertex),
      names_(catalog),
      extensions_(elements_, document_, file, catalog),
      pools_(elements_, remarks_),
      simulations_(simulations_of(elements_)) {}

BpmnFile BpmnReader::run() {
  for (const ElementRef process : elements_.all_of(Tag::process))
    processes_.push_back(read_graph(elements_, process, vertices_, remarks_));
  BpmnFile made;
  made.collaboration = pools_.read(processes_, vertices_);
  made.collaboration.file = file_;
  check_references(elements_, remarks_);
  for (BpmnProcess& process : processes_) add_service(process, made);
  if (processes_.empty())
    remarks_.add(RemarkKind::nothing_to_analyse, elements_[0].xml, {}, words::no_process());
  extensions_.finish();
  give_ids(made);
  made.remarks = remarks_.take();
  made.learned = std::move(names_.learned());
  return made;
}

void BpmnReader::add_service(BpmnProcess& process, BpmnFile& made) {
  const Element& element = elements_[process.element];
  if (process.nodes.empty()) {
    remarks_.add(RemarkKind::nothing_to_analyse, element.xml, element.id, words::empty_process(element.id));
    return;
  }
  const ElementRef pool = pools_.pool_of(process.element);
  process.lanes = lanes_of(elements_, process, vertices_, remarks_);
  read_actors(elements_, process, pool, names_, extensions_);
  read_data(elements_, process, vertices_, catalog_, names_, remarks_);
  Service service = service_of(process, pool);
  extensions_.know(names_.learned());
  const bool says_whose = extensions_.read_process(process, service);
  if (pool != no_element && !says_whose) service.owner = owner_by_name(pool);
  read_simulation(elements_, process, vertices_, simulations_);
  service.process = std::move(process.graph);
  service.origin = std::make_shared<BpmnOrigin>(text_, file_, made.services.size());
  made.services.push_back(std::move(service));
  of_services_.push_back(std::move(process));
}

Service BpmnReader::service_of(const BpmnProcess& process, ElementRef pool) {
  const Element& element = elements_[process.element];
  Service service;
  service.name = text_of(element.xml.attribute("name").value());
  if (pool != no_element) {
    if (service.name.empty()) service.name = text_of(elements_[pool].xml.attribute("name").value());
  }
  if (service.name.empty()) service.name = text_of(stem_of(file_));
  service.notation = Notation::bpmn;
  service.file = file_;
  service.at = remarks_.position(element.xml);
  return service;
}

/// The pool's name is its agency's, unless it is the applicant's.
std::string BpmnReader::owner_by_name(ElementRef pool) {
  const std::string_view name = attribute(elements_[pool].xml, "name");
  return means_applicant(name) ? std::string() : names_.agency(name);
}

Actor BpmnReader::actor_in(ElementRef lane, ElementRef pool) {
  return formats::actor_in(elements_, lane, pool, names_, extensions_);
}

/// By the file's name; several services in it by their processes' ids too.
void BpmnReader::give_ids(BpmnFile& made) const {
  std::string stem = to_id(stem_of(file_));
  if (stem.empty()) stem = "process";
  std::map<std::string, std::size_t> last_numbers;  // by what was wanted
  std::map<Position, std::string> of_pools;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < made.services.size(); ++i) {
    Service& service = made.services[i];
    std::string base = service.id;
    if (base.empty()) base = made.services.size() == 1 ? stem : stem + '.' + process_name(i);
    service.id = base;
    std::size_t& number = last_numbers.try_emplace(base, 1).first->second;
    while (!taken.insert(service.id).second) service.id = base + '-' + std::to_string(++number);
    const ElementRef pool = pools_.pool_of(of_services_[i].element);
    if (pool != no_element) of_pools[remarks_.position(elements_[pool].xml)] = service.id;
  }
  for (Pool& each : made.collaboration.pools)
    if (const auto found = of_pools.find(each.at); found != of_pools.end()) each.service = found->second;
}

std::string BpmnReader::process_name(std::size_t service) const {
  const Element& element = elements_[of_services_[service].element];
  const pugi::xml_attribute own = own_attribute(element.xml, "id");  // empty: it has none but to XML
  std::string name = to_id(own ? own.value() : element.id);
  return name.empty() ? std::to_string(service + 1) : name;
}

}  // namespace formats

BpmnFile read_bpmn(std::string bytes, const std::string& file, const Catalog& catalog) {
  auto text = std::make_shared<const std::string>(formats::xml_text(std::move(bytes), file));
  return formats::BpmnReader(std::move(text), file, catalog).run();
}

std::map<std::string, std::size_t> count_bpmn_elements(std::string bytes, const std::string& file) {
  using namespace formats;
  const std::string text = xml_text(std::move(bytes), file);
  const XmlDocument document(text, file, XmlKeep::content, XmlCheck::by_reader);
  Remarks remarks(document, file);
  const Elements elements(document, file, remarks);
  std::map<std::string, std::size_t> counts;
  for (const Element& element : elements.all())
    ++counts[std::string(element.tag == Tag::other ? local_name(element.xml.name())
                                                   : spelling_of(element.tag))];
  return counts;
}

}  // namespace hamvar
