// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>

#include "formats/bpmn/graph.hpp"
#include "formats/bpmn/lanes.hpp"
#include "hamvar/model/collaboration.hpp"

namespace hamvar::formats {

/// The pools of a file and the messages between them. Pools get the ids of their elements; which service a
/// pool holds is put in by the caller.
class Pools {
 public:
  Pools(const Elements& elements, Remarks& remarks);

  /// The participant that shows a process, or no_element.
  [[nodiscard]] ElementRef pool_of(ElementRef process) const;
  /// All of them, in the order of the file.
  /// Marks the nodes that messages go to or from.
  [[nodiscard]] Collaboration read(std::vector<BpmnProcess>& processes, const Vertices& vertices);

 private:
  [[nodiscard]] std::optional<MessageEnd> end_of(const Element& flow, const char* name,
                                                 std::vector<BpmnProcess>& processes,
                                                 const Vertices& vertices);
  const Elements& elements_;
  Remarks& remarks_;
  std::map<ElementRef, ElementRef> pool_of_process_;
};

/// Says which references of artifacts and diagrams name nothing: associations, data, shapes, edges.
void check_references(const Elements& elements, Remarks& remarks);

}  // namespace hamvar::formats
