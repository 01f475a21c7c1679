// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/collaboration.hpp"
#include "formats/bpmn/extensions.hpp"
#include "formats/bpmn/names.hpp"
#include "formats/bpmn/origin.hpp"
#include "hamvar/formats/bpmn.hpp"

namespace hamvar::formats {

/// A BPMN file being read, and what stands where in it: the writer needs both.
class BpmnReader {
 public:
  BpmnReader(std::shared_ptr<const std::string> text, const std::string& file, const Catalog& catalog,
             XmlKeep keep = XmlKeep::content);

  [[nodiscard]] BpmnFile run();

  [[nodiscard]] XmlDocument& document() { return document_; }
  [[nodiscard]] const Elements& elements() const { return elements_; }
  /// By service, without the graphs, which the services have.
  [[nodiscard]] const std::vector<BpmnProcess>& processes() const { return of_services_; }
  [[nodiscard]] ElementRef pool_of(ElementRef process) const { return pools_.pool_of(process); }
  [[nodiscard]] Names& names() { return names_; }
  /// Who does what stands in a lane, or in none (no_element), of a pool.
  [[nodiscard]] Actor actor_in(ElementRef lane, ElementRef pool);

 private:
  void add_service(BpmnProcess& process, BpmnFile& made);
  [[nodiscard]] Service service_of(const BpmnProcess& process, ElementRef pool);
  [[nodiscard]] std::string owner_by_name(ElementRef pool);
  void give_ids(BpmnFile& made) const;
  [[nodiscard]] std::string process_name(std::size_t service) const;

  std::shared_ptr<const std::string> text_;
  const std::string& file_;
  const Catalog& catalog_;
  XmlDocument document_;
  Remarks remarks_;
  Elements elements_;
  Vertices vertices_;
  Names names_;
  Extensions extensions_;
  Pools pools_;
  std::vector<pugi::xml_node> simulations_;
  std::vector<BpmnProcess> processes_;
  std::vector<BpmnProcess> of_services_;
};

}  // namespace hamvar::formats
