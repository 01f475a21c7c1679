// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>

#include "formats/bpmn/extension_tree.hpp"
#include "formats/bpmn/graph.hpp"
#include "formats/fields.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar::formats {

/// What hamvar's attributes say of the elements of one file. What is wrong with them is collected and thrown
/// by finish().
class Extensions {
 public:
  Extensions(const Elements& elements, const XmlDocument& document, const std::string& file,
             const Catalog& catalog);

  /// Overlays what BPMN itself says of the nodes and flows of a process. `service` gets the rest. True if
  /// that says whose service it is, or names it and leaves open whose.
  bool read_process(BpmnProcess& process, Service& service);
  /// Who works in a lane or pool, and what it is called in both languages, if its attributes say so.
  struct LaneActor {
    Actor actor;
    Text label;
  };
  [[nodiscard]] std::optional<LaneActor> actor(ElementRef element);
  /// What the drawing names and the catalogue lacks may be referred to like what it has.
  void know(const Learned& learned);
  void finish() { reading_.finish(); }

 private:
  [[nodiscard]] ExtensionTree tree_of(ElementRef element) const;
  [[nodiscard]] std::optional<LaneActor> read_actor(ElementRef element);
  void read_node(ElementRef element, Node& node);
  void read_flow(ElementRef element, Flow& flow);
  bool read_service(ElementRef element, Service& service);

  const Elements& elements_;
  JsonDocument values_;
  Reading reading_;
  std::unique_ptr<Catalog> extended_;  ///< the catalogue with what was learned, if anything was
  std::map<ElementRef, std::optional<LaneActor>> actors_;  ///< of lanes and pools that were asked for
};

}  // namespace hamvar::formats
